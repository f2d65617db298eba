/** The two ends of a conversation's turn: what was asked, and what is replied. */
import type { PersonId, PlaceId } from '../knowledge/body'
import type { CustomIntent, Facet, IntentId, SlotName } from '../contract'
import type { FactId } from '../knowledge/facts'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import type { Group, Level, Onset, Position, SignId, Span, Spread } from '../knowledge/signs'
import type { TopicId } from '../knowledge/topics'

/** A word that was heard for a topic and is none of the contract's. */
export type Unmatched = { heard: string }

/** What a turn's slots say, as ids of the contract; `days` is how long, from a duration or a date. */
export type Slots = {
  topic?: TopicId | UncoveredId | Unmatched
  /** The word by which the topic was named, where one was spoken. */
  word?: string
  place?: PlaceId
  person?: PersonId
  symptom?: SignId
  /** A second sign. */
  also?: SignId
  /** Words were heard for a sign, but none that is known. */
  strange?: true
  onset?: Onset
  spread?: Spread
  span?: Span
  days?: number
  group?: Group
  position?: Position
}

/** One turn of the listener's. */
export type Turn = { intent: IntentId; slots: Slots; session: Session }

/** Words to be said: a key of the content, which of its wordings, and what fills its placeholders. */
export type Line = { key: string; nth?: number; values?: Readonly<Record<string, Value>> }

/** What fills a placeholder: text, a number, another line, a month to be named, or the number to call in the locale. */
export type Value = string | number | Line | { month: string } | typeof emergencyNumber

/** Stands for the number to call in the listener's locale. */
export const emergencyNumber = { call: 'emergency' } as const

/** One question, and what is said if no answer comes. */
export type Question = { text: Line; reprompt: Line }

/** What a reply is, for screens, tests and measures. */
export const kinds = ['answer', 'question', 'advice', 'emergency', 'unknown', 'help', 'end'] as const
/** What a reply is, for screens, tests and measures. */
export type ReplyKind = (typeof kinds)[number]

/** The skill's answer to one turn, without a word of any language in it. */
export type Reply = {
  kind: ReplyKind
  /** Which words: `topics/caffeine#cause`. */
  from: string
  /** Which facts it speaks. */
  facts: readonly FactId[]
  say: readonly Line[]
  /** The session stays open exactly when there is a question. */
  ask?: Question
  /** The slot that the question wants, so that recognition leans to it. */
  elicit?: { intent: CustomIntent; slot: SlotName }
  /** The advice's urgency. */
  level?: Level
  /** The title of a card; never on a reply to what a listener told of their body. */
  card?: Line
  session: Session
}

/** A reply before the session is written: what it leaves to the next turn; whatever it does not name is forgotten. */
export type Draft = Omit<Reply, 'session'> & { next?: Next }

/** What a reply leaves to the next turn. */
export type Next = Pick<Partial<Session>, 'focus' | 'offer' | 'tip' | 'chosen' | 'dialog' | 'misses' | 'worries'> & {
  fresh?: true
}

/** What an accepted offer does. */
export type Offer =
  | { does: 'more' }
  | { does: 'tell'; topic: TopicId; facet?: Facet }
  | { does: 'choose'; topics: readonly TopicId[]; facet?: Facet }
  | { does: 'tip'; tip: number }
  | { does: 'check' }
  | { does: 'else' }

/** What is being talked about: the topic asked for, and the breath last told, which may be an overview's. */
export type Focus = { topic: TopicId; told: TopicId; facet: Facet; breath: number }

/** What the doctor's dialog asks, worst first. */
export const questions = ['danger', 'symptom', 'onset', 'duration', 'spread'] as const
/** A question of the doctor's dialog. */
export type QuestionId = (typeof questions)[number]

/** What a listener has told of the twitch; a missing key was not asked yet, `unknown` was asked and is not known. */
export type Answers = {
  danger?: 'no' | 'unknown'
  symptom?: 'none' | 'unknown'
  signs?: readonly SignId[]
  onset?: Onset | 'unknown'
  /** In days, or in words that hold no number. */
  duration?: number | Span | 'unknown'
  spread?: Spread | 'unknown'
}

/** The doctor's dialog while it lasts: what was told, and what was asked last; without `asking` it is only offered. */
export type Dialog = { answers: Answers; asking?: QuestionId; retried?: true }

/** What is remembered from turn to turn while the session is open, and nowhere else. */
export type Session = {
  turn: number
  misses: number
  /** How often a worry was answered. */
  worries: number
  disclaimed: boolean
  /** Which answers were heard, as `topic#facet`; the oldest are forgotten. */
  heard: readonly string[]
  focus?: Focus
  offer?: Offer
  /** The tip last told, while tips are being told. */
  tip?: number
  /** The list from which was just chosen, so that another of it can still be. */
  chosen?: Offer & { does: 'choose' }
  dialog?: Dialog
  last?: Omit<Reply, 'session'>
}
