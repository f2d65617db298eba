/** Finds where words part though the dictionary of the segmenter joins them, in languages written without spaces. */
export type FindBorders = (text: string, cuts: readonly number[]) => readonly number[]

/** Between a numeral and its counter, and between a counter and what follows: 三|日|前, 二十|五|日|間. */
const counters = /(?<=[\d一二三四五六七八九十百数何])(?=[年月日分時秒週])|(?<=[年月日分時秒週間])(?=[前後間半])/gu

/** Particles, after which another word begins. */
const particles = new Set('がはもをにでとのや')

/** Shorter values than this may be the beginning of any word. */
const shortest = 2

/** Makes the finder of borders: at both ends of every value that begins where a word begins, the longest first, and at counters. */
export function createBorders(values: readonly string[]): FindBorders {
  const known = new Set(values.filter((value) => value.length >= shortest))
  const longest = new Map<string, number>()
  for (const value of known) {
    const first = value.slice(0, 1)
    longest.set(first, Math.max(longest.get(first) ?? 0, value.length))
  }
  const endOf = (text: string, from: number): number | undefined => {
    const most = longest.get(text.slice(from, from + 1)) ?? 0
    for (let to = Math.min(from + most, text.length); to >= from + shortest; to -= 1)
      if (known.has(text.slice(from, to))) return to
    return undefined
  }

  return (text, cuts) => {
    const begins = new Set(cuts)
    const behindParticle = new Set<number>()
    const borders = [...text.matchAll(counters)].map(({ index }) => index)
    for (let from = 0; from < text.length;) {
      const found = begins.has(from) || behindParticle.has(from) ? endOf(text, from) : undefined
      // nothing follows: more likely the end of a sentence (…ですね) than a word
      const to = !begins.has(from) && found === text.length ? undefined : found
      if (to === undefined) from += 1
      else {
        borders.push(from, to)
        begins.add(to)
        if (particles.has(text.slice(to, to + 1))) behindParticle.add(to + 1)
        from = to
      }
    }
    return borders
  }
}
