import { createDates } from './dates'
import { createDurations } from './durations'
import type { FindValue } from './findValue'
import type { Model, TypeValue } from './model'
import { createNumbers } from './numbers'
import { createPhrases } from './phrases'
import type { Reader } from './reader'
import type { Vocabulary } from './vocabulary'

/** Finds values of a slot type. */
export type FindValues = (type: string) => FindValue

const none: FindValue = () => []

/** Makes the finder of what slots hold: values of the model's own types, spans of time, dates and numbers. */
export function createValues({ types }: Model, { numbers, units, dates }: Vocabulary, reader: Reader): FindValues {
  const amount = createNumbers(reader, numbers)
  const finders = new Map<string, FindValue>([
    ['AMAZON.DURATION', createDurations(reader, units, amount)],
    ['AMAZON.DATE', createDates(reader, dates)],
    [
      'AMAZON.NUMBER',
      (tokens, start) => {
        const found = amount(tokens, start)
        return found ? [{ end: found.end, heard: String(found.amount), values: [] }] : []
      },
    ],
  ])
  for (const [type, values] of types) finders.set(type, custom(reader, values))
  return (type) => finders.get(type) ?? none
}

/** A word that stands under several values has all of them. */
function custom(reader: Reader, values: readonly TypeValue[]): FindValue {
  const phrases = createPhrases(
    reader,
    values.flatMap((value) => [...new Set(value.words)].map((word) => [word, value] as const)),
  )
  return (tokens, start) => {
    const found = phrases(tokens, start)
    const ends = [...new Set(found.map(({ end }) => end))]
    return ends.map((end) => ({
      end,
      values: [...new Set(found.filter((one) => one.end === end).map(({ meaning }) => meaning))],
    }))
  }
}
