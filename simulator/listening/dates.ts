import { createPhrases } from './phrases'
import type { Reader } from './reader'
import type { FindValue } from './findValue'

const day = 86_400_000
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * day)

function week(date: Date): string {
  const thursday = shifted(date, 3 - ((date.getUTCDay() + 6) % 7))
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${String(thursday.getUTCFullYear())}-W${String(1 + Math.floor((thursday.getTime() - first) / day / 7)).padStart(2, '0')}`
}

function month(date: Date, months: number): string {
  return iso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))).slice(0, 7)
}

/** How each kind of date word is written by Alexa; the past is meant where both would do. */
const written: Readonly<Record<string, (count: number, today: Date) => string>> = {
  PD: (count, today) => iso(shifted(today, count)),
  PW: (count, today) => week(shifted(today, 7 * count)),
  PM: (count, today) => month(today, count),
  PY: (count, today) => String(today.getUTCFullYear() + count),
  M: (count, today) => month(today, -((today.getUTCMonth() + 13 - count) % 12)),
  D: (count, today) => iso(shifted(today, -((today.getUTCDay() + 7 - (count % 7)) % 7))),
}

function write(meaning: string, today: Date): string {
  const [, kind = '', count = '0', unit = ''] = /^(P|M|D)(-?\d+)([YMWD]?)$/.exec(meaning) ?? []
  return written[kind + unit]?.(Number(count), today) ?? meaning
}

/** Makes the finder of dates: words of the table, and years in digits. */
export function createDates(reader: Reader, words: Readonly<Record<string, string>>): FindValue {
  const phrases = createPhrases(reader, Object.entries(words))
  return (tokens, start, now) => {
    const [phrase] = phrases(tokens, start)
    if (phrase) return [{ end: phrase.end, heard: write(phrase.meaning, now), values: [] }]
    const year = tokens[start]?.word ?? ''
    return /^(19|20)\d\d$/.test(year) ? [{ end: start + 1, heard: year, values: [] }] : []
  }
}
