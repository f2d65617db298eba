import { createHash } from 'node:crypto'
import type { Vector } from './features'
import { keepWeights } from './kept'

/** Tells the probability of each class for a vector. */
export type Softmax = (vector: Vector) => Float32Array

/** A vector and the class that it belongs to. */
export interface Lesson {
  readonly vector: Vector
  readonly label: number
}

const epochs = 3
const rate = 0.6
/** Slopes flatter than this are not followed. */
const flat = 0.02
/** Lessons known better than this are repeated only now and then. */
const known = 0.9
const nowAndThen = 3

/** Trains a softmax regression by Adagrad, in a fixed order: the same lessons give the same weights on every run. */
export function trainSoftmax(lessons: readonly Lesson[], labels: number, features: number): Softmax {
  const weights = keepWeights(digest(lessons), features * labels, () => train(lessons, labels, features))
  return softmaxOf(weights, labels)
}

function train(lessons: readonly Lesson[], labels: number, features: number): Float32Array {
  const weights = new Float32Array(features * labels)
  const guess = softmaxOf(weights, labels)
  const descend = adagrad(weights, labels)
  const importance = importanceOf(lessons, labels)
  const order = shuffled(lessons.length)
  const chances = new Float32Array(lessons.length)

  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const at of order) {
      const lesson = lessons[at]
      if (!lesson || ((chances[at] ?? 0) > known && (at + epoch) % nowAndThen > 0)) continue
      const slopes = guess(lesson.vector)
      chances[at] = slopes[lesson.label] ?? 0
      slopes[lesson.label] = (slopes[lesson.label] ?? 0) - 1
      descend(lesson.vector, slopes, importance[lesson.label] ?? 1)
    }
  return weights
}

/** A name for what is learnt: it changes with any lesson, and with how lessons are learnt. */
function digest(lessons: readonly Lesson[]): string {
  const hash = createHash('sha256').update([1, epochs, rate, flat, known, nowAndThen, lessons.length].join())
  for (const { label, vector } of lessons) hash.update(String(label)).update(vector.ids).update(vector.weights)
  return hash.digest('hex').slice(0, 32)
}

/** Makes the step down the slopes, each weight at a pace of its own: the more it has moved, the slower it moves. */
function adagrad(
  weights: Float32Array,
  labels: number,
): (vector: Vector, slopes: Float32Array, importance: number) => void {
  const squares = new Float32Array(weights.length).fill(0.1)
  const steep = new Int32Array(labels)
  return ({ ids, weights: values }, slopes, importance) => {
    let count = 0
    for (let label = 0; label < labels; label += 1)
      if (Math.abs(slopes[label] ?? 0) > flat) {
        steep[count] = label
        count += 1
      }
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * labels
      const value = (values[at] ?? 0) * importance
      for (let one = 0; one < count; one += 1) {
        const label = steep[one] ?? 0
        const step = (slopes[label] ?? 0) * value
        const square = (squares[row + label] ?? 0) + step * step
        squares[row + label] = square
        weights[row + label] = (weights[row + label] ?? 0) - (rate * step) / Math.sqrt(square)
      }
    }
  }
}

function softmaxOf(weights: Float32Array, labels: number): Softmax {
  return ({ ids, weights: values }) => {
    const sums = new Float32Array(labels)
    for (let i = 0; i < ids.length; i += 1) {
      const row = (ids[i] ?? 0) * labels
      const value = values[i] ?? 0
      for (let label = 0; label < labels; label += 1)
        sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0) * value
    }
    const top = Math.max(...sums)
    const raised = sums.map((sum) => Math.exp(sum - top))
    const total = raised.reduce((sum, one) => sum + one, 0)
    return raised.map((one) => one / total)
  }
}

/** Lessons of a class with few of them count for more, by the square root. */
function importanceOf(lessons: readonly Lesson[], labels: number): Float32Array {
  const counts = new Float32Array(labels)
  for (const { label } of lessons) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => Math.min(4, Math.max(0.5, Math.sqrt(lessons.length / labels / Math.max(count, 1)))))
}

/** The numbers below `count` in an order that looks like chance but never changes. */
function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  let state = 12345
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (at + 1)
    const held = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = held
  }
  return order
}
