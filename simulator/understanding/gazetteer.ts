import type { Found } from './found'
import type { Model, TypeValue } from './model'
import type { Reader, Token } from './text'

type Entries = Map<string, Map<string, TypeValue[]>>

/** Finds the values of a model's custom types in a text. */
export type Gazetteer = (tokens: readonly Token[]) => readonly Found[]

/** Makes the gazetteer of a model: words as they stand there first, else differing only by their inflection. */
export function createGazetteer(model: Model, reader: Reader): Gazetteer {
  const exact: Entries = new Map()
  const inflected: Entries = new Map()
  /** The length of the longest value, in words, by the stem (or the letter) it begins with. */
  const longest = new Map<string, number>()
  const opening = (stem: string): string => (reader.spaced ? stem : stem.slice(0, 1))

  for (const [type, values] of model.types)
    for (const value of values)
      for (const phrase of value.words) {
        const { tokens } = reader.read(phrase)
        const first = tokens[0]
        if (!first) continue
        add(exact, reader.join(tokens.map(({ word }) => word)), type, value)
        add(inflected, reader.join(tokens.map(({ stem }) => stem)), type, value)
        const reach = reader.spaced ? tokens.length : phrase.length
        longest.set(opening(first.stem), Math.max(longest.get(opening(first.stem)) ?? 0, reach))
      }

  return (tokens) => {
    const found: Found[] = []
    tokens.forEach((first, start) => {
      const reach = longest.get(opening(first.stem)) ?? 0
      const words: string[] = []
      const stems: string[] = []
      for (let end = start + 1; end <= Math.min(start + reach, tokens.length); end += 1) {
        words.push(tokens[end - 1]?.word ?? '')
        stems.push(tokens[end - 1]?.stem ?? '')
        const here = exact.get(reader.join(words)) ?? inflected.get(reader.join(stems))
        for (const [type, values] of here ?? []) found.push({ type, start, end, values })
      }
    })
    return found
  }
}

function add(entries: Entries, key: string, type: string, value: TypeValue): void {
  const types = entries.get(key) ?? new Map<string, TypeValue[]>()
  const values = types.get(type) ?? []
  if (!values.includes(value)) values.push(value)
  entries.set(key, types.set(type, values))
}
