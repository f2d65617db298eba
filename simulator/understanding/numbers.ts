import type { Found } from './found'
import { createPhrases } from './phrases'
import type { Reader, Token } from './text'

/** A number said in words or digits, and where it ends. */
export interface Amount {
  readonly amount: number
  readonly end: number
}

/** Reads the number that begins at a token, if one does: "twenty five", "two and a half", "half a", "a few". */
export type ReadAmount = (tokens: readonly Token[], start: number) => Amount | undefined

/** Makes the reader of a language's numbers. */
export function createNumbers(reader: Reader, words: Readonly<Record<string, number>>): ReadAmount {
  const phrases = createPhrases(reader, words)
  const one = (tokens: readonly Token[], start: number): Amount | undefined => {
    const phrase = phrases.at(tokens, start)
    if (phrase) return { amount: phrase.meaning, end: phrase.end }
    const word = tokens[start]?.word ?? ''
    return /^\d+$/.test(word) ? { amount: Number(word), end: start + 1 } : undefined
  }

  /** After a word for "and": a half, or half. */
  const fraction = (tokens: readonly Token[], start: number): Amount | undefined => {
    const next = one(tokens, start)
    return next?.amount === 1 ? fraction(tokens, next.end) : next && next.amount < 1 ? next : undefined
  }

  return (tokens, start) => {
    const first = one(tokens, start)
    if (!first) return undefined
    let { amount, end } = first
    for (;;) {
      const next = one(tokens, end) ?? fraction(tokens, end + 1)
      const sum = next && add(amount, next.amount)
      if (!next || sum === undefined) return { amount, end }
      amount = sum
      end = next.end
    }
  }
}

/** Two number words in a row: "twenty | five", "two | half", "half | a", "a | few"; none where they do not belong together. */
function add(amount: number, next: number): number | undefined {
  if (amount < 1) return next === 1 ? amount : undefined
  if (next <= 1 && !(amount >= 20 && next === 1)) return next === 1 ? amount : amount + next
  if (amount === 1) return next
  return amount >= 20 && amount % 10 === 0 && next < 10 ? amount + next : undefined
}

/** Finds numbers in a text. */
export const findNumbers =
  (read: ReadAmount) =>
  (tokens: readonly Token[]): readonly Found[] =>
    tokens.flatMap((_, start) => {
      const number = read(tokens, start)
      return number && Number.isInteger(number.amount)
        ? [{ type: 'AMAZON.NUMBER', start, end: number.end, values: [], canonical: String(number.amount) }]
        : []
    })
