import type { Symbol } from './symbols'

/** A text as numbers: the features it has and how much each weighs, of length 1 together with what is not known. */
export interface Vector {
  readonly ids: Int32Array
  readonly weights: Float32Array
}

/** Turns symbols into vectors. */
export interface Features {
  readonly count: number
  vector(symbols: readonly Symbol[]): Vector
}

/** How much each kind of feature weighs beside its rarity. */
const share = { word: 1, pair: 0.7, letters: 0.3, value: 1.2, unknown: 0.5 } as const

type Kind = keyof typeof share

/** Learns the features of many texts: words, pairs of neighbours, letters within words (3 and 4), types of values. */
export function learnFeatures(texts: readonly (readonly Symbol[])[], spaced: boolean): Features {
  const ids = new Map<string, number>()
  const kinds: Kind[] = []
  const counts: number[] = []
  const letters = new Map<string, readonly string[]>()

  const lettersOf = (word: string): readonly string[] => {
    const seen = letters.get(word)
    if (seen) return seen
    const made = spaced ? grams(`_${word}_`, [3, 4]) : grams(word, [1, 2])
    if (letters.size < 50_000) letters.set(word, made)
    return made
  }

  for (const symbols of texts)
    for (const [name, kind] of namesOf(symbols, lettersOf, () => true)) {
      const id = ids.get(name)
      if (id === undefined) {
        ids.set(name, kinds.length)
        kinds.push(kind)
        counts.push(1)
      } else counts[id] = (counts[id] ?? 0) + 1
    }
  const rarest = Math.log(texts.length + 1)
  const rarity = Float32Array.from(
    kinds,
    (kind, id) => share[kind] * Math.log((texts.length + 1) / ((counts[id] ?? 0) + 0.5)),
  )
  const knows = (word: string): boolean => ids.has(`w ${word}`)

  return {
    count: kinds.length,
    vector: (symbols) => {
      const found: number[] = []
      for (const name of namesOf(symbols, lettersOf, knows).keys()) {
        const id = ids.get(name)
        if (id !== undefined) found.push(id)
      }
      const strangers = symbols.filter((symbol) => symbol.kind === 'word' && !knows(symbol.word)).length
      const squares = found.reduce((sum, id) => sum + (rarity[id] ?? 0) ** 2, strangers * (share.unknown * rarest) ** 2)
      const length = Math.sqrt(squares) || 1
      return { ids: Int32Array.from(found), weights: Float32Array.from(found, (id) => (rarity[id] ?? 0) / length) }
    },
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
