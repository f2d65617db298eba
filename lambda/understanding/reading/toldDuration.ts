/** How long it has been twitching, of all the times that are named. */
import type { Told } from '../../triage/told'
import type { ScopeOf } from './scope'
import type { Length } from '../spotting/lengths'
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
      asked ||
      ((scopeOf(length.span) !== 'elsewhere' || (length.began && length.span.id !== 'counted')) &&
        !isHabits(length.span, spotted) &&
        !isRate(length.span, spotted) &&
        (length.began || (!length.brief && length.span.id === 'counted'))),
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
  if (days) return days
  if (spans.includes('short') || values.includes('short')) return 'short'
  return spans.includes('unknown') || values.includes('unknown') ? 'unknown' : undefined
}

/** "Three days, no, more like five": what is corrected in the same breath does not count. */
const withoutCorrected = (lengths: readonly Length[], spotted: Spotted): readonly Length[] =>
  lengths.filter(
    ({ span }) =>
      !lengths.some((later) => later.span.start >= span.end && isCorrected(span.end, later.span.start, spotted)),
  )

/** Whether a length of time puts an earlier one right. */
export const putsRight = (span: Found, lengths: readonly Length[], spotted: Spotted): boolean =>
  lengths.some((earlier) => earlier.span.end <= span.start && isCorrected(earlier.span.end, span.start, spotted))

const isCorrected = (from: number, to: number, { classAt }: Spotted): boolean =>
  Array.from({ length: to - from }, (_, at) => from + at).some((at) => classAt('rather', at))

/** A time that stands nearer to a habit than to a twitch or a sign belongs to the habit: "I quit coffee two weeks ago". */
function isHabits(span: Found, spotted: Spotted): boolean {
  const distance = ({ start, end }: Found) => (start >= span.end ? start - span.end : Math.max(0, span.start - end))
  const nearest = (list: readonly Found[]) => Math.min(...list.filter(({ role }) => role !== 'not').map(distance))
  const own = spotted.all('topic').filter(({ id }) => id === 'twitch' || id === 'spasm' || id === 'eyelid')
  return nearest(spotted.all('habit')) < nearest([...own, ...spotted.all('sign'), ...spotted.all('place')])
}

/** "Two cups a day", "three times a week": how often, not how long. */
function isRate(span: Found, spotted: Spotted): boolean {
  return (
    spotted.all('quantity').some(({ start, end }) => end <= span.start && span.start - end <= 1 && end > start) &&
    span.end - span.start === 2
  )
}
