/** What goes into the understanding and what comes out of it. No word of a language lives here. */
import type { Language } from '../contract'
import type { Position } from '../knowledge/signs'
import type { TopicId } from '../knowledge/topics'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import type { QuestionId, Told } from '../triage/told'

/** What kind of question was put. A topic may have an answer of its own for each. */
export const forms = [
  'cause',
  'about',
  'signs',
  'relief',
  'doctor',
  'outlook',
  'serious',
  'how-long',
  'how-common',
  'how-urgent',
  'cure',
  'prevent',
  'test',
  'which-doctor',
  'doctor-visit',
  'how-much',
  'which-likelier',
  'hurts',
  'compare',
  'mechanism',
  'list-causes',
  'list-rare-causes',
  'source',
  'privacy',
  'are-you-a-doctor',
  'diagnose-me',
] as const
/** The form of a question. */
export type Form = (typeof forms)[number]

/** What a listener says to move the talk, or to somebody rather than about something. */
export const moves = [
  'thanks',
  'acknowledge',
  'wow',
  'scared',
  'laugh',
  'already-do',
  'did-not-help',
  'not-what-i-asked',
  'hold-on',
  'never-mind',
  'will-see-doctor',
  'greeting',
  'goodbye',
  'stop',
  'help',
  'start-over',
  'repeat',
  'shorter',
  'slower',
  'more',
  'next',
  'previous',
  'tips',
  'check-me',
  'why-ask',
  'explain',
  'self-harm',
  'insult',
  'test-call',
  'ask-something',
] as const
/** A move of the talk. */
export type Move = (typeof moves)[number]

/** Parts of the body and faculties that danger concerns; with words that are not understood, they are asked about. */
export const concerns = [
  'breathing',
  'chest',
  'face',
  'speech',
  'swallowing',
  'sight',
  'walking',
  'waking',
  'side',
] as const
/** Something that danger concerns. */
export type Concern = (typeof concerns)[number]

/** What the skill asked last, in whose light the words are read; `choice` names the options in order. */
export type Asked =
  | { kind: 'question'; question: QuestionId }
  | { kind: 'concern'; concern: Concern }
  | { kind: 'habit'; habit: TopicId }
  | { kind: 'offer' }
  | { kind: 'choice'; options: readonly TopicId[] }
  | { kind: 'open' }

/** Words as they came, with the language in which to read them. */
export type Words = { language: Language; text: string; asked?: Asked; now: number | undefined }

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
  /** A sign or topic was named as a possibility or for somebody else's past, not as there. */
  hypothetical?: true
  /** Danger may be meant, and the words are not understood. */
  concern?: Concern
  /** It asks about something of which no word is known. */
  outside?: true
  /** Nothing was understood at all. */
  unclear?: true
}
