/** The two ends of a conversation's turn: what was meant, and what is replied. */
import type { Asks, ReplyKind, Source } from './source'
import type { FactId } from '../../knowledge/facts'
import type { Level } from '../../knowledge/signs'
import type { Meaning } from '../../understanding/meaning/meaning'
import type { Line } from './line'
import type { Pending } from './sessionSchema'
import type { Session } from './session'

/** One turn of the listener's: what was meant, or that the skill was opened. */
export type Turn = { meaning: Meaning | 'launch'; session: Session }

/** One question, and what is said if no answer comes. */
export type Question = { text: Line; reprompt: Line }

/** What a card in the Alexa app shows: fixed words of the answer, never what was told. */
export type Card = { title: Line; text: readonly Line[] }

/** The skill's answer to one turn, without a word of any language in it. */
export type Reply = {
  kind: ReplyKind
  /** Which words: `topics/caffeine#cause`. */
  from: Source
  /** Which facts it speaks. */
  facts: readonly FactId[]
  say: readonly Line[]
  /** The session stays open exactly when there is a question. */
  ask?: Question
  /** What the question is for. */
  asks?: Asks
  /** The advice's urgency. */
  level?: Level
  card?: Card
  /** It is to be said slowly. */
  slow?: true
  session: Session
}

/** A question at the end of a reply, and what the next turn answers with it. */
export type Asking = { question: Question; pending: Pending }

/** A reply before the session is written; what `remember` names changes, all else stays, but for the pending question. */
export type Draft = Omit<Reply, 'session' | 'ask' | 'asks'> & {
  ask?: Asking
  remember?: Partial<Omit<Session, 'pending' | 'turn' | 'last'>>
}
