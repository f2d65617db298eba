/** AMAZON.DURATION: an ISO 8601 duration such as P3W becomes whole days, and a count and unit to say back. */
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

const amount = (text: string | undefined): number => {
  if (text === undefined) return 0
  return text.startsWith('X') ? some : Number(text.replace(',', '.'))
}

/** The duration in a slot of AMAZON.DURATION; nothing where the text is none. */
export function durationIn(text: string): Duration | undefined {
  const found = duration.exec(text)
  if (!found) return undefined
  const [years = 0, months = 0, weeks = 0, dates = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map(amount)
  const short = dates + (hours + minutes / 60 + seconds / 3600) / 24
  const total = Math.floor(years * days.year + months * days.month + weeks * days.week + short)
  if (!(total <= longest * days.year)) return inUnits('year', longest, longest * days.year)
  if (Number.isInteger(years) && years > 0 && months + weeks + short === 0) return inUnits('year', years, total)
  const inMonths = years * 12 + months
  if (Number.isInteger(inMonths) && inMonths > 0 && weeks + short === 0) return inUnits('month', inMonths, total)
  if (Number.isInteger(weeks) && weeks > 0 && inMonths + short === 0) return inUnits('week', weeks, total)
  return inUnits('day', total, total)
}

const inUnits = (unit: Duration['unit'], count: number, total: number): Duration => ({ days: total, count, unit })

/** Up to how many days a time is said in days, in weeks and in months; a longer one is said in years. */
const said = [
  ['day', 14, 1],
  ['week', 61, 7],
  ['month', 730, 30.4],
  ['year', Infinity, 365],
] as const

/** A number of days as a duration, in the unit in which people would say it. */
export function durationOf(total: number): Duration {
  const [unit, , length] = said.find(([, below]) => total < below) ?? said[0]
  return inUnits(unit, Math.floor(total / length), total)
}
