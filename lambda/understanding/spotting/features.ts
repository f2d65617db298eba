/** What the classifier reads of a text. */
import type { Kind } from '../lexicon/lexicon'
import type { Spotted } from './spot'

/** Kinds of concepts that are features beside the words. */
const telling: readonly Kind[] = [
  'place',
  'person',
  'sign',
  'habit',
  'topic',
  'uncovered',
  'quantity',
  'duration',
  'onset',
]

/** The features of a text: its stems, their pairs, and the concepts found in it. */
export function featuresOf({ tokens, all }: Spotted): string[] {
  const stems = tokens.map(({ stem }) => stem)
  const pairs = ['^', ...stems, '$'].flatMap((stem, at, list) => (at === 0 ? [] : [`${list[at - 1] ?? ''}_${stem}`]))
  const concepts = telling.flatMap((kind) =>
    all(kind).flatMap(({ id, role }) => (role === 'not' ? [] : [`@${kind}`, `@${kind}:${id}`])),
  )
  return [...new Set([...stems, ...pairs, ...concepts])]
}
