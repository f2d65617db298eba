/** Which letters a language is written in, and lines that were left in English. */
import type { Language } from '../../lambda/contract'

const latin = /\p{Script=Latin}/u

/** The scripts of languages that are not written in Latin letters alone. */
const own: { readonly [L in Language]?: RegExp } = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
}

/** Short forms in capitals, such as ALS or B12, stand in any script. */
const acronym = /^[A-Z][A-Z0-9]{0,5}$/

/** What a text holds in letters of another language; a Japanese word may touch a Latin one. */
export function foreignWords(text: string, language: Language, known: readonly string[] = []): string[] {
  const home = own[language] ?? latin
  const others = Array.from(text, (letter) => (home.test(letter) ? ' ' : letter)).join('')
  const words = others.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return words.filter((word) => /\p{L}/u.test(word) && !known.includes(word) && !acronym.test(word))
}

/** Fewer words than this may well be the same in two languages. */
const fewWords = 4

/** Whether a line says just what the English line says. */
export const isUntranslated = (text: string, english: string | undefined): boolean =>
  text === english && text.split(/\s+/).length >= fewWords
