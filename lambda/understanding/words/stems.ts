/** Stems: one form for the forms of a word, by a library where one serves the language. */
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as hindi } from '@orama/stemmers/indian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import ArabicStemmer from 'arabic-stem'
import { languages } from '../../contract'
import type { Language, LanguageRecord } from '../../contract'
import { pattern } from './pattern'

let roots: ArabicStemmer | undefined

/** "One" is not "on": a short word is its own stem, and its plural with it. */
const shortEnglish = (word: string): string | undefined => {
  if (word.length <= 3) return word
  return word.length === 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, 3) : undefined
}

/** The library of Arabic has no patterns for longer words, and fails on them. */
const longestArabic = 8

const stemmers: Record<LanguageRecord['stemmer'], (word: string) => string> = {
  arabic: (word) => (word.length > longestArabic ? word : ((roots ??= new ArabicStemmer()).stem(word).stem[0] ?? word)),
  english: (word) => shortEnglish(word) ?? english(word),
  french,
  hindi,
  italian,
  none: (word) => word,
  portuguese,
  spanish,
}

const known = new Map<string, string>()
/** So many stems are kept; then they are made anew. */
const room = 5000

/** A word's stem; a word that a stemmer cannot take is its own. */
export function stemOf(word: string, language: Language): string {
  const key = `${language} ${word}`
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const stem = made(word, language)
  if (known.size >= room) known.clear()
  known.set(key, stem)
  return stem
}

const digit = /^[0-9]/
const plain = /^[\x20-\x7e]/
const numeral = pattern(String.raw`^\p{N}`, 'u')

/** Whether a word begins with a digit of any script. */
const isNumber = (word: string): boolean => digit.test(word) || (!plain.test(word) && numeral().test(word))

function made(word: string, language: Language): string {
  if (isNumber(word) || word.length > 30) return word
  const stem = stemmers[languages[language].stemmer](word)
  return stem === '' ? word : stem
}
