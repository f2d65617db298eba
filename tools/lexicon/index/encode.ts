/** Writes a lexicon short: patterns are text, and an index says where to look. */
import { brotliCompressSync, constants } from 'node:zlib'
import { base } from '../../../lambda/understanding/lexicon/decode'
import { lengthCount } from '../../../lambda/understanding/lexicon/file'
import {
  kinds,
  type ClassifierData,
  type Item,
  type LexiconData,
  type LexiconFile,
  type LexiconText,
  type Sequence,
} from '../../../lambda/understanding/lexicon/lexicon'
import { wordsInBlock } from '../../../lambda/understanding/lexicon/words'
import { indexOf } from './indexing'
import { innerOf, numberAnew } from './number'

/** How hard the text is pressed: the build takes its time, tests and tools do not. */
export type Quality = 'best' | 'quick'

const levels: Readonly<Record<Quality, number>> = { best: constants.BROTLI_MAX_QUALITY, quick: 1 }

/** Patterns with their last numbers and their index, by their concepts: a classifier that is added changes neither. */
const arrangements = new WeakMap<LexiconData['concepts'], ReturnType<typeof arrange>>()

function arrange(data: LexiconData) {
  const numbered = numberAnew(data)
  return { numbered, ...indexOf(numbered) }
}

const press = (content: string | Uint8Array, quality: Quality): Uint8Array =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: levels[quality] } })

/** How many bytes a classifier takes in a lexicon that is stored. */
export const sizeOf = (classifier: ClassifierData): number => press(JSON.stringify(classifier), 'best').length

/** A lexicon as it is stored. */
export function encode(data: LexiconData, quality: Quality = 'quick'): LexiconFile {
  const arranged = arrangements.get(data.concepts) ?? arrange(data)
  arrangements.set(data.concepts, arranged)
  const { bytes, affixes, numbered } = arranged
  const packed = (content: string | Uint8Array) => press(content, quality)
  const json = Buffer.from(
    JSON.stringify(jsonOf({ ...numbered, ...(data.classifiers && { classifiers: data.classifiers }) }, affixes)),
  )
  const words = Buffer.from(blocksOf(numbered.words))
  const text = packed(Buffer.concat([json, words, Buffer.from(patternsOf(numbered))]))
  const index = packed(bytes)
  const lengths = Buffer.alloc(lengthCount * 4)
  ;[text, index, json, words].forEach((part, at) => lengths.writeUInt32LE(part.length, at * 4))
  const weights = data.classifiers ? [packed(JSON.stringify(data.classifiers))] : []
  return Buffer.concat([lengths, text, index, ...weights])
}

/** What is stored as JSON. */
function jsonOf(
  { words: _, shared: _shared, classes, concepts, classifiers, ...data }: LexiconData,
  affixKeys: readonly string[],
): LexiconText {
  return {
    ...data,
    classes: classes.length,
    concepts: concepts.map(({ kind, id, role, stage, patterns }) => [kind, id, role, stage, patterns.length]),
    affixKeys,
    ...(classifiers && { threshold: classifiers.meaning.threshold }),
  }
}

/** Words in blocks, a line each. */
function blocksOf(words: readonly string[]): string {
  const starts = words.flatMap((_, at) => (at % wordsInBlock === 0 ? [at] : []))
  return starts.map((at) => words.slice(at, at + wordsInBlock).join(' ')).join('\n')
}

/** Shared items, classes and concepts as text, a line each. */
function patternsOf({ shared, classes, concepts }: LexiconData): string {
  const text = (list: readonly Sequence[]) => list.map(write).join(';')
  return [shared.map((item) => [item]), ...classes, ...concepts.map(({ patterns }) => patterns)].map(text).join('\n')
}

function write(sequence: Sequence): string {
  const isOpen = (text: string) => /[^)\]^$]$/.test(text)
  return sequence
    .map(writeItem)
    .reduce((row, next) => row + (isOpen(row) && /^[\p{L}\p{N}]/u.test(next) ? ' ' : '') + next, '')
}

const short = (number: number): string => number.toString(base)
const choices = (item: Exclude<Item, number>): string => innerOf(item).map(write).join('|')

function writeItem(item: Item): string {
  if (typeof item === 'number') return item < 0 ? `~${short(-item)}` : short(item)
  switch (item[0]) {
    case '|':
      return `(${choices(item)})`
    case '!':
      return `!(${choices(item)})`
    case '?':
      return `[${write(item[1])}]`
    case '*':
      return `*${item[1]}*${item[2]}`
    case '@':
      return `@${short(kinds.indexOf(item[1]))}${item[2] === undefined ? '' : `:${item[2]}`}`
    case '=':
    case '.':
    case '<':
      return `${item[0]}${short(item[1])}`
    case '^':
    case '$':
      return item[0]
  }
}
