import type { Found } from './found'
import type { Model, TypeValue } from './model'
import type { Reader, Token } from './text'

type Entries = Map<string, Map<string, TypeValue[]>>

/** Finds the values of a model's custom types in a text. */
export type Gazetteer = (tokens: readonly Token[]) => readonly Found[]

/** How many light words may stand in a row within a value. */
const longestGap = 3
/** Fewer words than this, light ones aside, are no longer value: every word of it must stand as it is. */
const fewest = 2

/**
 * Makes the gazetteer of a model: values as they stand there first, else differing by their inflection, else by the
 * light words among their own. A value that begins or ends with a light word must stand as it is.
 */
export function createGazetteer(model: Model, reader: Reader, lightWords: readonly string[] = []): Gazetteer {
  const light = new Set(lightWords.flatMap((word) => reader.read(word).tokens.map((token) => token.word)))
  const exact: Entries = new Map()
  const inflected: Entries = new Map()
  const gapped: Entries = new Map()
  /** The length of the longest value, in words, by the stem (or the letter) it begins with. */
  const longest = new Map<string, number>()
  const opening = (stem: string): string => (reader.spaced ? stem : stem.slice(0, 1))
  const stemsOf = (tokens: readonly Token[]): string => reader.join(tokens.map(({ stem }) => stem))

  for (const [type, values] of model.types)
    for (const value of values)
      for (const phrase of value.words) {
        const { tokens } = reader.read(phrase)
        const first = tokens[0]
        if (!first) continue
        add(exact, reader.join(tokens.map(({ word }) => word)), type, value)
        add(inflected, stemsOf(tokens), type, value)
        add(inflected, reader.join(tokens.map(({ word }) => word)), type, value)
        const weighty = tokens.filter(({ word }) => !light.has(word))
        const framed = weighty[0] === first && weighty.at(-1) === tokens.at(-1)
        if (framed && weighty.length >= fewest) add(gapped, stemsOf(weighty), type, value)
        const reach = reader.spaced ? tokens.length : phrase.length
        for (const key of [opening(first.stem), opening(first.word)])
          longest.set(key, Math.max(longest.get(key) ?? 0, reach))
      }
  const longestOfAll = Math.max(0, ...longest.values())

  const straight = (tokens: readonly Token[], start: number, first: Token): readonly Found[] => {
    const found: Found[] = []
    const reach = longest.get(opening(first.stem)) ?? 0
    let [words, stems] = ['', '']
    for (let end = start + 1; end <= Math.min(start + reach, tokens.length); end += 1) {
      const { word, stem } = tokens[end - 1] ?? first
      words = end === start + 1 ? word : reader.join([words, word])
      stems = end === start + 1 ? stem : reader.join([stems, stem])
      const here = exact.get(words) ?? inflected.get(stems)
      for (const [type, values] of here ?? []) found.push({ type, start, end, values })
    }
    return found
  }

  const overGaps = (tokens: readonly Token[], start: number, first: Token): readonly Found[] => {
    if (light.size === 0 || light.has(first.word)) return []
    const found: Found[] = []
    let stems = first.stem
    let [weighty, gap] = [1, 0]
    for (let end = start + 2; end <= tokens.length && weighty < longestOfAll && gap <= longestGap; end += 1) {
      const token = tokens[end - 1]
      if (!token) break
      gap = light.has(token.word) ? gap + 1 : 0
      if (gap > 0) continue
      weighty += 1
      stems = reader.join([stems, token.stem])
      for (const [type, values] of gapped.get(stems) ?? []) found.push({ type, start, end, values })
    }
    return found
  }

  return (tokens) =>
    tokens.flatMap((first, start) => {
      const found = straight(tokens, start, first)
      const known = new Set(found.map(({ type, end }) => `${type} ${String(end)}`))
      return [
        ...found,
        ...overGaps(tokens, start, first).filter(({ type, end }) => !known.has(`${type} ${String(end)}`)),
      ]
    })
}

function add(entries: Entries, key: string, type: string, value: TypeValue): void {
  const types = entries.get(key) ?? new Map<string, TypeValue[]>()
  const values = types.get(type) ?? []
  if (!values.includes(value)) values.push(value)
  entries.set(key, types.set(type, values))
}
