/** What a listener's calendar shows: the day where they live, and the seasons of their half of the world. */
import { locales } from '../contract'
import type { Locale, LocaleRecord } from '../contract'
import type { Day, Hemisphere } from './dates'

const recordOf = (locale: Locale): LocaleRecord => locales[locale]

/** The half of the world in which a locale's people live. */
export const hemisphereOf = (locale: Locale): Hemisphere => (recordOf(locale).south ? 'south' : 'north')

const formats = new Map<Locale, Intl.DateTimeFormat>()

/** To make one takes longer than all the rest of a turn. */
function formatOf(locale: Locale): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const zone = { timeZone: recordOf(locale).zone, year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', zone)
  formats.set(locale, format)
  return format
}

/** The listener's day at a time in milliseconds. */
export function dayIn(locale: Locale, now: number): Day {
  const parts = Object.fromEntries(
    formatOf(locale)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 1970, month = 1, day = 1 } = parts
  return Date.UTC(year, month - 1, day) / 86_400_000
}
