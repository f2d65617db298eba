/** What the page and its server send each other. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type { Turn } from '../actions'
import type { Viewport } from '../viewports'

/** A locale as the page offers it, with utterances to try. */
export interface LocaleOffer {
  readonly id: string
  readonly name: string
  /** The name for a list. */
  readonly short: string
  readonly direction: 'ltr' | 'rtl'
  /** Utterances inside a session, and one that calls the skill by name. */
  readonly examples: readonly string[]
  readonly oneShot: string
  /** Yes, no, and I don't know. */
  readonly plain: readonly string[]
}

/** A fact as the page shows it behind an answer. */
export interface FactCard {
  readonly says: string
  readonly certainty: string
  readonly safety: boolean
  readonly sources: readonly { readonly name: string; readonly url?: string | undefined }[]
}

/** A way in which the simulated Echo listens. */
export interface MoodOffer {
  readonly id: string
  readonly does: string
}

/** What the page begins with. */
export interface Setup {
  readonly locales: readonly LocaleOffer[]
  readonly devices: Readonly<Record<string, Viewport>>
  readonly facts: Readonly<Record<string, FactCard>>
  readonly moods: readonly MoodOffer[]
}

/** One thing that a listener does: words, or an act in brackets such as `(launch)` or `(touch ["AskRelief"])`. */
export interface Step {
  readonly locale: string
  readonly said: string
}

/** A talk as the page knows it; the server does what it has not done yet, and answers for the steps after `from`. */
export interface TalkRequest {
  readonly talk: string
  readonly device: string
  readonly mood: string
  readonly steps: readonly Step[]
  readonly from: number
}

/** One turn, as the page shows it. */
export interface TurnReport {
  readonly turn: Turn
  readonly understood?: { readonly confidence: number; readonly exact: boolean; readonly runnerUp?: string | undefined }
  readonly request: RequestEnvelope
  readonly response: ResponseEnvelope
  /** The file that holds the answer's words. */
  readonly file?: string
  readonly ms: number
}

/** What went wrong, in one line. */
export interface Complaint {
  readonly complaint: string
}

/** What became of a step. */
export type Outcome = TurnReport | Complaint

/** Whether the skill behind the page is the one that is on disk; `version` changes whenever it has been loaded anew. */
export type Live = { readonly version: string; readonly page: string } & (
  { readonly state: 'ready' | 'building' } | { readonly state: 'broken'; readonly text: string }
)
