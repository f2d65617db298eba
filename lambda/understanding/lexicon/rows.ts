/** Lists of numbers by key, as they are stored: two bytes a number, rows that are empty left out. */

/** Lists of numbers by key: a key's own are `entries` from `from[key]` up to `to[key]`. */
export type Rows = { from: Uint32Array; to: Uint32Array; entries: Uint16Array }

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

/** Reads lists: how many there are and how many entries, the steps between their keys, their lengths, their entries. */
export function rowsIn(numbers: Numbers, keys: number): Rows {
  const [rows = 0, count = 0] = numbers.read(2)
  const steps = numbers.read(rows)
  const lengths = numbers.read(rows)
  const from = new Uint32Array(keys)
  const to = new Uint32Array(keys)
  let key = 0
  let start = 0
  for (let row = 0; row < rows; row += 1) {
    key += steps[row] ?? 0
    from[key] = start
    start += lengths[row] ?? 0
    to[key] = start
  }
  return { from, to, entries: numbers.read(count) }
}
