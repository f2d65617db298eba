/** What a topic is made of. */
import type { Facet } from '../contract'
import type { FactId } from './facts'

/** One breath: the facts that are said at once. */
export type Breath = readonly [FactId, ...FactId[]]

/** A topic: its facets in breaths, the first facet being its lead, and the topics that lie near. */
export type Topic = {
  facets: { readonly [F in Facet]?: readonly [Breath, ...Breath[]] }
  related: readonly [string, string]
  /** A facet that it lacks is told by this one of its own: whether it harms by what is said of it, how it goes by what helps. */
  instead?: { readonly [F in Facet]?: Facet }
  /** It is treated as a condition, not by tips: what helps begins with the overview's breath on conditions. */
  condition?: true
  /** A worried question about it is answered calmly, and never twice in the same words. */
  worry?: true
}
