import type { Features, Vector } from './features'

/** A sample near to a text, and the cosine between them. */
export interface Near<T> {
  readonly of: T
  readonly cosine: number
}

/** Finds the nearest of many vectors. */
export type Nearest<T> = (vector: Vector, count: number) => readonly Near<T>[]

/** How many points, for each one wanted, are looked at closely. */
const closely = 3

/** Points with less than this share of the best rough nearness are not looked at closely. */
const near = 0.4

/** Keeps vectors and finds, among them, those nearest to another: by their strong features first, then by all. */
export function createNearest<T>(
  points: readonly { readonly of: T; readonly vector: Vector }[],
  features: Features,
): Nearest<T> {
  const index = postings(points, features)
  const rough = new Float32Array(points.length)
  const dense = denseOf(features.count)

  return (vector, count) => {
    rough.fill(0)
    vector.ids.forEach((id, at) => {
      const weight = vector.weights[at] ?? 0
      dense[id] = weight
      const posting = index.get(id)
      if (posting) addTo(rough, posting, weight)
    })
    const nearest = highest(rough, count * closely)
      .flatMap((place) => {
        const point = points[place]
        return point ? [{ of: point.of, cosine: cosine(point.vector, dense) }] : []
      })
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, count)
    for (const id of vector.ids) dense[id] = 0
    return nearest
  }
}

interface Posting {
  readonly points: Int32Array
  readonly weights: Float32Array
}

/** For each strong feature, the points that have it. */
function postings(points: readonly { readonly vector: Vector }[], features: Features): ReadonlyMap<number, Posting> {
  const lists = new Map<number, { points: number[]; weights: number[] }>()
  points.forEach(({ vector }, point) => {
    vector.ids.forEach((id, at) => {
      if (!features.strong(id)) return
      const list = lists.get(id) ?? { points: [], weights: [] }
      list.points.push(point)
      list.weights.push(vector.weights[at] ?? 0)
      lists.set(id, list)
    })
  })
  return new Map(
    [...lists].map(([id, list]) => [
      id,
      { points: Int32Array.from(list.points), weights: Float32Array.from(list.weights) },
    ]),
  )
}

function addTo(rough: Float32Array, { points, weights }: Posting, weight: number): void {
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] ?? 0
    rough[point] = (rough[point] ?? 0) + weight * (weights[at] ?? 0)
  }
}

function cosine({ ids, weights }: Vector, dense: Float32Array): number {
  let sum = 0
  for (let at = 0; at < ids.length; at += 1) sum += (dense[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0)
  return sum
}

/** The places of the highest numbers, highest first. */
function highest(numbers: Float32Array, count: number): readonly number[] {
  let top = 0
  for (const number of numbers) if (number > top) top = number
  let least = top * near
  const best: number[] = []
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0
    if (number <= least) continue
    let at = best.length
    while (at > 0 && (numbers[best[at - 1] ?? 0] ?? 0) < number) at -= 1
    best.splice(at, 0, place)
    if (best.length > count) best.pop()
    if (best.length === count) least = numbers[best[count - 1] ?? 0] ?? 0
  }
  return best
}

const buffers = new Map<number, Float32Array>()

/** One buffer of zeros for each size: every finder leaves it as it was. */
function denseOf(size: number): Float32Array {
  const buffer = buffers.get(size) ?? new Float32Array(size)
  buffers.set(size, buffer)
  return buffer
}
