/** Numbers in a row of tokens: digits and words, "two and a half", "three or four". */
import type { Kind } from '../lexicon/lexicon'
import type { Found, Row } from './spans'

/** What was found of a kind so far. */
export type All = (kind: Kind) => readonly Found[]

/** What code finds by itself, as patterns would. */
export const spanOf = (kind: Kind, id: string, start: number, end: number): Found => ({
  kind,
  id,
  role: 'is',
  start,
  end,
  holes: [],
})

/** The longest of a kind that begins at each token. */
export function longestAt(list: readonly Found[]): ReadonlyMap<number, Found> {
  const at = new Map<number, Found>()
  for (const one of list) if (one.end > (at.get(one.start)?.end ?? 0)) at.set(one.start, one)
  return at
}

/** The amount of a quantity; "a few" is about three, `~3`. */
export const amountOf = (id: string): number => Number(id.replace('~', ''))

/** Whether a quantity was counted roughly. */
export const isAbout = (id: string): boolean => id.startsWith('~')

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
