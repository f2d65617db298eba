import type { Found } from './found'
import type { Sample } from './samples'
import type { Reader, Token } from './text'

/** A sample that a text equals, and the values in its slots. */
export interface Exact {
  readonly sample: Sample
  readonly fills: readonly { readonly slot: string; readonly found: Found }[]
}

/** Finds the samples that a text equals, its slots filled. */
export type FindExact = (tokens: readonly Token[], found: readonly Found[]) => readonly Exact[]

/** More readings of one text than this are not looked at. */
const enough = 512

/** Indexes samples by their words, with each slot's type in its place. */
export function indexExact(samples: readonly Sample[], reader: Reader): FindExact {
  const index = new Map<string, Sample[]>()
  for (const sample of samples) {
    const key = reader.join(sample.parts.map((part) => (part.slot === undefined ? part.word : `{${part.type}}`)))
    index.set(key, [...(index.get(key) ?? []), sample])
  }

  return (tokens, found) => {
    const equal: Exact[] = []
    let readings = 0
    const read = (at: number, words: readonly string[], values: readonly Found[]): void => {
      if (readings > enough) return
      const token = tokens[at]
      if (!token) {
        readings += 1
        for (const sample of index.get(reader.join(words)) ?? []) equal.push({ sample, fills: fillsOf(sample, values) })
        return
      }
      for (const value of found)
        if (value.start === at) read(value.end, [...words, `{${value.type}}`], [...values, value])
      read(at + 1, [...words, token.word], values)
    }
    read(0, [], [])
    return equal
  }
}

/** How many words of its own a sample has. */
export const literals = ({ parts }: Sample): number => parts.filter(({ slot }) => slot === undefined).length

const fillsOf = ({ parts }: Sample, values: readonly Found[]): Exact['fills'] =>
  parts
    .flatMap(({ slot }) => (slot === undefined ? [] : [slot]))
    .flatMap((slot, at) => {
      const found = values[at]
      return found ? [{ slot, found }] : []
    })
