/** What a listener's calendar shows: the day where they live, and the seasons of their half of the world. */
import type { Locale } from '../contract'
import type { Day, Hemisphere } from './dates'

/** The time zone in which most of a locale's people live. */
const zones: Record<Locale, string> = {
  'ar-SA': 'Asia/Riyadh',
  'de-DE': 'Europe/Berlin',
  'en-US': 'America/Chicago',
  'en-GB': 'Europe/London',
  'en-CA': 'America/Toronto',
  'en-AU': 'Australia/Sydney',
  'en-IN': 'Asia/Kolkata',
  'es-ES': 'Europe/Madrid',
  'es-MX': 'America/Mexico_City',
  'es-US': 'America/Chicago',
  'fr-FR': 'Europe/Paris',
  'fr-CA': 'America/Toronto',
  'hi-IN': 'Asia/Kolkata',
  'it-IT': 'Europe/Rome',
  'ja-JP': 'Asia/Tokyo',
  'nl-NL': 'Europe/Amsterdam',
  'pt-BR': 'America/Sao_Paulo',
}

const southern: readonly Locale[] = ['en-AU', 'pt-BR']

/** The half of the world in which a locale's people live. */
export const hemisphereOf = (locale: Locale): Hemisphere => (southern.includes(locale) ? 'south' : 'north')

const formats = new Map<Locale, Intl.DateTimeFormat>()

/** To make one takes longer than all the rest of a turn. */
function formatOf(locale: Locale): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const zone = { timeZone: zones[locale], year: 'numeric', month: 'numeric', day: 'numeric' } as const
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
