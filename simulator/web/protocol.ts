/** What the page and its server tell each other. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type { Turn } from '../actions'
import type { Viewport } from '../viewports'

/** A locale as the page offers it, with utterances to try. */
export interface LocaleOffer {
  readonly id: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** Utterances inside a session, and one that calls the skill by name. */
  readonly examples: readonly string[]
  readonly oneShot: string
  readonly plain: readonly string[]
}

/** What the page begins with. */
export interface Setup {
  readonly locales: readonly LocaleOffer[]
  readonly devices: Readonly<Record<string, Viewport>>
}

/** One turn, as the page shows it. */
export interface Told {
  readonly turn: Turn
  readonly understood?: { readonly confidence: number; readonly exact: boolean; readonly runnerUp?: string | undefined }
  readonly request: RequestEnvelope
  readonly response: ResponseEnvelope
  readonly ms: number
}

/** What went wrong, in one line. */
export interface Complaint {
  readonly complaint: string
}
