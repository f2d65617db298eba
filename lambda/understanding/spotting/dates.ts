/** Dates in a row of tokens, reckoned from the clock: "since monday", "since march", "yesterday". */
import type { Clock } from '../meaning/meaning'
import { saidOf } from './lengths'
import type { Length } from './lengths'
import { amountOf, longestAt, spanOf } from './quantities'
import type { All } from './quantities'
import type { Found, Row } from './spans'

/** So many tokens may stand between "since" and a date ("since early last march"). */
const reach = 3

/** How long ago the dates are that are named. */
export function findDates(row: Row, all: All, now: Clock | undefined): Length[] {
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
      made(one, now === undefined ? 'unknown' : saidOf(daysToWeekday(Number(one.id), now()))),
    ),
    ...all('month').flatMap((one) => {
      const day = dayBeside(one, all)
      const date = day ? { ...one, start: Math.min(one.start, day.start), end: Math.max(one.end, day.end) } : one
      if (!cued(date)) return []
      if (now === undefined) return made(date, 'unknown')
      const days = daysToMonth(Number(one.id), now(), day && amountOf(day.id))
      return made(date, day ? saidOf(days) : monthsOf(days))
    }),
    ...years(row, now).flatMap(({ one, days }) => (cued(one) ? made(one, saidOf(days)) : [])),
    ...all('feast').flatMap((one) => (cued(one) ? made(one, 'unknown') : [])),
  ]
}

const dayLength = 86_400_000

/** A month is known to the month only. */
const monthsOf = (days: number): Length['value'] => saidOf(days < 30 ? days : days - (days % 30))

function daysToWeekday(weekday: number, now: number): number {
  const days = (new Date(now).getUTCDay() - weekday + 7) % 7
  return days === 0 ? 7 : days
}

/** The day of a month that is named right beside it: "the sixteenth of November", "November sixteenth". */
function dayBeside(month: Found, all: All): Found | undefined {
  const units = all('unit')
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31
  return (
    [...longestAt(all('quantity')).values()]
      .filter(({ start, end }) => (end <= month.start && month.start - end <= 1) || start === month.end)
      // "November, three weeks ago"
      .filter(({ end }) => !units.some((unit) => unit.start === end && unit.id !== 'day:1'))
      .find(({ id }) => isDay(amountOf(id)))
  )
}

/** Days from the last time that a month's day was; its first where none is named. */
function daysToMonth(month: number, now: number, day = 1): number {
  const year = new Date(now).getUTCFullYear()
  const last = [year, year - 1].map((one) => Date.UTC(one, month, day)).find((date) => date <= now)
  return Math.floor((now - (last ?? now)) / dayLength)
}

function years(row: Row, now: Clock | undefined): { one: Found; days: number }[] {
  if (now === undefined) return []
  return row.tokens.flatMap(({ word }, at) => {
    const year = /^(?:19|20)\d\d$/.test(word) ? Number(word) : undefined
    if (year === undefined) return []
    const today = now()
    if (year > new Date(today).getUTCFullYear()) return []
    const days = Math.floor((today - Date.UTC(year, 0, 1)) / dayLength)
    return [{ one: spanOf('duration', 'year', at, at + 1), days }]
  })
}
