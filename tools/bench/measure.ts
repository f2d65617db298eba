import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { localesOf, shipped } from '../models/skillContract'
import type { Language } from '../../lambda/contract'
import { bundlePath } from '../bundle/bundle'

/** The value in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value below which so much of all lies. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

/** What one fresh process took, in milliseconds: the skill alone by the clock and in processor time, and that of the whole; and what was loaded. */
export type Once = { wall: number; own: number; cpu: number; loaded: readonly string[] }

/** The cases of event.cjs. */
export type Case = 'hello' | 'ids' | 'emergency' | 'words'

/** A handler and what it is asked. */
export type Asked = { path: string; name: Case; locale?: string }

const here = (name: string): string => join(__dirname, name)

function run(args: readonly string[]): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6 })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout)
}

/** One cold start; without anything asked, that of node itself. */
export function once(asked?: Asked): Once {
  const { path = '', name = '', locale = 'en-US' } = asked ?? {}
  return run([here('once.cjs'), path, name, locale]) as Once
}

/** The sides of a comparison, measured in turns so that what disturbs one disturbs all. */
export function inTurns<Side extends string>(
  sides: Readonly<Record<Side, Asked | undefined>>,
  times: number,
): Record<Side, Once> {
  const names = Object.keys(sides) as Side[]
  const runs = Array.from({ length: times }, () => names.map((name) => once(sides[name])))
  const middle = (at: number, part: 'wall' | 'own' | 'cpu') => median(runs.map((row) => row[at]?.[part] ?? Number.NaN))
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      {
        wall: middle(at, 'wall'),
        own: middle(at, 'own'),
        cpu: middle(at, 'cpu'),
        loaded: runs[0]?.[at]?.loaded ?? [],
      },
    ]),
  ) as Record<Side, Once>
}

/** What a process that runs on found: microseconds of each answer by side, on the clock and of the processor, and bytes of memory at the end. */
export type Warm = {
  times: readonly { wall: readonly number[]; cpu: readonly number[] }[]
  heap: number
  rss: number
}

/** Asks the sides in turns in a process that runs on. */
export const warm = (rounds: number, sides: readonly (Asked & { locales: readonly string[] })[]): Warm =>
  run([
    '--expose-gc',
    here('warm.cjs'),
    String(rounds),
    ...sides.map(({ path, name, locales: its }) => `${path}=${name}=${its.join()}`),
  ]) as Warm

const parts = [
  ['words', 'json'],
  ['lexicon', 'bin'],
] as const

/** The bundle with the words of some languages alone. */
export function withLanguages<T>(wanted: readonly Language[], use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const built = dirname(bundlePath)
  cpSync(built, folder, { recursive: true })
  for (const [part, kind] of parts.filter(([name]) => existsSync(join(built, name)))) {
    for (const name of readdirSync(join(folder, part))) rmSync(join(folder, part, name))
    for (const language of wanted) {
      const name = `${language}.${kind}`
      cpSync(join(built, part, name), join(folder, part, name))
    }
  }
  try {
    return use(join(folder, 'index.js'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The locales that ship. */
export const shippedLocales = shipped.flatMap(localesOf)

/** The bytes of the files in a folder, by name. */
export const sizes = (folder: string, end: string): ReadonlyMap<string, number> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(end))
      .map((name) => [name, statSync(join(folder, name)).size]),
  )
