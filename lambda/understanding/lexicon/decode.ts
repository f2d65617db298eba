/** Reads patterns in the short form in which the build writes them. */
import { kinds } from './lexicon'
import type { Item, Sequence } from './lexicon'

/** The base in which numbers are written. */
export const base = 36

/** Characters that end a name, by their codes. */
const delimiters = new Uint8Array(128)
for (const character of ' ()|[]<=~.!^$@*') delimiters[character.charCodeAt(0)] = 1

/** What each character counts in a number, by its code. */
const digits = new Int8Array(128).fill(-1)
for (let digit = 0; digit < base; digit += 1) digits[digit.toString(base).charCodeAt(0)] = digit

/** The texts of sequences, a semicolon between them. */
export const textsIn = (text: string): string[] => (text === '' ? [] : text.split(';'))

/** Alternatives: one of them, or none. */
type Choices = ['|', ...(number | Sequence)[]] | ['!', ...(number | Sequence)[]]

/** A bracket that is open: what stands before it, and the alternatives in it so far; a part that may be left out has none. */
type Bracket = { before: Item[]; choices?: Choices }

/** A sequence from its text; one loop, since functions that call each other take the optimiser longer than the reading. */
export function sequenceIn(text: string): Sequence {
  const open: Bracket[] = []
  let items: Item[] = []
  let at = 0
  const name = (): string => {
    const start = at
    while (at < text.length && delimiters[text.charCodeAt(at)] !== 1) at += 1
    return text.slice(start, at)
  }
  const number = (): number => {
    let value = 0
    for (; at < text.length; at += 1) {
      const digit = digits[text.charCodeAt(at)] ?? -1
      if (digit < 0) break
      value = value * base + digit
    }
    return value
  }
  const begin = (choices?: Choices): void => {
    open.push(choices ? { before: items, choices } : { before: items })
    items = []
  }
  while (at < text.length) {
    if ((digits[text.charCodeAt(at)] ?? -1) >= 0) items.push(number())
    const mark = text.charAt(at)
    at += 1
    switch (mark) {
      case ' ':
        break
      case '|':
        open.at(-1)?.choices?.push(alternative(items))
        items = []
        break
      case '~':
        items.push(-number())
        break
      case '(':
        begin(['|'])
        break
      case '!':
        // the bracket after it
        at += 1
        begin(['!'])
        break
      case '[':
        begin()
        break
      case ')':
      case ']':
        items = closed(open.pop(), items)
        break
      case '.':
      case '<':
      case '=':
        items.push([mark, number()])
        break
      case '^':
      case '$':
        items.push([mark])
        break
      case '*': {
        const start = name()
        at += 1
        items.push(['*', start, name()])
        break
      }
      case '@': {
        const [kind = '', id] = name().split(':')
        const known = kinds[Number.parseInt(kind, base)] ?? 'stop'
        items.push(id === undefined ? ['@', known] : ['@', known, id])
      }
    }
  }
  return items
}

/** An alternative: most are one word. */
function alternative(items: Sequence): number | Sequence {
  const [only] = items
  return items.length === 1 && typeof only === 'number' ? only : items
}

/** What stands before a bracket and the bracket itself, at its end. */
function closed(bracket: Bracket | undefined, items: Item[]): Item[] {
  if (!bracket) return items
  const { before, choices } = bracket
  choices?.push(alternative(items))
  before.push(choices ?? ['?', items])
  return before
}
