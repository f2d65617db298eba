/** Holds every concept to its examples: they must be recognised, and the counterexamples must not. */
import type { Kind } from '../../lambda/understanding/lexicon/lexicon'
import { read } from '../../lambda/understanding/reading/policy'
import type { Spotted } from '../../lambda/understanding/spotting/spot'
import type { Problem } from '../shared/problems'
import type { LexiconSource } from './source/read'

/** Gives what is found in a text. */
export type SpotOf = (text: string) => Spotted

/** The ids of a kind that a text gives: signs as told or denied, all else as found. */
function idsIn(text: string, kind: Kind, role: string, spotOf: SpotOf): readonly string[] {
  const spotted = spotOf(text)
  if (kind === 'sign') {
    const { told } = read(spotted)
    return role === 'denied' ? told.denied : told.signs
  }
  const any = role === 'is' || role === 'counter'
  return spotted
    .all(kind)
    .filter((found) => found.role !== 'not' && (any || kind !== 'habit' || found.role === role))
    .map(({ id }) => id)
}

/** All examples that fail, with their places. */
export function exampleProblems(source: LexiconSource, spotOf: SpotOf): Problem[] {
  return source.examples.flatMap(({ kind, id, role, texts, path, at }) =>
    texts.flatMap((text, nth) => {
      const found = idsIn(text, kind, role, spotOf)
      if (found.includes(id) === (role !== 'counter')) return []
      const what = role === 'counter' ? `is taken for ${id} and should not be` : `is not recognised as ${id}`
      const instead = found.length > 0 ? ` (found: ${[...new Set(found)].join(', ')})` : ''
      return [{ ...at([...path, nth], `"${text}" ${what}${instead}`), unfinished: true }]
    }),
  )
}
