import { createPhrases } from './phrases'
import type { Reader, Token } from './reader'

/** A number said in words or digits, and where it ends. */
export interface Amount {
  readonly amount: number
  readonly end: number
}

/** Reads the number that begins at a token, if one does: "twenty five", "two and a half", "half a", "a few". */
export type ReadAmount = (tokens: readonly Token[], start: number) => Amount | undefined

/** Makes the reader of a language's numbers. */
export function createNumbers(reader: Reader, words: Readonly<Record<string, number>>): ReadAmount {
  const phrases = createPhrases(reader, Object.entries(words))
  const one: ReadAmount = (tokens, start) => {
    const [phrase] = phrases(tokens, start)
    return phrase ? { amount: phrase.meaning, end: phrase.end } : digits(tokens, start)
  }

  /** After a word for "and": a half, or half. */
  const fraction: ReadAmount = (tokens, start) => {
    const next = one(tokens, start)
    return next?.amount === 1 ? fraction(tokens, next.end) : next && next.amount < 1 ? next : undefined
  }

  return (tokens, start) => {
    let read = one(tokens, start)
    while (read) {
      const next = one(tokens, read.end) ?? fraction(tokens, read.end + 1)
      const sum = next && add(read.amount, next.amount)
      if (!next || sum === undefined) return read
      read = { amount: sum, end: next.end }
    }
    return undefined
  }
}

/** A number in digits: one token, or in Japanese one token a digit. */
function digits(tokens: readonly Token[], start: number): Amount | undefined {
  const rest = tokens.slice(start)
  const count = rest.findIndex(({ word }) => !/^\d+$/.test(word))
  const found = count < 0 ? rest : rest.slice(0, count)
  const number = found.map(({ word }) => word).join('')
  return number === '' ? undefined : { amount: Number(number), end: start + found.length }
}

/** Two number words in a row: "twenty | five", "two | half", "half | a", "a | few"; none where they do not belong together. */
function add(amount: number, next: number): number | undefined {
  if (amount < 1) return next === 1 ? amount : undefined
  // "three a day" says how often
  if (next <= 1 && !(amount >= 20 && next === 1)) return next === 1 ? undefined : amount + next
  if (amount === 1) return next
  return amount >= 20 && amount % 10 === 0 && next < 10 ? amount + next : undefined
}
