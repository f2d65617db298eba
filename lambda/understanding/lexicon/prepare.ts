/** Makes a stored lexicon ready: what costs time, reading its patterns, waits until a pattern is tried. */
import { classesOf } from './classes'
import { createClassifier } from './classifier'
import type { Classifier } from './classifier'
import { sequenceIn, textsIn } from './decode'
import { keysOf } from './keys'
import type { Keys } from './keys'
import { partsOf } from './file'
import type { Classifiers, Concept, Item, LexiconFile, LexiconText, Sequence } from './lexicon'
import { numbersIn, rowsIn } from './rows'
import type { Rows } from './rows'
import { wordsIn } from './words'

/** A pattern, and the keys that must all be there for it to match. */
export type Pattern = { concept: Omit<Concept, 'patterns'>; sequence: Sequence; needs: readonly number[] }

/** A lexicon made ready. */
export type Lexicon = {
  data: Omit<LexiconText, 'classes' | 'concepts' | 'affixKeys'>
  /** The number of a word or stem that stands in a pattern. */
  numberOf: (word: string) => number | undefined
  keys: Keys
  /** For each key the groups (classes and alternatives) that may begin with it. */
  groups: Rows
  /** Whether a shared item, from zero, is such a group. */
  isGroup: (at: number) => boolean
  /** For each key the patterns that may begin with it; those of a stage stand together. */
  firsts: Rows
  /** The first pattern of a stage. */
  startOf: (stage: number) => number
  /** For each pattern the rarest key that it needs beside its first, or `noNeed`. */
  rarest: Uint16Array
  pattern: (at: number) => Pattern
  /** A shared item, from zero. */
  shared: (at: number) => Item | undefined
  /** The sequences of a class that begin with one of some words, and those that begin with something else. */
  classFrom: (at: number, words: readonly number[]) => readonly Sequence[]
  /** The classifiers, read when they are first asked. */
  classifiers: () => Classifiers<Classifier> | undefined
}

/** Stands for a pattern that needs nothing beside its first key. */
export const noNeed = 0xffff

/** Makes a lexicon ready for use. */
export function prepare(file: LexiconFile): Lexicon {
  const parts = partsOf(file)
  const { classes, concepts, affixKeys, ...data } = parts.text
  const { count, numberOf } = wordsIn(parts.words)
  const [shared = '', ...lines] = parts.patterns
  const sharedTexts = textsIn(shared)
  const keys = keysOf(count, classes, sharedTexts.length, affixKeys)
  const index = numbersIn(parts.index)
  const patterns = patternsOf(concepts, lines.slice(classes))
  const sharedItem = kept((at) => {
    const text = sharedTexts[at]
    return text === undefined ? undefined : sequenceIn(text)[0]
  })
  const rarest = index.read(patterns.count)
  const firsts = rowsIn(index)
  const groups = rowsIn(index)
  return {
    data,
    numberOf,
    keys,
    rarest,
    firsts,
    startOf: patterns.startOf,
    groups,
    isGroup: (at) => sharedTexts[at]?.startsWith('(') === true,
    pattern: kept((at) => {
      const { concept, text } = patterns.at(at)
      const sequence = sequenceIn(text)
      return { concept, sequence, needs: needsOf(sequence, sharedItem, keys) }
    }),
    shared: sharedItem,
    classFrom: classesOf(lines.slice(0, classes)),
    classifiers: once(() => {
      const weights = parts.classifiers()
      return weights && { meaning: createClassifier(weights.meaning), danger: createClassifier(weights.danger) }
    }),
  }
}

/** How many patterns there are, where those of a stage begin, and each with its concept; a concept's text is cut when one of its own is asked for. */
function patternsOf(concepts: LexiconText['concepts'], lines: readonly string[]) {
  const starts: number[] = []
  let count = 0
  for (const [, , , , own] of concepts) {
    starts.push(count)
    count += own
  }
  const owners = new Uint16Array(count)
  starts.forEach((start, nth) => owners.fill(nth, start))
  const cut = kept((nth) => {
    const [kind, id, role, stage] = concepts[nth] ?? (['stop', '', 'is', 0] as const)
    return { concept: { kind, id, role, stage }, texts: textsIn(lines[nth] ?? '') }
  })
  const at = (place: number) => {
    const nth = owners[place] ?? 0
    const { concept, texts } = cut(nth)
    return { concept, text: texts[place - (starts[nth] ?? 0)] ?? '' }
  }
  const startOf = (stage: number): number => starts[concepts.findIndex(([, , , own]) => own >= stage)] ?? count
  return { count, at, startOf }
}

/** Makes each value when it is first asked for. */
function kept<T>(make: (at: number) => T): (at: number) => T {
  const all: { value: T }[] = []
  return (at) => (all[at] ??= { value: make(at) }).value
}

function once<T>(make: () => T): () => T {
  const only = kept(make)
  return () => only(0)
}

/** The keys of the items that a sequence cannot do without. */
export function needsOf(
  sequence: Sequence,
  shared: (at: number) => Item | undefined,
  keys: Omit<Keys, 'affixes'>,
): number[] {
  return sequence.flatMap((item) => {
    if (typeof item !== 'number') return needOf(item, keys)
    if (item >= 0) return [item]
    const inner = shared(-item - 1)
    if (inner === undefined || typeof inner === 'number') return []
    return inner[0] === '|' ? [keys.ofShared(-item - 1)] : needOf(inner, keys)
  })
}

function needOf(item: Exclude<Item, number>, keys: Omit<Keys, 'affixes'>): number[] {
  if (item[0] === '=') return [item[1]]
  if (item[0] === '<') return [keys.ofClass(item[1])]
  return item[0] === '@' ? [keys.ofKind(item[1])] : []
}
