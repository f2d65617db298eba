/** Teaches the classifier by the open sentences: a softmax, trained the same way each time. */
import { type ClassifierData } from '../../lambda/understanding/lexicon/lexicon'
import { numberOfFeature, softmax } from '../../lambda/understanding/lexicon/classifier'
import { base } from '../../lambda/understanding/lexicon/decode'

/** A sentence by its features, with its label. */
export type Lesson = { features: readonly string[]; label: string }

type Settings = { rounds: number; rate: number; decay: number; least: number; smallest: number; scale: number }

const settings: Settings = {
  rounds: 12,
  rate: 0.5,
  decay: 0.0005,
  /** A feature counts from so many sentences. */
  least: 3,
  /** Smaller weights are left out. */
  smallest: 0.6,
  scale: 5,
}

/** A label has to be as likely as this. */
const threshold = 0.5

/** The weights that tell the labels apart. */
export function train(lessons: readonly Lesson[]): ClassifierData {
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
  return write(labels, features, weights)
}

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

function commonFeatures(lessons: readonly { features: readonly number[] }[]): number[] {
  const counts = new Map<number, number>()
  for (const { features } of lessons)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return [...counts]
    .flatMap(([feature, count]) => (count >= settings.least ? [feature] : []))
    .sort((one, other) => one - other)
}

function write(labels: readonly string[], features: readonly number[], weights: Float64Array): ClassifierData {
  const rows = [undefined, ...features].map((_, at) =>
    [...weights.subarray(at * labels.length, (at + 1) * labels.length)].flatMap((weight, label) =>
      Math.abs(weight) < settings.smallest
        ? []
        : [label.toString(base), Math.round(weight * settings.scale).toString(base)],
    ),
  )
  const kept = features.flatMap((feature, at) =>
    (rows[at + 1]?.length ?? 0) > 0 ? [{ feature, row: rows[at + 1] ?? [] }] : [],
  )
  return {
    labels,
    features: kept.map(({ feature }, at) => (feature - (kept[at - 1]?.feature ?? 0)).toString(base)).join(' '),
    weights: [rows[0] ?? [], ...kept.map(({ row }) => row)].map((row) => row.join(' ')).join(';'),
    scale: settings.scale,
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
