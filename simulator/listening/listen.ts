import { createEager } from './eager'
import type { Model, SlotOf } from './model'
import { type Mood, usualMood } from './moods'
import { createPhrases } from './phrases'
import { createReader, said, type Reader, type Text } from './reader'
import { createSamples } from './samples'
import { fallback, type HeardSlot, type Understood } from './understood'
import { createValues } from './values'
import type { Vocabulary } from './vocabulary'

/** What is known when something is said. */
export interface Listening {
  readonly mood?: Mood
  /** The slot that the skill has just elicited. */
  readonly elicited?: SlotOf
  readonly now?: Date
}

/** Hears utterances by one model. */
export interface Listener {
  readonly model: Model
  readonly reader: Reader
  readonly vocabulary: Vocabulary
  listen(utterance: string, how?: Listening): Understood
  /** What a slot of a type holds where a word, or a value's id, is said for it. */
  value(type: string, word: string, now?: Date): HeardSlot
}

const nothing: Understood = { intent: fallback, slots: {}, confidence: 0, exact: false }

/** Makes a listener of a model and of what Alexa knows of its language; it is a stand-in, and Alexa's own understanding differs. */
export function createListener(model: Model, vocabulary: Vocabulary): Listener {
  const reader = createReader(model.language)
  const values = createValues(model, vocabulary, reader)
  const sample = createSamples(model, reader, values)
  const nearest = createEager(model, reader, values)
  const commands = createPhrases(
    reader,
    Object.entries(vocabulary.intents).flatMap(([intent, phrases]) =>
      model.intents.has(intent) ? phrases.map((phrase) => [phrase, intent] as const) : [],
    ),
  )

  const command = ({ tokens }: Text): Understood | undefined => {
    const whole = commands(tokens, 0).find(({ end }) => end === tokens.length)
    return whole && { intent: whole.meaning, slots: {}, confidence: 1, exact: true }
  }
  const value = (type: string, word: string, now = new Date()): HeardSlot => {
    const byId = model.types.get(type)?.find(({ id }) => id === word)
    if (byId) return { heard: byId.name, values: [byId] }
    const text = reader.read(word)
    const whole = values(type)(text.tokens, 0, now).find(({ end }) => end === text.tokens.length)
    return { heard: whole?.heard ?? word, values: whole?.values ?? [] }
  }
  const into = ({ intent, slot }: SlotOf, text: Text, now: Date): Understood => {
    const type = model.intents.get(intent)?.slots.find(({ name }) => name === slot)?.type ?? ''
    const heard = value(type, said(text, 0, text.tokens.length), now)
    return { intent, slots: { [slot]: heard }, confidence: 1, exact: false }
  }

  return {
    model,
    reader,
    vocabulary,
    value,
    listen: (utterance, { mood = usualMood, elicited, now = new Date() } = {}) => {
      const text = reader.read(utterance)
      if (text.tokens.length === 0) return nothing
      if (mood === 'slot' && elicited) return into(elicited, text, now)
      const known = command(text) ?? sample(text, now) ?? (mood === 'eager' ? nearest(text, now) : undefined)
      if (known) return known
      if (elicited) return into(elicited, text, now)
      const isOdd = reader.wordsOf(text).length < 2
      return isOdd || !model.open ? nothing : into(model.open, text, now)
    },
  }
}
