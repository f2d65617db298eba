import { learnFeatures } from './features'
import { createNearest, type Near, type Nearest } from './neighbours'
import type { Sample } from './samples'
import { trainSoftmax } from './softmax'
import type { Symbol } from './symbols'

/** One way in which a sample may be said, for the classifier to learn from. */
export interface Example {
  readonly sample: Sample
  readonly symbols: readonly Symbol[]
}

/** How well an intent fits a text, its nearest sample, and the nearest of its samples, looked up when they are wanted. */
export interface Guess {
  readonly intent: string
  readonly score: number
  readonly nearest: Sample | undefined
  readonly near: () => readonly Near<Sample>[]
}

/** Ranks the intents for a text, best first; only the likeliest few are looked at. */
export type Classifier = (symbols: readonly Symbol[]) => readonly Guess[]

const candidates = 4
const few = 4
const many = 20

/**
 * Learns to tell intents apart: a text's score is the cosine to the intent's
 * nearest sample, times the root of the intent's probability, times the share of its words that are known.
 */
export function createClassifier(examples: readonly Example[], spaced: boolean): Classifier {
  const { features, vectors } = learnFeatures(
    examples.map(({ symbols }) => symbols),
    spaced,
  )
  const intents = [...new Set(examples.map(({ sample }) => sample.intent))]
  const labels = new Map(intents.map((intent, label) => [intent, label]))
  const points = examples.flatMap(({ sample }, at) => {
    const vector = vectors[at]
    return vector ? [{ of: sample, vector, label: labels.get(sample.intent) ?? 0 }] : []
  })
  const probability = trainSoftmax(points, intents.length, features.count)
  const near: readonly Nearest<Sample>[] = intents.map((_, own) =>
    createNearest(
      points.filter(({ label }) => label === own),
      features,
    ),
  )

  return (symbols) => {
    const vector = features.vector(symbols)
    const chances = probability(vector)
    return [...intents.keys()]
      .sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
      .slice(0, candidates)
      .map((label) => {
        const [best] = near[label]?.(vector, few) ?? []
        return {
          intent: intents[label] ?? '',
          score: (best?.cosine ?? 0) * Math.sqrt(chances[label] ?? 0) * vector.familiar,
          nearest: best?.of,
          near: () => near[label]?.(vector, many) ?? [],
        }
      })
      .sort((a, b) => b.score - a.score)
  }
}
