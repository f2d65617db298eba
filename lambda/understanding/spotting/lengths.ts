/** Lengths of time as they are kept: in days, and in the words in which they are said back. */
import type { Duration } from '../../triage/told'
import type { Found } from './spans'

/** A length of time, with where it stands; nothing to reckon with where a time was named that nobody can date. */
export type Length = {
  span: Found
  value: Duration | 'short' | 'long' | 'unknown'
  /** It is said as a time that began then ("since", "ago"), so it can hardly be anything else. */
  began: boolean
  /** It is counted in hours or less. */
  brief: boolean
}

/** Days of a unit, and how it is said back: a count of days, weeks, months or years; what was counted roughly has no count. */
export function lengthOf(count: number, unit: string, about: boolean): Length['value'] {
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

/** A length that was counted roughly is not said back. */
export const roughly = (value: Length['value'], about: boolean): Length['value'] =>
  about && typeof value === 'object' ? { ...value, count: 0 } : value

/** A number of days; less than one is short. */
export const saidOf = (days: number): Length['value'] => (days < 1 ? 'short' : saidAs(days))
