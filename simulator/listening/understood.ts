import type { TypeValue } from './model'

/** What was heard in a slot: Alexa's value for it, and the values of its type that are called so (none: not matched). */
export interface HeardSlot {
  readonly heard: string
  readonly values: readonly TypeValue[]
}

/** What an utterance was taken for. */
export interface Understood {
  readonly intent: string
  readonly slots: Readonly<Record<string, HeardSlot>>
  /** How much of it resembles a sample, from 0 to 1. */
  readonly confidence: number
  /** Whether the utterance equals a sample, its slots filled. */
  readonly exact: boolean
  /** The next nearest intent, where one was guessed. */
  readonly runnerUp?: string
}

/** The intent of an utterance that fits no other. */
export const fallback = 'AMAZON.FallbackIntent'
