/** Finds where patterns match in a row of tokens. */
import type { Concept, Item, Kind, Role, Sequence } from './lexicon'
import { needsOf } from './prepare'
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

type Done = (end: number) => boolean

/** A matcher for one row; what `row` says of earlier stages is read when a pattern asks for it. */
export function createMatcher(lexicon: Lexicon, row: Row): Matcher {
  const { tokens } = row
  const { keys, data } = lexicon
  const count = tokens.length
  const stems = tokens.map(({ stem }) => lexicon.numbers.get(stem) ?? -1)
  const exact = tokens.map(({ word }) => lexicon.numbers.get(word) ?? -1)
  const classes = new Map<number, readonly number[]>()
  /** The gaps of the pattern that is being tried, as pairs. */
  const holes: number[] = []

  const run = (sequence: Sequence, index: number, at: number, done: Done): boolean => {
    const item = sequence[index]
    if (item === undefined) return done(at)
    return one(item, at, (end) => run(sequence, index + 1, end, done))
  }
  const part = (of: number | Sequence, at: number, done: Done): boolean =>
    typeof of === 'number' ? one(of, at, done) : run(of, 0, at, done)

  /** Takes a token, or passes over one that may be nothing. */
  const take = (at: number, holds: (at: number) => boolean, done: Done): boolean => {
    if (at >= count) return false
    if (holds(at) && done(at + 1)) return true
    return tokens[at]?.maybe === true && at + 1 < count && holds(at + 1) && done(at + 2)
  }
  const word = (number: number, at: number, done: Done): boolean => take(at, (token) => stems[token] === number, done)

  const one = (item: Item, at: number, done: Done): boolean => {
    if (typeof item === 'number') {
      if (item >= 0) return word(item, at, done)
      const inner = data.shared[-item - 1]
      return inner !== undefined && one(inner, at, done)
    }
    switch (item[0]) {
      case '=':
        return take(at, (token) => exact[token] === item[1], done)
      case '*':
        return take(at, (token) => affix(tokens[token]?.word ?? '', item[1], item[2]), done)
      case '|':
        for (let choice = 1; choice < item.length; choice += 1) {
          const of = item[choice]
          if (of !== undefined && of !== '|' && part(of, at, done)) return true
        }
        return false
      case '?':
        return run(item[1], 0, at, done) || done(at)
      case '.':
        return gap(item[1], at, done)
      case '<':
        return ends(at, (token) => classAt(item[1], token), done)
      case '@':
        return ends(at, (token) => foundAt(item[1], item[2], token), done)
      case '!': {
        for (let choice = 1; choice < item.length; choice += 1) {
          const of = item[choice]
          if (of !== undefined && of !== '!' && part(of, at, () => true)) return false
        }
        return done(at)
      }
      case '^':
        return at <= row.first && done(at)
      case '$':
        return at >= row.last && done(at)
    }
  }

  const gap = (most: number, at: number, done: Done): boolean => {
    let skipped = 0
    for (let to = at; to < count; to += 1) {
      // a gap never crosses into another clause
      if (to > 0 && row.opens[to]) return false
      if (to > at) holes.push(at, to)
      if (done(to)) return true
      if (to > at) holes.length -= 2
      if (tokens[to]?.maybe !== true && ++skipped > most) return false
    }
    return false
  }

  const ends = (at: number, from: (token: number) => readonly number[], done: Done): boolean => {
    for (const end of from(at)) if (done(end)) return true
    if (tokens[at]?.maybe === true) for (const end of from(at + 1)) if (done(end)) return true
    return false
  }

  const classAt = (at: number, token: number): readonly number[] => {
    const key = at * (count + 1) + token
    const known = classes.get(key)
    if (known) return known
    const found: number[] = []
    const kept = holes.length
    for (const sequence of data.classes[at] ?? []) {
      run(sequence, 0, token, (end) => {
        if (end > token && !found.includes(end)) found.push(end)
        return false
      })
    }
    holes.length = kept
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
    const own = new Set([keys.any, stems[at] ?? -1, exact[at] ?? -1])
    for (const { begin, end, key } of keys.affixes) if (affix(word, begin, end)) own.add(key)
    return own
  })
  const addGroups = (own: Set<number>) => {
    for (const key of [...own]) for (const group of lexicon.groups.get(key) ?? []) own.add(group)
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

  let turn = 0
  const tried = new Map<Pattern, number>()
  const canMatch = (pattern: Pattern): boolean => {
    const needs = (pattern.needs ??= needsOf(pattern, lexicon))
    return needs.every((key) => present[key] === 1)
  }
  const findAll = (stage: number): Found[] => {
    const all: Found[] = []
    const patterns = lexicon.stages[stage]
    if (!patterns) return all
    addKinds()
    for (let start = 0; start < count; start += 1) {
      turn += 1
      for (const key of starts[start] ?? []) {
        for (const pattern of patterns.get(key) ?? []) {
          if (!canMatch(pattern) || tried.get(pattern) === turn) continue
          tried.set(pattern, turn)
          holes.length = 0
          run(pattern.sequence, 0, start, (end) => end > start && add(all, foundOf(pattern.concept, start, end, holes)))
        }
      }
    }
    return all
  }
  return { findAll, classAt }
}

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

const foundOf = ({ kind, id, role }: Concept, start: number, end: number, holes: readonly number[]): Found => ({
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
