/** Reads patterns: from the text that a person writes to the items that the skill matches. */
import type { Item, Kind, Sequence } from '../../../lambda/understanding/lexicon/lexicon'

/** What patterns of one language need to become items. */
export type PatternWords = {
  /** The words of a text, contractions opened. */
  wordsOf: (text: string) => readonly string[]
  stem: (word: string) => string
  /** The number of a word or stem. */
  number: (word: string) => number
  classAt: (name: string) => number | undefined
  /** How many tokens a gap without a number may skip. */
  gap: number
}

/** A pattern that cannot be read; `offset` counts the characters before the place. */
export class PatternError extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** The names in angle brackets that are concepts found before, by the kind that they stand for. */
export const references: Readonly<Record<string, Kind>> = {
  place: 'place',
  person: 'person',
  sign: 'sign',
  topic: 'topic',
  uncovered: 'uncovered',
  habit: 'habit',
  duration: 'duration',
  number: 'quantity',
  move: 'move',
  onset: 'onset',
  concern: 'concern',
}

type Lexeme = { text: string; offset: number }

const lexemes = /\.\.\.\d*|<[^<>]*>|"[^"]*"|[()|[\]!^$]|[^\s()|[\]!^$"<>]+/gu

/** Reads one pattern. */
export function readPattern(pattern: string, words: PatternWords): Sequence {
  const list: Lexeme[] = Array.from(pattern.matchAll(lexemes), (match) => ({ text: match[0], offset: match.index }))
  let at = 0
  const fail = (message: string): never => {
    throw new PatternError(message, list[at]?.offset ?? pattern.length)
  }

  const sequence = (ends: readonly string[]): Item[] => {
    const items: Item[] = []
    for (let next = list[at]; next && !ends.includes(next.text); next = list[at]) items.push(...item(next.text))
    return items
  }
  const alternatives = (close: string): (number | Sequence)[] => {
    const all: (number | Sequence)[] = []
    for (;;) {
      const one = sequence(['|', close])
      if (one.length === 0) fail('an alternative is empty: write a word, or take the bar out')
      all.push(alone(one))
      const mark = list[at]?.text
      if (mark === undefined) fail(`${close} is missing`)
      at += 1
      if (mark === close) return distinct(all)
    }
  }
  const item = (text: string): Item[] => {
    at += 1
    if (text === '(') return single(alternatives(')'))
    if (text === '[') return [['?', single(alternatives(']'))]]
    if (text === '!') {
      const next = list[at]
      if (!next) return fail('! needs a word after it')
      const inner = next.text === '(' ? ((at += 1), alternatives(')')) : [alone(item(next.text))]
      return [['!', ...inner]]
    }
    if (text === '^') return [['^']]
    if (text === '$') return [['$']]
    if (text.startsWith('...')) return [['.', text === '...' ? words.gap : Number(text.slice(3))]]
    if (text.startsWith('<')) return [named(text.slice(1, -1))]
    if (text.startsWith('"')) return words.wordsOf(text.slice(1, -1)).map((word) => ['=', words.number(word)])
    if (/[)\]|]/.test(text)) fail(`${text} stands here without its beginning`)
    if (text.includes('*')) return affix(text)
    return words.wordsOf(text).map((word) => words.number(words.stem(word)))
  }
  const affix = (text: string): Item[] => {
    const [begin = '', end = '', ...more] = text.split('*')
    if (more.length > 0) fail('one * a word')
    const one = (part: string) => words.wordsOf(part).join('')
    return [['*', one(begin), one(end)]]
  }
  const named = (name: string): Item => {
    const own = words.classAt(name)
    if (own !== undefined) return ['<', own]
    const [kind = '', id] = name.split(':')
    const reference = Object.hasOwn(references, kind) ? references[kind] : undefined
    if (reference === undefined) {
      at -= 1
      return fail(
        `<${name}> is no class of classes.yaml and no kind of concept (${Object.keys(references).join(', ')})`,
      )
    }
    return id === undefined ? ['@', reference] : ['@', reference, id]
  }

  const items = sequence([])
  if (at < list.length) fail(`${list[at]?.text ?? ''} stands here without its beginning`)
  if (!items.some((one) => typeof one === 'number' || !['.', '!', '^', '$', '?'].includes(one[0]))) {
    fail('holds no word')
  }
  return items
}

/** A word that is an alternative by itself needs no list around it. */
const alone = (one: Item[]): number | Sequence => {
  const [first] = one
  return one.length === 1 && typeof first === 'number' ? first : one
}

/** "(cramp|cramps)" is one alternative: both have the same stem. */
function distinct(list: readonly (number | Sequence)[]): (number | Sequence)[] {
  const texts = new Map(list.map((one) => [JSON.stringify(one), one]))
  // the longest first, and always in the same order, so that equal alternatives are written once
  return [...texts]
    .sort(([text, one], [other, another]) => lengthOf(another) - lengthOf(one) || text.localeCompare(other, 'en'))
    .map(([, one]) => one)
}

const lengthOf = (one: number | Sequence): number => (typeof one === 'number' ? 1 : one.length)

function single(list: (number | Sequence)[]): Item[] {
  const [first, ...more] = list
  if (first === undefined || more.length > 0) return [['|', ...list]]
  return typeof first === 'number' ? [first] : [...first]
}

/** The kinds of concepts that a sequence refers to, and the classes that it uses. */
export function usesOf(sequence: Sequence): { kinds: Kind[]; classes: number[] } {
  const kinds: Kind[] = []
  const classes: number[] = []
  const walk = (part: number | Sequence | Item): void => {
    if (typeof part === 'number') return
    if (part[0] === '@') kinds.push(part[1])
    else if (part[0] === '<') classes.push(part[1])
    else for (const inner of part) if (Array.isArray(inner)) walk(inner as Sequence)
  }
  walk(sequence)
  return { kinds, classes }
}
