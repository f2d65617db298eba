/** Keys: one number for each thing that a pattern may begin with or need. */
import { kinds } from './lexicon'
import type { Kind } from './lexicon'

/** Keys are numbers: words first, then classes, shared items, kinds, any, and beginnings and ends of words. */
export type Keys = {
  ofClass: (at: number) => number
  ofShared: (at: number) => number
  ofKind: (kind: Kind) => number
  any: number
  affixes: readonly { begin: string; end: string; key: number }[]
  count: number
}

const placeOf = new Map(kinds.map((kind, at) => [kind, at]))

/** The keys of a lexicon, from how many words, classes and shared items it has; affixes are `begin*end`. */
export function keysOf(words: number, classes: number, shared: number, affixes: readonly string[]): Keys {
  const kindKeys = words + classes + shared
  const any = kindKeys + kinds.length
  return {
    ofClass: (at) => words + at,
    ofShared: (at) => words + classes + at,
    ofKind: (kind) => kindKeys + (placeOf.get(kind) ?? 0),
    any,
    affixes: affixes.map((affix, at) => {
      const [begin = '', end = ''] = affix.split('*')
      return { begin, end, key: any + 1 + at }
    }),
    count: any + 1 + affixes.length,
  }
}
