/** What befell somebody long ago: "I had a stroke in 2009", "twelve years ago he had a seizure". */
import type { SignId } from '../../knowledge/signs'
import { share } from './content'
import { amountOf } from '../spotting/quantities'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** Signs that befall somebody at one time; what goes on since then is told as going on. */
const events: readonly string[] = ['stroke', 'seizure', 'passed-off', 'collapse', 'headache'] satisfies SignId[]

/** So many days ago is long ago. */
const longest = 330
/** So near a time must stand to be the event's. */
const reach = 8

const isYear = (amount: number): boolean => Number.isInteger(amount) && amount >= 1900 && amount <= 2100

/** Times that lie long ago: a length that ended then, or a year. */
function timesIn({ lengths, all }: Spotted): readonly Found[] {
  const ago = lengths.filter(({ value, began }) => began && typeof value === 'object' && value.days >= longest)
  return [...ago.map(({ span }) => span), ...all('quantity').filter(({ id }) => isYear(amountOf(id)))]
}

const distance = (one: Found, other: Found): number => Math.max(one.start - other.end, other.start - one.end, 0)

/** Events that are told with a time long ago, under whichever name, and those times. */
export function longAgo(spotted: Spotted): { events: readonly Found[]; times: readonly Found[] } {
  const times = timesIn(spotted)
  if (times.length === 0) return { events: [], times: [] }
  const signs = spotted
    .all('sign')
    .filter((one) => one.role === 'is' && events.includes(one.id))
    .filter((one) => times.some((time) => distance(one, time) <= reach))
  const named = spotted.all('uncovered').filter((one) => signs.some((sign) => share(sign, one)))
  return {
    events: [...signs, ...named],
    times: times.filter((time) => signs.some((one) => distance(one, time) <= reach)),
  }
}
