/** Which topics are asked about, the more particular first. */
import type { Form } from '../../knowledge/forms'
import type { TopicId } from '../../knowledge/topics'
import { isUncovered, uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import { share } from './content'
import { isWorry } from './toldHabits'
import type { ScopeOf } from './scope'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'
import type { Telling } from './told'

/** So many topics are spoken of in one reply. */
const most = 2

/** Topics that are about twitching itself: they matter only where no other was named. */
const itself: readonly string[] = ['twitch', 'twitch-or-spasm', 'spasm', 'eyelid']
/** Whether a topic is about twitching itself. */
export const isItself = (id: string): boolean => itself.includes(id)

/** How particular a topic is. */
function rankOfTopic(id: string, scope: ReturnType<ScopeOf>): number {
  if (scope === 'negated') return -1
  if (id === 'twitch' || id === 'twitch-or-spasm') return 0
  // "what helps against spasms" is about spasms
  if (id === 'relief' || id === 'outlook') return 0.5
  return isItself(id) ? 1 : 2
}

/** The topics that are asked about, beside what was told. */
export function topicsOf(
  spotted: Spotted,
  scopeOf: ScopeOf,
  telling: Telling,
  forms: readonly Form[],
): (TopicId | UncoveredId)[] {
  const isSign = (one: Found) => telling.signs.some((sign) => share(sign, one))
  const isHabit = (one: Found) => telling.habits.some((habit) => share(habit, one))
  const scope = (one: Found) => scopeOf(one)
  const speaksOfTwitch = telling.told.places.length > 0 || spotted.all('topic').some(({ id }) => isItself(id))
  const named = [...spotted.all('topic'), ...spotted.all('uncovered')]
    .filter((one) => !isWorry(one, spotted))
    .filter((one) => one.role === 'is' && scope(one) !== 'negated' && scope(one) !== 'idiom' && !isSign(one))
    // a stroke of years ago is not asked about beside a twitch
    .filter((one) => one.kind !== 'uncovered' || scope(one) !== 'past' || !speaksOfTwitch)
    .sort((one, other) => one.start - other.start)
  const outside = named.filter((one) => !isHabit(one))
  const others = outside.some(({ id }) => !isItself(id))
  const compares = forms.includes('compare') || forms.includes('which-likelier')
  const list = compares || (!others && forms.length > 0) ? named : outside
  const rank = Math.max(0, ...list.map((one) => rankOfTopic(one.id, scope(one))))
  const kept = list.filter((one) => rankOfTopic(one.id, scope(one)) === rank || compares)
  const ids = [...new Set(kept.map(({ id }) => id as TopicId | UncoveredId))]
  const { signs, duration, spread, despite, habits } = telling.told
  const tells =
    signs.length + Object.keys(habits).length > 0 || [duration, spread, despite].some((part) => part !== undefined)
  // "my calf has been twitching for a week" tells; it does not ask to hear of twitching
  if (forms.length === 0 && tells) return ids.filter((id) => !isItself(id) && !isAside(id)).slice(0, most)
  if (forms.length === 0 && named.some(({ id }) => isItself(id))) return withoutAsides(ids, named).slice(0, most)
  return ids.slice(0, most)
}

/** What somebody did when it twitched leaves the twitch as it is. */
const isAside = (id: string): boolean => isUncovered(id) && uncoveredTopicOf(id).aside === true

/** Without what is beside the matter; of the movements that are left the more particular: "my eyelid twitches when I look at my phone". */
function withoutAsides(ids: readonly (TopicId | UncoveredId)[], named: readonly Found[]): (TopicId | UncoveredId)[] {
  const kept = ids.filter((id) => !isAside(id))
  if (kept.length > 0) return kept
  const own = named.map(({ id }) => id as TopicId).filter((id) => isItself(id))
  const rank = Math.max(...own.map((id) => rankOfTopic(id, undefined)))
  return [...new Set(own.filter((id) => rankOfTopic(id, undefined) === rank))]
}

/** So near a topic stands to the word that sets it aside: after it, or before it. */
const near = { after: 4, before: 1 } as const

/** What is set aside, none where nothing is named ("what else"): "apart from coffee"; nothing where no word sets aside. */
export function asideIn(spotted: Spotted): readonly (TopicId | UncoveredId)[] | undefined {
  const spans = spotted.tokens.flatMap((_, at) => spotted.classEnds('besides', at).map((end) => ({ start: at, end })))
  if (spans.length === 0) return undefined
  const named = [...spotted.all('topic'), ...spotted.all('uncovered')].filter(
    ({ id, role }) => role === 'is' && !isItself(id),
  )
  const isAside = (one: Found) =>
    spans.some(
      ({ start, end }) =>
        (one.start >= end && one.start - end <= near.after) || (one.end <= start && start - one.end <= near.before),
    )
  return [...new Set(named.filter(isAside).map(({ id }) => id as TopicId | UncoveredId))]
}
