/** AMAZON.DURATION: an ISO 8601 duration such as P3W becomes whole days, and a count and unit to say back. */
import type { Span } from '../knowledge/signs'
import type { Duration } from '../triage/told'

/** Days in a unit of the contract's. */
const days = { day: 1, week: 7, month: 30, year: 365 } as const satisfies Record<Duration['unit'], number>

/** Where in a duration each amount stands: years, months, weeks, days, then hours, minutes and seconds. */
const pattern = /^P(?=.)(?:(N)Y)?(?:(N)M)?(?:(N)W)?(?:(N)D)?(?:T(?=.)(?:(N)H)?(?:(N)M)?(?:(N)S)?)?$/.source
const duration = new RegExp(pattern.replaceAll('N', String.raw`\d+(?:[.,]\d+)?|X+`))

/** "Some" weeks, which Alexa may write as PXW: more than two. */
const some = 3

/** The longest time that is believed, in years. */
const longest = 100

const twoWeeks = 14

const amount = (text: string | undefined): number => {
  if (text === undefined) return 0
  return text.startsWith('X') ? some : Number(text.replace(',', '.'))
}

/** The duration in a slot of AMAZON.DURATION; a span where there is no number to say back; undefined where the text is not a duration. */
export function durationIn(text: string): Duration | Span | undefined {
  const found = duration.exec(text)
  if (!found) return undefined
  const [years = 0, months = 0, weeks = 0, dates = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(amount)
  const short = dates + (hours + minutes / 60 + seconds / 3600) / 24
  const total = Math.floor(years * days.year + months * days.month + weeks * days.week + short)
  if (total < 1) return 'short'
  if (text.includes('X')) return total >= twoWeeks ? 'long' : 'short'
  if (!(total <= longest * days.year)) return { days: longest * days.year, count: longest, unit: 'year' }
  const inMonths = years * 12 + months
  const alone: readonly (readonly [Duration['unit'], number, rest: number])[] = [
    ['year', years, months + weeks + short],
    ['month', inMonths, weeks + short],
    ['week', weeks, inMonths + short],
  ]
  const [unit, count] = alone.find(([, number, rest]) => number > 0 && Number.isInteger(number) && rest === 0) ?? [
    'day',
    total,
  ]
  return { days: total, count, unit }
}

/** How many days a length of time is, at least. */
export const daysOf = (length: Duration | Span): number =>
  typeof length === 'object' ? length.days : length === 'long' ? twoWeeks : 0
