import type { Reader, Token } from './reader'

/** A phrase that begins at a token: what it means and where it ends. */
export interface Phrase<T> {
  readonly meaning: T
  readonly end: number
}

/** Finds the phrases of a table that begin at a token, the longest first. */
export type FindPhrases<T> = (tokens: readonly Token[], start: number) => readonly Phrase<T>[]

/** Makes a table of phrases of a language; a phrase may stand in it with several meanings. */
export function createPhrases<T>(reader: Reader, table: Iterable<readonly [string, T]>): FindPhrases<T> {
  const meanings = new Map<string, T[]>()
  const longest = new Map<string, number>()
  for (const [phrase, meaning] of table) {
    const { tokens } = reader.read(phrase)
    const [first] = tokens
    if (!first) continue
    const key = reader.join(tokens)
    meanings.set(key, [...(meanings.get(key) ?? []), meaning])
    longest.set(first.word, Math.max(longest.get(first.word) ?? 0, tokens.length))
  }
  return (tokens, start) => {
    const reach = Math.min(longest.get(tokens[start]?.word ?? '') ?? 0, tokens.length - start)
    return Array.from({ length: reach }, (_, shorter) => start + reach - shorter).flatMap((end) =>
      (meanings.get(reader.join(tokens.slice(start, end))) ?? []).map((meaning) => ({ meaning, end })),
    )
  }
}
