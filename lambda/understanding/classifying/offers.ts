/** After an offer: whether it is accepted or declined in words that no rule knows. */
import type { Guess, Odds } from '../lexicon/classifier'
import { isGrave } from '../meaning/meaning'
import type { Meaning } from '../meaning/meaning'
import { isItself } from '../reading/topics'

/** Labels that only accept or decline an offer. */
const replies: Readonly<Record<string, NonNullable<Meaning['answer']>>> = { accept: 'yes', decline: 'no' }

/** Where nothing was offered, these labels are left out. */
export const anywhere: Odds = { accept: 0, decline: 0 }

/** After an offer they are likelier than anything else. */
const afterOffer: Odds = { accept: 8, decline: 8 }

/** The least chance for a reply: where the rules found a move, and where they found nothing. */
const least = { overMove: 0.8, overNothing: 0.4 } as const

/** "Only if it's quick", "another time": the answer to an offer, where the rules found neither an answer nor a question. */
export function replyToOffer(
  { choice, concern, move, forms, topics, told }: Meaning,
  plain: Meaning,
  guessed: (odds: Odds) => Guess | undefined,
): Pick<Meaning, 'answer' | 'told'> | undefined {
  // an answer that was only inferred from how few the words are is not in `plain`
  const isRead = [plain.answer, choice, concern].some((part) => part !== undefined)
  if (isRead || told.signs.length + forms.length > 0) return undefined
  if ((move !== undefined && isGrave(move)) || topics.some((id) => !isItself(id))) return undefined
  const guess = guessed(afterOffer)
  const answer = guess && replies[guess.label]
  if (!answer || guess.chance < (move === undefined ? least.overNothing : least.overMove)) return undefined
  return { answer, told: withoutSpan(told) }
}

/** Whether an offer counts as accepted only because the words are few. */
export const isYesByLength = ({ answer }: Meaning, plain: Meaning): boolean =>
  answer === 'yes' && plain.answer === undefined && plain.move === undefined

/** "Just a couple" (of questions) is not a duration. */
function withoutSpan({ duration, ...told }: Meaning['told']): Meaning['told'] {
  return typeof duration === 'object' ? { ...told, duration } : told
}
