import type { Symbol } from './symbols'

/** A text as numbers: the features it has and how much each weighs, of length 1 together with what is not known. */
export interface Vector {
  readonly ids: Int32Array
  readonly weights: Float32Array
  /** The share of the text's words that are known. */
  readonly familiar: number
}

/** Turns symbols into vectors. */
export interface Features {
  readonly count: number
  vector(symbols: readonly Symbol[]): Vector
  /** Whether a feature says much by itself: letters do not. */
  strong(id: number): boolean
}

/** How much each kind of feature weighs beside its rarity. */
const share = { word: 1, pair: 0.7, letters: 0.2, value: 1.2, unknown: 0.5 } as const

type Kind = keyof typeof share

/** Learns the features of many texts: words, pairs of neighbours, letters within words (three in a row), types of values. */
export function learnFeatures(
  texts: readonly (readonly Symbol[])[],
  spaced: boolean,
): { readonly features: Features; readonly vectors: readonly Vector[] } {
  const ids = new Map<string, number>()
  const kinds: Kind[] = []
  const counts: number[] = []
  const lettersOf = lettersIn(spaced)

  const learnt = texts.map((symbols) =>
    [...namesOf(symbols, lettersOf, () => true)].map(([name, kind]) => {
      const id = ids.get(name) ?? ids.size
      if (id === ids.size) {
        ids.set(name, id)
        kinds.push(kind)
      }
      counts[id] = (counts[id] ?? 0) + 1
      return id
    }),
  )
  const rarest = Math.log(texts.length + 1)
  const rarity = Float32Array.from(
    kinds,
    (kind, id) => share[kind] * Math.log((texts.length + 1) / ((counts[id] ?? 0) + 0.5)),
  )
  const knows = (word: string): boolean => ids.has(`w ${word}`)
  const scaled = (found: readonly number[], strangers: number, size: number): Vector => {
    const squares = found.reduce((sum, id) => sum + (rarity[id] ?? 0) ** 2, strangers * (share.unknown * rarest) ** 2)
    const length = Math.sqrt(squares) || 1
    return {
      ids: Int32Array.from(found),
      weights: Float32Array.from(found, (id) => (rarity[id] ?? 0) / length),
      familiar: 1 - strangers / Math.max(size, 1),
    }
  }

  const features: Features = {
    count: kinds.length,
    strong: (id) => kinds[id] !== 'letters',
    vector: (symbols) => {
      const names = [...namesOf(symbols, lettersOf, knows).keys()]
      const strangers = symbols.filter((symbol) => symbol.kind === 'word' && !knows(symbol.word)).length
      return scaled(
        names.flatMap((name) => ids.get(name) ?? []),
        strangers,
        symbols.reduce((sum, symbol) => sum + (symbol.kind === 'value' ? symbol.words : 1), 0),
      )
    },
  }
  return { features, vectors: learnt.map((found) => scaled(found, 0, 1)) }
}

/** The letters of words, worked out once for each word: three in a row, or one and two where words are short. */
function lettersIn(spaced: boolean): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const seen = known.get(word)
    if (seen) return seen
    const made = spaced ? grams(`_${word}_`, [3]) : grams(word, [1, 2])
    if (known.size < 50_000) known.set(word, made)
    return made
  }
}

function grams(text: string, lengths: readonly number[]): readonly string[] {
  const letters = Array.from(text)
  return lengths.flatMap((length) =>
    letters.slice(length - 1).map((_, at) => `l ${letters.slice(at, at + length).join('')}`),
  )
}

function namesOf(
  symbols: readonly Symbol[],
  lettersOf: (word: string) => readonly string[],
  knows: (word: string) => boolean,
): ReadonlyMap<string, Kind> {
  const names = new Map<string, Kind>()
  let before: readonly string[] = ['^']
  const next = (labels: readonly string[]): void => {
    for (const one of before) for (const other of labels) names.set(`p ${one} ${other}`, 'pair')
    before = labels
  }
  for (const symbol of symbols) {
    if (symbol.kind === 'value') {
      for (const type of symbol.types) names.set(`v ${type}`, 'value')
      next(symbol.types.map((type) => `{${type}}`))
      continue
    }
    if (symbol.kind === 'word') for (const gram of lettersOf(symbol.word)) names.set(gram, 'letters')
    if (symbol.kind === 'word' && knows(symbol.word)) {
      names.set(`w ${symbol.word}`, 'word')
      next([symbol.word])
    } else if (before[0] !== '?') {
      names.set('?', 'unknown')
      next(['?'])
    }
  }
  next(['$'])
  return names
}
