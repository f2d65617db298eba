/** Finds out what sequences may begin with; classes and shared items are looked into once. */
import { keysOf, type Keys } from '../../../lambda/understanding/lexicon/keys'
import type { Item, LexiconData, Sequence } from '../../../lambda/understanding/lexicon/lexicon'

/** What patterns may begin with, by their keys. */
export type Firsts = {
  /** The keys of what a sequence may begin with: words, groups and kinds. */
  of: (sequence: Sequence) => ReadonlySet<number>
  /** For each key the groups that may begin with it, looked through to the end. */
  groups: () => ReadonlyMap<number, readonly number[]>
  /** The beginnings and ends of words that were met, as `begin*end`. */
  affixes: () => readonly string[]
}

/** Finds firsts in a lexicon. */
export function createFirsts({ words, classes, shared }: LexiconData): Firsts {
  const keys = keysOf(words.length, classes.length, shared.length, [])
  const affixes = new Map<string, number>()
  const keyOfAffix = (begin: string, end: string): number => {
    const name = `${begin}*${end}`
    const key = affixes.get(name) ?? keys.any + 1 + affixes.size
    affixes.set(name, key)
    return key
  }

  const first = (sequence: Sequence): Set<number> => {
    const found = new Set<number>()
    for (const item of sequence) if (!begin(item, found)) return found
    return found.add(keys.any)
  }
  /** Adds an item's keys, and answers whether the next item may come first as well. */
  const begin = (item: Item, found: Set<number>): boolean => {
    if (typeof item === 'number') {
      if (item < 0) return beginShared(-item - 1, found)
      found.add(item)
      return false
    }
    switch (item[0]) {
      case '=':
        found.add(item[1])
        return false
      case '*':
        found.add(keyOfAffix(item[1], item[2]))
        return false
      case '<':
        found.add(keys.ofClass(item[1]))
        return false
      case '@':
        found.add(keys.ofKind(item[1]))
        return false
      case '|':
        for (const one of item) if (one !== '|') for (const key of startOf(one)) found.add(key)
        return false
      case '?':
        for (const key of first(item[1])) if (key !== keys.any) found.add(key)
        return true
      case '.':
        found.add(keys.any)
        return false
      case '!':
      case '^':
      case '$':
        return true
    }
  }
  const startOf = (one: number | Sequence): Set<number> => first(typeof one === 'number' ? [one] : one)
  const beginShared = (at: number, found: Set<number>): boolean => {
    const item = shared[at]
    if (item === undefined) return false
    if (typeof item === 'number' || item[0] !== '|') return begin(item, found)
    found.add(keys.ofShared(at))
    return false
  }
  const direct = (): Map<number, ReadonlySet<number>> => {
    const made = new Map<number, ReadonlySet<number>>()
    classes.forEach((sequences, at) => {
      made.set(keys.ofClass(at), new Set(sequences.flatMap((sequence) => [...first(sequence)])))
    })
    shared.forEach((item, at) => {
      const found = new Set<number>()
      if (typeof item !== 'number' && item[0] === '|') begin(item, found)
      made.set(keys.ofShared(at), found)
    })
    return made
  }
  return { of: first, groups: () => invert(lookThrough(direct())), affixes: () => [...affixes.keys()] }
}

/** Groups with all keys that they may begin with, also through the groups that they may begin with. */
function lookThrough(direct: ReadonlyMap<number, ReadonlySet<number>>): Map<number, ReadonlySet<number>> {
  const whole = new Map<number, ReadonlySet<number>>()
  const look = (group: number): ReadonlySet<number> => {
    const known = whole.get(group)
    if (known) return known
    const found = new Set<number>()
    whole.set(group, found)
    for (const key of direct.get(group) ?? []) {
      found.add(key)
      if (direct.has(key)) for (const inner of look(key)) found.add(inner)
    }
    return found
  }
  for (const group of direct.keys()) look(group)
  return whole
}

function invert(groups: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number[]> {
  const byKey = new Map<number, number[]>()
  // what may begin with a group is found by the keys with which the group itself may begin
  for (const [group, starts] of groups) for (const key of starts) if (!groups.has(key)) push(byKey, key, group)
  return byKey
}

/** Adds a value to a key's list. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Keys without the affixes, which are known when all patterns were looked at. */
export const plainKeys = ({ words, classes, shared }: LexiconData): Keys =>
  keysOf(words.length, classes.length, shared.length, [])
