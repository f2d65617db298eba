/** What the bench measures, as figures of one run with their goals. */
import { dirname, join } from 'node:path'
import { shipped } from '../models/skillContract'
import { bundlePath } from '../bundle/bundle'
import { type Asked, inTurns, median, quantile, shippedLocales, sizes, warm, type Warm, withLanguages } from './measure'

/** One figure, and what it should be at most. */
export type Figure = { what: string; value: number; unit: string; goal?: number }

/** How often things are measured: fresh processes, and turns of a process that runs on. */
export type Effort = { times: number; rounds: number }

const hello = { path: join(__dirname, 'hello.cjs'), name: 'hello' } as const satisfies Asked
const ours = (name: Asked['name'], path = bundlePath): Asked => ({ path, name })

/** Cold starts against hello world's, in processor time; and what must not be loaded without words. */
export function cold({ times }: Effort): Figure[] {
  const { bare, theirs, ids, emergency, words } = inTurns(
    { bare: undefined, theirs: hello, ids: ours('ids'), emergency: ours('emergency'), words: ours('words') },
    times,
  )
  const part = (name: string) => (ids.loaded.includes(name) ? 1 : 0)
  const needless = ['understanding.js', 'screens.js', 'i18next.js'].reduce((sum, name) => sum + part(name), 0)
  return [
    { what: 'cold start ÷ hello world, without words', value: ids.own / theirs.own, unit: '×', goal: 0.5 },
    { what: 'cold start ÷ hello world, an emergency', value: emergency.own / theirs.own, unit: '×', goal: 0.8 },
    { what: 'cold start ÷ hello world, with words', value: words.own / theirs.own, unit: '×', goal: 1 },
    { what: 'the same by the clock, without words', value: ids.wall / theirs.wall, unit: '×' },
    { what: 'the same by the clock, with words', value: words.wall / theirs.wall, unit: '×' },
    { what: 'whole process ÷ bare node, without words', value: ids.cpu / bare.cpu, unit: '×' },
    { what: 'cold start, without words', value: ids.own, unit: 'ms' },
    { what: 'cold start, an emergency', value: emergency.own, unit: 'ms' },
    { what: 'cold start, with words', value: words.own, unit: 'ms' },
    { what: 'cold start, hello world', value: theirs.own, unit: 'ms' },
    { what: 'files read later that a start without words reads', value: needless, unit: '', goal: 0 },
  ]
}

/** Whether it costs anything that others speak other languages. */
export function languagesApart({ times }: Effort): Figure[] {
  const compared = withLanguages(['en'], (one) =>
    withLanguages(shipped, (all) => inTurns({ one: ours('ids', one), all: ours('ids', all) }, times)),
  )
  const value = compared.all.own / compared.one.own
  return [{ what: `cold start, ${String(shipped.length)} languages ÷ one`, value, unit: '×', goal: 1.05 }]
}

const none: Warm['times'][number] = { wall: [], cpu: [] }

/** Turns of a process that runs on, and its memory. */
export function running({ rounds }: Effort): Figure[] {
  const locales = ['en-US']
  const [ids = none, theirs = none] = warm(rounds, [
    { ...ours('ids'), locales },
    { ...hello, locales },
  ]).times
  const [words = none] = warm(Math.ceil(rounds / 5), [{ ...ours('words'), locales }]).times
  const { heap, rss } = warm(Math.max(60, Math.ceil(rounds / 20)), [{ ...ours('words'), locales: shippedLocales }])
  const tail = (list: readonly number[]) => quantile(list, 0.99) / 1000
  return [
    { what: 'warm turn by intent, median', value: median(ids.wall), unit: 'µs', goal: 60 },
    { what: 'warm turn by intent, 99th percentile, processor time', value: tail(ids.cpu), unit: 'ms', goal: 5 },
    { what: 'warm turn by intent ÷ hello world, median', value: median(ids.wall) / median(theirs.wall), unit: '×' },
    { what: 'warm turn by words, median', value: median(words.wall) / 1000, unit: 'ms', goal: 2 },
    { what: 'warm turn by words, 99th percentile, processor time', value: tail(words.cpu), unit: 'ms', goal: 5 },
    { what: 'heap with the words of all languages that ship', value: heap / 1e6, unit: 'MB', goal: 64 },
    { what: 'resident memory', value: rss / 1e6, unit: 'MB', goal: 128 },
  ]
}

/** Bytes of the bundle, and of what it reads. */
export function size(): Figure[] {
  const folder = dirname(bundlePath)
  const code = sizes(folder, '.js')
  const sum = [...code.values()].reduce((all, bytes) => all + bytes, 0)
  const each = (title: string, files: ReadonlyMap<string, number>, goal?: number): Figure[] =>
    [...files].map(([name, bytes]) => ({
      what: `${title}, ${name}`,
      value: bytes / 1000,
      unit: 'kB',
      ...(goal !== undefined && { goal }),
    }))
  return [
    { what: 'bundle, all code', value: sum / 1000, unit: 'kB', goal: 250 },
    ...each('bundle', code),
    ...each('said', sizes(join(folder, 'words'), '.json')),
    ...each('heard', sizes(join(folder, 'lexicon'), '.bin'), 250),
  ]
}
