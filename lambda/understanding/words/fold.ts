/** Makes text comparable: one form for what is written in several ways. */
import { languages } from '../../contract'
import type { Language } from '../../contract'
import { pattern } from './pattern'

type Spellings = readonly (readonly [pattern: () => RegExp, instead: string])[]

/** Letters that Arabic writes in several ways, and marks that it may leave out. */
const arabic: Spellings = [
  [pattern(String.raw`[\u064B-\u065F\u0670\u0640]`, 'g'), ''],
  [pattern(String.raw`[أإآٱ]`, 'g'), 'ا'],
  [pattern(String.raw`ى`, 'g'), 'ي'],
  [pattern(String.raw`ة`, 'g'), 'ه'],
  [pattern(String.raw`ؤ`, 'g'), 'و'],
  [pattern(String.raw`ئ`, 'g'), 'ي'],
]

/** Marks that Hindi may leave out (the dot below, joiners), signs that it writes in several ways, and glides at the end of a word. */
const hindi: Spellings = [
  [pattern(String.raw`[\u093c\u200c\u200d]`, 'g'), ''],
  [pattern(String.raw`\u0901`, 'g'), '\u0902'],
  [pattern(String.raw`(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))`, 'g'), '\u0902'],
  [pattern(String.raw`(?<=[\p{L}\p{M}])यी(?=ं?(?![\p{L}\p{M}]))`, 'gu'), 'ई'],
  [pattern(String.raw`(?<=[\p{L}\p{M}])ये(?=(?:ं|ं?ग[ाीे])?(?![\p{L}\p{M}]))`, 'gu'), 'ए'],
]

/** What a language writes in several ways, in one. */
const spellings: { readonly [L in Language]?: Spellings } = { ar: arabic, hi: hindi }

/** Digits of other scripts, by the code of their zero. */
const zeros = [0x0660, 0x06f0, 0x0966]

const digit = (character: string): string => {
  const code = character.charCodeAt(0)
  const zero = zeros.find((from) => code >= from && code < from + 10)
  return zero === undefined ? character : String(code - zero)
}

/** Katakana lies this far behind hiragana. */
const kana = 0x60

/** Text of plain letters alone. */
const plain = /^[\x20-\x7e]*$/
const spelled = /(?<![a-z0-9'])[a-z]\.(?:\s?[a-z]\.)+/g
const spelledAnywhere = pattern(String.raw`(?<![\p{L}\p{N}'])\p{L}\.(?:\s?\p{L}\.)+`, 'gu')
const accents = pattern(String.raw`\p{M}`, 'gu')

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
    .replaceAll(spelledAnywhere(), joined)
  if (languages[language].accents === 'fold') folded = folded.normalize('NFD').replaceAll(accents(), '')
  for (const [from, to] of spellings[language] ?? []) folded = folded.replaceAll(from(), to)
  if (languages[language].tokens === 'characters') {
    folded = folded.replaceAll(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - kana))
  }
  return folded
}
