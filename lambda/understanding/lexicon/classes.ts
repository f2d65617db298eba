/** The classes of a lexicon: of each only the sequences are read that begin with a word of the text. */
import { base, sequenceIn, textsIn } from './decode'
import type { Sequence } from './lexicon'

/** A number at the beginning of a sequence; those that begin with something else stand before them in a class. */
const begun = /(?:^|;)[0-9a-z]/
const digit = /[0-9a-z]/

/** Gives the sequences of classes that begin with one of some words, and those that begin with no word. */
export function classesOf(texts: readonly string[]): (at: number, words: readonly number[]) => readonly Sequence[] {
  const known = new Map<string, readonly Sequence[]>()
  const read = (key: string, text: () => readonly string[]): readonly Sequence[] => {
    const kept = known.get(key)
    if (kept) return kept
    const made = text().map(sequenceIn)
    known.set(key, made)
    return made
  }
  return (at, words) => {
    const text = texts[at] ?? ''
    const others = read(`${at}`, () => {
      const end = text.search(begun)
      return textsIn(end < 0 ? text : text.slice(0, end))
    })
    const own = words.map((word) => read(`${at} ${word}`, () => beginning(word.toString(base), text)))
    return [...others, ...own.flat()]
  }
}

/** The texts in a class that begin with a number. */
function beginning(number: string, text: string): string[] {
  const all = `;${text};`
  const found: string[] = []
  const start = `;${number}`
  for (let at = all.indexOf(start); at >= 0; at = all.indexOf(start, at + 1)) {
    if (!digit.test(all.charAt(at + start.length))) found.push(all.slice(at + 1, all.indexOf(';', at + 1)))
  }
  return found
}
