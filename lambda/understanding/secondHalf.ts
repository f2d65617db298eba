/** What follows an answer or a complaint in the same breath: "no, nothing else, so am I drinking too much". */
import type { Meaning } from './meaning/meaning'
import type { Kind } from './lexicon/lexicon'
import type { Spotted } from './spotting/spot'

/** Kinds of which an answer is made. */
const answering: readonly Kind[] = ['answer', 'opening', 'choice', 'filler']

/** Moves that say that something else was asked: what was, follows. */
const complaining: readonly string[] = ['not-what-i-asked'] satisfies Meaning['move'][]

/** Fewer words than this put no question of their own. */
const fewest = 3

/** The words after an answer or a complaint that asks nothing yet; nothing where all was read. */
export function secondHalf(meaning: Meaning, spotted: Spotted): string | undefined {
  const { forms, answer, move, told, topics, concern } = meaning
  const answers = answer !== undefined || told.denied.length > 0
  const complains = move !== undefined && complaining.includes(move)
  if (forms.length > 0 || told.signs.length > 0 || concern || !(answers || complains)) return undefined
  if (complains && topics.length > 0) return undefined
  const { tokens, opens } = spotted
  const from = endOfFirst(spotted)
  const start = tokens.findIndex((_, at) => at >= from && opens[at] === true)
  const rest = tokens.slice(start < 0 ? from : start)
  return from === 0 || rest.length < fewest || rest.length === tokens.length
    ? undefined
    : rest.map(({ word }) => word).join(' ')
}

/** Where the answer or the complaint ends: spans that follow each other from the first word on. */
function endOfFirst({ all, first, tokens }: Spotted): number {
  const spans = [
    ...answering.flatMap((kind) => all(kind)),
    ...all('move').filter(({ id }) => complaining.includes(id)),
    ...all('sign').filter(({ role }) => role === 'denied'),
    ...all('scope').filter(({ id }) => id === 'negated'),
  ].filter(({ role }) => role !== 'not')
  let end = first
  for (let more = true; more;) {
    const next = Math.max(end, ...spans.filter((one) => one.start <= end).map((one) => one.end))
    more = next > end && next < tokens.length
    end = next
  }
  return end === first ? 0 : end
}

/** Whether what is asked names nothing of its own, after a yes that does. */
const isAskedOf = ({ answer, topics }: Meaning, second: Meaning): boolean =>
  answer === 'yes' && topics.length > 0 && second.topics.length === 0

/** An answer with what is asked after it; what it tells beside stays with the answer. */
export const withSecond = (meaning: Meaning, second: Meaning): Meaning => {
  if (second.forms.length === 0) return meaning
  const { unclear: _, outside: __, ...rest } = meaning
  return {
    ...rest,
    forms: second.forms,
    // "yes, hard exercise, what helps that"
    topics: isAskedOf(meaning, second) ? meaning.topics : second.topics,
    ...(second.outside && { outside: true as const }),
  }
}
