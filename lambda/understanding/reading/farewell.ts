/** Whether an utterance ends in a goodbye, whatever else was said before it. */
import type { Found } from '../spotting/spans'
import { isGrave } from '../meaning/meaning'
import type { Spotted } from '../spotting/spot'

/** What may stand right before a goodbye or after it: thanks, a yes or a no, a filler. */
const courtesies = ['move', 'answer', 'filler'] as const

/** "Nothing bye" says goodbye wherever it began; "this is useless, stop" and "I should go, thank you" leave in a clause of their own. */
export function endsInFarewell(spotted: Spotted): boolean {
  const { tokens, opens, first, classEnds, all } = spotted
  if (all('move').some(({ id, role }) => role === 'is' && isGrave(id))) return false
  const polite = courtesies.flatMap((kind) => all(kind).filter(({ role }) => role !== 'not'))
  const isPolite = (at: number) => polite.some(({ start, end }) => at >= start && at < end)
  const isLast = (end: number) => tokens.every((_, at) => at < end || isPolite(at))
  const begins = (at: number) => at <= first || opens[at] === true || polite.some(({ end }) => end === at)
  const leaves = (at: number) =>
    classEnds('farewell', at).some(isLast) || (begins(at) && classEnds('leaving', at).some(isLast))
  return tokens.some((_, at) => leaves(at) && !isAsked(at, spotted))
}

/** "So basically it's google, stop": a word that leaves, right after one that is not known. */
export const leavesAtLast = ({ tokens, classEnds }: Spotted, content: readonly number[]): boolean =>
  tokens.some((_, at) => content.includes(at - 1) && classEnds('leaving', at).includes(tokens.length))

/** "How do I make it stop" asks. */
const isAsked = (at: number, { all }: Spotted): boolean =>
  all('form').some(({ role, start, end }: Found) => role === 'is' && start <= at && at < end)
