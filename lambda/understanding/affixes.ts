/** Words without what is written together with them: articles, prepositions, pronouns, endings. */
import type { Affixes } from './lexicon'

/** So many letters have to be left of a word. */
const fewest = 3

/** All that a word may be when affixes are tried off, the whole word first; irregular forms brought together. */
export function formsOf(
  word: string,
  { before, after }: Affixes,
  families: Readonly<Record<string, string>>,
): string[] {
  const found = new Set([first(word, families)])
  const starts = ['', ...before.filter((affix) => word.startsWith(affix))]
  const ends = ['', ...after.filter((affix) => word.endsWith(affix))]
  for (const start of starts) {
    for (const end of ends) {
      const rest = word.slice(start.length, word.length - end.length)
      if (rest.length >= fewest && start.length + end.length < word.length) found.add(first(rest, families))
    }
  }
  return [...found]
}

const first = (word: string, families: Readonly<Record<string, string>>): string =>
  Object.hasOwn(families, word) ? (families[word] ?? word) : word
