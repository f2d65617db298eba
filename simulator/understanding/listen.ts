import { createClassifier, type Guess } from './classify'
import { heedElicitation } from './elicit'
import { indexExact, literals } from './exact'
import type { Found } from './found'
import { valuesOf, type Model } from './model'
import { createClauses } from './clauses'
import { once } from './once'
import { createPolite } from './polite'
import { readSamples, weigh, type Sample, type Weights } from './samples'
import { fillSlots } from './slots'
import { symbolsOf, symbolsOfUnknown } from './symbols'
import { createReader, type Reader, type Text } from './text'
import { heardOf, nothing, type Elicited, type HeardSlot, type Understood } from './understood'
import { createValues, type Values } from './values'
import type { Vocabulary } from './vocabulary'

/** Understands utterances by one model. */
export interface Listener {
  readonly model: Model
  readonly vocabulary: Vocabulary
  /** Learns at once what it would else learn when an utterance is no sample, word for word; it takes a second or two. */
  learn(): void
  listen(utterance: string, how?: { readonly elicited?: Elicited; readonly now?: Date }): Understood
  /** Every sample of the model as somebody would say it; `first` chooses the values in its slots. */
  samples(first: number): readonly Sample[]
  /** What a slot of a type holds where a word, or a value's id, is said for it. */
  value(type: string, word: string, now?: Date): HeardSlot
}

/** Everything a listener has learnt of a model. */
export interface Learnt {
  readonly model: Model
  readonly reader: Reader
  readonly values: Values
  readonly weights: Weights
}

/** Below this score an utterance is taken for none of the intents. */
const leastScore = 0.18
/** A short utterance has less to be known by, so it must be nearer to a sample. */
const short = { words: 4, leastScore: 0.23 } as const
/** Alexa's own intents are short commands: an utterance of which less than this is the command is not meant for them. */
const leastCommand = 0.6
/** A clause is taken for the whole only where it is understood clearly. */
const leastClause = 0.4

/** Makes a listener of a model and the words of its language. */
export function createListener(model: Model, vocabulary: Vocabulary): Listener {
  const reader = createReader(model.language, vocabulary.numbers, valuesOf(model))
  const values = createValues(model, vocabulary, reader)
  const samples = readSamples(model, vocabulary, reader, values)
  const weights = weigh(
    samples,
    vocabulary.common.flatMap((word) => reader.read(word).tokens.map((token) => token.word)),
  )
  const findExact = indexExact(samples, reader)
  const polite = createPolite(reader, vocabulary.polite)
  const clausesOf = createClauses(reader, vocabulary.clauses)
  const past = new Date(0)
  // an utterance that is a sample word for word needs no classifier
  const classifier = once(() =>
    createClassifier(
      samples.flatMap((sample) => [
        { sample, symbols: symbolsOf(sample.spoken.tokens, values.find(sample.spoken.tokens, past), weights) },
        ...(sample.filled.length > 0 ? [{ sample, symbols: symbolsOfUnknown(sample) }] : []),
      ]),
      reader.spaced,
    ),
  )
  const learnt: Learnt = { model, reader, values, weights }

  const understand = (text: Text, now: Date): Understood | undefined => {
    const found = values.find(text.tokens, now)
    const guesses = once(() => classifier()(symbolsOf(text.tokens, found, weights)))
    const rank = once(() => new Map(guesses().map(({ intent }, at) => [intent, at])))
    const [exact] = [...findExact(text.tokens, found)].sort(
      (a, b) =>
        literals(b.sample) - literals(a.sample) ||
        (a.sample.intent === b.sample.intent
          ? 0
          : (rank().get(a.sample.intent) ?? 99) - (rank().get(b.sample.intent) ?? 99)),
    )
    if (!exact) return guess(text, found, guesses())
    const slots = Object.fromEntries(exact.fills.map(({ slot, found }) => [slot, heardOf(text, found)]))
    return { intent: exact.sample.intent, slots, confidence: 1, exact: true }
  }

  const guess = (text: Text, found: readonly Found[], guesses: readonly Guess[]): Understood | undefined => {
    const [best, next] = guesses.filter(
      ({ intent, nearest }) => !intent.startsWith('AMAZON.') || commanded(text, nearest) >= leastCommand,
    )
    const intent = best && model.intents.get(best.intent)
    const least = text.tokens.length > short.words ? leastScore : short.leastScore
    if (!intent || best.score < least) return undefined
    const fills = fillSlots(text.tokens, intent, best.near(), found, weights)
    return {
      intent: best.intent,
      slots: Object.fromEntries(fills.map((fill) => [fill.slot, heardOf(text, fill.found ?? { ...fill, values: [] })])),
      confidence: best.score,
      ...(next && { runnerUp: next.intent }),
      exact: false,
    }
  }

  const inClauses = (text: Text, now: Date): Understood | undefined =>
    clausesOf(text.tokens)
      .flatMap((tokens) => understand({ ...text, tokens }, now) ?? [])
      .filter(({ intent, confidence }) => confidence >= leastClause && !intent.startsWith('AMAZON.'))
      .reduce<Understood | undefined>(
        (best, one) => (best && best.confidence >= one.confidence ? best : one),
        undefined,
      )

  return {
    model,
    vocabulary,
    learn: () => void classifier(),
    samples: (first) => readSamples(model, vocabulary, reader, values, first),
    listen: (utterance, { elicited, now = new Date() } = {}) => {
      const whole = reader.read(utterance)
      const text = { ...whole, tokens: polite(whole.tokens) }
      const plain = understand(whole, now)
      const bare = plain?.exact || text.tokens.length === whole.tokens.length
      const understood = (bare ? plain : understand(text, now)) ?? inClauses(text, now) ?? nothing
      return elicited ? heedElicitation(text, elicited, understood, learnt, now) : understood
    },
    value: (type, word, now = new Date()) => {
      const byId = model.types.get(type)?.find(({ id }) => id === word)
      if (byId) return { type, heard: byId.name, values: [byId] }
      const text = reader.read(word)
      const whole = values
        .find(text.tokens, now)
        .find((one) => one.type === type && one.end - one.start === text.tokens.length)
      return whole ? heardOf(text, whole) : { type, heard: word, values: [] }
    },
  }
}

/** How much of a text is words of a sample. */
function commanded({ tokens }: Text, sample: Sample | undefined): number {
  const words = new Set(sample?.parts.map(({ word }) => word))
  return tokens.filter(({ word }) => words.has(word)).length / Math.max(tokens.length, 1)
}
