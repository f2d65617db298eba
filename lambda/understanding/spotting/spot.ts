/** Finds all concepts in a text, stage by stage. */
import type { Kind, NamedClass } from '../lexicon/lexicon'
import type { Lexicon } from '../lexicon/prepare'
import { standsBeside } from '../meaning/meaning'
import type { Clock } from '../meaning/meaning'
import { createMatcher } from './match'
import { overlap, tokensIn } from './spans'
import type { Found, Row } from './spans'
import type { Matcher } from './match'
import { stages } from '../lexicon/stages'
import { tokensOf } from '../words/tokens'
import type { Token } from '../words/tokens'
import { findDurations } from './durations'
import { findQuantities } from './quantities'
import type { Length } from './lengths'

/** A text with all that was found in it. */
export type Spotted = {
  tokens: readonly Token[]
  /** A clause begins at this token. */
  opens: readonly boolean[]
  /** The first token that is no filler. */
  first: number
  all: (kind: Kind) => readonly Found[]
  lengths: readonly Length[]
  /** Where a class that the code reads by name ends, if it begins at a token; the longest first. */
  classEnds: (name: NamedClass, token: number) => readonly number[]
  classAt: (name: NamedClass, token: number) => boolean
}

/** Kinds of which the longest stands where two overlap; of signs all stand. */
const rivals: readonly (readonly Kind[])[] = [
  ['place'],
  ['person'],
  ['span'],
  ['topic', 'uncovered'],
  ['answer'],
  ['move'],
  ['choice'],
]

/** Topics that stand beside any other: what twitches, and that it does. */
const besides: readonly string[] = ['twitch', 'eyelid']

/** Spots the concepts of a text; `now` is needed for dates. */
export function spot(text: string, lexicon: Lexicon, now?: Clock): Spotted {
  const tokens = tokensOf(text, lexicon.data, (word) => lexicon.numberOf(word) !== undefined)
  const row: Row = { tokens, opens: tokens.map(({ opens }) => opens), first: 0, last: tokens.length, found: new Map() }
  const matcher = createMatcher(lexicon, row)
  const everything = new Map<Kind, Found[]>()
  const all = (kind: Kind): readonly Found[] => everything.get(kind) ?? []

  const keep = (found: readonly Found[]) => {
    for (const one of found) {
      const list = everything.get(one.kind)
      if (list) list.push(one)
      else everything.set(one.kind, [one])
    }
    for (const kind of new Set(found.map((one) => one.kind))) index(row, kind, all(kind))
  }

  keep(matcher.findAll(0))
  openClauses(row, all)
  keep(findQuantities(row, all))
  const lengths = findDurations(row, all, now)
  keep(lengths.map(({ span }) => span))
  for (let stage = 1; stage < stages; stage += 1) {
    const found = matcher.findAll(stage)
    if (found.length === 0) continue
    keep(found)
    settle(everything)
    openClauses(row, all)
    for (const kind of new Set(found.map((one) => one.kind))) index(row, kind, all(kind))
  }
  const classEnds = named(lexicon, matcher)
  const classAt: Spotted['classAt'] = (name, token) => classEnds(name, token).length > 0
  return { tokens, opens: row.opens, first: row.first, all, lengths, classEnds, classAt }
}

const named =
  (lexicon: Lexicon, matcher: Matcher): Spotted['classEnds'] =>
  (name, token) => {
    const at = lexicon.data.named[name]
    return at === undefined ? [] : matcher.classAt(at, token)
  }

/** Puts what was found of a kind where patterns find it; what says "is not meant" cannot be referred to. */
function index(row: Row, kind: Kind, list: readonly Found[]): void {
  const at: Found[][] = []
  for (const one of list) if (one.role !== 'not') (at[one.start] ??= []).push(one)
  row.found.set(kind, at)
}

/** Sets the beginnings of clauses by words, and passes over fillers at both ends. */
function openClauses(row: Row, all: (kind: Kind) => readonly Found[]): void {
  for (const { start } of all('break')) if (start > 0) row.opens[start] = true
  const fillers = all('filler')
  const after = new Map<number, number>()
  const before = new Map<number, number>()
  for (const { start, end } of fillers) {
    after.set(start, Math.max(end, after.get(start) ?? 0))
    before.set(end, Math.min(start, before.get(end) ?? end))
  }
  for (let at = after.get(0); at !== undefined && at < row.tokens.length; at = after.get(at)) row.first = at
  for (let at = before.get(row.last); at !== undefined && at > row.first; at = before.get(at)) row.last = at
  // "no my speech is slurred": after an opening no, a subject begins a clause
  const subject = all('subject').find(({ start }) => start === row.first + 1)
  if (subject && all('opening').some(({ start, end }) => start === row.first && end === subject.start)) {
    row.opens[subject.start] = true
  }
}

/** Takes away what an exception cancels, and of rivals that overlap all but the longest. */
function settle(everything: Map<Kind, Found[]>): void {
  for (const [kind, list] of everything) {
    const not = list.filter(({ role }) => role === 'not')
    if (not.length === 0) continue
    const stays = (one: Found) => one.role !== 'not' && !not.some((other) => other.id === one.id && overlap(one, other))
    everything.set(kind, [...list.filter(stays), ...not])
  }
  for (const group of rivals) {
    const isFree = ({ role, kind, id }: Found) =>
      role === 'not' || (kind === 'topic' && besides.includes(id)) || (kind === 'move' && standsBeside(id))
    const list = group.flatMap((kind) => everything.get(kind) ?? [])
    const kept = longest(list.filter((one) => !isFree(one)))
    for (const kind of group) {
      const own = everything.get(kind)
      if (own)
        everything.set(
          kind,
          own.filter((one) => isFree(one) || kept.includes(one)),
        )
    }
  }
}

/** Of spans that share tokens, the one that matched most; of one concept each place counts once. */
export function longest(list: readonly Found[]): Found[] {
  const sized = list.map((found) => ({ found, tokens: tokensIn(found) }))
  sized.sort(
    (a, b) => b.tokens.length - a.tokens.length || width(a.found) - width(b.found) || a.found.start - b.found.start,
  )
  const taken = new Set<number>()
  const kept: Found[] = []
  for (const { found, tokens } of sized) {
    if (tokens.some((token) => taken.has(token))) continue
    for (const token of tokens) taken.add(token)
    kept.push(found)
  }
  return kept.sort((one, other) => one.start - other.start)
}

const width = ({ start, end }: Found): number => end - start
