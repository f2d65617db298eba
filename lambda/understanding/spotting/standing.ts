/** What each token of a row may begin, so that most patterns are refused without being read. */
import type { Row } from './spans'
import type { Item } from '../lexicon/lexicon'
import type { Lexicon } from '../lexicon/prepare'
import type { Token } from '../words/tokens'

/** What stands at the tokens of a row, as the numbers by which patterns name it. */
export type Standing = {
  /** Whether a word of a pattern is at a token. */
  isWord: (at: number, word: number) => boolean
  /** The words of patterns that are at a token. */
  wordsAt: (at: number) => readonly number[]
  /** Whether an item that matches one token is at a token. */
  holds: (item: OneToken, at: number) => boolean
  /** What a token may begin. */
  keysAt: (at: number) => ReadonlySet<number>
  /** Whether something may begin anywhere in the row: not zero where it may. */
  present: Uint8Array
  /** Adds the kinds of concepts that were found since. */
  addKinds: () => void
}

/** An item that matches one token. */
export type OneToken = number | readonly ['=', number] | readonly ['*', string, string]

/** Whether an item matches one token. */
export const isOneToken = (item: Item): item is OneToken =>
  typeof item === 'number' || item[0] === '=' || item[0] === '*'

const nothing: ReadonlySet<number> = new Set()
const none: readonly number[] = []

/** Works out what stands at the tokens of a row. */
export function standingIn(lexicon: Lexicon, row: Row): Standing {
  const { tokens } = row
  const { keys, groups } = lexicon
  const numberOf = (word: string): number => lexicon.numberOf(word) ?? -1
  const stems = tokens.map(({ stem, forms }) => numberOf(forms?.[0] ?? stem))
  const exact = tokens.map(({ word }) => numberOf(word))
  const others = tokens.map((token) =>
    othersOf(token)
      .map(numberOf)
      .filter((one) => one >= 0),
  )
  const words = stems.map((stem, at) => [stem, ...(others[at] ?? [])].filter((one) => one >= 0))
  const wordsAt = (at: number): readonly number[] => words[at] ?? none
  const isWord = (at: number, word: number): boolean => wordsAt(at).includes(word)

  const holds = (item: OneToken, at: number): boolean => {
    if (typeof item === 'number') return isWord(at, item)
    if (item[0] === '=') return exact[at] === item[1]
    return hasAffix(tokens[at]?.word ?? '', item[1], item[2])
  }

  const present = new Uint8Array(keys.count)
  const starts = tokens.map(({ word }, at) => {
    const own = new Set([keys.any, stems[at] ?? -1, exact[at] ?? -1, ...(others[at] ?? [])])
    for (const { begin, end, key } of keys.affixes) if (hasAffix(word, begin, end)) own.add(key)
    return own
  })
  /** Adds what may begin with some keys; the groups of a key are looked through to the end, so theirs are there too. */
  const addGroups = (own: Set<number>, added: readonly number[]) => {
    for (const key of added) for (const group of groups(key)) own.add(group)
    for (const key of own) if (key >= 0) present[key] = 1
  }
  for (const own of starts) addGroups(own, [...own])

  const addKinds = () => {
    for (const [kind, list] of row.found) {
      const key = keys.ofKind(kind)
      list.forEach((_, token) => {
        const own = starts[token]
        if (!own || own.has(key)) return
        own.add(key)
        addGroups(own, [key])
      })
    }
  }
  return { isWord, wordsAt, holds, keysAt: (at) => starts[at] ?? nothing, present, addKinds }
}

/** What else a token may be, where affixes are tried off. */
const othersOf = ({ forms }: Token): readonly string[] => (forms ?? []).slice(1)

const hasAffix = (word: string, begin: string, end: string): boolean =>
  word.length >= begin.length + end.length && word.startsWith(begin) && word.endsWith(end)
