import { createBorders, type FindBorders } from './borders'

/** One word of a text: as compared (`word`), as inflected words are compared (`stem`), and where it stands in the surface. */
export interface Token {
  readonly word: string
  readonly stem: string
  readonly from: number
  readonly to: number
}

/** A text as the device hears it: its tidy surface and its words. */
export interface Text {
  readonly surface: string
  readonly tokens: readonly Token[]
}

/** A piece of a sentence to be composed; pieces that fill a slot carry its name. */
export interface Piece {
  readonly text: string
  readonly slot?: string
}

/** Reads texts of one language: splits, folds and joins words always in the same way. */
export interface Reader {
  /** Whether words are written apart (not in Japanese). */
  readonly spaced: boolean
  read(raw: string): Text
  /** Reads pieces as one sentence; no token crosses a border, and `slots[i]` is the slot that token i stands in. */
  compose(pieces: readonly Piece[]): { text: Text; slots: readonly (string | undefined)[] }
  /** Joins words to the key under which they are looked up. */
  join(words: readonly string[]): string
}

const unspaced = new Set(['ja', 'zh', 'th'])
const spelled = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.\s?){2,}(?![\p{L}\p{M}\p{N}])/gu
const parts = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu

/** What is folded away in each script: marks of Latin letters, Arabic vowels and forms of letters, katakana, nuqta. */
const folds: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/[\u064b-\u065f\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
  [/\u093c/g, ''],
  [/\u0901/g, '\u0902'],
  [/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)],
]

/** Endings (and in Arabic beginnings) that inflection adds; at least three letters must remain. */
const inflections: Readonly<Record<string, RegExp>> = {
  en: /(?<=..[a-z](s|x|z|ch|sh))es$|(?<=...)(?<!s)s$/,
  de: /(?<=...)(en|es|er|em|e|n|s)$/,
  nl: /(?<=...)(en|s|e)$/,
  fr: /(?<=...)(es|s|x|e)$/,
  es: /(?<=...)(es|os|as|s|o|a)$/,
  pt: /(?<=...)(es|os|as|s|o|a)$/,
  it: /(?<=...)[aeio]$/,
  hi: /(?<=..)(ियों|ियाँ|ियां|ों|ें|ी|े|ा)$/,
  ar: /^(?:[وف]?(?:[بك]?ال|لل)(?=..)|[وفبكل](?=.{4}))/,
}

const fold = (word: string): string =>
  folds.reduce(
    (text, [pattern, by]) => (typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by)),
    word
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .replace(/ß/g, 'ss'),
  )

/** Small letters with a space between words: most samples, and nothing to tidy. */
const tidied = /^[a-z']+(?: [a-z']+)*$/

const tidy = (raw: string): string => (tidied.test(raw) ? raw : tidyUp(raw))

const tidyUp = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(spelled, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/[^\p{L}\p{M}\p{N}'.-]+/gu, ' ')
    .trim()

/**
 * Makes the reader of a language; digits are read as the words that `numbers` has for them.
 * Where words are not written apart, `values` (what slots listen for) are words on their own.
 */
export function createReader(
  language: string,
  numbers: Readonly<Record<string, number>> = {},
  values: readonly string[] = [],
): Reader {
  const spaced = !unspaced.has(language)
  const separator = spaced ? ' ' : ''
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const inflection = inflections[language]
  const spoken = new Map(
    Object.entries(numbers)
      .reverse()
      .filter(([, number]) => number > 1)
      .map(([word, number]) => [String(number), fold(tidy(word))]),
  )
  const known = new Map<string, { word: string; stem: string }>()

  const look = (part: string): { word: string; stem: string } => {
    const seen = known.get(part)
    if (seen) return seen
    const folded = fold(part)
    const word = (spaced ? spoken.get(folded) : undefined) ?? folded
    const made = { word, stem: inflection ? word.replace(inflection, '') : word }
    if (known.size < 100_000) known.set(part, made)
    return made
  }

  const clean = (raw: string): string =>
    spaced ? tidy(raw) : tidy(raw).replace(/(?<=[^a-z0-9])\s+|\s+(?=[^a-z0-9])/g, '')

  const bordersIn = spaced ? undefined : createBorders(values.map((value) => fold(clean(value))))

  const cut = (surface: string, borders: ReadonlySet<number>): readonly Token[] => {
    const spans = bordersIn ? segmented(surface, borders, bordersIn) : wordsApart(surface)
    return spans.map(([from, to]) => {
      const { word, stem } = look(surface.slice(from, to))
      return { word, stem, from, to }
    })
  }

  const wordsApart = (surface: string): readonly (readonly [number, number])[] =>
    [...surface.matchAll(parts)].map((found) => [found.index, found.index + found[0].length] as const)

  const segmented = (surface: string, borders: ReadonlySet<number>, find: FindBorders) => {
    const segments = [...segmenter.segment(surface)].filter((segment) => segment.isWordLike)
    const found = find(fold(surface), [...borders, ...segments.map(({ index }) => index)])
    const all = new Set([...borders, ...found])
    return segments.flatMap(({ index, segment }) => split(index, index + segment.length, all))
  }

  return {
    spaced,
    read: (raw) => {
      const surface = clean(raw)
      return { surface, tokens: cut(surface, new Set()) }
    },
    compose: (pieces) => {
      let surface = ''
      const borders = new Set<number>()
      const ends: { to: number; slot: string | undefined }[] = []
      for (const { text, slot } of pieces) {
        const next = clean(text)
        if (next === '') continue
        borders.add(surface.length)
        surface += surface === '' ? next : separator + next
        ends.push({ to: surface.length, slot })
      }
      const tokens = cut(surface, borders)
      let piece = 0
      return {
        text: { surface, tokens },
        slots: tokens.map((token) => {
          while ((ends[piece]?.to ?? Infinity) < token.to) piece += 1
          return ends[piece]?.slot
        }),
      }
    },
    join: (words) => words.join(separator),
  }
}

function split(from: number, to: number, borders: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const cuts = [from, ...[...borders].filter((border) => border > from && border < to).sort((a, b) => a - b), to]
  return cuts.slice(1).map((end, at) => [cuts[at] ?? from, end] as const)
}

/** The words of a text from one token to another, as they were said. */
export function said({ surface, tokens }: Text, start: number, end: number): string {
  return surface.slice(tokens[start]?.from ?? 0, tokens[end - 1]?.to ?? 0)
}
