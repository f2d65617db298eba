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

/** The topic of a part of the body; most have none of their own. */
export function topicOfPlace(place: PlaceId): TopicId | undefined {
  const part: { topic?: TopicId } = places[place]
  return part.topic
}

/** People, and animals, whom a listener may ask for. */
export const persons = {
  adult: {},
  child: {},
  children: {},
  baby: {},
  pet: {},
} as const satisfies Record<string, object>

/** Somebody a listener asks for. */
export type PersonId = keyof typeof persons
