/** A log-linear classifier over stems, pairs and concepts: a guess where the rules found nothing. */
import type { Kind } from './lexicon'
import { base } from './decode'
import type { Spotted } from './spot'

/** The classifier as the build writes it: labels, and for each feature its weights. */
export type ClassifierData = {
  labels: readonly string[]
  /** Features, a blank between them. */
  features: string
  /** For each feature its weights as `label value` pairs in base 36, a semicolon between features; the first is the bias. */
  weights: string
  /** What a weight of one is written as. */
  scale: number
  /** How likely a label has to be. */
  threshold: number
}

/** A label and how likely it is. */
export type Guess = { label: string; chance: number }

/** A classifier ready for use. */
export type Classifier = (features: readonly string[]) => Guess

/** Kinds of concepts that are features beside the words. */
const telling: readonly Kind[] = [
  'place',
  'person',
  'sign',
  'habit',
  'topic',
  'uncovered',
  'quantity',
  'duration',
  'onset',
]

/** The features of a text: its stems, their pairs, and the concepts found in it. */
export function featuresOf({ tokens, all }: Spotted): string[] {
  const stems = tokens.map(({ stem }) => stem)
  const pairs = ['^', ...stems, '$'].flatMap((stem, at, list) => (at === 0 ? [] : [`${list[at - 1] ?? ''}_${stem}`]))
  const concepts = telling.flatMap((kind) =>
    all(kind).flatMap(({ id, role }) => (role === 'not' ? [] : [`@${kind}`, `@${kind}:${id}`])),
  )
  return [...new Set([...stems, ...pairs, ...concepts])]
}

/** Reads weights; they are looked up by feature. */
export function createClassifier({ labels, features, weights, scale }: ClassifierData): Classifier {
  const rows = weights.split(';')
  const rowOf = new Map(features.split(' ').map((feature, at) => [feature, at + 1]))
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
    for (const feature of found) {
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
