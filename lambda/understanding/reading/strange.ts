/** Words that are not understood beside a part of the body or a person, and no word of twitching: what is told may be a danger, or is something else. */
import type { PersonId, PlaceId } from '../../knowledge/body'
import type { Concern } from '../../knowledge/doctorQuestions'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'
import type { Telling } from './told'

/** What danger may be meant where something unknown is told of a part; other parts are no twitch either, and no danger. */
const concernAt: { readonly [P in PlaceId]?: Concern } = {
  face: 'face',
  mouth: 'face',
  tongue: 'speech',
  throat: 'swallowing',
  chest: 'chest',
  'one-side': 'side',
  arm: 'side',
  hand: 'side',
  leg: 'side',
  foot: 'side',
}

/** Parts so small that what they do by themselves is a twitch, in whatever words. */
const small: readonly PlaceId[] = ['eyelid', 'finger', 'thumb', 'toe', 'calf', 'thigh', 'shin', 'sole', 'muscle', 'jaw']

/** So many words must be left that nothing explains. */
const fewest = 2

/** Those of whom somebody may tell. */
const people: readonly (PersonId | undefined)[] = ['adult', 'child', 'baby']

/** Something strange that is told of a part of the body: in doubt about danger, or about something else. */
export function strangeness(
  { told, signs }: Telling,
  topics: readonly string[],
  content: readonly number[],
): Concern | 'outside' | undefined {
  const { places, denied, habits, spread, despite } = told
  // of somebody else an everyday word explains nothing: "a mate from football grabs his chest"
  const isOther = people.includes(told.who) && content.length > fewest
  if (places.length === 0 || content.length < fewest || signs.length + denied.length > 0) return undefined
  if (topics.length > 0 && !isOther) return undefined
  if (Object.keys(habits).length > 0 || spread !== undefined || despite) return undefined
  const at = places.flatMap((place) => concernAt[place] ?? [])[0]
  return at ?? (places.some((place) => small.includes(place)) ? undefined : 'outside')
}

/** Whether something may be wrong with somebody: a person, a no or a sudden start, and words that no concept explains. */
export function isUnwell({ told, signs }: Telling, spotted: Spotted, content: readonly number[]): boolean {
  const { places, denied, habits } = told
  if (!people.includes(told.who)) return false
  if (signs.length + places.length + denied.length + Object.keys(habits).length > 0) return false
  const { all, first } = spotted
  // a no that opens an answer says nothing of anybody
  const fails = all('negator').some(({ start }) => start > first)
  const isSudden = all('onset').some(({ id, role }) => id === 'sudden' && role === 'is')
  const isHarmless = all('sign').some(({ role }) => role === 'not') || all('scope').some(isHarmlessScope)
  // "she suddenly doesn't know who I am" needs no word more
  const isStrange = (fails && isSudden) || content.length >= fewest
  return (fails || isSudden) && isStrange && !isHarmless
}

/** Whether it is said as a possibility, of the past, or as a figure of speech; a denial does not count. */
const isHarmlessScope = ({ role, id }: Found): boolean => role === 'is' && id !== 'negated' && id !== 'elsewhere'
