import type { Folds } from './folds'
import type { Tally } from './sentences'

/** Everything that is measured of a locale. */
export interface Measured {
  readonly locale: string
  /** How long training took, in milliseconds. */
  readonly trained: number
  readonly samples: Readonly<Record<string, number>>
  readonly sentences: Tally
  readonly refusals: Tally
  readonly theft: Tally
  /** Each sample held out by itself. */
  readonly folds: Folds
  /** The samples of a template held out together. */
  readonly templates: Folds
}

const shown = { misses: 60, confusions: 8 } as const

const percent = (part: number, whole: number): string =>
  whole === 0 ? '   –  ' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`

const head = (title: string, { right, of }: { right: number; of: number }): string =>
  `${title.padEnd(44)} ${`${String(right)}/${String(of)}`.padStart(11)} ${percent(right, of)}`

function tally(title: string, result: Tally): readonly string[] {
  const misses = result.misses
    .slice(0, shown.misses)
    .map(({ say, expected, heard }) => `  ✗ ${say}\n      expected ${expected}\n      heard    ${heard}`)
  const more = result.misses.length - misses.length
  return [head(title, result), ...misses, ...(more > 0 ? [`  … and ${String(more)} more`] : [])]
}

function folds(title: string, result: Folds, samples: Measured['samples']): readonly string[] {
  const rows = Object.entries(result.byIntent).map(
    ([intent, { of, precision, recall }]) =>
      `  ${intent.padEnd(30)} ${String(samples[intent] ?? 0).padStart(7)} ${String(of).padStart(7)} ${percent(precision, 1)} ${percent(recall, 1)}`,
  )
  const confusions = result.confusions
    .slice(0, shown.confusions)
    .flatMap(({ from, to, count, examples }) => [
      `  ${String(count).padStart(4)} × ${from} taken for ${to}`,
      ...examples.map((one) => `           ${one}`),
    ])
  return [
    head(title, result),
    `  ${'intent'.padEnd(30)} samples    held  prec.  recall`,
    ...rows,
    'Taken for another most often',
    ...confusions,
  ]
}

/** What was measured, as a page to be read. */
export function page({
  locale,
  trained,
  samples,
  sentences,
  refusals,
  theft,
  folds: held,
  templates,
}: Measured): string {
  const total = Object.values(samples).reduce((sum, count) => sum + count, 0)
  return [
    `Understanding ${locale}: ${String(total)} samples, learnt in ${String(trained)} ms. A stand-in: Alexa's own understanding differs.`,
    '',
    ...tally('Test sentences: intent and slots', sentences),
    '',
    ...tally('Sentences not covered that are refused', refusals),
    '',
    ...tally('Samples that reach their own intent and slots', theft),
    '',
    ...folds('Held-out samples that reach their intent', held, samples),
    '',
    ...folds('The same, whole templates held out', templates, samples),
  ].join('\n')
}
