/** How long ago, in days: from a spoken duration or a date, as Alexa writes them. */

const day = 86_400_000
/** Units of an ISO 8601 duration before its T, in days. */
const dateUnits = { Y: 365, M: 30, W: 7, D: 1 } as const
/** Units after the T, in days. */
const timeUnits = { H: 1 / 24, M: 1 / 1440, S: 1 / 86_400 } as const
/** "Some" weeks, which Alexa writes as PXW: more than one. */
const some = 3

/** Days in an ISO 8601 duration such as P3W; nothing where it is none. */
export function daysIn(duration: string): number | undefined {
  const parts = /^P((?:[\dX.]+[YMWD])*)(?:T((?:[\dX.]+[HMS])*))?$/.exec(duration)
  if (!parts || duration === 'P' || duration.endsWith('T')) return undefined
  const days = sum(parts[1] ?? '', dateUnits) + sum(parts[2] ?? '', timeUnits)
  return Number.isFinite(days) ? Math.min(Math.floor(days), 36_500) : undefined
}

function sum(text: string, units: Readonly<Record<string, number>>): number {
  return [...text.matchAll(/([\dX.]+)([A-Z])/g)].reduce((total, [, amount = '', unit = '']) => {
    const number = amount === 'X' ? some : Number(amount)
    return total + number * (units[unit] ?? 0)
  }, 0)
}

/** Days from a date as Alexa writes it (2026-08-03, 2026-08, 2026-W32, 2026-SU, 2026) to now, a date to come being last year's. */
export function daysSince(date: string, now: number): number | undefined {
  if (date === 'PRESENT_REF') return 0
  const start = startOf(date)
  if (start === undefined) return undefined
  const past = start > now + day ? lastYear(start) : start
  return Math.max(0, Math.floor((now - past) / day))
}

const lastYear = (time: number): number => {
  const date = new Date(time)
  return date.setUTCFullYear(date.getUTCFullYear() - 1)
}

/** The months in which the seasons begin; a winter begins in the year before. */
const seasons: Readonly<Record<string, number>> = { SP: 2, SU: 5, FA: 8, WI: -1 }

function startOf(date: string): number | undefined {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(.+))?$/.exec(date) ?? []
  if (year === '') return undefined
  const week = /^W(\d{2})(?:-WE)?$/.exec(rest)
  if (week) return Date.UTC(Number(year), 0, 1 + (Number(week[1]) - 1) * 7)
  const season = seasons[rest]
  if (season !== undefined) return Date.UTC(Number(year), season, 1)
  if (rest === '') return Date.UTC(Number(year), 0, 1)
  const [, month = '', dayOfMonth = '1'] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(rest) ?? []
  return month === '' ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth))
}
