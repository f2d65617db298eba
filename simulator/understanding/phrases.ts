import type { Reader, Token } from './text'

/** A table of phrases, each with what it means. */
export interface Phrases<T> {
  /** The longest phrase that begins at a token: what it means and where it ends. */
  at(tokens: readonly Token[], start: number): { meaning: T; end: number } | undefined
}

/** Makes a table of phrases of a language, looked up by the words of a text. */
export function createPhrases<T>(reader: Reader, table: Readonly<Record<string, T>>): Phrases<T> {
  const meanings = new Map<string, T>()
  /** The length of the longest phrase by the word, or the letter, that it begins with. */
  const longest = new Map<string, number>()
  const opening = (word: string): string => (reader.spaced ? word : word.slice(0, 1))
  for (const [phrase, meaning] of Object.entries(table)) {
    const { tokens } = reader.read(phrase)
    const first = opening(tokens[0]?.word ?? '')
    if (first === '') continue
    meanings.set(reader.join(tokens.map(({ word }) => word)), meaning)
    longest.set(first, Math.max(longest.get(first) ?? 0, reader.spaced ? tokens.length : phrase.length))
  }
  return {
    at: (tokens, start) => {
      const reach = longest.get(opening(tokens[start]?.word ?? '')) ?? 0
      for (let end = Math.min(start + reach, tokens.length); end > start; end -= 1) {
        const meaning = meanings.get(reader.join(tokens.slice(start, end).map(({ word }) => word)))
        if (meaning !== undefined) return { meaning, end }
      }
      return undefined
    },
  }
}
