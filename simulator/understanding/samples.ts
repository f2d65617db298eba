import { valuesOf, type Model } from './model'
import { once } from './once'
import { createReader, type Piece, type Reader, type Text } from './text'
import { createValues, type Values } from './values'
import type { Vocabulary } from './vocabulary'

/** One place in a sample: a word to be said, or a slot to be filled. */
export type Part =
  | { readonly slot?: never; readonly word: string; readonly stem: string }
  | { readonly slot: string; readonly type: string; readonly word?: never }

/** A sample utterance of an intent, as the model has it and taken apart. */
export interface Sample {
  readonly intent: string
  readonly template: string
  readonly parts: readonly Part[]
  /** The sample as somebody would say it, each slot filled with a value, and the stretches that the slots cover. */
  readonly spoken: Text
  readonly filled: readonly { readonly slot: string; readonly start: number; readonly end: number }[]
}

/** Takes apart every sample of a model, and the words for the built-in intents that the model has; slots take values in turn. */
export function readSamples(
  model: Model,
  vocabulary: Vocabulary,
  reader: Reader,
  values: Values,
  first = 0,
): readonly Sample[] {
  const turn = { count: first }
  return [...model.intents.values()].flatMap((intent) => {
    const types = new Map(intent.slots.map(({ name, type }) => [name, type]))
    const spoken = [...intent.samples, ...(vocabulary.builtins[intent.name] ?? [])]
    return spoken.map((template) =>
      readSample(intent.name, template, types, reader, (type) => rotate(values.examples(type), turn)),
    )
  })
}

/** Takes apart every sample of a model that no listener has learnt; `first` chooses the values in its slots. */
export function speakSamples(model: Model, vocabulary: Vocabulary, first: number): readonly Sample[] {
  const reader = createReader(model.language, vocabulary.numbers, valuesOf(model))
  return readSamples(model, vocabulary, reader, createValues(model, vocabulary, reader), first)
}

/** Takes one sample apart, its slots filled by `fill`. */
export function readSample(
  intent: string,
  template: string,
  types: ReadonlyMap<string, string>,
  reader: Reader,
  fill: (type: string) => string,
): Sample {
  const pieces: readonly Piece[] = template.split(/(\{[^}]*\})/).map((text) => {
    const slot = /^\{\s*(.+?)\s*\}$/.exec(text)?.[1]
    return slot ? { slot, text: fill(types.get(slot) ?? '') } : { text }
  })
  const said = once(() => say(reader, pieces))
  const partOf = ({ word, stem, slot }: SaidToken): Part =>
    slot === undefined ? { word, stem } : { slot, type: types.get(slot) ?? '' }
  // where words are written apart, a piece reads the same alone as in its sentence, which need not be made
  const parts = once(() =>
    reader.spaced
      ? pieces.flatMap(({ text, slot }) =>
          slot === undefined ? reader.read(text).tokens.map(partOf) : [partOf({ word: '', stem: '', slot })],
        )
      : said().parts.map(partOf),
  )
  return {
    intent,
    template,
    get parts() {
      return parts()
    },
    get spoken() {
      return said().text
    },
    get filled() {
      return said().filled
    },
  }
}

type SaidToken = { readonly word: string; readonly stem: string; readonly slot?: string | undefined }

/** A sample said as one sentence: its text, its words with one for each slot, and the stretches that the slots cover. */
function say(
  reader: Reader,
  pieces: readonly Piece[],
): { text: Text; parts: readonly SaidToken[]; filled: Sample['filled'] } {
  const { text, slots } = reader.compose(pieces)
  const parts: SaidToken[] = []
  const filled: { slot: string; start: number; end: number }[] = []
  text.tokens.forEach(({ word, stem }, at) => {
    const slot = slots[at]
    const last = filled.at(-1)
    if (slot !== undefined && last?.slot === slot && last.end === at) {
      last.end = at + 1
      return
    }
    parts.push({ word, stem, slot })
    if (slot !== undefined) filled.push({ slot, start: at, end: at + 1 })
  })
  return { text, parts, filled }
}

/** Takes the words of a list in turn, the same ones on every run. */
function rotate(words: readonly string[], turn: { count: number }): string {
  turn.count += 1
  return words[turn.count % words.length] ?? 'x'
}

/** How much each word tells: rare words of the samples tell most, words that nearly every sample has tell least. */
export interface Weights {
  /** Between 0 (in every sample) and 1 (in none). */
  of(word: string): number
  /** Whether so many samples say this word that, alone, it is no sign of a slot's value. */
  plain(word: string): boolean
  /** Whether samples say this word again and again: what begins or ends with it is no name of something unknown. */
  usual(word: string): boolean
}

/** The share of the samples that say a word from which it is plain, and usual. */
const shares = { plain: 1 / 40, usual: 1 / 200 } as const
const fewest = 3

/** Weighs the words of the samples; `always` are plain in any case. */
export function weigh(samples: readonly Sample[], always: readonly string[]): Weights {
  const counts = new Map<string, number>()
  for (const { parts } of samples)
    for (const word of new Set(parts.flatMap((part) => (part.slot === undefined ? [part.word] : []))))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.log(samples.length + 1)
  const told = new Map([...counts].map(([word, count]) => [word, Math.log((samples.length + 1) / (count + 1)) / most]))
  const above = (share: number): ReadonlySet<string> =>
    new Set([...counts].flatMap(([word, count]) => (count >= Math.max(fewest, samples.length * share) ? [word] : [])))
  const plain = new Set([...above(shares.plain), ...always])
  const usual = above(shares.usual)
  return { of: (word) => told.get(word) ?? 1, plain: (word) => plain.has(word), usual: (word) => usual.has(word) }
}
