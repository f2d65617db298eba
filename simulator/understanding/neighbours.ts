import type { Vector } from './features'

/** A sample near to a text, and the cosine between them. */
export interface Near<T> {
  readonly of: T
  readonly cosine: number
}

/** Finds the nearest of many vectors. */
export type Nearest<T> = (vector: Vector, count: number) => readonly Near<T>[]

/** Keeps vectors and finds, among them, those nearest to another; `features` is how many features there are. */
export function createNearest<T>(
  points: readonly { readonly of: T; readonly vector: Vector }[],
  features: number,
): Nearest<T> {
  const dense = denseOf(features)
  const ends = new Int32Array(points.length)
  const size = points.reduce((sum, { vector }, at) => (ends[at] = sum + vector.ids.length), 0)
  const ids = new Int32Array(size)
  const weights = new Float32Array(size)
  points.forEach(({ vector }, at) => {
    ids.set(vector.ids, (ends[at] ?? 0) - vector.ids.length)
    weights.set(vector.weights, (ends[at] ?? 0) - vector.ids.length)
  })
  const cosines = new Float32Array(points.length)

  return (vector, count) => {
    vector.ids.forEach((id, at) => (dense[id] = vector.weights[at] ?? 0))
    let at = 0
    for (let point = 0; point < ends.length; point += 1) {
      const end = ends[point] ?? 0
      let cosine = 0
      for (; at < end; at += 1) cosine += (dense[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0)
      cosines[point] = cosine
    }
    for (const id of vector.ids) dense[id] = 0
    return highest(cosines, count).flatMap((place) => {
      const point = points[place]
      return point ? [{ of: point.of, cosine: cosines[place] ?? 0 }] : []
    })
  }
}

/** The places of the highest numbers, highest first. */
function highest(numbers: Float32Array, count: number): readonly number[] {
  const best: number[] = []
  numbers.forEach((number, place) => {
    if (best.length === count && number <= (numbers[best[count - 1] ?? 0] ?? 0)) return
    let at = best.length
    while (at > 0 && (numbers[best[at - 1] ?? 0] ?? 0) < number) at -= 1
    best.splice(at, 0, place)
    if (best.length > count) best.pop()
  })
  return best
}

const buffers = new Map<number, Float32Array>()

/** One buffer of zeros for each size: every finder leaves it as it was. */
function denseOf(size: number): Float32Array {
  const buffer = buffers.get(size) ?? new Float32Array(size)
  buffers.set(size, buffer)
  return buffer
}
