import { soundOf } from './expand'
import type { Table } from './source'

/** How many values the open type may have; Arabic builds fail at random with large types. */
const usual = { fewest: 150, most: 1000 } as const
const small = { fewest: 60, most: 149 } as const

/** How many values the open type of a language has, at least and at most. */
export const openSize = (language: string): { fewest: number; most: number } => (language === 'ar' ? small : usual)

const words = { fewest: 2, most: 20 } as const
const longest = 140
const marks = /[?!.,;:…—–()"“”„«»‚‘‹›。、！？「」؟،؛।]+/gu
const plain = /^[\p{L}\p{M} '\-_]+$/u

/**
 * The values of the open type: whole sentences without marks or digits, evenly over the labels, the longest first.
 * Those that are said for an intent of their own (`taken`, as they sound) are left to it.
 */
export function openValues(open: Table, language: string, taken: ReadonlySet<string>): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const count = (text: string): number => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
  const usable = (text: string): boolean => {
    const size = count(text)
    return (
      !taken.has(soundOf(text)) &&
      plain.test(text) &&
      text.length <= longest &&
      size >= words.fewest &&
      size <= words.most
    )
  }
  const lists = [...open.values()].map((lines) =>
    longestFirst(lines.map(({ text }) => text.replace(marks, ' ').replace(/\s+/g, ' ').trim()).filter(usable)),
  )
  const values = new Map<string, string>()
  for (let row = 0; row < Math.max(0, ...lists.map(({ length }) => length)); row += 1) {
    for (const list of lists) {
      const value = list[row]
      if (value !== undefined && values.size < openSize(language).most && !values.has(soundOf(value)))
        values.set(soundOf(value), value)
    }
  }
  return [...values.values()]
}

/** The longest value bounds how many words Alexa takes, so it is chosen before the others, which keep their order. */
function longestFirst(texts: readonly string[]): string[] {
  const first = texts.reduce((found, text) => (text.length > found.length ? text : found), '')
  return first === '' ? [] : [first, ...texts.filter((text) => text !== first)]
}
