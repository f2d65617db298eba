/** Makes the index of a lexicon: which patterns may begin with which word, so that the skill need not find out. */
import type { LexiconData, Sequence } from '../../../lambda/understanding/lexicon/lexicon'
import { needsOf, noNeed } from '../../../lambda/understanding/lexicon/prepare'
import { rowsInBlock } from '../../../lambda/understanding/lexicon/rows'
import { createFirsts, plainKeys, push } from './firsts'

/** The index as bytes, and the affixes that it names by number. */
export type Index = { bytes: Uint8Array; affixes: readonly string[] }

/** The index of a lexicon whose words have their last numbers. */
export function indexOf(data: LexiconData): Index {
  const firsts = createFirsts(data)
  const patterns = data.concepts.flatMap(({ patterns: own }) => own)
  const begins = patterns.map((sequence) => firsts.of(sequence))
  const groups = firsts.groups()
  const affixes = firsts.affixes()
  const rows = new Map<number, number[]>()
  begins.forEach((own, at) => {
    for (const key of own) push(rows, key, at)
  })
  const rarest = rarestNeeds(patterns, begins, data)
  return { bytes: bytesOf([...rarest, ...flat(rows), ...flat(groups)]), affixes }
}

/** For each pattern the key that the fewest patterns need, but not one that it begins with anyway. */
function rarestNeeds(
  patterns: readonly Sequence[],
  begins: readonly ReadonlySet<number>[],
  data: LexiconData,
): number[] {
  const keys = plainKeys(data)
  const needs = patterns.map((sequence) => needsOf(sequence, (at) => data.shared[at], keys))
  const counts = new Map<number, number>()
  for (const key of needs.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return needs.map((own, at) => {
    const first = begins[at]
    const others = own.filter((key) => !(first?.size === 1 && first.has(key)))
    others.sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || one - other)
    return others[0] ?? noNeed
  })
}

/** Lists by key as `rowsIn` reads them. */
function flat(rows: ReadonlyMap<number, readonly number[]>): number[] {
  const sorted = [...rows].sort(([one], [other]) => one - other)
  const keys = sorted.map(([key]) => key)
  const lengths = sorted.map(([, list]) => list.length)
  const entries = sorted.flatMap(([, list]) => stepsOf([...list].sort((one, other) => one - other)))
  const blocks = sorted.flatMap((_, row) => (row % rowsInBlock === 0 ? [row] : []))
  const keysBefore = blocks.map((row) => keys[row - 1] ?? 0)
  const startsBefore = blocks.map((row) => lengths.slice(0, row).reduce((sum, length) => sum + length, 0))
  return [keys.length, entries.length, ...keysBefore, ...startsBefore, ...stepsOf(keys), ...lengths, ...entries]
}

/** Rising numbers, each as its step from the one before. */
const stepsOf = (list: readonly number[]): number[] => list.map((one, at) => one - (list[at - 1] ?? 0))

function bytesOf(numbers: readonly number[]): Uint8Array {
  const highest = numbers.reduce((most, one) => Math.max(most, one), 0)
  if (highest > noNeed) throw new Error(`a lexicon holds at most ${noNeed} of anything, not ${highest}: join patterns`)
  const bytes = new Uint8Array(numbers.length * 2)
  numbers.forEach((number, at) => {
    bytes[2 * at] = number & 255
    bytes[2 * at + 1] = number >> 8
  })
  return bytes
}
