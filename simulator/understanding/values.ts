import { createDates } from './dates'
import { createDurations } from './durations'
import type { Found } from './found'
import { createGazetteer } from './gazetteer'
import type { Model } from './model'
import { createNumbers, findNumbers } from './numbers'
import type { Reader, Token } from './text'
import type { Vocabulary } from './vocabulary'

/** Finds the values of every slot type that a model uses, its own and Alexa's, and gives examples of each. */
export interface Values {
  find(tokens: readonly Token[], now: Date): readonly Found[]
  /** Words that a slot of the type may be filled with. */
  examples(type: string): readonly string[]
}

/** Makes the finder of slot values of a model. */
export function createValues(model: Model, vocabulary: Vocabulary, reader: Reader): Values {
  const used = new Set([...model.intents.values()].flatMap(({ slots }) => slots.map(({ type }) => type)))
  const number = createNumbers(reader, vocabulary.numbers)
  const finders: Readonly<Record<string, (tokens: readonly Token[], now: Date) => readonly Found[]>> = {
    'AMAZON.NUMBER': findNumbers(number),
    'AMAZON.DURATION': createDurations(reader, vocabulary.units, number),
    'AMAZON.DATE': createDates(reader, vocabulary.dates),
  }
  const active = [
    createGazetteer(model, reader, vocabulary.light),
    ...Object.entries(finders).flatMap(([type, find]) => (used.has(type) ? [find] : [])),
  ]
  const amounts = Object.keys(vocabulary.numbers)
  const builtin: Readonly<Record<string, () => readonly string[]>> = {
    'AMAZON.NUMBER': () => amounts,
    'AMAZON.DURATION': () =>
      Object.entries(vocabulary.units).flatMap(([unit, meaning]) =>
        // what is no single unit is said without a number: a fortnight
        /^PT?1[A-Z]$/.test(meaning) ? amounts.slice(0, 4).map((amount) => reader.join([amount, unit])) : [unit],
      ),
    'AMAZON.DATE': () => Object.keys(vocabulary.dates),
  }

  const examples = new Map<string, readonly string[]>()

  return {
    find: (tokens, now) => active.flatMap((find) => find(tokens, now)),
    examples: (type) => {
      const words =
        examples.get(type) ?? model.types.get(type)?.flatMap((value) => value.words) ?? builtin[type]?.() ?? []
      examples.set(type, words)
      return words
    },
  }
}
