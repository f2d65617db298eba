import type { Found } from './found'
import type { Weights } from './samples'
import { telling } from './symbols'
import type { Token } from './text'

/** A stretch of a text that a slot may cover, and what it is worth there. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly gain: number
  /** The value that the stretch is; none where it is words that no value is known for. */
  readonly found: Found | undefined
}

/** The stretches that a slot of a type may cover, by the token at which they end. */
export type Spans = readonly (readonly Span[])[]

const worth = { value: 1.2, commonValue: 0.25, anything: 0.25, perWord: 0.2 } as const
const unmatched = { any: -0.3, perWord: -0.12, longest: 4 } as const
const longestPhrase = 12
/** Types of Alexa's own that take any words, and those that take none but their own. */
const open = new Set(['AMAZON.SearchQuery'])
const closed = new Set(['AMAZON.NUMBER', 'AMAZON.DURATION', 'AMAZON.DATE'])

/** Lists what slots of a type may cover in a text: its values, and words that are no known value of anything. */
export function spansOf(type: string, tokens: readonly Token[], found: readonly Found[], weights: Weights): Spans {
  const spans: Span[][] = Array.from({ length: tokens.length + 1 }, () => [])
  const own = found.filter((one) => one.type === type)
  for (const value of own) {
    const gain =
      (telling(weights, tokens, value) ? worth.value : worth.commonValue) + worth.perWord * (value.end - value.start)
    spans[value.end]?.push({ start: value.start, end: value.end, gain, found: value })
  }
  if (closed.has(type)) return spans

  const known = tokens.map((_, at) =>
    found.some((one) => one.start <= at && at < one.end && telling(weights, tokens, one)),
  )
  const usual = tokens.map(({ word }) => weights.usual(word))
  const strange = (start: number, end: number): boolean =>
    end - start <= unmatched.longest &&
    !usual[start] &&
    !usual[end - 1] &&
    !known.slice(start, end).includes(true) &&
    !own.some((one) => one.start === start && one.end === end)

  for (let start = 0; start < tokens.length; start += 1)
    for (let end = start + 1; end <= Math.min(tokens.length, start + longestPhrase); end += 1) {
      if (open.has(type)) spans[end]?.push({ start, end, gain: worth.anything, found: undefined })
      else if (strange(start, end))
        spans[end]?.push({ start, end, gain: unmatched.any + unmatched.perWord * (end - start), found: undefined })
    }
  return spans
}
