/** Lists of numbers by key, as they are stored: two bytes a number, rows that are empty left out. */

/** Lists of numbers by key, in rising order. */
export type Rows = (key: number) => Uint16Array

/** Numbers of two bytes each, read one after the other. */
export type Numbers = { read: (count: number) => Uint16Array }

/** Reads numbers; the bytes are little-endian, as the machines are on which the skill runs. */
export function numbersIn(bytes: Uint8Array): Numbers {
  // a copy begins at an even address
  const all = new Uint16Array(Uint8Array.from(bytes).buffer)
  let at = 0
  return {
    read: (count) => {
      at += count
      return all.subarray(at - count, at)
    },
  }
}

const none = new Uint16Array(0)

/**
 * Reads lists: how many there are and how many entries, the steps between their keys, their lengths, and their entries,
 * each as its step from the one before. A list is put together when it is first asked for.
 */
export function rowsIn(numbers: Numbers, keys: number): Rows {
  const [rows = 0, count = 0] = numbers.read(2)
  const steps = numbers.read(rows)
  const lengths = numbers.read(rows)
  const starts = new Uint16Array(rows)
  /** For each key the place of its row, from one. */
  const places = new Uint16Array(keys)
  for (let row = 0, key = 0, start = 0; row < rows; row += 1) {
    places[(key += steps[row] ?? 0)] = row + 1
    starts[row] = start
    start += lengths[row] ?? 0
  }
  const entries = numbers.read(count)
  const known = new Map<number, Uint16Array>()
  return (key) => {
    const row = (places[key] ?? 0) - 1
    if (row < 0) return none
    const kept = known.get(row)
    if (kept) return kept
    const start = starts[row] ?? 0
    const made = entries.slice(start, start + (lengths[row] ?? 0))
    for (let at = 1; at < made.length; at += 1) made[at] = (made[at - 1] ?? 0) + (made[at] ?? 0)
    known.set(row, made)
    return made
  }
}
