/** Finds where patterns match in a row of tokens. */
import type { Item, Kind, Role, Sequence } from './lexicon'
import { noNeed } from './prepare'
import type { Lexicon, Pattern } from './prepare'
import type { Token } from './tokens'

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

/** Looks for patterns in one row of tokens. */
export type Matcher = {
  /** All that the patterns of a stage find. */
  findAll: (stage: number) => Found[]
  /** Where a class stands. */
  classAt: (at: number, token: number) => readonly number[]
}

/** What is left to match after a sequence, and at last what to do at the end. */
type Rest = { sequence: Sequence; index: number; rest: Rest } | ((end: number) => boolean)

const always = (): boolean => true

/** A matcher for one row; what `row` says of earlier stages is read when a pattern asks for it. */
export function createMatcher(lexicon: Lexicon, row: Row): Matcher {
  const { tokens } = row
  const { keys, groups, isGroup, firsts, rarest } = lexicon
  const count = tokens.length
  const numberOf = (word: string): number => lexicon.numberOf(word) ?? -1
  const stems = tokens.map(({ stem, forms }) => numberOf(forms?.[0] ?? stem))
  /** What else each token may be, where affixes are tried off. */
  const others = tokens.map(({ forms }) =>
    (forms ?? [])
      .slice(1)
      .map(numberOf)
      .filter((one) => one >= 0),
  )
  const isWord = (at: number, word: number): boolean => stems[at] === word || others[at]?.includes(word) === true
  const exact = tokens.map(({ word }) => numberOf(word))
  const classes = new Map<number, readonly number[]>()
  /** The gaps of the pattern that is being tried, as pairs. */
  const holes: number[] = []

  /** Where the pattern or class that is being tried begins: only after it may a token be nothing. */
  let begin = 0
  const nothingAt = (at: number): number => (at > begin ? (tokens[at]?.skips ?? 0) : 0)

  /** Matches a sequence from one of its items on, then the rest. */
  const run = (sequence: Sequence, from: number, start: number, rest: Rest): boolean => {
    let at = start
    for (let index = from; index < sequence.length; index += 1) {
      if (!mayBegin(sequence[index] ?? 0, at)) return false
      const item = itemAt(sequence, index)
      // a token that may be nothing opens a second way
      const nothing = nothingAt(at)
      if (nothing > 0 && isWords(item) && run(sequence, index, at + nothing, rest)) return true
      if (typeof item === 'number' || item[0] === '=' || item[0] === '*') {
        if (at >= count || !holds(item, at)) return false
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
    const key = keys.ofShared(-item - 1)
    return isGroup[key] !== 1 || starts[at]?.has(key) === true
  }

  const itemAt = (sequence: Sequence, index: number): Item => {
    const item = sequence[index] ?? 0
    return typeof item === 'number' && item < 0 ? (lexicon.shared(-item - 1) ?? 0) : item
  }

  /** Whether a word of a pattern is at a token. */
  const holds = (item: number | readonly ['=', number] | readonly ['*', string, string], at: number): boolean => {
    if (typeof item === 'number') return isWord(at, item)
    if (item[0] === '=') return exact[at] === item[1]
    return affix(tokens[at]?.word ?? '', item[1], item[2])
  }

  const anyOf = (
    item: readonly ['|' | '!', ...(number | Sequence)[]],
    at: number,
    sequence: Sequence,
    index: number,
    rest: Rest,
  ): boolean => {
    let after: Rest | undefined
    for (let choice = 1; choice < item.length; choice += 1) {
      const of = item[choice]
      if (of === undefined || typeof of === 'string') continue
      if (typeof of === 'number' && of >= 0) {
        if (isWord(at, of) && run(sequence, index + 1, at + 1, rest)) return true
      } else {
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
    const begins = token >= count || starts[token]?.has(keys.ofClass(at)) === true
    for (const sequence of begins ? lexicon.classAt(at) : []) {
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

  /** What each token may begin, and all that is there at all. */
  const present = new Uint8Array(keys.count)
  const starts = tokens.map(({ word }, at) => {
    const own = new Set([keys.any, stems[at] ?? -1, exact[at] ?? -1, ...(others[at] ?? [])])
    for (const { begin, end, key } of keys.affixes) if (affix(word, begin, end)) own.add(key)
    return own
  })
  const addGroups = (own: Set<number>) => {
    for (const key of [...own]) {
      const end = groups.to[key] ?? 0
      for (let at = groups.from[key] ?? 0; at < end; at += 1) own.add(groups.entries[at] ?? 0)
    }
    for (const key of own) if (key >= 0) present[key] = 1
  }
  for (const own of starts) addGroups(own)
  /** Adds the kinds that were found since. */
  const addKinds = () => {
    for (const [kind, list] of row.found) {
      const key = keys.ofKind(kind)
      list.forEach((_, token) => {
        const own = starts[token]
        if (!own || own.has(key)) return
        own.add(key)
        addGroups(own)
      })
    }
  }

  const canMatch = (pattern: Pattern): boolean => {
    for (const key of pattern.needs) if (present[key] !== 1) return false
    return true
  }
  /** Tries one pattern at one token. */
  const tryAt = (at: number, start: number, all: Found[]) => {
    const rare = rarest[at] ?? noNeed
    if (rare !== noNeed && present[rare] !== 1) return
    const pattern = lexicon.pattern(at)
    if (!canMatch(pattern)) return
    holes.length = 0
    begin = start
    run(pattern.sequence, 0, start, (end) => end > start && add(all, foundOf(pattern.concept, start, end, holes)))
  }
  const findAll = (stage: number): Found[] => {
    const all: Found[] = []
    addKinds()
    for (let start = 0; start < count; start += 1) {
      for (const key of starts[start] ?? []) {
        if (key < 0) continue
        const row = stage * keys.count + key
        const end = firsts.to[row] ?? 0
        for (let entry = firsts.from[row] ?? 0; entry < end; entry += 1) tryAt(firsts.entries[entry] ?? 0, start, all)
      }
    }
    return all
  }
  return { findAll, classAt }
}

/** Whether an item may match nothing. */
const isOptional = (item: Item): boolean => typeof item !== 'number' && (item[0] === '?' || item[0] === '.')

/** Whether an item matches words, and does not only look at where it stands. */
const isWords = (item: Item): boolean => typeof item === 'number' || !['.', '!', '^', '$'].includes(item[0])

const affix = (word: string, begin: string, end: string): boolean =>
  word.length >= begin.length + end.length && word.startsWith(begin) && word.endsWith(end)

/** Adds what is not there yet. */
function add(all: Found[], found: Found): true {
  const same = all.some(
    ({ kind, id, role, start, end }) =>
      start === found.start && end === found.end && id === found.id && kind === found.kind && role === found.role,
  )
  if (!same) all.push(found)
  return true
}

const foundOf = (
  { kind, id, role }: Pattern['concept'],
  start: number,
  end: number,
  holes: readonly number[],
): Found => ({
  kind,
  id,
  role,
  start,
  end,
  holes: holes.slice(),
})

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
