/** Makes envelopes that nobody would send out of those that Alexa does. */

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Tree = Record<string, unknown>
type Place = { node: Tree; key: string }

const deep = (levels: number): unknown => {
  let node: unknown = 'deep'
  for (let level = 0; level < levels; level += 1)
    node = level % 2 === 0 ? { values: node, key: 'phrases.oops' } : [node]
  return node
}

/** What may stand in any place instead of what stood there. */
const instead: readonly (() => unknown)[] = [
  ...[null, true, 0, -1, 1e308, '', ' ', '?', 'null', [], {}, [[]], [null]].map((value) => () => value),
  ...['\u0000', '\ud800', '\u202e', '👩‍👩‍👧', '<speak>', '&', '{{number}}', '$t(phrases.oops)', '__proto__'].map(
    (value) => () => value,
  ),
  () => 'long '.repeat(2000),
  () => deep(40),
  () => deep(1200),
  () => Array.from({ length: 2000 }, () => ({ key: 'phrases.oops' })),
  () => JSON.parse('{"__proto__": {"topic": "sleep"}, "constructor": {"prototype": {}}, "toString": null}') as unknown,
  () => Object.fromEntries(Array.from({ length: 500 }, (_, key) => [`key${String(key)}`, 'value'])),
  () => ({
    resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { id: '<b>' } }, null] }],
  }),
  () => ({ name: 'topic', value: { toString: null } }),
]

function placesIn(tree: unknown, found: Place[] = [], depth = 0): Place[] {
  if (typeof tree !== 'object' || tree === null || depth > 12) return found
  for (const key of Object.keys(tree)) {
    found.push({ node: tree as Tree, key })
    placesIn((tree as Tree)[key], found, depth + 1)
  }
  return found
}

/** A copy of an envelope with one to four of its places changed, taken away, doubled or swapped. */
export function mutated(envelope: object, random: () => number): object {
  const copy = structuredClone(envelope)
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) {
    const places = placesIn(copy)
    const place = one(places)
    const other = one(places)
    if (!place || !other) break
    const { node, key } = place
    const how = random()
    if (how < 0.15) Reflect.deleteProperty(node, key)
    else if (how < 0.3) node[key] = structuredClone(other.node[other.key])
    else if (how < 0.4)
      Object.defineProperty(node, one(['__proto__', 'constructor', 'extra', '']) ?? '', {
        value: structuredClone(node[key]),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else node[key] = structuredClone(one(instead)?.())
  }
  return copy
}
