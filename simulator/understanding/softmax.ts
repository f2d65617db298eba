import type { Vector } from './features'

/** Tells the probability of each class for a vector. */
export type Softmax = (vector: Vector) => Float32Array

/** A vector and the class that it belongs to. */
export interface Lesson {
  readonly vector: Vector
  readonly label: number
}

const epochs = 5
const rate = 0.6
/** Slopes flatter than this are not followed. */
const flat = 0.005
/** Lessons known better than this are repeated only now and then. */
const known = 0.9
const nowAndThen = 3

/** Trains a softmax regression by Adagrad, in a fixed order: the same lessons give the same weights on every run. */
export function trainSoftmax(lessons: readonly Lesson[], labels: number, features: number): Softmax {
  const weights = new Float32Array(features * labels)
  const squares = new Float32Array(features * labels).fill(1e-2)
  const guess = softmaxOf(weights, labels)
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
      for (let label = 0; label < labels; label += 1) {
        const slope = (slopes[label] ?? 0) * (importance[lesson.label] ?? 1)
        if (Math.abs(slope) > flat) descend(lesson.vector, slope, label, labels, weights, squares)
      }
    }
  return guess
}

function descend(
  { ids, weights: values }: Vector,
  slope: number,
  label: number,
  labels: number,
  weights: Float32Array,
  squares: Float32Array,
): void {
  for (let at = 0; at < ids.length; at += 1) {
    const place = (ids[at] ?? 0) * labels + label
    const step = slope * (values[at] ?? 0)
    const square = (squares[place] ?? 0) + step * step
    squares[place] = square
    weights[place] = (weights[place] ?? 0) - (rate * step) / Math.sqrt(square)
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
