/** How the finders of values answer. */
import type { TypeValue } from './model'
import type { Token } from './reader'

/** A value that begins at a token; `heard` is how Alexa writes it, where that differs from what was said. */
export interface Found {
  readonly end: number
  readonly heard?: string
  readonly values: readonly TypeValue[]
}

/** Finds the values that begin at a token, the longest first. */
export type FindValue = (tokens: readonly Token[], start: number, now: Date) => readonly Found[]
