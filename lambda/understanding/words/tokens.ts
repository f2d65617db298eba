/** Text as tokens: words or characters, contractions opened, with the breaks between clauses. */
import { languages } from '../../contract'
import { formsOf } from './affixes'
import { fold } from './fold'
import type { LexiconData } from '../lexicon/lexicon'
import { pattern } from './pattern'
import { stemOf } from './stems'

/** One token: the word as written, its stem, and whether it may be nothing ("my husband's face", "it's like really numb"). */
export type Token = {
  word: string
  stem: string
  maybe: boolean
  /** What may be nothing begins here, and has so many tokens: it is passed over whole. */
  skips?: number
  /** The words that it may be without its affixes, where the language has them; patterns are held against these. */
  forms?: readonly string[]
  /** A clause begins here, after punctuation. */
  opens: boolean
}

/** What of a language's words tokens need. */
export type TokenWords = Pick<
  LexiconData,
  'language' | 'contractions' | 'phrases' | 'endings' | 'maybe' | 'hedges' | 'families' | 'affixes'
>

/** Whether a word stands in a pattern. */
export type Known = (word: string) => boolean

/** The longest text that is read; of a longer one its beginning and its end. */
export const longest = { characters: 400, tokens: 80 } as const

const pieces = pattern(
  String.raw`[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)?(?:'[\p{L}\p{M}]+)*|[.,;:!?。、，！？；：…؟،؛।\n]`,
  'gu',
)
const mark = pattern(String.raw`^[^\p{L}\p{M}\p{N}]`, 'u')
/** The same for text of plain letters alone. */
const plain = /^[\x20-\x7e]*$/
const plainPieces = /[a-z0-9]+(?:[.,][0-9]+)?(?:'[a-z]+)*|[.,;:!?]/g
const plainMark = /^[^a-z0-9]/
/** A run of Latin letters or digits is one token also where others are characters. */
const characters = pattern(String.raw`[a-z\p{N}]+|[\s\S]`, 'gu')

/** The tokens of a text; with words that are known, what is joined to them becomes a token of its own. */
export function tokensOf(text: string, words: TokenWords, known?: Known): Token[] {
  const found: Token[] = []
  let opens = false
  const opened = openPhrases(fold(shortened(text), words.language), words)
  const [cut, breaks] = plain.test(opened) ? [plainPieces, plainMark] : [pieces(), mark()]
  for (const [piece] of opened.matchAll(cut)) {
    if (breaks.test(piece)) opens = found.length > 0
    else {
      found.push(...tokensIn(piece, opens, words, known))
      opens = false
    }
  }
  return keepEnds(withHedges(found, words))
}

/** Marks words that only soften what is said: they may be nothing. */
function withHedges(tokens: Token[], { hedges }: TokenWords): Token[] {
  const maybe = new Set<number>()
  const skips = new Map<number, number>()
  tokens.forEach(({ word }, at) => {
    for (const hedge of own(hedges, word) ?? []) {
      if (!hedge.every((part, nth) => tokens[at + nth]?.word === part)) continue
      hedge.forEach((_, nth) => maybe.add(at + nth))
      skips.set(at, Math.max(hedge.length, skips.get(at) ?? 0))
    }
  })
  if (maybe.size === 0) return tokens
  return tokens.map((token, at) => {
    const count = skips.get(at)
    return maybe.has(at) ? { ...token, maybe: true, ...(count !== undefined && { skips: count }) } : token
  })
}

type Phrases = TokenWords['phrases']
const firstWords = new WeakMap<Phrases, ReadonlyMap<string, readonly number[]>>()

/** The places of phrases by their first words. */
function placesOf(phrases: Phrases): ReadonlyMap<string, readonly number[]> {
  const known = firstWords.get(phrases)
  if (known) return known
  const places = new Map<string, number[]>()
  phrases.forEach(([phrase], at) => {
    const [first = ''] = phrase.split(' ')
    const own = places.get(first)
    if (own) own.push(at)
    else places.set(first, [at])
  })
  firstWords.set(phrases, places)
  return places
}

/** Puts the words of phrases in their places, in the order of the phrases; most texts hold the first word of few. */
function openPhrases(text: string, { phrases }: TokenWords): string {
  const places = placesOf(phrases)
  const from = (opened: string, least: number): number[] =>
    [...new Set(opened.split(' '))]
      .flatMap((word) => (places.get(word) ?? []).filter((at) => at >= least))
      .sort((one, other) => one - other)
  let opened = ` ${text} `
  let next = from(opened, 0)
  for (let at = next.shift(); at !== undefined; at = next.shift()) {
    const [phrase = '', words = ''] = phrases[at] ?? []
    const replaced = opened.replaceAll(` ${phrase} `, ` ${words} `)
    if (replaced === opened) continue
    opened = replaced
    next = from(opened, at + 1)
  }
  return opened
}

function shortened(text: string): string {
  if (text.length <= longest.characters) return text
  const half = longest.characters / 2
  return `${text.slice(0, half)}. ${text.slice(-half)}`
}

function keepEnds(tokens: Token[]): Token[] {
  if (tokens.length <= longest.tokens) return tokens
  const half = longest.tokens / 2
  return [
    ...tokens.slice(0, half),
    ...tokens.slice(-half).map((token, at) => (at === 0 ? { ...token, opens: true } : token)),
  ]
}

function tokensIn(piece: string, opens: boolean, words: TokenWords, known: Known | undefined): Token[] {
  const parts =
    languages[words.language].tokens === 'characters' ? (piece.match(characters()) ?? []) : partsOf(piece, words)
  const all = known
    ? parts.flatMap((part): Part[] => (typeof part === 'string' ? unjoined(part, words, known) : [part]))
    : parts
  return all.map((part, at) => {
    const [word, maybe] = typeof part === 'string' ? [part, false] : [part.maybe, true]
    const forms = words.affixes && { forms: formsOf(word, words.affixes, words.families) }
    return { word, stem: stemIn(word, words), maybe, ...(maybe && { skips: 1 }), ...forms, opens: opens && at === 0 }
  })
}

/** A word, or what is joined to its beginning and the rest, where only the rest is known. */
function unjoined(word: string, { affixes, families, contractions }: TokenWords, known: Known): string[] {
  if (!affixes || formsOf(word, affixes, families).some(known)) return [word]
  for (const joined of affixes.joined) {
    const rest = word.startsWith(joined) ? word.slice(joined.length) : ''
    const opened = own(contractions, rest)
    if (opened !== undefined) return [joined, ...opened.split(' ')]
    if (rest.length > 1 && formsOf(rest, affixes, families).some(known)) return [joined, rest]
  }
  return [word]
}

type Part = string | { maybe: string }

function partsOf(piece: string, words: TokenWords): Part[] {
  const whole = own(words.contractions, piece)
  if (whole !== undefined) return whole.split(' ')
  const ending = endOf(piece, words.endings)
  if (ending) return [...partsOf(ending.rest, words), ...ending.words.split(' ')]
  const maybe = endOf(piece, words.maybe)
  if (maybe) return [...partsOf(maybe.rest, words), { maybe: maybe.words }]
  return piece.split("'").filter((part) => part !== '')
}

function endOf(piece: string, endings: Readonly<Record<string, string>>): { rest: string; words: string } | undefined {
  for (const [end, words] of Object.entries(endings)) {
    if (piece.length > end.length && piece.endsWith(end)) return { rest: piece.slice(0, -end.length), words }
  }
  return undefined
}

/** The form in which a pattern names a word: its stem, or the word itself where affixes are tried off. */
export function keyOf(word: string, words: TokenWords): string {
  return words.affixes ? (own(words.families, word) ?? word) : stemIn(word, words)
}

/** A word's stem, irregular forms brought together. */
export function stemIn(word: string, words: TokenWords): string {
  return own(words.families, word) ?? stemOf(word, words.language)
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
