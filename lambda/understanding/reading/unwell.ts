/** In doubt about somebody else: what they cannot do, or what began suddenly, in words that are not understood. */
import type { PersonId } from '../../knowledge/body'
import type { Spotted } from '../spotting/spot'
import type { Telling } from './told'

/** So many words must be left that nothing explains. */
const fewest = 2

const people: readonly (PersonId | undefined)[] = ['adult', 'child', 'baby']

/** Whether something may be wrong with somebody: a person, a no or a sudden start, and words that no concept explains. */
export function isUnwell({ told, signs }: Telling, spotted: Spotted, content: readonly number[]): boolean {
  const { places, denied, habits } = told
  if (!people.includes(told.who) || content.length < fewest) return false
  if (signs.length + places.length + denied.length + Object.keys(habits).length > 0) return false
  const { all, first } = spotted
  // a no that opens an answer says nothing of anybody
  const fails = all('negator').some(({ start }) => start > first) || all('onset').some(({ id }) => id === 'sudden')
  const isHarmless = all('sign').some(({ role }) => role === 'not') || all('scope').some(({ role }) => role === 'is')
  return fails && !isHarmless
}
