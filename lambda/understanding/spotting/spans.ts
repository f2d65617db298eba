/** Places in a row of tokens, and what has been found there. */
import type { Kind, Role } from '../lexicon/lexicon'
import type { Token } from '../words/tokens'

/** A place in a row of tokens, `end` not included; `holes` are the gaps within, as pairs of start and end. */
export type Span = { start: number; end: number; holes: readonly number[] }

/** A concept that was found. */
export type Found = Span & { kind: Kind; id: string; role: Role }

/** A row of tokens with what has been found in it so far. */
export type Row = {
  tokens: readonly Token[]
  /** A clause begins at this token. */
  opens: boolean[]
  /** Fillers at the beginning: `^` holds before and after them, and `$` before those at the end. */
  first: number
  last: number
  /** What was found, by the token at which it begins. */
  found: Map<Kind, Found[][]>
}

/** Whether two spans share a token, gaps included. */
export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** The tokens that a span itself matched, without its gaps. */
export function tokensIn({ start, end, holes }: Span): number[] {
  const all: number[] = []
  for (let at = start; at < end; at += 1) {
    let inside = true
    for (let pair = 0; pair < holes.length; pair += 2) {
      if (at >= (holes[pair] ?? 0) && at < (holes[pair + 1] ?? 0)) inside = false
    }
    if (inside) all.push(at)
  }
  return all
}
