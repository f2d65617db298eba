/** A log-linear classifier over stems, pairs, concepts and what the rules found. */
import { base } from './decode'
import type { ClassifierData } from './lexicon'

/** The likeliest label, how likely it is, and how likely any other. */
export type Guess = { label: string; chance: number; chanceOf: (label: string) => number }

/** How much likelier than usual labels are in the light of what was asked; 0 leaves one out. */
export type Odds = Readonly<Record<string, number>>

/** A classifier ready for use. */
export type Classifier = (features: readonly string[], odds?: Odds) => Guess

/** Features are known by a number of so many bits: two that share one share their weights, which is rare. */
const bits = 20

/** The number of a feature: the high bits of its hash (FNV-1a). */
export function numberOfFeature(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return hash >>> (32 - bits)
}

/** Weights are written by their size in so many steps, each larger than the one before by the same factor. */
const steps = { smallest: 0.15, factor: 1.28, count: 16 } as const

/** The first character that stands for a number, and one that JSON would have to escape. */
const [first, escaped] = [35, 92] as const

const characterOf = (number: number): string =>
  String.fromCharCode(first + number + (first + number >= escaped ? 1 : 0))

const numberAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code - first - (code > escaped ? 1 : 0)
}

/** A label's weight in two characters. */
export function writeWeight(label: number, weight: number): string {
  const size = Math.round(Math.log(Math.abs(weight) / steps.smallest) / Math.log(steps.factor))
  const step = Math.min(steps.count - 1, Math.max(0, size))
  return characterOf(label) + characterOf(weight < 0 ? step + steps.count : step)
}

/** Each step's weight, and then each step's negative. */
const weightOf = [1, -1].flatMap((sign) =>
  Array.from({ length: steps.count }, (_, step) => sign * steps.smallest * steps.factor ** step),
)

/** Reads weights; they are looked up by the number of a feature. */
export function createClassifier({ labels, features, weights }: ClassifierData): Classifier {
  const rows = weights.split('\n')
  const rowOf = new Map<number, number>()
  let number = 0
  features.split(' ').forEach((step, at) => rowOf.set((number += Number.parseInt(step, base)), at + 1))
  const addTo = (sums: number[], row = '') => {
    for (let at = 0; at + 1 < row.length; at += 2) {
      const label = numberAt(row, at)
      sums[label] = (sums[label] ?? 0) + (weightOf[numberAt(row, at + 1)] ?? 0)
    }
  }
  return (found, odds = {}) => {
    const sums = labels.map(() => 0)
    addTo(sums, rows[0])
    for (const feature of new Set(found.map(numberOfFeature))) {
      const row = rowOf.get(feature)
      if (row !== undefined) addTo(sums, rows[row])
    }
    const chances = softmax(sums.map((sum, at) => sum + Math.log(odds[labels[at] ?? ''] ?? 1)))
    const best = chances.indexOf(Math.max(...chances))
    return {
      label: labels[best] ?? '',
      chance: chances[best] ?? 0,
      chanceOf: (label) => chances[labels.indexOf(label)] ?? 0,
    }
  }
}

/** Chances that add up to one. */
export function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
