import { createPhrases } from './phrases'
import type { Reader, Token } from './text'

/** A clause has at least this many words. */
const fewest = 3

/** Cuts a text before and after each word that begins a clause: the parts up to there, and the parts from there on. */
export function createClauses(
  reader: Reader,
  words: readonly string[],
): (tokens: readonly Token[]) => readonly (readonly Token[])[] {
  const phrases = createPhrases(reader, Object.fromEntries(words.map((word) => [word, true])))
  return (tokens) =>
    tokens
      .flatMap((_, at) => {
        const found = phrases.at(tokens, at)
        return found ? [tokens.slice(found.end), tokens.slice(0, at)] : []
      })
      .filter(({ length }) => length >= fewest)
}
