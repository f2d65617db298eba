/** Which habits were told, and whether they were changed. */
import { habits as habitIds } from '../../knowledge/habits'
import type { HabitId } from '../../knowledge/habits'
import type { HabitTold, Told } from '../../triage/told'
import { share } from './content'
import type { ScopeOf } from './scope'
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** What was told of each habit, by the words that say most. */
export function habitsOf(found: readonly Found[], scopeOf: ScopeOf): Told['habits'] {
  const told: { [H in HabitId]?: HabitTold } = {}
  for (const id of habitIds) {
    const [best] = found
      .filter((one) => one.id === id)
      .sort((one, other) => tokensIn(other).length - tokensIn(one).length || order(one) - order(other))
    if (!best) continue
    const scope = scopeOf(best)
    const value = values[best.role]
    // a time of its own leaves a habit as it is: "four coffees a day"
    if (value === undefined || (scope !== undefined && scope !== 'negated' && scope !== 'elsewhere')) continue
    told[id] = scope === 'negated' ? unlike[value] : value
  }
  return told
}

/** "I don't drink coffee", "I drink no less coffee", "I won't give up coffee". */
const unlike = { yes: 'no', no: 'no', changed: 'yes' } as const satisfies Record<HabitTold, HabitTold>

const values: { readonly [R in Found['role']]?: HabitTold } = { there: 'yes', absent: 'no', changed: 'changed' }
const order = ({ role }: Found): number => ['changed', 'absent', 'there'].indexOf(role)

/** "I'm freaking out", "should I be worried": fear of the twitch does not count as stress in daily life. */
export const isWorry = (one: Found, { all }: Spotted): boolean =>
  one.id === 'stress' &&
  [...all('move'), ...all('form')].some(
    (other) => other.role === 'is' && (other.id === 'scared' || other.id === 'serious') && share(one, other),
  )
