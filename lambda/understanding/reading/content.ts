/** Which words of an utterance no concept explains. */
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'
import { kinds } from '../lexicon/lexicon'
import { isInLight } from '../meaning/meaning'
import type { Kind, NamedClass } from '../lexicon/lexicon'

/** Kinds that explain nothing alone: the plain words near danger, and what only counts. */
const mute: readonly Kind[] = ['concern', 'number', 'quantity', 'range', 'half', 'less', 'longer']

/** The tokens that carry meaning and that nothing explains. */
export function contentWords(spotted: Spotted): number[] {
  const known = new Set(
    kinds
      .filter((kind) => !mute.includes(kind))
      .flatMap((kind) => spotted.all(kind))
      .filter(({ id }) => !isInLight(id))
      .flatMap((found) => tokensIn(found)),
  )
  return spotted.tokens.flatMap(({ maybe }, at) => (known.has(at) || maybe ? [] : [at]))
}

/** Whether two spans share a token that both matched. */
export function share(one: Found, other: Found): boolean {
  const tokens = tokensIn(one)
  return tokensIn(other).some((at) => tokens.includes(at))
}

/** Whether a class that the code reads by name stands somewhere between two tokens. */
export function isBetween({ classAt }: Spotted, name: NamedClass, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (classAt(name, at)) return true
  return false
}
