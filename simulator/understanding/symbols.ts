import { apart, type Found } from './found'
import type { Sample, Weights } from './samples'
import type { Token } from './text'

/** What the classifier sees of a stretch of text: a word, a value of some slot types, or something it knows nothing of. */
export type Symbol =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'value'; readonly types: readonly string[]; readonly words: number }
  | { readonly kind: 'unknown' }

/** Whether a value tells something by itself: one made of words that samples say all the time does not. */
export const telling = (weights: Weights, tokens: readonly Token[], { start, end }: Found): boolean =>
  tokens.slice(start, end).some(({ word }) => !weights.plain(word))

/** The symbols of a text: slot values give way to their types, so that what is said about coffee teaches about tea. */
export function symbolsOf(tokens: readonly Token[], found: readonly Found[], weights: Weights): readonly Symbol[] {
  const values = apart(found.filter((one) => telling(weights, tokens, one)))
  const symbols: Symbol[] = []
  let at = 0
  for (const { start, end } of values) {
    for (; at < start; at += 1) symbols.push({ kind: 'word', word: tokens[at]?.word ?? '' })
    const types = found.filter((one) => one.start === start && one.end === end).map(({ type }) => type)
    symbols.push({ kind: 'value', types: [...new Set(types)], words: end - start })
    at = end
  }
  for (; at < tokens.length; at += 1) symbols.push({ kind: 'word', word: tokens[at]?.word ?? '' })
  return symbols
}

/** The symbols of a sample whose slots are filled with something that nobody knows. */
export const symbolsOfUnknown = ({ parts }: Sample): readonly Symbol[] =>
  parts.map((part) => (part.slot === undefined ? { kind: 'word', word: part.word } : { kind: 'unknown' }))
