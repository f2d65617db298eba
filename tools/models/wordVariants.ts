/** A language's word and what is said for it in one locale. */
export type Replacements = Readonly<Record<string, string | readonly string[]>>

/**
 * A sentence and its variants in a locale: each replaced word adds sentences and takes none away, because people
 * everywhere hear the other word too. Whole words only; names in `{slot}` stay as they are.
 */
export function variants(sentence: string, replacements: Replacements): string[] {
  return Object.entries(replacements).reduce<string[]>(
    (sentences, [word, others]) => [
      ...sentences,
      ...sentences.flatMap((one) => {
        const heard = [others].flat().map((other) => swap(one, word, other))
        return heard.filter((other) => other !== one)
      }),
    ],
    [sentence],
  )
}

function swap(sentence: string, word: string, other: string): string {
  const whole = new RegExp(`(?<![\\p{L}\\p{M}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{M}])`, 'giu')
  return sentence
    .split(/(\{[^}]*\})/)
    .map((piece) => (piece.startsWith('{') ? piece : piece.replace(whole, () => other)))
    .join('')
}
