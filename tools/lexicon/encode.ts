/** Writes a lexicon short: the commonest words get the shortest numbers, and patterns are text. */
import { deflateRawSync } from 'node:zlib'
import { base } from '../../lambda/understanding/decode'
import {
  kinds,
  type Item,
  type LexiconData,
  type LexiconFile,
  type LexiconText,
  type Sequence,
} from '../../lambda/understanding/lexicon'

/** A lexicon as it is stored. */
export function encode(data: LexiconData): LexiconFile {
  const text = JSON.stringify(shorten(data))
  return { language: data.language, packed: deflateRawSync(text, { level: 9 }).toString('base64') }
}

/** A lexicon as text. */
export function shorten({ words, shared, classes, concepts, ...data }: LexiconData): LexiconText {
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
  const places = new Map(order.map((old, now) => [old, now]))
  const text = (list: readonly Sequence[]) => list.map((sequence) => write(sequence, places)).join(';')
  return {
    ...data,
    words: order.map((at) => words[at]).join(' '),
    shared: text(shared.map((item) => [item])),
    classes: classes.map(text),
    concepts: concepts.map(({ kind, id, role, stage, patterns }) => [kind, id, role, stage, text(patterns)]),
  }
}

/** The sequences within an item. */
const innerOf = (item: Exclude<Item, number>): Sequence[] => {
  if (item[0] === '?') return [item[1]]
  if (item[0] !== '|' && item[0] !== '!') return []
  return item.flatMap((one) => (typeof one === 'string' ? [] : [typeof one === 'number' ? [one] : one]))
}

function write(sequence: Sequence, places: ReadonlyMap<number, number>): string {
  const short = (number: number) => number.toString(base)
  const choices = (item: Exclude<Item, number>) =>
    innerOf(item)
      .map((inner) => write(inner, places))
      .join('|')
  const one = (item: Item): string => {
    if (typeof item === 'number') return item < 0 ? `~${short(-item)}` : short(places.get(item) ?? 0)
    switch (item[0]) {
      case '|':
        return `(${choices(item)})`
      case '!':
        return `!(${choices(item)})`
      case '?':
        return `[${write(item[1], places)}]`
      case '=':
        return `=${short(places.get(item[1]) ?? 0)}`
      case '*':
        return `*${item[1]}*${item[2]}`
      case '@':
        return `@${short(kinds.indexOf(item[1]))}${item[2] === undefined ? '' : `:${item[2]}`}`
      case '.':
      case '<':
        return `${item[0]}${short(item[1])}`
      case '^':
      case '$':
        return item[0]
    }
  }
  const isOpen = (text: string) => /[^)\]^$]$/.test(text)
  return sequence
    .map(one)
    .reduce((row, next) => row + (isOpen(row) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : '') + next, '')
}
