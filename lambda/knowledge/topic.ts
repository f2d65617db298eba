/** What a topic is made of. */
import type { FactId } from './facts'
import type { Form } from './forms'

/** One breath: the facts that are said at once. */
export type Breath = readonly [FactId, ...FactId[]]

/** What a topic is: the movement itself, something that may cause it, a condition, or an overview. */
export type TopicKind = 'movement' | 'cause' | 'condition' | 'overview'

/** A topic: its answers by form of question, each in breaths, the first form being its lead. */
export type Topic = {
  kind: TopicKind
  answers: { readonly [F in Form]?: readonly [Breath, ...Breath[]] }
  /** One short sentence each, for two things in one breath. */
  brief?: { readonly cause?: Breath; readonly relief?: Breath }
  /** It is taken as a pill or the like: what is said of relief says whether to. */
  taken?: true
  /** Its answer to why speaks of eyelids: where another part twitches, it is told in short. */
  ofEyelids?: true
  /** The topics that lie near. */
  near: readonly [string, string]
  /** A worried question about it is answered calmly, and never twice in the same words. */
  worry?: true
}
