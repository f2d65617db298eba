/** Makes a lexicon ready: for each word, the patterns that may begin with it and what else they need. */
import { createClassifier } from './classifier'
import type { Classifier } from './classifier'
import { kinds } from './lexicon'
import type { Concept, Item, Kind, LexiconData, Sequence } from './lexicon'

/** A pattern, and the keys that must all be there for it to match. */
export type Pattern = { concept: Concept; sequence: Sequence; needs: readonly number[] | undefined }

/** A lexicon made ready. */
export type Lexicon = {
  data: LexiconData
  numbers: ReadonlyMap<string, number>
  keys: Keys
  /** For each key the groups (classes and alternatives) that may begin with it. */
  groups: ReadonlyMap<number, readonly number[]>
  /** For each stage, the patterns by the keys that they may begin with. */
  stages: readonly ReadonlyMap<number, Pattern[]>[]
  /** The classifier, read when it is first asked. */
  classifier: () => Classifier | undefined
}

/** Keys are numbers: words first, then classes, shared items, kinds, any, and beginnings and ends of words. */
export type Keys = {
  ofClass: (at: number) => number
  ofShared: (at: number) => number
  ofKind: (kind: Kind) => number
  any: number
  affixes: readonly { begin: string; end: string; key: number }[]
  count: number
}

/** Makes a lexicon ready for use. */
export function prepare(data: LexiconData): Lexicon {
  const expander = createExpander(data)
  const stages: (Map<number, Pattern[]> | undefined)[] = []
  for (const concept of data.concepts) {
    const stage = (stages[concept.stage] ??= new Map<number, Pattern[]>())
    for (const sequence of concept.patterns) {
      const pattern: Pattern = { concept, sequence, needs: undefined }
      for (const key of expander.first(sequence)) push(stage, key, pattern)
    }
  }
  const groups = new Map<number, number[]>()
  for (const [group, starts] of expander.groups()) for (const key of starts) push(groups, key, group)
  return {
    data,
    numbers: new Map(data.words.map((word, at) => [word, at])),
    keys: expander.keys(),
    groups,
    stages: Array.from(stages, (stage) => stage ?? new Map<number, Pattern[]>()),
    classifier: once(() => data.classifier && createClassifier(data.classifier)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Finds out what sequences may begin with; classes and shared items are looked into once. */
function createExpander(data: LexiconData) {
  const classes = data.words.length
  const shared = classes + data.classes.length
  const kindKeys = shared + data.shared.length
  const any = kindKeys + kinds.length
  const affixes = new Map<string, { begin: string; end: string; key: number }>()
  const ofKind = (kind: Kind) => kindKeys + kinds.indexOf(kind)
  const ofAffix = (begin: string, end: string): number => {
    const name = `${begin}*${end}`
    const affix = affixes.get(name) ?? { begin, end, key: any + 1 + affixes.size }
    affixes.set(name, affix)
    return affix.key
  }

  /** The keys of what a sequence may begin with: words, groups and kinds. */
  const first = (sequence: Sequence): Set<number> => {
    const found = new Set<number>()
    for (const item of sequence) if (!begin(item, found)) return found
    return found.add(any)
  }
  /** Adds an item's keys, and answers whether the next item may come first as well. */
  const begin = (item: Item, found: Set<number>): boolean => {
    if (typeof item === 'number') {
      if (item >= 0) found.add(item)
      else return beginShared(-item - 1, found)
      return false
    }
    switch (item[0]) {
      case '=':
        found.add(item[1])
        return false
      case '*':
        found.add(ofAffix(item[1], item[2]))
        return false
      case '<':
        found.add(classes + item[1])
        return false
      case '@':
        found.add(ofKind(item[1]))
        return false
      case '|':
        for (const one of item) if (one !== '|') for (const key of startOf(one)) found.add(key)
        return false
      case '?':
        for (const key of first(item[1])) if (key !== any) found.add(key)
        return true
      case '.':
        found.add(any)
        return false
      case '!':
      case '^':
      case '$':
        return true
    }
  }
  const startOf = (one: number | Sequence): Set<number> => first(typeof one === 'number' ? [one] : one)
  const beginShared = (at: number, found: Set<number>): boolean => {
    const item = data.shared[at]
    if (item === undefined) return false
    if (typeof item === 'number' || item[0] !== '|') return begin(item, found)
    found.add(shared + at)
    return false
  }

  /** The groups with all keys that they may begin with, looked through to the end. */
  const groups = (): Map<number, ReadonlySet<number>> => {
    const direct = new Map<number, ReadonlySet<number>>()
    data.classes.forEach((sequences, at) => {
      direct.set(classes + at, new Set(sequences.flatMap((sequence) => [...first(sequence)])))
    })
    data.shared.forEach((item, at) => {
      const found = new Set<number>()
      if (typeof item !== 'number' && item[0] === '|') begin(item, found)
      direct.set(shared + at, found)
    })
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
  const keys = (): Keys => ({
    ofClass: (at) => classes + at,
    ofShared: (at) => shared + at,
    ofKind,
    any,
    affixes: [...affixes.values()],
    count: any + 1 + affixes.size,
  })
  return { first, groups, keys }
}

/** The keys of the items that a pattern cannot do without. */
export function needsOf({ sequence }: Pattern, { keys, data }: Lexicon): number[] {
  return sequence.flatMap((item) => {
    if (typeof item === 'number') {
      if (item >= 0) return [item]
      const inner = data.shared[-item - 1]
      if (inner === undefined || typeof inner === 'number') return []
      return inner[0] === '|' ? [keys.ofShared(-item - 1)] : needOf(inner, keys)
    }
    return needOf(item, keys)
  })
}

function needOf(item: Exclude<Item, number>, keys: Keys): number[] {
  if (item[0] === '=') return [item[1]]
  if (item[0] === '<') return [keys.ofClass(item[1])]
  return item[0] === '@' ? [keys.ofKind(item[1])] : []
}
