/** Numbers and lengths of time in a row of tokens: "two and a half weeks", "three or four days", "since monday". */
import type { Duration } from '../triage/told'
import type { Kind } from './lexicon'
import type { Found, Row } from './match'

/** A length of time, with where it stands; nothing to reckon with where a time was named that nobody can date. */
export type Length = {
  span: Found
  value: Duration | 'short' | 'long' | 'unknown'
  /** It is said as a time that began then ("since", "ago"), so it can hardly be anything else. */
  began: boolean
  /** It is counted in hours or less. */
  brief: boolean
}

type All = (kind: Kind) => readonly Found[]

const spanOf = (kind: Kind, id: string, start: number, end: number): Found => ({
  kind,
  id,
  role: 'is',
  start,
  end,
  holes: [],
})

/** The longest of a kind that begins at each token. */
function longestAt(list: readonly Found[]): ReadonlyMap<number, Found> {
  const at = new Map<number, Found>()
  for (const one of list) if (one.end > (at.get(one.start)?.end ?? 0)) at.set(one.start, one)
  return at
}

/** The amount of a quantity; "a few" is about three, `~3`. */
export const amountOf = (id: string): number => Number(id.replace('~', ''))

const isAbout = (id: string): boolean => id.startsWith('~')

/** Numbers: digits and words, tens with their ones, halves, and the larger of "three or four". */
export function findQuantities(row: Row, all: All): Found[] {
  const words = longestAt(all('number'))
  const halves = longestAt(all('half'))
  const ranges = longestAt(all('range'))
  const found: Found[] = []
  for (let at = 0; at < row.tokens.length; at += 1) {
    let number = plain(row, words, at)
    if (!number) continue
    const half = halves.get(number.end)
    if (half) number = { value: number.value + 0.5, end: half.end }
    const range = ranges.get(number.end)
    const larger = range && plain(row, words, range.end)
    if (larger && larger.value > number.value) number = larger
    // "two three days": the larger counts
    const next = plain(row, words, number.end)
    if (next && next.value === number.value + 1) number = next
    found.push(spanOf('quantity', `${number.about ? '~' : ''}${String(number.value)}`, at, number.end))
  }
  return found
}

type Number = { value: number; end: number; about?: boolean }

function plain(row: Row, words: ReadonlyMap<number, Found>, at: number): Number | undefined {
  const single = digits(row, at) ?? spoken(words, at)
  if (!single) return undefined
  const next = spoken(words, single.end)
  if (!next) return single
  if (next.value >= 100 && single.value < 100 && single.value > 0)
    return { value: single.value * next.value, end: next.end }
  const isTens = single.value >= 20 && single.value < 100 && single.value % 10 === 0
  // "twenty a day" is twenty
  return isTens &&
    next.value >= 1 &&
    next.value < 10 &&
    next.end - single.end === 1 &&
    row.tokens[single.end]?.word !== 'a'
    ? { value: single.value + next.value, end: next.end }
    : single
}

function spoken(words: ReadonlyMap<number, Found>, at: number): Number | undefined {
  const found = words.get(at)
  return found && { value: amountOf(found.id), end: found.end, about: isAbout(found.id) }
}

function digits(row: Row, at: number): Number | undefined {
  const word = row.tokens[at]?.word ?? ''
  return /^\d{1,4}(?:[.,]\d{1,2})?$/.test(word) ? { value: Number(word.replace(',', '.')), end: at + 1 } : undefined
}

const twoWeeks = 14

