import type { Found } from './found'
import type { TypeValue } from './model'
import { said, type Text } from './text'

/** What was heard in a slot: Alexa's value for it, and the values of its type that are called so (none: not matched). */
export interface HeardSlot {
  readonly type: string
  readonly heard: string
  readonly values: readonly TypeValue[]
}

/** What an utterance was taken for. */
export interface Understood {
  readonly intent: string
  readonly slots: Readonly<Record<string, HeardSlot>>
  /** Between 0 and 1; 1 where the utterance equals a sample. */
  readonly confidence: number
  readonly runnerUp?: string
  /** Whether the utterance equals a sample, its slots filled. */
  readonly exact: boolean
}

/** A slot that the skill has just asked for. */
export interface Elicited {
  readonly intent: string
  readonly slot: string
}

/** The intent of an utterance that fits no other. */
export const fallback = 'AMAZON.FallbackIntent'

/** What fits nothing. */
export const nothing: Understood = { intent: fallback, slots: {}, confidence: 0, exact: false }

/** What Alexa would send for a value found in a text. */
export const heardOf = (text: Text, { type, start, end, values, canonical }: Found): HeardSlot => ({
  type,
  heard: canonical ?? said(text, start, end),
  values,
})
