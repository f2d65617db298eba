/** The words of a lexicon as they are stored: in blocks, so that a word is found without reading all of them. */

/** So many words stand in a block; the numbers of one digit, and those of two, fill whole blocks. */
export const wordsInBlock = 18

/** Up to these blocks, numbers have one digit, two, and more; within each span the words are sorted. */
const spans = [2, 72, Infinity] as const

/** Looks up the numbers of words. */
export type Words = { count: number; numberOf: (word: string) => number | undefined }

/** Words from their text: blocks by line, their words with a blank between them. */
export function wordsIn(text: string): Words {
  const blocks = text.split('\n')
  const last = blocks.at(-1) ?? ''
  const count = (blocks.length - 1) * wordsInBlock + (last === '' ? 0 : last.split(' ').length)
  const numberOf = (word: string): number | undefined => {
    let from = 0
    for (const end of spans) {
      const to = Math.min(end, blocks.length)
      const block = lastUpTo(word, blocks, from, to)
      const place = ` ${blocks[block] ?? ''} `.indexOf(` ${word} `)
      if (place >= 0) return block * wordsInBlock + (blocks[block] ?? '').slice(0, place).split(' ').length - 1
      from = to
    }
    return undefined
  }
  return { count, numberOf }
}

/** The last block, of some, that begins with a word up to this one: where it must stand if it is there. */
function lastUpTo(word: string, blocks: readonly string[], from: number, to: number): number {
  // a blank, by which the first word of a block ends, comes before all that words are made of
  const beyond = `${word} \uffff`
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] ?? '') <= beyond) low = middle + 1
    else high = middle
  }
  return Math.max(from, low - 1)
}
