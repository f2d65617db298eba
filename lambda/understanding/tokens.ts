/** Text as tokens: words or characters, contractions opened, with the breaks between clauses. */
import { languages } from '../contract'
import { fold } from './fold'
import type { LexiconData } from './lexicon'
import { stemOf } from './stems'

/** One token: the word as written, its stem, and whether it may be nothing ("my husband's face"). */
export type Token = {
  word: string
  stem: string
  maybe: boolean
  /** A clause begins here, after punctuation. */
  opens: boolean
}

/** What of a language's words tokens need. */
export type TokenWords = Pick<LexiconData, 'language' | 'contractions' | 'phrases' | 'endings' | 'maybe' | 'families'>

/** The longest text that is read; of a longer one its beginning and its end. */
export const longest = { characters: 400, tokens: 80 } as const

const pieces = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)?(?:'[\p{L}\p{M}]+)*|[.,;:!?。、，！？；：…؟،؛\n]/gu
const mark = /^[^\p{L}\p{M}\p{N}]/u
/** A run of Latin letters or digits is one token also where others are characters. */
const characters = /[a-z\p{N}]+|[\s\S]/gu

/** The tokens of a text. */
export function tokensOf(text: string, words: TokenWords): Token[] {
  const found: Token[] = []
  let opens = false
  for (const [piece] of openPhrases(fold(shortened(text), words.language), words).matchAll(pieces)) {
    if (mark.test(piece)) opens = found.length > 0
    else {
      found.push(...tokensIn(piece, opens, words))
      opens = false
    }
  }
  return keepEnds(found)
}

function openPhrases(text: string, { phrases }: TokenWords): string {
  let opened = ` ${text} `
  for (const [phrase, words] of phrases) opened = opened.replaceAll(` ${phrase} `, ` ${words} `)
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

function tokensIn(piece: string, opens: boolean, words: TokenWords): Token[] {
  const parts =
    languages[words.language].tokens === 'characters' ? (piece.match(characters) ?? []) : partsOf(piece, words)
  return parts.map((part, at) => {
    const [word, maybe] = typeof part === 'string' ? [part, false] : [part.maybe, true]
    return { word, stem: stemIn(word, words), maybe, opens: opens && at === 0 }
  })
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

/** A word's stem, irregular forms brought together. */
export function stemIn(word: string, words: TokenWords): string {
  return own(words.families, word) ?? stemOf(word, words.language)
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
