/** Matches the sequences of patterns and classes at a token of a row. */
import type { Item, Kind, Sequence } from '../lexicon/lexicon'
import type { Lexicon } from '../lexicon/prepare'
import type { Row } from './spans'
import { isOneToken } from './standing'
import type { Standing } from './standing'

/** Matches sequences in one row of tokens. */
export type Sequences = {
  /** Tries a sequence at a token; `each` is told of every end, with the gaps before it. */
  tryAt: (sequence: Sequence, start: number, each: (end: number, holes: readonly number[]) => void) => void
  /** Where a class ends that stands at a token, the longest first. */
  classAt: (at: number, token: number) => readonly number[]
}

/** What is left to match after a sequence, and at last what to do at the end. */
type Rest = { sequence: Sequence; index: number; rest: Rest } | ((end: number) => boolean)

const always = (): boolean => true

/** A matcher of sequences for one row; what `row` says of earlier stages is read when a pattern asks for it. */
export function sequencesIn(lexicon: Lexicon, row: Row, standing: Standing): Sequences {
  const { tokens } = row
  const { keys, isGroup } = lexicon
  const count = tokens.length
  const classes = new Map<number, readonly number[]>()
  /** The gaps of the pattern that is being tried, as pairs. */
  const holes: number[] = []

  /** Where the pattern or class that is being tried begins: only after it may a token be nothing. */
  let begin = 0
  const nothingAt = (at: number): number => (at > begin ? (tokens[at]?.skips ?? 0) : 0)

  /** Whether a sequence begins with a word that is not at a token: most need not be matched to know. */
  const beginsElsewhere = (sequence: Sequence, at: number): boolean => {
    const [head] = sequence
    return typeof head === 'number' && head >= 0 && nothingAt(at) === 0 && !standing.isWord(at, head)
  }

  /** Matches a sequence from one of its items on, then the rest. */
  const run = (sequence: Sequence, from: number, start: number, rest: Rest): boolean => {
    let at = start
    for (let index = from; index < sequence.length; index += 1) {
      if (!mayBegin(sequence[index] ?? 0, at)) return false
      const item = itemAt(sequence, index)
      // a token that may be nothing opens a second way
      const nothing = nothingAt(at)
      if (nothing > 0 && isWords(item) && run(sequence, index, at + nothing, rest)) return true
      if (isOneToken(item)) {
        if (at >= count || !standing.holds(item, at)) return false
        at += 1
        continue
      }
      switch (item[0]) {
        case '|':
          return anyOf(item, at, sequence, index, rest)
        case '?':
          if (run(item[1], 0, at, { sequence, index: index + 1, rest })) return true
          break
        case '.':
          return gap(item[1], at, sequence, index, rest)
        case '<':
        case '@':
          return ends(item, at, sequence, index, rest)
        case '!':
          if (anyOf(item, at, [], 0, always)) return false
          break
        case '^':
          if (at > row.first) return false
          break
        case '$':
          if (at < row.last) return false
      }
    }
    return typeof rest === 'function' ? rest(at) : run(rest.sequence, rest.index, at, rest.rest)
  }

  /** Whether a class or shared alternatives may begin at a token at all: most need not be read to know. */
  const mayBegin = (item: Item, at: number): boolean => {
    if (typeof item !== 'number' || item >= 0 || at >= count || tokens[at]?.maybe === true) return true
    return !isGroup(-item - 1) || standing.keysAt(at).has(keys.ofShared(-item - 1))
  }

  const itemAt = (sequence: Sequence, index: number): Item => {
    const item = sequence[index] ?? 0
    return typeof item === 'number' && item < 0 ? (lexicon.shared(-item - 1) ?? 0) : item
  }

  const anyOf = (
    item: readonly ['|' | '!', ...(number | Sequence)[]],
    at: number,
    sequence: Sequence,
    index: number,
    rest: Rest,
  ): boolean => {
    const words = standing.wordsAt(at)
    let after: Rest | undefined
    for (let choice = next(item, 1, words); choice < item.length; choice = next(item, choice + 1, words)) {
      const of = item[choice] ?? 0
      if (typeof of === 'number' && of >= 0) {
        if (run(sequence, index + 1, at + 1, rest)) return true
      } else if (typeof of === 'number' || (typeof of !== 'string' && !beginsElsewhere(of, at))) {
        after ??= { sequence, index: index + 1, rest }
        if (run(typeof of === 'number' ? [of] : of, 0, at, after)) return true
      }
    }
    return false
  }

  /** Whether nothing need follow from an item on. */
  const mayEnd = (sequence: Sequence, from: number): boolean =>
    sequence.slice(from).every((_, at) => isOptional(itemAt(sequence, from + at)))

  const gap = (most: number, at: number, sequence: Sequence, index: number, rest: Rest): boolean => {
    let skipped = 0
    for (let to = at; to <= count; to += 1) {
      // a gap never crosses into another clause; before one, what need not be there is not there
      if (to > 0 && row.opens[to] === true) {
        // unless the pattern itself has the word that opens it
        if (row.found.get('break')?.[to]) return run(sequence, index + 1, to, rest)
        return typeof rest === 'function' && mayEnd(sequence, index + 1) && rest(to)
      }
      if (to > at) holes.push(at, to)
      if (run(sequence, index + 1, to, rest)) return true
      if (to > at) holes.length -= 2
      if (tokens[to]?.maybe !== true && ++skipped > most) return false
    }
    return false
  }

  const ends = (
    item: readonly ['<', number] | readonly ['@', Kind, string?],
    at: number,
    sequence: Sequence,
    index: number,
    rest: Rest,
  ): boolean => {
    const all = item[0] === '<' ? classAt(item[1], at) : foundAt(item[1], item[2], at)
    for (const end of all) if (run(sequence, index + 1, end, rest)) return true
    return false
  }

  const classAt = (at: number, token: number): readonly number[] => {
    const key = at * (count + 1) + token
    const known = classes.get(key)
    if (known) return known
    const found: number[] = []
    const kept = holes.length
    const outer = begin
    begin = token
    const begins = token >= count || standing.keysAt(token).has(keys.ofClass(at))
    for (const sequence of begins ? lexicon.classFrom(at, standing.wordsAt(token)) : []) {
      run(sequence, 0, token, (end) => {
        if (end > token && !found.includes(end)) found.push(end)
        return false
      })
    }
    holes.length = kept
    begin = outer
    // the longest first
    found.sort((one, other) => other - one)
    classes.set(key, found)
    return found
  }

  const foundAt = (kind: Kind, id: string | undefined, token: number): readonly number[] => {
    const list = row.found.get(kind)?.[token]
    if (!list) return []
    return list.filter((span) => id === undefined || span.id === id).map(({ end }) => end)
  }

  const tryAt: Sequences['tryAt'] = (sequence, start, each) => {
    holes.length = 0
    begin = start
    run(sequence, 0, start, (end) => {
      if (end > start) each(end, holes)
      return end > start
    })
  }
  return { tryAt, classAt }
}

/** The next of some alternatives that is one of the words or more than a word; the loop that runs most stands alone, so that little is optimised for it. */
function next(item: readonly unknown[], from: number, words: readonly number[]): number {
  let at = from
  for (; at < item.length; at += 1) {
    const of = item[at]
    if (typeof of !== 'number' || of < 0 || words.includes(of)) break
  }
  return at
}

/** Whether an item may match nothing. */
const isOptional = (item: Item): boolean => typeof item !== 'number' && (item[0] === '?' || item[0] === '.')

/** Whether an item matches words, and does not only look at where it stands. */
const isWords = (item: Item): boolean => typeof item === 'number' || !['.', '!', '^', '$'].includes(item[0])
