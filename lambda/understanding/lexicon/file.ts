/** A lexicon's file: its parts, one after the other, each compressed (Brotli). */
import { brotliDecompressSync } from 'node:zlib'
import type { ClassifierData, Classifiers, LexiconFile, LexiconText } from './lexicon'

/** How many numbers of four bytes, the lowest byte first, stand before the parts: see `lengthsIn`. */
export const lengthCount = 4

/** The parts of a lexicon. */
export type Parts = {
  text: LexiconText
  words: string
  /** Shared items, then each class, then each concept: a line each. */
  patterns: readonly string[]
  /** Numbers of two bytes. */
  index: Uint8Array
  /** Read when it is asked for: most words do not need it. */
  classifiers: () => Classifiers<ClassifierData> | undefined
}

/** How many bytes the text and the index are as they are stored, and how many of the text are JSON, and words. */
function lengthsIn(file: LexiconFile): readonly [text: number, index: number, json: number, words: number] {
  const view = new DataView(file.buffer, file.byteOffset)
  const number = (at: number) => view.getUint32(at * 4, true)
  return [number(0), number(1), number(2), number(3)]
}

/** Takes a lexicon's file apart. */
export function partsOf(file: LexiconFile): Parts {
  const [text, index, json, words] = lengthsIn(file)
  const from = lengthCount * 4
  const all = brotliDecompressSync(file.subarray(from, from + text))
  return {
    text: JSON.parse(all.toString('utf8', 0, json)) as LexiconText,
    words: all.toString('utf8', json, json + words),
    patterns: all.toString('utf8', json + words).split('\n'),
    index: brotliDecompressSync(file.subarray(from + text, from + text + index)),
    classifiers: () => {
      const rest = file.subarray(from + text + index)
      return rest.length === 0
        ? undefined
        : (JSON.parse(brotliDecompressSync(rest).toString()) as Classifiers<ClassifierData>)
    },
  }
}
