/** How fast and how small: `npm run bench [-- --short] [-- --json]`. Everything is a ratio or a size of one run. */
import { dirname, join } from 'node:path'
import { inTurns, median, quantile, shippedLocales, sizes, warm, type Warm, withLanguages } from './bench/measure'
import { bundlePath } from './bundle/bundle'
import { modelFiles } from './models/build'
import { type Language, languages } from '../lambda/contract'

/** One figure, and what it should be at most. */
type Figure = { what: string; value: number; unit: string; goal?: number }

const short = process.argv.includes('--short')
/** A median of fewer than twenty means little: the short form only shows that everything runs. */
const times = short ? 3 : 25
const rounds = short ? 300 : 5000
const hello = { path: join(__dirname, 'bench/hello.cjs'), intent: 'HelloWorldIntent' }
const ours = { path: bundlePath, intent: 'AskCause' }
const everyLanguage = Object.keys(languages) as Language[]

function cold(): Figure[] {
  const { bare, theirs, plain, filled } = inTurns(
    { bare: undefined, theirs: hello, plain: ours, filled: { ...ours, intent: 'AskRelief', topic: 'pickle juice' } },
    times,
  )
  return [
    { what: 'cold start, ours ÷ hello world’s, processor time', value: plain.own / theirs.own, unit: '×', goal: 0.5 },
    { what: 'cold start, ours ÷ hello world’s, wall time', value: plain.wall / theirs.wall, unit: '×' },
    {
      what: 'the same where the first answer holds a placeholder, processor time',
      value: filled.own / theirs.own,
      unit: '×',
    },
    { what: 'cold start, whole process, ours ÷ bare node, processor time', value: plain.cpu / bare.cpu, unit: '×' },
    { what: 'cold start, ours alone, processor time', value: plain.own, unit: 'ms' },
    { what: 'cold start, hello world alone, processor time', value: theirs.own, unit: 'ms' },
  ]
}

function languagesApart(): Figure[] {
  const compared = withLanguages(['en'], (one) =>
    withLanguages(everyLanguage, (all) => inTurns({ one: { ...ours, path: one }, all: { ...ours, path: all } }, times)),
  )
  const value = compared.all.own / compared.one.own
  return [{ what: `cold start, ${String(everyLanguage.length)} languages ÷ one`, value, unit: '×', goal: 1.05 }]
}

const none: Warm['times'][number] = { wall: [], cpu: [] }

function running(): Figure[] {
  const both = warm(rounds, [
    { ...ours, locales: ['en-US'] },
    { ...hello, locales: ['en-US'] },
  ])
  const [mine = none, theirs = none] = both.times
  const { heap, rss } = warm(rounds, [{ ...ours, locales: shippedLocales }])
  const tail = (list: readonly number[]) => quantile(list, 0.99)
  return [
    { what: 'warm turn, median', value: median(mine.wall), unit: 'µs', goal: 60 },
    { what: 'warm turn, 99th percentile, processor time', value: tail(mine.cpu), unit: 'µs', goal: 500 },
    { what: 'warm turn, 99th percentile, wall time', value: tail(mine.wall), unit: 'µs' },
    { what: 'warm turn, median, ours ÷ hello world’s', value: median(mine.wall) / median(theirs.wall), unit: '×' },
    {
      what: 'warm turn, 99th percentile, ours ÷ hello world’s, processor time',
      value: tail(mine.cpu) / tail(theirs.cpu),
      unit: '×',
    },
    { what: 'heap after all locales that ship', value: heap / 1e6, unit: 'MB', goal: 64 },
    { what: 'resident memory', value: rss / 1e6, unit: 'MB', goal: 128 },
  ]
}

function size(): Figure[] {
  const folder = dirname(bundlePath)
  const code = sizes(folder, '.js')
  const sum = [...code.values()].reduce((all, bytes) => all + bytes, 0)
  return [
    { what: 'bundle, all code', value: sum / 1000, unit: 'kB', goal: 250 },
    ...[...code].map(([name, bytes]) => ({ what: `bundle, ${name}`, value: bytes / 1000, unit: 'kB' })),
    ...[...sizes(join(folder, 'words'), '.json')].map(([name, bytes]) => ({
      what: `words, ${name}`,
      value: bytes / 1000,
      unit: 'kB',
    })),
  ]
}

function compiling(): Figure[] {
  const runs = Array.from({ length: short ? 1 : 20 }, () => {
    const from = performance.now()
    modelFiles()
    return performance.now() - from
  })
  return [{ what: `compile the models of ${String(shippedLocales.length)} locales`, value: median(runs), unit: 'ms' }]
}

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

const widest = 76

function print({ what, value, unit, goal }: Figure): void {
  const verdict = goal === undefined ? '' : `goal ${String(goal)} ${value <= goal ? '✓' : '✗'}`
  console.log(`${what.padEnd(widest)} ${digits(value).padStart(6)} ${unit.padEnd(3)} ${verdict}`.trimEnd())
}

function main(): void {
  const json = process.argv.includes('--json')
  if (!json) console.log(`node ${process.version}, medians of ${String(times)} processes and ${String(rounds)} turns\n`)
  const figures = [size, running, cold, languagesApart, compiling].flatMap((measure) => {
    const found = measure()
    if (!json) found.forEach(print)
    return found
  })
  if (json) console.log(JSON.stringify({ node: process.version, times, rounds, figures }, null, 2))
}

main()
