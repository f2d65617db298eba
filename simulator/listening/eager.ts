import type { Model } from './model'
import { said, type Reader, type Text } from './reader'
import { piecesOf } from './samples'
import type { HeardSlot, Understood } from './understood'
import type { FindValues } from './values'
import type { Found } from './findValue'

interface Sample {
  readonly intent: string
  readonly words: readonly string[]
  /** The same as tokens. */
  readonly literals: ReadonlySet<string>
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
          const literals = new Set(words.flatMap((word) => reader.read(word).tokens.map((token) => token.word)))
          return words.length > 0 ? [{ intent: name, words, literals, slots: own }] : []
        }),
  )

  return (text, now) => {
    const spoken = reader.wordsOf(text)
    const heard = new Set(spoken)
    const found = foundIn(text, now, values)
    const near = samples
      .map((sample) => {
        const shared = sample.words.filter((word) => heard.has(word)).length
        // reading values is slow: not for samples that are far
        const filling = shared / sample.words.length < leastShare ? undefined : fill(text, sample, found)
        const covered = shared + (filling?.matched ?? 0)
        const share = filling ? covered / spoken.length : 0
        const closeness = (2 * covered) / (sample.words.length + sample.slots.length + spoken.length)
        return { intent: sample.intent, slots: filling?.slots ?? {}, share, closeness }
      })
      .filter(({ share }) => share >= leastShare)
      .sort((a, b) => b.closeness - a.closeness)
    const [best] = near
    if (!best) return undefined
    const { intent, slots } = best
    const runnerUp = near.find((other) => other.intent !== intent)?.intent
    const confidence = Math.min(best.closeness, 1)
    return { intent, slots, confidence, exact: false, ...(runnerUp !== undefined && { runnerUp }) }
  }
}

type Place = Found & { readonly start: number }

/** The values of each type in a text, the longest at each word. */
function foundIn(text: Text, now: Date, values: FindValues): (type: string) => readonly Place[] {
  const known = new Map<string, readonly Place[]>()
  return (type) => {
    const places =
      known.get(type) ??
      text.tokens.flatMap((_, start) =>
        values(type)(text.tokens, start, now)
          .slice(0, 1)
          .map((found) => ({ ...found, start })),
      )
    known.set(type, places)
    return places
  }
}

/** Fills a sample's slots from the words that it has not itself: with values, else with the longest run of words. */
function fill(
  text: Text,
  { literals, slots }: Sample,
  found: (type: string) => readonly Place[],
): { slots: Record<string, HeardSlot>; matched: number } {
  const taken = text.tokens.map(({ word }) => literals.has(word))
  const isFree = ({ start, end }: Place): boolean => !taken.slice(start, end).includes(true)
  const filled: Record<string, HeardSlot> = {}
  for (const { name, type } of slots) {
    const place = found(type).find(isFree)
    if (!place) continue
    taken.fill(true, place.start, place.end)
    filled[name] = { heard: place.heard ?? said(text, place.start, place.end), values: place.values }
  }
  const matched = Object.keys(filled).length
  const empty = slots.find(({ name, type }) => !type.startsWith('AMAZON.') && filled[name] === undefined)
  const rest = longestRun(taken)
  if (empty && rest) filled[empty.name] = { heard: said(text, ...rest), values: [] }
  return { slots: filled, matched }
}

/** The longest run of words that are not taken. */
function longestRun(taken: readonly boolean[]): [start: number, end: number] | undefined {
  let best: [number, number] | undefined
  let start = 0
  taken.concat(true).forEach((isTaken, at) => {
    if (!isTaken) return
    if (at - start > (best ? best[1] - best[0] : 0)) best = [start, at]
    start = at + 1
  })
  return best
}
