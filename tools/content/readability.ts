/** How long a line is to the ear, and how hard: measures, and the limits that the build holds content to. */
import type { Language } from '../../lambda/contract'

/** Letters a second of a speaker's voice, as measured with a speech synthesiser; other languages speak as the European ones. */
const lettersASecond: { readonly [L in Language]?: number } = { ar: 11, hi: 14, ja: 7.5 }
const europeanLetters = 15

/** Languages whose words are counted in seconds rather than in words. */
const bySeconds: readonly Language[] = ['ar', 'hi', 'ja']

/** Limits in words, and what they are in seconds where words say little. */
export const limits = {
  breath: { words: 45, seconds: 20 },
  /** A facet's first breath, behind which a session's first answer says that it is no medical advice. */
  first: { words: 40, seconds: 18 },
  sentence: { words: 22, seconds: 10 },
  emergency: { words: 20, seconds: 9 },
} as const

const segmenters = new Map<string, Intl.Segmenter>()
const segmenter = (language: Language, granularity: 'word' | 'sentence'): Intl.Segmenter => {
  const key = `${language} ${granularity}`
  const found = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, found)
  return found
}

/** The words of a text. */
export const wordsOf = (text: string, language: Language): string[] =>
  [...segmenter(language, 'word').segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?。？！؟।])\s*(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** How long a text is spoken, in seconds. */
export const secondsOf = (text: string, language: Language): number =>
  (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N} ]/gu)?.length ?? 0) / (lettersASecond[language] ?? europeanLetters)

/** How many questions a text asks. */
export const questionsIn = (text: string): number => [...text.matchAll(/[?？؟]/gu)].length

/** What a text's length is against a limit; nothing where it keeps to it. */
export function tooLong(
  text: string,
  limit: { words: number; seconds: number },
  language: Language,
): string | undefined {
  if (bySeconds.includes(language)) {
    const seconds = secondsOf(text, language)
    return seconds > limit.seconds ? `takes ${seconds.toFixed(1)} seconds; at most ${String(limit.seconds)}` : undefined
  }
  const count = wordsOf(text, language).length
  return count > limit.words ? `has ${String(count)} words; at most ${String(limit.words)}` : undefined
}

/** School grade of an English text, by Flesch and Kincaid. */
export function gradeOf(text: string): number {
  const lines = sentencesOf(text)
  // each segment keeps a copy of the whole text that it is of: sentence by sentence it stays small
  const words = lines.flatMap((line) => wordsOf(line, 'en'))
  const sentences = Math.max(1, lines.length)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word.toLowerCase()), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59
}

function syllablesOf(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/u, '').match(/[aeiouy]{1,2}/gu)
  return Math.max(1, groups?.length ?? 0)
}
