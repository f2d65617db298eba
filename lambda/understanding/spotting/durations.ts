/** Lengths of time in a row of tokens: "two and a half weeks", "three or four days", "since monday". */
import type { Clock } from '../meaning/meaning'
import { findDates } from './dates'
import { lengthOf, roughly, saidOf } from './lengths'
import type { Length } from './lengths'
import { amountOf, isAbout, longestAt, spanOf } from './quantities'
import type { All } from './quantities'
import type { Row } from './spans'

const twoWeeks = 14

/** Lengths of time, and dates reckoned from the clock. */
export function findDurations(row: Row, all: All, now: Clock | undefined): Length[] {
  const units = longestAt(all('unit'))
  const halves = longestAt(all('half'))
  const agos = all('ago')
  const found: Length[] = []
  for (const { start, end, id } of longestAt(all('quantity')).values()) {
    // "a good month"
    const between = all('longer').find((word) => word.start <= end && word.end > end)
    const unit = units.get(end) ?? (between && units.get(between.end))
    if (!unit) continue
    const half = halves.get(unit.end)
    const count = amountOf(id) + (half ? 0.5 : 0)
    const until = half?.end ?? unit.end
    if (found.some(({ span }) => span.start < until && start < span.end)) continue
    // "less than two weeks"; in Japanese the word comes after
    const less = all('less').find((word) => word.end === start || word.start === until)
    const more = all('longer').find((word) => word.end === start)
    const days = count * Number(unit.id.split(':')[1])
    const value: Length['value'] = less && days - 1 < twoWeeks ? 'short' : lengthOf(count, unit.id, isAbout(id))
    const ago = agos.some((word) => word.start === until || word.end === start)
    const span = spanOf(
      'duration',
      'counted',
      Math.min(start, less?.start ?? more?.start ?? start),
      Math.max(until, less?.end ?? until),
    )
    found.push({ span, value, began: ago, brief: days < 1 })
  }
  for (const { start, end, id } of all('length')) {
    found.push({
      span: spanOf('duration', 'counted', start, end),
      value: roughly(saidOf(amountOf(id)), isAbout(id)),
      began: false,
      brief: amountOf(id) < 1,
    })
  }
  return [...found, ...findDates(row, all, now)]
}
