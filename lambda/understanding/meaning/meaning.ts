/** What goes into the understanding and what comes out of it. No word of a language lives here. */
import type { IntentId, Language } from '../../contract'
import type { PlaceId } from '../../knowledge/body'
import type { Concern, QuestionId } from '../../knowledge/doctorQuestions'
import type { Form } from '../../knowledge/forms'
import type { Group, Position, SignId, Span, Spread } from '../../knowledge/signs'
import type { TopicId } from '../../knowledge/topics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import type { Reason } from '../../triage/callOff'
import type { Duration, TakenBack, Told } from '../../triage/told'

/** Moves that count only after an alarm, in a crisis, or where it was asked how something began. */
const lightMoves = [
  'crisis-done',
  'crisis-near',
  'crisis-fine',
  'crisis-tell',
  'crisis-away',
  'crisis-secret',
  'heard-me',
  'calling',
  'help-there',
  'alone',
  'recurs',
  'in-mouth',
  'call-off',
  'can-wait',
  'must-call',
  'care',
  'just-now',
  'from-dentist',
  'from-effort',
  'slept-on',
  'known-to-doctor',
  'panic',
  'long-standing',
  'long-ago',
  'usual',
  'passed',
  'carry-on',
] as const

/** What a listener says to move the talk, or to somebody rather than about something. */
export const moves = [
  'thanks',
  'acknowledge',
  'wow',
  'scared',
  'bad-news',
  'annoyed',
  'detail',
  'laugh',
  'already-do',
  'did-not-help',
  'not-what-i-asked',
  'hold-on',
  'never-mind',
  'will-see-doctor',
  'help-coming',
  'seen-doctor',
  'no-doctor',
  'worse',
  'plan',
  'just-one',
  'promise',
  'lost-thread',
  'emergency-number',
  'call-doubt',
  'explained',
  'false-alarm',
  'greeting',
  'goodbye',
  'stop',
  'help',
  'start-over',
  'repeat',
  'shorter',
  'slower',
  'louder',
  'more',
  'next',
  'previous',
  'tips',
  'check-me',
  'why-ask',
  'explain',
  'self-harm',
  'self-harm-other',
  'harm-done',
  'crisis-talk',
  'crisis-meant',
  'insult',
  'test-call',
  'ask-something',
  ...lightMoves,
] as const
/** A move of the talk. */
export type Move = (typeof moves)[number]

/** A move that is heard only in the light of what was asked. */
export type LightMove = (typeof lightMoves)[number]
/** Whether a move stands beside any other that shares its words. */
export const standsBeside = (id: string): boolean => isInLight(id) || beside.includes(id)

const beside: readonly string[] = ['self-harm-other', 'harm-done'] satisfies Move[]

/** Whether a move is heard only in the light of what was asked. */
export const isInLight = (id: string): id is LightMove => lightMoves.some((one) => one === id)

const graveMoves: readonly string[] = [
  'self-harm',
  'self-harm-other',
  'harm-done',
  'crisis-done',
  'recurs',
  'crisis-talk',
  'crisis-meant',
  'help-coming',
  'help-there',
  'emergency-number',
  'call-doubt',
] satisfies Move[]
/** Whether a move's id says something that goes before any courtesy: it is never taken for a goodbye, a yes or a no. */
export const isGrave = (id: string): boolean => graveMoves.includes(id)

/** What the skill asked last, in whose light the words are read; `choice` names the options in order. */
export type Asked =
  | { kind: 'question'; question: QuestionId }
  | { kind: 'concern'; concern: Concern }
  | { kind: 'habit'; habit: TopicId }
  | { kind: 'offer'; offer?: { kind: string } }
  | { kind: 'choice'; options: readonly TopicId[] }
  | { kind: 'open' }
  | { kind: 'alarm' }
  | { kind: 'crisis' }

/** What Alexa handed over, in whichever form: an intent with resolved ids, and the words that came with it. */
export type Heard = {
  intent: IntentId
  /** Ids that Alexa resolved, or that a touch carried. */
  ids: {
    topic?: TopicId
    place?: PlaceId
    symptom?: SignId
    group?: Group
    position?: Position
    span?: Span
    spread?: Spread
  }
  /** From a slot of AMAZON.DURATION or AMAZON.DATE; less than a day, or "some weeks", has no number to say back. */
  duration?: Duration | Span
  /** Words to be read: the open slot's, or those of a slot that did not resolve. */
  words?: string
}

/** The listener's day, in milliseconds since 1970: worked out only where a date is named. */
export type Clock = () => number

/** What was heard earlier in the talk, in whose light later words are read as well: words of self-harm, an alarm. */
export type Since = { crisis?: true; alarm?: true }

/** How words are to be read: in which language, in the light of what, and when, where the clock is known. */
export type Reading = { language: Language; asked?: Asked; since?: Since; now?: Clock }

/** What was chosen of a list. */
export type Choice = Position | 'both' | 'all' | 'any' | 'none'

/** What the listener meant by one utterance. All parts may come together ("no, but what about coffee"). */
export type Meaning = {
  /** A plain answer to what was asked. */
  answer?: 'yes' | 'no' | 'unsure'
  choice?: Choice
  move?: Move
  /** The questions put, in the order in which they are to be answered; at most two. */
  forms: readonly Form[]
  /** What they are about, at most two; a topic alone, without a form, is a wish to hear of it. */
  topics: readonly (TopicId | UncoveredId)[]
  /** What was told in this utterance. */
  told: Told
  /** What was told before and is not so: "it's my thumb, not my eyelid", "I didn't change anything". */
  takesBack?: TakenBack
  /** After an alarm: what was asked or told beside a graver move ("my brother's calling, should I …"). */
  beside?: LightMove
  /** After an alarm: why there is none. */
  reasons?: readonly Reason[]
  /** A sign or topic was named as a possibility or for somebody else's past, not as there. */
  hypothetical?: true
  /** Signs named as a possibility: "what if it starts to hurt". */
  supposed?: readonly SignId[]
  /** Danger may be meant, and the words are not understood. */
  concern?: Concern
  /** It asks about something of which no word is known. */
  outside?: true
  /** More was said than was understood. */
  rest?: true
  /** It asks for others than those named, or than the one just spoken of: "apart from coffee", "what else". */
  besides?: readonly TopicId[]
  /** Nothing was understood at all. */
  unclear?: true
}
