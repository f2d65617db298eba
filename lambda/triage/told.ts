/** What the listener has told: one record for the session, merged every turn before anything else. */
import type { PersonId, PlaceId } from '../knowledge/body'
import type { HabitId } from '../knowledge/habits'
import type { Onset, SignId, Span, Spread } from '../knowledge/signs'

/** A length of time as it was said: `days` to reckon with, `count` and `unit` to say back. */
export type Duration = { days: number; count: number; unit: 'day' | 'week' | 'month' | 'year' }

/** What was told of a habit: it is there, it is not there, or it was already changed. */
export type HabitTold = 'yes' | 'no' | 'changed'

/** What a listener has told, as far as it is known; a missing key was never told. */
export type Told = {
  /** Signs that are there, for anybody. */
  signs: readonly SignId[]
  /** Signs that were said not to be there. */
  denied: readonly SignId[]
  /** Parts of the body that twitch. */
  places: readonly PlaceId[]
  onset?: Onset | 'unknown'
  duration?: Duration | Span | 'unknown'
  spread?: Spread | 'unknown'
  who?: PersonId
  habits: { readonly [H in HabitId]?: HabitTold }
  /** It goes on although something was changed. */
  despite?: true
  /** Answers to the doctor's questions that name no sign. */
  answered: { readonly [Q in DangerQuestion | 'symptom']?: 'no' | 'unknown' }
}

/** The two questions about danger. */
export const dangerQuestions = ['danger-breathing', 'danger-face'] as const
/** One of the two questions about danger. */
export type DangerQuestion = (typeof dangerQuestions)[number]

/** What the doctor's dialog asks, worst first. */
export const questions = [...dangerQuestions, 'symptom', 'onset', 'duration', 'spread'] as const
/** A question of the doctor's dialog. */
export type QuestionId = (typeof questions)[number]

/** Nothing told yet. */
export const nothingTold: Told = { signs: [], denied: [], places: [], habits: {}, answered: {} }
