/** Teaches the classifier by the open sentences: a softmax, trained the same way each time. */
import { type ClassifierData } from '../../lambda/understanding/lexicon/lexicon'
import { numberOfFeature, softmax, writeWeight } from '../../lambda/understanding/lexicon/classifier'
import { base } from '../../lambda/understanding/lexicon/decode'

/** A sentence by its features, with its label. */
export type Lesson = { features: readonly string[]; label: string }

type Settings = {
  rounds: number
  rate: number
  decay: number
  least: number
  smallest: readonly number[]
  often: number
}

const settings: Settings = {
  rounds: 12,
  rate: 0.5,
  decay: 0.0005,
  /** A feature counts from so many sentences. */
  least: 3,
  /** Smaller weights are left out: the first that makes a classifier which fits. */
  smallest: [0.5, 0.55, 0.6, 0.65, 0.7, 0.76, 0.83, 0.9, 1, 1.1, 1.25, 1.5],
  /** The weights of a feature seen so often are measured by `smallest`; those of a rarer one have to be larger. */
  often: 8,
}

/** A label has to be as likely as this. */
const threshold = 0.5

/** The weights that tell the labels apart: as many as fit. */
export function train(
  lessons: readonly Lesson[],
  fits: (data: ClassifierData) => boolean = () => true,
): ClassifierData {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort()
  const numbered = lessons.map((lesson) => ({
    label: lesson.label,
    features: [...new Set(lesson.features.map(numberOfFeature))],
  }))
  const features = commonFeatures(numbered)
  const rowOf = new Map(features.map((feature, at) => [feature, at + 1]))
  const count = labels.length
  const weights = new Float64Array((features.length + 1) * count)
  const examples = numbered.map(({ features: own, label }) => ({
    rows: [0, ...own.flatMap((feature) => rowOf.get(feature) ?? [])].map((row) => row * count),
    label: labels.indexOf(label),
  }))
  const random = createRandom()
  for (let round = 0; round < settings.rounds; round += 1) {
    const rate = settings.rate / (1 + round / 5)
    for (const { rows, label } of shuffled(examples, random)) step(weights, rows, label, count, rate)
  }
  const counts = countsOf(numbered)
  const seen = [examples.length, ...features.map((feature) => counts.get(feature) ?? 0)]
  const written = (smallest: number) =>
    write(
      labels,
      features,
      weights,
      seen.map((count) => smallest * rarity(count)),
    )
  return written(settings.smallest.find((smallest) => fits(written(smallest))) ?? Math.max(...settings.smallest))
}

/** How much larger a weight has to be that is seldom used. */
const rarity = (count: number): number => Math.min(2, Math.max(0.3, (settings.often / Math.max(1, count)) ** 0.25))

/** Moves the weights of one sentence's features towards its label. */
function step(weights: Float64Array, rows: readonly number[], right: number, count: number, rate: number): void {
  const sums = new Array<number>(count).fill(0)
  for (const row of rows) {
    for (let label = 0; label < count; label += 1) sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0)
  }
  const share = rate / Math.sqrt(rows.length)
  const decay = rate * settings.decay
  const steps = softmax(sums).map((chance, label) => share * ((label === right ? 1 : 0) - chance))
  for (const row of rows) {
    for (let label = 0; label < count; label += 1) {
      const weight = weights[row + label] ?? 0
      weights[row + label] = weight + (steps[label] ?? 0) - decay * weight
    }
  }
}

function countsOf(lessons: readonly { features: readonly number[] }[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

const commonFeatures = (lessons: readonly { features: readonly number[] }[]): number[] =>
  [...countsOf(lessons)]
    .flatMap(([feature, count]) => (count >= settings.least ? [feature] : []))
    .sort((one, other) => one - other)

/** Writes the weights that are at least as large as what is asked of their row. */
function write(
  labels: readonly string[],
  features: readonly number[],
  weights: Float64Array,
  smallest: readonly number[],
): ClassifierData {
  const rows = [undefined, ...features].map((_, at) =>
    [...weights.subarray(at * labels.length, (at + 1) * labels.length)]
      .map((weight, label) => (Math.abs(weight) < (smallest[at] ?? 0) ? '' : writeWeight(label, weight)))
      .join(''),
  )
  const kept = features.flatMap((feature, at) => {
    const row = rows[at + 1] ?? ''
    return row === '' ? [] : [{ feature, row }]
  })
  return {
    labels,
    features: kept.map(({ feature }, at) => (feature - (kept[at - 1]?.feature ?? 0)).toString(base)).join(' '),
    weights: [rows[0] ?? '', ...kept.map(({ row }) => row)].join('\n'),
    threshold,
  }
}

/** Numbers that look random and are the same each time (xorshift). */
function createRandom(): () => number {
  let state = 2463534242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
}
