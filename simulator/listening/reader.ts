/** One word of a text as it is compared, and where it stands in the surface; in Japanese, one character. */
export interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** A text as the device hears it: its tidy surface and its words. */
export interface Text {
  readonly surface: string
  readonly tokens: readonly Token[]
}

/** Reads texts of one language: splits, folds and joins words always in the same way. */
export interface Reader {
  read(raw: string): Text
  /** Joins words to the key under which they are looked up. */
  join(tokens: readonly Token[]): string
  /** The words of a text as its speakers count them. */
  wordsOf(text: Text): readonly string[]
}

/** Languages that are written without spaces between words. */
const unspaced = new Set(['ja'])
const spelled = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.\s?){2,}(?![\p{L}\p{M}\p{N}])/gu
/** "can't" is not "can" and something more; other apostrophes part words, as in "l'œil". */
const words = /\p{L}[\p{L}\p{M}]*(?:'t(?![\p{L}\p{M}]))?|\p{N}+/gu
const characters = /[\p{L}\p{N}][\p{M}ー]*/gu

/** What is folded away in each script: Arabic vowels and forms of letters, katakana, nuqta. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u065f\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
  [/\u093c/g, ''],
  [/\u0901/g, '\u0902'],
  [/ß/g, 'ss'],
]

const fold = (word: string): string =>
  folds
    .reduce(
      (text, [pattern, by]) => text.replace(pattern, by),
      word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC'),
    )
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

const tidy = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(spelled, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ')
    .trim()

/** Makes the reader of a language. */
export function createReader(language: string): Reader {
  const spaced = !unspaced.has(language)
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return {
    read: (raw) => {
      const surface = spaced ? tidy(raw) : tidy(raw).replaceAll(' ', '')
      const tokens = [...surface.matchAll(spaced ? words : characters)].map(({ 0: word, index }) => ({
        word: fold(word),
        from: index,
        to: index + word.length,
      }))
      return { surface, tokens }
    },
    join: (tokens) => tokens.map(({ word }) => word).join(spaced ? ' ' : ''),
    wordsOf: ({ surface, tokens }) =>
      spaced
        ? tokens.map(({ word }) => word)
        : [...segmenter.segment(surface)].flatMap(({ segment, isWordLike }) => (isWordLike ? [fold(segment)] : [])),
  }
}

/** The words of a text from one token to another, as they were said. */
export function said({ surface, tokens }: Text, start: number, end: number): string {
  return surface.slice(tokens[start]?.from ?? 0, tokens[end - 1]?.to ?? 0)
}
