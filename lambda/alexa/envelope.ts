/** Reads the parts of an envelope around its request; any part may be missing or of another type. */
import { defaultLocale, isShipped, locales } from '../contract'
import type { Locale } from '../contract'

/** Whether a value is an object with named parts. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path; undefined where the path leads nowhere. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined), value)

/** The text at a path; empty where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The type of an envelope's request; empty where there is none, as in a ping or Lambda's test event. */
export const requestType = (envelope: unknown): string => textAt(envelope, 'request', 'type')

/** Whether an envelope is meant for a skill: each application that it names is that skill, and it names one. */
export function isFor(envelope: unknown, skillId: string): boolean {
  const named = [at(envelope, 'context', 'System', 'application'), at(envelope, 'session', 'application')]
    .map((application) => at(application, 'applicationId'))
    .filter((id) => id !== undefined)
  return named.length > 0 && named.every((id) => id === skillId)
}

/** When a request was sent, in milliseconds since 1970: Alexa writes a date, and has written a number; nothing without a clock. */
export function sentAt(envelope: unknown): number | undefined {
  const stamp = at(envelope, 'request', 'timestamp')
  const time = typeof stamp === 'string' && /^\d{4}-\d\d-\d\dT/.test(stamp) ? Date.parse(stamp) : stamp
  return typeof time === 'number' && time > 0 && time < 8.64e15 ? time : undefined
}

const isLocale = (code: string): code is Locale => Object.hasOwn(locales, code)
const ships = (locale: Locale): boolean => isShipped(locales[locale].language)

/** The locale to speak: the envelope's own (a draft's only comes from the simulator), else the first of its language that ships, else the default. */
export function localeOf(envelope: unknown): Locale {
  const code = textAt(envelope, 'request', 'locale')
  if (isLocale(code)) return code
  const language = code.split(/[-_]/)[0]?.toLowerCase()
  const all = Object.keys(locales).filter(isLocale)
  return all.find((locale) => locales[locale].language === language && ships(locale)) ?? defaultLocale
}

/** The version of APL that the device's screen knows; nothing where the device has no screen. */
export function screenOf(envelope: unknown): string | undefined {
  const apl = at(envelope, 'context', 'System', 'device', 'supportedInterfaces', 'Alexa.Presentation.APL')
  return isRecord(apl) ? textAt(apl, 'runtime', 'maxVersion') : undefined
}

/** The session's attributes; nothing where a session begins. */
export const attributesOf = (envelope: unknown): unknown =>
  at(envelope, 'session', 'new') === true ? undefined : at(envelope, 'session', 'attributes')
