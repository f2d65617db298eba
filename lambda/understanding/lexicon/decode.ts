/** Reads patterns in the short form in which the build writes them. */
import { kinds } from './lexicon'
import type { Item, Sequence } from './lexicon'

/** The base in which numbers are written. */
export const base = 36

/** Characters that end a sequence, by their codes. */
const closes = new Uint8Array(128)
for (const character of '|)]') closes[character.charCodeAt(0)] = 1

/** Characters that end a name, by their codes. */
const delimiters = new Uint8Array(128)
for (const character of ' ()|[]<=~.!^$@*') delimiters[character.charCodeAt(0)] = 1

/** The texts of sequences, a semicolon between them. */
export const textsIn = (text: string): string[] => (text === '' ? [] : text.split(';'))

/** A sequence from its text. */
export function sequenceIn(text: string): Sequence {
  let at = 0
  const name = (): string => {
    const start = at
    while (at < text.length && delimiters[text.charCodeAt(at)] !== 1) at += 1
    return text.slice(start, at)
  }
  const number = (): number => Number.parseInt(name(), base)

  const sequence = (): Item[] => {
    const items: Item[] = []
    while (at < text.length && closes[text.charCodeAt(at)] !== 1) {
      if (text.charAt(at) === ' ') at += 1
      else items.push(item())
    }
    return items
  }
  /** Alternatives up to the bracket that closes them. */
  const choices = (): (number | Sequence)[] => {
    const all: (number | Sequence)[] = []
    do {
      at += 1
      const one = sequence()
      const [only] = one
      all.push(one.length === 1 && typeof only === 'number' ? only : one)
    } while (text.charAt(at) === '|')
    at += 1
    return all
  }
  const item = (): Item => {
    const mark = text.charAt(at)
    switch (mark) {
      case '(':
        return ['|', ...choices()]
      case '[': {
        at += 1
        const inner = sequence()
        at += 1
        return ['?', inner]
      }
      case '!':
        at += 1
        return ['!', ...choices()]
      case '^':
      case '$':
        at += 1
        return [mark]
      case '.':
      case '<':
      case '=':
        at += 1
        return [mark, number()]
      case '~':
        at += 1
        return -number()
      case '*': {
        at += 1
        const begin = name()
        at += 1
        return ['*', begin, name()]
      }
      case '@': {
        at += 1
        const [kind = '', id] = name().split(':')
        const known = kinds[Number.parseInt(kind, base)] ?? 'stop'
        return id === undefined ? ['@', known] : ['@', known, id]
      }
      default:
        return number()
    }
  }
  return sequence()
}
