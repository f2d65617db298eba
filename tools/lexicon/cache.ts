/** Lexicons that were made before from the same files: a language is made again only when something of it changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Language, type LanguageRecord, languages } from '../../lambda/contract'
import type { LexiconFile } from '../../lambda/understanding/lexicon/lexicon'
import { root } from '../shared/files'
import type { Quality } from './index/encode'
import { heardFolder } from './source/read'

/** Where they are kept; the folder may be deleted. */
const folder = join(root, 'dist/cache')

/** The lexicon made before from what the files hold now; `best` only if it was checked and pressed hard. */
export function cached(language: Language, quality: Quality): LexiconFile | undefined {
  const qualities: readonly Quality[] = quality === 'best' ? ['best'] : ['best', 'quick']
  const path = qualities.map((one) => pathOf(language, one)).find(existsSync)
  return path === undefined ? undefined : readFileSync(path)
}

/** Keeps a lexicon for the next time, in place of older ones. */
export function keep(language: Language, quality: Quality, file: LexiconFile): void {
  const path = pathOf(language, quality)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder))
    if (name.startsWith(`lexicon-${language}-`) && name.endsWith(`-${quality}.bin`))
      rmSync(join(folder, name), { force: true })
  // several processes may write at once
  const own = `${path}.${process.pid}`
  writeFileSync(own, file)
  renameSync(own, path)
}

const pathOf = (language: Language, quality: Quality): string =>
  join(folder, `lexicon-${language}-${stateOf(language)}-${quality}.bin`)

/** One name for the state of all files that a lexicon is made of. */
function stateOf(language: Language): string {
  const heard = heardFolder(language)
  const made = [`${heard}/values.yaml`, `${heard}/concepts`, `${heard}/open`, `${heard}/training`].flatMap(filesIn)
  const { tokens, stemmer, accents }: LanguageRecord = languages[language]
  const hash = createHash('sha256').update([tokens, stemmer, accents].join())
  for (const path of [...made, ...code()]) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** The code that makes a lexicon: what its maker imports, and what that imports. */
const code = (): readonly string[] =>
  (found ??= [...importsOf('tools/lexicon/make.ts', new Set())].filter((path) => path !== contract).sort())

/** Of the contract only a language's own record counts. */
const contract = 'lambda/contract.ts'

let found: readonly string[] | undefined

function importsOf(path: string, seen: Set<string>): Set<string> {
  seen.add(path)
  const text = readFileSync(join(root, path), 'utf8')
  for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gm)) {
    const next = posix.join(posix.dirname(path), `${name}.ts`)
    if (!seen.has(next) && existsSync(join(root, next))) importsOf(next, seen)
  }
  return seen
}

function filesIn(path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}
