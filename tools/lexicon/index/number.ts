/** Numbers the words of a lexicon anew, the commonest with the shortest numbers, and its concepts by their stages. */
import { base } from '../../../lambda/understanding/lexicon/decode'
import type { Item, LexiconData, Sequence } from '../../../lambda/understanding/lexicon/lexicon'

/** The sequences within an item. */
export const innerOf = (item: Exclude<Item, number>): Sequence[] => {
  if (item[0] === '?') return [item[1]]
  if (item[0] !== '|' && item[0] !== '!') return []
  return item.flatMap((one) => (typeof one === 'string' ? [] : [typeof one === 'number' ? [one] : one]))
}

/** In how many digits a number is written. */
const digits = (number: number): number => number.toString(base).length

/** The same lexicon: words that often stand in patterns have short numbers, and those as short are sorted. */
export function numberAnew({ words, shared, classes, concepts, ...data }: LexiconData): LexiconData {
  const counts = words.map(() => 0)
  const count = (item: Item): void => {
    if (typeof item === 'number') {
      if (item >= 0) counts[item] = (counts[item] ?? 0) + 1
    } else if (item[0] === '=') counts[item[1]] = (counts[item[1]] ?? 0) + 1
    else for (const inner of innerOf(item)) inner.forEach(count)
  }
  const everything = [[...shared], ...classes.flat(), ...concepts.flatMap(({ patterns }) => patterns)]
  for (const sequence of everything) sequence.forEach(count)
  const order = words.map((_, at) => at).sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other)
  const word = (at: number) => words[at] ?? ''
  const sorted = order
    .map((at, now) => ({ at, digits: digits(now) }))
    .sort((one, other) => one.digits - other.digits || (word(one.at) < word(other.at) ? -1 : 1))
    .map(({ at }) => at)
  const places = new Map(sorted.map((old, now) => [old, now]))
  const renamed = (sequence: Sequence): Sequence => sequence.map((item) => rename(item, places))
  return {
    ...data,
    words: sorted.map(word),
    shared: shared.map((item) => rename(item, places)),
    classes: classes.map((sequences) => wordsLast(sequences.map(renamed))),
    concepts: [...concepts]
      .sort((one, other) => one.stage - other.stage)
      .map((concept) => ({ ...concept, patterns: concept.patterns.map(renamed) })),
  }
}

/** The sequences that begin with a word after all others. */
function wordsLast(sequences: readonly Sequence[]): Sequence[] {
  const isWord = ([head]: Sequence) => typeof head === 'number' && head >= 0
  return [...sequences.filter((one) => !isWord(one)), ...sequences.filter(isWord)]
}

function rename(item: Item, places: ReadonlyMap<number, number>): Item {
  const word = (number: number) => (number < 0 ? number : (places.get(number) ?? 0))
  const sequence = (one: Sequence): Sequence => one.map((inner) => rename(inner, places))
  const choice = (one: number | Sequence) => (typeof one === 'number' ? word(one) : sequence(one))
  if (typeof item === 'number') return word(item)
  switch (item[0]) {
    case '=':
      return ['=', word(item[1])]
    case '?':
      return ['?', sequence(item[1])]
    case '|':
    case '!': {
      const [mark, ...choices] = item
      return [mark, ...choices.map(choice)]
    }
    case '*':
    case '.':
    case '<':
    case '@':
    case '^':
    case '$':
      return item
  }
}
