/** Makes a stored lexicon ready: what costs time, reading its patterns, waits until a pattern is tried. */
import { brotliDecompressSync } from 'node:zlib'
import { createClassifier } from './classifier'
import type { Classifier } from './classifier'
import { sequenceIn, textsIn } from './decode'
import { keysOf } from './keys'
import type { Keys } from './keys'
import type { Concept, Item, LexiconFile, LexiconText, Sequence } from './lexicon'
import { numbersIn, rowsIn } from './rows'
import type { Rows } from './rows'
import { stages } from './stages'

/** A pattern, and the keys that must all be there for it to match. */
export type Pattern = { concept: Omit<Concept, 'patterns'>; sequence: Sequence; needs: readonly number[] }

/** A lexicon made ready. */
export type Lexicon = {
  data: Omit<LexiconText, 'words' | 'shared' | 'classes' | 'concepts' | 'affixKeys'>
  /** The number of a word or stem that stands in a pattern. */
  numberOf: (word: string) => number | undefined
  keys: Keys
  /** For each key the groups (classes and alternatives) that may begin with it. */
  groups: Rows
  /** Whether a shared item, from zero, is such a group. */
  isGroup: (at: number) => boolean
  /** For each stage and key (`stage * keys.count + key`) the patterns that may begin with it. */
  firsts: Rows
  /** For each pattern the rarest key that it needs beside its first, or `noNeed`. */
  rarest: Uint16Array
  pattern: (at: number) => Pattern
  /** A shared item, from zero. */
  shared: (at: number) => Item | undefined
  classAt: (at: number) => readonly Sequence[]
  /** The classifier, read when it is first asked. */
  classifier: () => Classifier | undefined
}

/** Stands for a pattern that needs nothing beside its first key. */
export const noNeed = 0xffff

/** So many bytes say how long the text is. */
const header = 4

/** The text and the index of a stored lexicon. */
function partsOf(file: LexiconFile): { text: LexiconText; index: Uint8Array } {
  const end = header + new DataView(file.buffer, file.byteOffset).getUint32(0, true)
  return {
    text: JSON.parse(brotliDecompressSync(file.subarray(header, end)).toString()) as LexiconText,
    index: brotliDecompressSync(file.subarray(end)),
  }
}

/** Makes a lexicon ready for use. */
export function prepare(file: LexiconFile): Lexicon {
  const { text, index: packed } = partsOf(file)
  const { words, shared, classes, concepts, affixKeys, ...data } = text
  const numbers = numbered(words.split(' '))
  const sharedTexts = textsIn(shared)
  const keys = keysOf(numbers.size, classes.length, sharedTexts.length, affixKeys)
  const index = numbersIn(packed)
  const patterns = patternsOf(concepts)
  const sharedItem = kept((at) => {
    const text = sharedTexts[at]
    return text === undefined ? undefined : sequenceIn(text)[0]
  })
  const rarest = index.read(patterns.count)
  const firsts = rowsIn(index, stages * keys.count)
  const groups = rowsIn(index, keys.count)
  return {
    data,
    numberOf: (word) => numbers.get(word),
    keys,
    rarest,
    firsts,
    groups,
    isGroup: (at) => sharedTexts[at]?.startsWith('(') === true,
    pattern: kept((at) => {
      const { concept, text } = patterns.at(at)
      const sequence = sequenceIn(text)
      return { concept, sequence, needs: needsOf(sequence, sharedItem, keys) }
    }),
    shared: sharedItem,
    classAt: kept((at) => textsIn(classes[at] ?? '').map(sequenceIn)),
    classifier: once(() => data.classifier && createClassifier(data.classifier)),
  }
}

function numbered(words: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let at = 0; at < words.length; at += 1) numbers.set(words[at] ?? '', at)
  return numbers
}

/** How many patterns there are, and each with its concept; a concept's text is cut when one of its own is asked for. */
function patternsOf(concepts: LexiconText['concepts']) {
  const starts = new Uint32Array(concepts.length)
  let count = 0
  concepts.forEach(([, , , , own], nth) => {
    starts[nth] = count
    count += own
  })
  const owners = new Uint16Array(count)
  starts.forEach((start, nth) => owners.fill(nth, start))
  const cut = kept((nth) => {
    const [kind, id, role, stage, , texts] = concepts[nth] ?? (['stop', '', 'is', 0, 0, ''] as const)
    return { concept: { kind, id, role, stage }, texts: textsIn(texts) }
  })
  const at = (place: number) => {
    const nth = owners[place] ?? 0
    const { concept, texts } = cut(nth)
    return { concept, text: texts[place - (starts[nth] ?? 0)] ?? '' }
  }
  return { count, at }
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
