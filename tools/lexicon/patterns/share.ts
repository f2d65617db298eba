/** Makes patterns small: what several of them hold is written once. */
import type { Item, Sequence } from '../../../lambda/understanding/lexicon/lexicon'

/** Patterns with shared items in the place of what they have in common. */
export type Shared = { shared: readonly Item[]; lists: readonly (readonly Sequence[])[] }

/** Finds items that stand in several places; the inner ones first. */
export function shareItems(lists: readonly (readonly Sequence[])[]): Shared {
  const counts = new Map<string, number>()
  const count = (item: Item) => {
    if (typeof item === 'number') return
    const text = JSON.stringify(item)
    counts.set(text, (counts.get(text) ?? 0) + 1)
    for (const inner of item) if (Array.isArray(inner)) for (const one of inner as Item[]) count(one)
  }
  for (const sequence of lists.flat()) for (const item of sequence) count(item)

  const known = new Map<string, number>()
  const shared: Item[] = []
  const replace = (item: Item): Item => {
    if (typeof item === 'number') return item
    const text = JSON.stringify(item)
    const at = known.get(text)
    if (at !== undefined) return at
    const made = item.map((inner) => (Array.isArray(inner) ? (inner as Item[]).map(replace) : inner)) as unknown as Item
    if ((counts.get(text) ?? 0) < 2) return made
    shared.push(made)
    known.set(text, -shared.length)
    return -shared.length
  }
  return { lists: lists.map((list) => list.map((sequence) => sequence.map(replace))), shared }
}
