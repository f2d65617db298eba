/** Words without what is written together with them: articles, prepositions, pronouns, endings. */
import type { Affixes } from '../lexicon/lexicon'

/** So many letters have to be left of a word. */
const fewest = 3

/** All that a word may be when affixes are tried off, the whole word first; a form that is listed is that form alone. */
export function formsOf(
  word: string,
  { before, after }: Affixes,
  families: Readonly<Record<string, string>>,
): string[] {
  const listed = own(word, families)
  if (listed !== undefined) return [listed]
  const found = new Set([word])
  const starts = ['', ...before.filter((affix) => word.startsWith(affix))]
  const ends = ['', ...after.filter((affix) => word.endsWith(affix))]
  for (const start of starts) {
    for (const end of ends) {
      const rest = word.slice(start.length, word.length - end.length)
      if (rest.length >= fewest && start.length + end.length < word.length) found.add(own(rest, families) ?? rest)
    }
  }
  return [...found]
}

const own = (word: string, families: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(families, word) ? families[word] : undefined
