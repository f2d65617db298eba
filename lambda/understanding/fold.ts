/** Makes text comparable: one form for what is written in several ways. */
import { languages } from '../contract'
import type { Language } from '../contract'

/** Letters that Arabic writes in several ways, and marks that it may leave out. */
const arabic: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640]/g, ''],
  [/[أإآٱ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
]

/** Digits of other scripts, by the code of their zero. */
const zeros = [0x0660, 0x06f0, 0x0966]

const digit = (character: string): string => {
  const code = character.charCodeAt(0)
  const zero = zeros.find((from) => code >= from && code < from + 10)
  return zero === undefined ? character : String(code - zero)
}

/** Katakana lies this far behind hiragana. */
const kana = 0x60

/** Text of plain letters alone: to read what counts as a letter anywhere takes a new process long. */
const plain = /^[\x20-\x7e]*$/
const spelled = /(?<![a-z0-9'])[a-z]\.(?:\s?[a-z]\.)+/g

const joined = (letters: string): string => letters.replaceAll(/[.\s]/g, '')

/** Text in lower case, in one form of its letters and digits. */
export function fold(text: string, language: Language): string {
  if (plain.test(text)) return text.toLowerCase().replaceAll('`', "'").replaceAll(spelled, joined)
  let folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll('ß', 'ss')
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, digit)
    // letters that are spelled out: "a. l. s."
    .replaceAll(/(?<![\p{L}\p{N}'])\p{L}\.(?:\s?\p{L}\.)+/gu, joined)
  if (languages[language].accents === 'fold') folded = folded.normalize('NFD').replaceAll(/\p{M}/gu, '')
  if (language === 'ar') for (const [from, to] of arabic) folded = folded.replaceAll(from, to)
  if (languages[language].tokens === 'characters') {
    folded = folded.replaceAll(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - kana))
  }
  return folded
}
