import { createPhrases } from './phrases'
import type { Reader, Token } from './text'

/** Drops courtesies at both ends of a text; a text of nothing else stays as it is. */
export function createPolite(reader: Reader, words: readonly string[]): (tokens: readonly Token[]) => readonly Token[] {
  const phrases = createPhrases(reader, Object.fromEntries(words.map((word) => [word, true])))
  const lastPhrase = (tokens: readonly Token[]): number | undefined => {
    const start = tokens.findIndex((_, at) => phrases.at(tokens, at)?.end === tokens.length)
    return start < 0 ? undefined : start
  }

  return (tokens) => {
    let start = 0
    for (let next = phrases.at(tokens, start); next; next = phrases.at(tokens, start)) start = next.end
    let rest = tokens.slice(start)
    for (let last = lastPhrase(rest); last !== undefined; last = lastPhrase(rest)) rest = rest.slice(0, last)
    return rest.length > 0 ? rest : tokens
  }
}
