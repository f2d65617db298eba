/** How long it has been twitching, of all the times that are named. */
import type { Told } from '../../triage/told'
import { isUncovered, uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import type { UncoveredId, UncoveredTopic } from '../../knowledge/uncoveredTopics'
import { isBetween } from './content'
import type { ScopeOf } from './scope'
import type { Length } from '../spotting/lengths'
import { amountOf } from '../spotting/quantities'
import { overlap } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

const twoWeeks = 14

/** How long it twitches: a number before a word without one, the longer of two. */
export function durationOf(
  spotted: Spotted,
  scopeOf: ScopeOf,
  asked: boolean,
  refused: readonly Length[],
): Told['duration'] {
  const lengths = withoutCorrected(spotted.lengths, spotted).filter((length) => !refused.includes(length))
  const own = lengths.filter(
    (length) =>
      !isRate(length.span, spotted) &&
      (asked ||
        ((scopeOf(length.span) !== 'elsewhere' || isSince(length, spotted)) &&
          scopeOf(length.span) !== 'others-past' &&
          !isHabits(length.span, spotted) &&
          (length.began || (!length.brief && length.span.id === 'counted')))),
  )
  const values = own.map(({ value }) => value)
  const days = values.flatMap((value) => (typeof value === 'object' ? [value] : [])).sort((a, b) => b.days - a.days)[0]
  // what is counted is not also judged by its words
  const counted = spotted.lengths.filter(({ value }) => value !== 'unknown')
  const spans = spotted
    .all('span')
    .filter((one) => one.role === 'is' && !counted.some(({ span }) => overlap(one, span)))
    .map(({ id }) => id)
  const isLong = spans.includes('long') || values.includes('long')
  if (isLong && (days === undefined || days.days < twoWeeks)) return 'long'
  // "a good deal more than two weeks" gives no number that could be repeated
  if (days) return days.days >= twoWeeks && isMore(own, days, spotted) ? 'long' : days
  if (spans.includes('short') || values.includes('short')) return 'short'
  return spans.includes('unknown') || values.includes('unknown') ? 'unknown' : undefined
}

/** Whether a length is only said to be passed. */
const isMore = (lengths: readonly Length[], days: unknown, { all }: Spotted): boolean =>
  lengths.some(
    ({ value, span }) =>
      value === days && all('longer').some(({ start, end }) => start >= span.start && end < span.end),
  )

/** "Since Monday", "since we came back twenty days ago": a time from then on, whatever stands beside it. */
const isSince = ({ began, span }: Length, { all }: Spotted): boolean =>
  began && (span.id !== 'counted' || all('since').some(({ end }) => end <= span.start))

/** "Three days, no, more like five": what is corrected in the same breath does not count; a bare number takes its unit over. */
function withoutCorrected(lengths: readonly Length[], spotted: Spotted): readonly Length[] {
  const all = [...lengths, ...lengths.flatMap((one) => inherited(one, lengths, spotted))]
  return all.filter(
    ({ span }) =>
      !all.some((later) => later.span.start >= span.end && isCorrected(span.end, later.span.start, spotted)),
  )
}

/** The number that puts a length right without naming its unit again: "two weeks, no, sorry, three". */
function inherited({ span, value, ...rest }: Length, lengths: readonly Length[], spotted: Spotted): Length[] {
  if (typeof value !== 'object' || value.count === 0) return []
  const each = value.days / value.count
  return spotted
    .all('quantity')
    .filter(
      (one) =>
        one.start >= span.end &&
        isCorrected(span.end, one.start, spotted) &&
        !lengths.some((other) => overlap(other.span, one)),
    )
    .slice(-1)
    .map((one) => {
      const count = amountOf(one.id)
      return {
        ...rest,
        span: { ...span, start: one.start, end: one.end, holes: [] },
        value: { ...value, count, days: count * each },
      }
    })
    .filter(({ value: { count } }) => Number.isInteger(count) && count > 0)
}

/** Whether a length of time puts an earlier one right. */
export const putsRight = (span: Found, lengths: readonly Length[], spotted: Spotted): boolean =>
  lengths.some((earlier) => earlier.span.end <= span.start && isCorrected(earlier.span.end, span.start, spotted))

const isCorrected = (from: number, to: number, spotted: Spotted): boolean => isBetween(spotted, 'rather', from, to)

/** Names that are used for the twitch itself, or that say no more than when it comes. */
const isNearTwitch = (id: UncoveredId): boolean => {
  const { near, aside }: UncoveredTopic = uncoveredTopicOf(id)
  return aside === true || near.includes('twitch')
}

/** A time that stands nearer to a habit or another complaint than to a twitch or a sign is theirs: "I quit coffee two weeks ago", "I've had a cold for three weeks". */
function isHabits(span: Found, spotted: Spotted): boolean {
  const distance = ({ start, end }: Found) => (start >= span.end ? start - span.end : Math.max(0, span.start - end))
  const nearest = (list: readonly Found[]) => Math.min(...list.filter(({ role }) => role !== 'not').map(distance))
  const own = spotted.all('topic').filter(({ id }) => id === 'twitch' || id === 'spasm' || id === 'eyelid')
  const others = spotted.all('uncovered').filter(({ id }) => isUncovered(id) && !isNearTwitch(id))
  // "since Monday, and I've got exams" tells two things
  const isAnother = (one: Found) => spotted.all('and').some(({ start, end }) => start >= span.end && end <= one.start)
  return (
    nearest([...spotted.all('habit').filter((one) => !isAnother(one)), ...others]) <
    nearest([...own, ...spotted.all('sign'), ...spotted.all('place').filter(({ role }) => role === 'is')])
  )
}

/** "Two cups a day", "three times a week": how often, not how long. */
function isRate(span: Found, spotted: Spotted): boolean {
  return (
    spotted
      .all('quantity')
      // "not one day, five days"
      .filter((one) => !spotted.lengths.some((other) => other.span !== span && overlap(other.span, one)))
      .some(({ start, end }) => end <= span.start && span.start - end <= 1 && end > start) &&
    span.end - span.start === 2
  )
}
