import type { Model } from './model'
import { said, type Reader, type Text } from './reader'
import { piecesOf } from './samples'
import type { HeardSlot, Understood } from './understood'
import type { FindValues, Found } from './values'

interface Sample {
  readonly intent: string
  readonly words: readonly string[]
  readonly slots: readonly { readonly name: string; readonly type: string }[]
}

/** An utterance resembles a sample where they share at least this much of the words of each. */
const leastShare = 0.5

/** Guesses the intent of a text whose samples it resembles. */
export type Guess = (text: Text, now: Date) => Understood | undefined

/** Makes the ear that takes what resembles a sample for that sample, by the words that they share. */
export function createEager({ intents, open }: Model, reader: Reader, values: FindValues): Guess {
  const samples = [...intents.values()].flatMap(({ name, slots, samples: all }): Sample[] =>
    name === open?.intent
      ? []
      : all.flatMap((sample) => {
          const pieces = piecesOf(sample)
          const words = pieces.flatMap(({ text, slot }) =>
            slot === undefined ? reader.wordsOf(reader.read(text)) : [],
          )
          const own = slots.filter((slot) => pieces.some((piece) => piece.slot === slot.name))
          return words.length > 0 ? [{ intent: name, words, slots: own }] : []
        }),
  )

  return (text, now) => {
    const spoken = reader.wordsOf(text)
    const heard = new Set(spoken)
    const found = foundIn(text, now, values)
    const near = samples
      .map((sample) => {
        const shared = sample.words.filter((word) => heard.has(word)).length
        const filled = sample.slots.filter(({ type }) => found(type)).length
        const covered = (shared + filled) / spoken.length
        const size = sample.words.length + sample.slots.length + spoken.length
        return {
          sample,
          share: Math.min(shared / sample.words.length, covered),
          closeness: (2 * (shared + filled)) / size,
        }
      })
      .filter(({ share }) => share >= leastShare)
      .sort((a, b) => b.closeness - a.closeness)
    const [best] = near
    if (!best) return undefined
    const { intent } = best.sample
    const runnerUp = near.find(({ sample }) => sample.intent !== intent)?.sample.intent
    return {
      intent,
      slots: fill(text, best.sample, found, reader),
      confidence: Math.min(best.closeness, 1),
      exact: false,
      ...(runnerUp !== undefined && { runnerUp }),
    }
  }
}

type Place = Found & { readonly start: number }

/** The first value of each type in a text. */
function foundIn(text: Text, now: Date, values: FindValues): (type: string) => Place | undefined {
  const known = new Map<string, Place | undefined>()
  return (type) => {
    if (!known.has(type)) {
      const places = text.tokens.flatMap((_, start) =>
        values(type)(text.tokens, start, now)
          .slice(0, 1)
          .map((found) => ({ ...found, start })),
      )
      known.set(type, places[0])
    }
    return known.get(type)
  }
}

/** Fills a sample's slots with values that were named, else with the longest run of words that the sample has not. */
function fill(
  text: Text,
  { words, slots }: Sample,
  found: (type: string) => Place | undefined,
  reader: Reader,
): Record<string, HeardSlot> {
  const own = new Set(words.flatMap((word) => reader.read(word).tokens.map((token) => token.word)))
  const taken = slots.flatMap(({ type }) => found(type) ?? [])
  const isFree = (at: number): boolean =>
    !own.has(text.tokens[at]?.word ?? '') && !taken.some(({ start, end }) => at >= start && at < end)
  const rest = longestRun(text.tokens.length, isFree)
  return Object.fromEntries(
    slots.flatMap(({ name, type }) => {
      const place = found(type)
      if (place) return [[name, { heard: place.heard ?? said(text, place.start, place.end), values: place.values }]]
      const raw = type.startsWith('AMAZON.') || !rest ? '' : said(text, ...rest)
      return raw === '' ? [] : [[name, { heard: raw, values: [] }]]
    }),
  )
}

function longestRun(length: number, isFree: (at: number) => boolean): [start: number, end: number] | undefined {
  let best: [number, number] | undefined
  for (let start = 0; start < length; start += 1) {
    let end = start
    while (end < length && isFree(end)) end += 1
    if (end - start > (best ? best[1] - best[0] : 0)) best = [start, end]
  }
  return best
}
