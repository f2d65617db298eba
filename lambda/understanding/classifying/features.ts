/** What the classifier reads of a text: its words, what was found in it, and what the rules make of it. */
import { isUncovered } from '../../knowledge/uncoveredTopics'
import type { Kind } from '../lexicon/lexicon'
import type { Meaning } from '../meaning/meaning'
import type { Spotted } from '../spotting/spot'

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
  'form',
  'move',
  'answer',
]

/** Lengths are told apart by so many words, up to so many. */
const length = { step: 4, most: 5 } as const

/** The features of a text: its stems, their pairs, the concepts found in it, its length, and its meaning by the rules. */
export function featuresOf({ tokens, all }: Spotted, meaning: Meaning): string[] {
  const stems = tokens.map(({ stem }) => stem)
  const pairs = ['^', ...stems, '$'].flatMap((stem, at, list) => (at === 0 ? [] : [`${list[at - 1] ?? ''}_${stem}`]))
  const concepts = telling.flatMap((kind) =>
    all(kind).flatMap(({ id, role }) => (role === 'not' ? [] : [`@${kind}`, `@${kind}:${id}`])),
  )
  const long = `~${Math.min(length.most, Math.floor(tokens.length / length.step))}`
  return [...new Set([...stems, ...pairs, ...concepts, long, ...rulesOf(meaning)])]
}

/** What the rules make of it. */
const rulesOf = ({ forms, move, answer, topics, outside, unclear }: Meaning): string[] => [
  ...forms.map((id) => `#${id}`),
  ...topics.map((id) => (isUncovered(id) ? '#uncovered' : `#${id}`)),
  ...(move ? [`#${move}`] : []),
  ...(answer ? [`#${answer}`] : []),
  ...(outside ? ['#outside'] : []),
  ...(unclear ? ['#unclear'] : []),
  ...(forms.length === 0 && move === undefined ? ['#silent'] : []),
]
