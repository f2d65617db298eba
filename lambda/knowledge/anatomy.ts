/** Which part of the body lies in which. No words live here. */
import type { PlaceId } from './body'

/** The part that a part belongs to. */
const partOf: { readonly [P in PlaceId]?: PlaceId } = {
  eyelid: 'face',
  mouth: 'face',
  jaw: 'face',
  nose: 'face',
  face: 'head',
  ear: 'head',
  tongue: 'mouth',
  throat: 'neck',
  finger: 'hand',
  thumb: 'hand',
  hand: 'arm',
  wrist: 'arm',
  elbow: 'arm',
  toe: 'foot',
  sole: 'foot',
  ankle: 'foot',
  foot: 'leg',
  calf: 'leg',
  shin: 'leg',
  knee: 'leg',
  thigh: 'leg',
  rib: 'chest',
}

/** Whether the first part lies in the second. */
export const liesIn = (part: PlaceId, whole: PlaceId): boolean => {
  for (let at = partOf[part]; at !== undefined; at = partOf[at]) if (at === whole) return true
  return false
}

/** Whether a part is another or lies in it. */
export const isPart = (place: PlaceId, whole: PlaceId): boolean => place === whole || liesIn(place, whole)

/** The limb, or the part of the trunk, that a part belongs to. */
const limbOf = (place: PlaceId): PlaceId => {
  const whole = partOf[place]
  return whole === undefined ? place : limbOf(whole)
}

/** Whether two parts belong to the same limb. */
export const isSameLimb = (one: PlaceId, other: PlaceId): boolean => limbOf(one) === limbOf(other)
