/** The version of APL that a document is written for: the device's own. */
import type { Json } from './apl'

/** The newest version whose rules the documents are held against; a newer device takes it. */
const newest = '2024.2'

/** Whether a version of APL came before another. */
export const isBefore = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) < 0

/** The version for a device that reports one; the first where it has a screen and reports none; nothing for less than 1.0. */
export function versionFor(reported: string): string | undefined {
  if (reported === '') return '1.0'
  if (!/^[1-9]\d{0,3}\.\d{1,2}$/.test(reported)) return undefined
  return isBefore(newest, reported) ? newest : reported
}

/** What the first version did not have, and the version that brought it. */
const since = { accessibilityLabel: '1.1', onPageChanged: '1.1', wrap: '1.4' }

/** A part of a document without what a version does not know; where rows cannot wrap, what they hold stands one below the other. */
export function inVersion(version: string, part: Json): Json {
  const unknown = Object.entries(since).flatMap(([key, first]) => (isBefore(version, first) ? [key] : []))
  return unknown.length === 0 ? part : without(unknown, part)
}

function without(unknown: readonly string[], part: Json): Json {
  if (isList(part)) return part.map((one) => without(unknown, one))
  if (typeof part !== 'object') return part
  const known = Object.entries(part).filter(([key]) => !unknown.includes(key))
  return {
    ...Object.fromEntries(known.map(([key, value]) => [key, without(unknown, value)])),
    ...(part['wrap'] === 'wrap' && { direction: 'column' }),
  }
}

const isList = (part: Json): part is readonly Json[] => Array.isArray(part)
