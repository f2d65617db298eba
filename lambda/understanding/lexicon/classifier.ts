/** A log-linear classifier over stems, pairs, concepts and what the rules found. */
import { base } from './decode'
import type { ClassifierData } from './lexicon'

/** A label and how likely it is. */
export type Guess = { label: string; chance: number }

/** A classifier ready for use. */
export type Classifier = (features: readonly string[]) => Guess

/** Features are known by a number of so many bits: two that share one share their weights, which is rare. */
const bits = 20

/** The number of a feature: the high bits of its hash (FNV-1a). */
export function numberOfFeature(feature: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return hash >>> (32 - bits)
}

/** Reads weights; they are looked up by the number of a feature. */
export function createClassifier({ labels, features, weights, scale }: ClassifierData): Classifier {
  const rows = weights.split(';')
  const rowOf = new Map<number, number>()
  let number = 0
  features.split(' ').forEach((step, at) => rowOf.set((number += Number.parseInt(step, base)), at + 1))
  const addTo = (sums: number[], row: string | undefined) => {
    const numbers = (row ?? '').split(' ')
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const label = Number.parseInt(numbers[at] ?? '', base)
      sums[label] = (sums[label] ?? 0) + Number.parseInt(numbers[at + 1] ?? '', base) / scale
    }
  }
  return (found) => {
    const sums = labels.map(() => 0)
    addTo(sums, rows[0])
    for (const feature of new Set(found.map(numberOfFeature))) {
      const row = rowOf.get(feature)
      if (row !== undefined) addTo(sums, rows[row])
    }
    const chances = softmax(sums)
    const best = chances.indexOf(Math.max(...chances))
    return { label: labels[best] ?? '', chance: chances[best] ?? 0 }
  }
}

/** Chances that add up to one. */
export function softmax(sums: readonly number[]): number[] {
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
