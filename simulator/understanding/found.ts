import type { TypeValue } from './model'

/** A value of a slot type found in a text, from token `start` up to token `end`. */
export interface Found {
  readonly type: string
  readonly start: number
  readonly end: number
  /** The values of a custom type that are called so; several, where a word stands under several ids. */
  readonly values: readonly TypeValue[]
  /** What Alexa sends in place of the words, for a type of her own: P3W, 2026-08, 12. */
  readonly canonical?: string
}

/** Whether two stretches of a text share a word. */
export const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Chooses stretches that do not overlap, longest first, then leftmost. */
export function apart<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  const chosen: T[] = []
  const order = [...stretches].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const one of order) if (!chosen.some((other) => overlap(one, other))) chosen.push(one)
  return chosen.sort((a, b) => a.start - b.start)
}
