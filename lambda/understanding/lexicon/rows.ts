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

/** So many rows stand between two heads: a row is found by the head before it. */
export const rowsInBlock = 16

/**
 * Reads lists: how many there are and how many entries; for each block of rows a head, the key and the start of what
 * stands before it; the steps between keys, the lengths, and the entries, each as its step from the one before. A list
 * is put together when it is first asked for.
 */
export function rowsIn(numbers: Numbers): Rows {
  const [rows = 0, count = 0] = numbers.read(2)
  const blocks = Math.ceil(rows / rowsInBlock)
  const keysBefore = numbers.read(blocks)
  const startsBefore = numbers.read(blocks)
  const steps = numbers.read(rows)
  const lengths = numbers.read(rows)
  const entries = numbers.read(count)
  const find = (wanted: number): Uint16Array => {
    const block = firstFrom(wanted, keysBefore) - 1
    let key = keysBefore[block] ?? 0
    let start = startsBefore[block] ?? 0
    for (let row = Math.max(0, block) * rowsInBlock; row < rows; row += 1) {
      key += steps[row] ?? 0
      const length = lengths[row] ?? 0
      if (key === wanted) return summed(entries.slice(start, start + length))
      if (key > wanted) break
      start += length
    }
    return none
  }
  const known = new Map<number, Uint16Array>()
  return (key) => {
    const kept = known.get(key)
    if (kept) return kept
    const found = find(key)
    known.set(key, found)
    return found
  }
}

/** Numbers from their steps. */
function summed(steps: Uint16Array): Uint16Array {
  for (let at = 1; at < steps.length; at += 1) steps[at] = (steps[at - 1] ?? 0) + (steps[at] ?? 0)
  return steps
}

/** The place of the first of some rising numbers that is not below one. */
export function firstFrom(number: number, list: Uint16Array): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
