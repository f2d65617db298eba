/** Whom and what part of the body a listener may speak of. */
import type { TopicId } from './topics'

/** Parts of the body that can be named; a part with a topic of its own leads there. */
export const places = {
  eyelid: { topic: 'eyelid' },
  face: {},
  mouth: {},
  tongue: {},
  jaw: {},
  head: {},
  ear: {},
  nose: {},
  neck: {},
  throat: {},
  shoulder: {},
  arm: {},
  elbow: {},
  wrist: {},
  hand: {},
  finger: {},
  thumb: {},
  chest: {},
  rib: {},
  belly: {},
  back: {},
  hip: {},
  buttock: {},
  groin: {},
  leg: {},
  thigh: {},
  knee: {},
  calf: {},
  shin: {},
  ankle: {},
  foot: {},
  sole: {},
  toe: {},
  muscle: {},
  'one-side': {},
} as const satisfies Record<string, { topic?: TopicId }>

/** A part of the body, or one side of it. */
export type PlaceId = keyof typeof places

/** People whom a listener may ask for; the knowledge is the same for all but those not covered. */
export const persons = {
  adult: { covered: true },
  child: { covered: true },
  children: { covered: false },
  baby: { covered: false },
  pet: { covered: false },
} as const satisfies Record<string, { covered: boolean }>

/** Somebody a listener asks for. */
export type PersonId = keyof typeof persons