/** Lengths of time, and dates reckoned from the clock. */
export function findDurations(row: Row, all: All, now: number | undefined): Length[] {
  const units = longestAt(all('unit'))
  const halves = longestAt(all('half'))
  const agos = all('ago')
  const found: Length[] = []
  for (const { start, end, id } of longestAt(all('quantity')).values()) {
    const unit = units.get(end)
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
  return [...found, ...dates(row, all, now)]
}

/** Days of a unit, and how it is said back: a count of days, weeks, months or years; what was counted roughly has no count. */
function lengthOf(count: number, unit: string, about: boolean): Length['value'] {
  const [name = '', each = '1'] = unit.split(':')
  const days = Math.floor(Math.min(count * Number(each), 36_500))
  if (days < 1) return 'short'
  const whole = Number.isInteger(count)
  const isNamed = name === 'day' || name === 'week' || name === 'month' || name === 'year'
  return roughly(whole && isNamed ? { days, count, unit: name } : saidAs(days), about)
}

/** Days in the largest unit that leaves nothing over; where none does, more than two months are said in months or years. */
export function saidAs(days: number): Duration {
  const units = [
    ['year', 365],
    ['month', 30],
    ['week', 7],
  ] as const
  const whole = days > 0 ? units.find(([, each]) => days % each === 0) : undefined
  const about = days > 60 ? units.find(([, each]) => days >= 2 * each) : undefined
  const [unit, each] = whole ?? about ?? (['day', 1] as const)
  return { days, count: Math.floor(days / each), unit }
}

/** So many tokens may stand between "since" and a date ("since early last march"). */
const reach = 3

function dates(row: Row, all: All, now: number | undefined): Length[] {
  const since = all('since')
  // before the date, or after it where a language says it so
  const cued = (one: Found) =>
    since.some(
      ({ start, end }) =>
        (end <= one.start && one.start - end <= reach) || (start >= one.end && start - one.end <= reach),
    )
  const made = (one: Found, value: Length['value'] | undefined): Length[] =>
    value === undefined
      ? []
      : [{ span: spanOf('duration', 'dated', one.start, one.end), value, began: cued(one), brief: false }]
  const relative = [...longestAt(all('relative')).values()]
  const inside = (one: Found) =>
    relative.some((other) => other !== one && other.start <= one.start && one.end <= other.end)
  return [
    ...relative.filter((one) => !inside(one)).flatMap((one) => made(one, saidOf(Number(one.id)))),
    ...all('weekday').flatMap((one) =>
      made(one, now === undefined ? 'unknown' : saidOf(daysToWeekday(Number(one.id), now))),
    ),
    ...all('month').flatMap((one) =>
      cued(one) ? made(one, now === undefined ? 'unknown' : monthsOf(daysToMonth(Number(one.id), now))) : [],
    ),
    ...years(row, now).flatMap(({ one, days }) => (cued(one) ? made(one, saidOf(days)) : [])),
    ...all('feast').flatMap((one) => (cued(one) ? made(one, 'unknown') : [])),
  ]
}

/** A length that was counted roughly is not said back. */
const roughly = (value: Length['value'], about: boolean): Length['value'] =>
  about && typeof value === 'object' ? { ...value, count: 0 } : value

const saidOf = (days: number): Length['value'] => (days < 1 ? 'short' : saidAs(days))

const dayLength = 86_400_000

/** A month is known to the month only. */
const monthsOf = (days: number): Length['value'] => saidOf(days < 30 ? days : days - (days % 30))

function daysToWeekday(weekday: number, now: number): number {
  const days = (new Date(now).getUTCDay() - weekday + 7) % 7
  return days === 0 ? 7 : days
}

/** Days from the beginning of a month that was last. */
function daysToMonth(month: number, now: number): number {
  const date = new Date(now)
  const year = date.getUTCFullYear() - (month > date.getUTCMonth() ? 1 : 0)
  return Math.floor((now - Date.UTC(year, month, 1)) / dayLength)
}

function years(row: Row, now: number | undefined): { one: Found; days: number }[] {
  if (now === undefined) return []
  const current = new Date(now).getUTCFullYear()
  return row.tokens.flatMap(({ word }, at) => {
    const year = /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined
    if (year === undefined || year > current) return []
    const days = Math.floor((now - Date.UTC(year, 0, 1)) / dayLength)
    return [{ one: spanOf('duration', 'year', at, at + 1), days }]
  })
}
