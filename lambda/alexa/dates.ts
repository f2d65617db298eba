/** AMAZON.DATE: how long ago something began, in whole days. Alexa's dates look forward ("Friday" is the coming one); these have passed. */

/** A day, counted from 1 January 1970. */
export type Day = number

/** The half of the world that a locale's seasons belong to. */
export type Hemisphere = 'north' | 'south'

/** The month in which a season begins, counted from January of its year; some begin in the year before. */
const seasons: Record<Hemisphere, Readonly<Record<string, number>>> = {
  north: { SP: 2, SU: 5, FA: 8, WI: -1 },
  south: { SP: 8, SU: -1, FA: 2, WI: 5 },
}

/** The day of a date; the month counts from 0 and may be negative. */
const dayOf = (year: number, month: number, date = 1): Day => Date.UTC(year, month, date) / 86_400_000

/** A date of the calendar; nothing for the 30th of February. */
function validDay(year: number, month: number, date: number): Day | undefined {
  const day = dayOf(year, month - 1, date)
  const real = new Date(day * 86_400_000)
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? day : undefined
}

/** Days from a week's Monday; 1 January 1970 was a Thursday. */
const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7

/** The Monday of an ISO week: week 1 is the one that holds 4 January. */
function mondayOf(year: number, week: number): Day | undefined {
  const fourth = dayOf(year, 0, 4)
  return week >= 1 && week <= 53 ? fourth - weekday(fourth) + (week - 1) * 7 : undefined
}

const plus = (day: Day | undefined, days: number): Day | undefined => (day === undefined ? undefined : day + days)

/** One form of date: `start` gives the first day that it names; `weekly` marks what comes round every week. */
type Form = {
  pattern: RegExp
  weekly?: true
  start: (parts: readonly string[], hemisphere: Hemisphere) => Day | undefined
}

const forms: readonly Form[] = [
  { pattern: /^(\d{4})-(\d\d)-(\d\d)$/, weekly: true, start: ([y, m, d]) => validDay(Number(y), Number(m), Number(d)) },
  { pattern: /^(\d{4})-W(\d\d)$/, weekly: true, start: ([y, w]) => mondayOf(Number(y), Number(w)) },
  { pattern: /^(\d{4})-W(\d\d)-WE$/, weekly: true, start: ([y, w]) => plus(mondayOf(Number(y), Number(w)), 5) },
  { pattern: /^(\d{4})-(\d\d)(?:-XX)?$/, start: ([y, m]) => validDay(Number(y), Number(m), 1) },
  { pattern: /^(\d{4})-Q([1-4])$/, start: ([y, q]) => dayOf(Number(y), (Number(q) - 1) * 3) },
  { pattern: /^(\d{4})-(SP|SU|FA|WI)$/, start: ([y, s = ''], half) => dayOf(Number(y), seasons[half][s] ?? 0) },
  { pattern: /^(\d{4})(?:-XX(?:-XX)?)?$/, start: ([y]) => dayOf(Number(y), 0) },
  { pattern: /^(?=.{4}$)(\d{1,3})X+$/, start: ([y = '']) => dayOf(Number(y.padEnd(4, '0')), 0) },
]

/** The first day that a date names. */
function startOf(date: string, hemisphere: Hemisphere): { day?: Day | undefined; weekly?: true } {
  for (const { pattern, weekly, start } of forms) {
    const parts = pattern.exec(date)?.slice(1)
    if (parts) return { day: start(parts, hemisphere), ...(weekly && { weekly }) }
  }
  return {}
}

/** The same date, a year before; a 29 February becomes the 28th. */
const yearBefore = (date: string): string =>
  date.replace(/^\d{4}/, (year) => String(Number(year) - 1).padStart(4, '0')).replace(/-02-29$/, '-02-28')

/** How many days ago a date of AMAZON.DATE began; undefined where it is not a date, or has not begun in any year so far. */
export function daysSince(date: string, today: Day, hemisphere: Hemisphere = 'north'): number | undefined {
  if (date === 'PRESENT_REF') return 0
  const { day, weekly } = startOf(date, hemisphere)
  if (day === undefined) return undefined
  if (day <= today) return today - day
  const ahead = day - today
  if (weekly && ahead <= 7) return 7 - (ahead % 7)
  const lastYears = startOf(yearBefore(date), hemisphere).day
  return lastYears !== undefined && lastYears <= today ? today - lastYears : undefined
}
