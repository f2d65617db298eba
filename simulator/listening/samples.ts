import type { Model } from './model'
import { said, type Reader, type Text } from './reader'
import type { HeardSlot, Understood } from './understood'
import type { FindValues } from './values'

/** Samples by their words: one step a word, or a slot that any value of its type fills. */
interface Step {
  readonly words: Map<string, Step>
  readonly slots: Map<string, { readonly type: string; readonly next: Step }>
  intent?: string
}

interface Match {
  readonly intent: string
  readonly slots: Readonly<Record<string, HeardSlot>>
  readonly literals: number
}

/** Finds the intent of a text that equals one of its samples, word for word. */
export type MatchSample = (text: Text, now: Date) => Understood | undefined

/** A sample's pieces: words, and the names of slots. */
export const piecesOf = (sample: string): readonly { readonly text: string; readonly slot?: string }[] =>
  sample
    .split(/(\{\w+\})/)
    .filter((piece) => piece.trim() !== '')
    .map((text) => (text.startsWith('{') ? { text, slot: text.slice(1, -1) } : { text }))

/** Makes the table of a model's samples, without the one that takes everything. */
export function createSamples({ intents, open }: Model, reader: Reader, values: FindValues): MatchSample {
  const root = step()
  for (const { name, slots, samples } of intents.values()) {
    if (name === open?.intent) continue
    const types = new Map(slots.map((slot) => [slot.name, slot.type]))
    for (const sample of samples) addSample(root, sample, name, types, reader)
  }

  const matches = (from: Step, text: Text, at: number, now: Date): Match[] => {
    const token = text.tokens[at]
    if (!token) return from.intent === undefined ? [] : [{ intent: from.intent, slots: {}, literals: 0 }]
    const word = from.words.get(token.word)
    const byWord = word ? matches(word, text, at + 1, now).map((one) => ({ ...one, literals: one.literals + 1 })) : []
    const bySlot = [...from.slots].flatMap(([name, { type, next }]) =>
      values(type)(text.tokens, at, now).flatMap(({ end, heard = said(text, at, end), values: found }) =>
        matches(next, text, end, now).map((one) => ({
          ...one,
          slots: { [name]: { heard, values: found }, ...one.slots },
        })),
      ),
    )
    return [...byWord, ...bySlot]
  }

  return (text, now) => {
    const [first, ...others] = text.tokens.length > 0 ? matches(root, text, 0, now) : []
    if (!first) return undefined
    const { intent, slots } = others.reduce((best, one) => (one.literals > best.literals ? one : best), first)
    return { intent, slots, confidence: 1, exact: true }
  }
}

const step = (): Step => ({ words: new Map(), slots: new Map() })

function addSample(
  root: Step,
  sample: string,
  intent: string,
  types: ReadonlyMap<string, string>,
  reader: Reader,
): void {
  let at = root
  for (const { text, slot } of piecesOf(sample)) {
    if (slot !== undefined) {
      const next = at.slots.get(slot) ?? { type: types.get(slot) ?? '', next: step() }
      at.slots.set(slot, next)
      at = next.next
      continue
    }
    for (const { word } of reader.read(text).tokens) {
      const next = at.words.get(word) ?? step()
      at.words.set(word, next)
      at = next
    }
  }
  at.intent ??= intent
}
