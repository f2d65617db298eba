/** How fast and how small: `npm run bench [-- --short] [-- --json]`. Everything is a ratio or a size of one run. */
import { dirname, join } from 'node:path'
import { inTurns, median, quantile, shippedLocales, sizes, warm, withLanguages } from './bench/measure'
import { bundlePath } from './bundle'
import { modelFiles } from './models'
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
  const whole = (side: typeof plain) => (side.process - bare.process) / (theirs.process - bare.process)
  return [
    { what: 'cold start, ours ÷ hello world’s, processor time', value: plain.own / theirs.own, unit: '×', goal: 0.5 },
    { what: 'cold start, ours less bare node ÷ theirs less bare node, wall time', value: whole(plain), unit: '×' },
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

function running(): Figure[] {
  const both = warm(rounds, [
    { ...ours, locales: ['en-US'] },
    { ...hello, locales: ['en-US'] },
  ])
  const [mine = [], theirs = []] = both.times
  const { heap, rss } = warm(rounds, [{ ...ours, locales: shippedLocales }])
  return [
    { what: 'warm turn, median', value: median(mine), unit: 'µs', goal: 60 },
    { what: 'warm turn, 99th percentile', value: quantile(mine, 0.99), unit: 'µs', goal: 500 },
    { what: 'warm turn, median, ours ÷ hello world’s', value: median(mine) / median(theirs), unit: '×' },
    {
      what: 'warm turn, 99th percentile, ours ÷ hello world’s',
      value: quantile(mine, 0.99) / quantile(theirs, 0.99),
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

function main(): void {
  const figures = [size, cold, languagesApart, running, compiling].flatMap((measure) => measure())
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ node: process.version, times, rounds, figures }, null, 2))
    return
  }
  console.log(`node ${process.version}, medians of ${String(times)} processes and ${String(rounds)} turns\n`)
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, value, unit, goal } of figures) {
    const verdict = goal === undefined ? '' : `goal ${String(goal)} ${value <= goal ? '✓' : '✗'}`
    console.log(`${what.padEnd(width)}  ${digits(value).padStart(7)} ${unit.padEnd(3)} ${verdict}`.trimEnd())
  }
}

main()
