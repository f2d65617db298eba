/** Whether the skill could answer a request that names no skill: Alexa asks it beforehand, and nothing must come of it. */
import { intents } from '../contract'
import type { CustomIntent, IntentId } from '../contract'
import { respond } from '../conversation/respond'
import type { Reply, Turn } from '../conversation/turn'

/** What Alexa asks: the turn it would send, which slots hold a word, and which of them it has not looked up. */
export type Query = { turn: Turn; filled: readonly string[]; unsure: readonly string[] }

/** Whether a slot's word is known, and whether an answer could use it. */
export type SlotVerdict = { canUnderstand: 'YES' | 'NO' | 'MAYBE'; canFulfill: 'YES' | 'NO' }

/** Whether the intent could be answered, and what of each slot that holds a word. */
export type Fulfilment = { canFulfill: 'YES' | 'NO' | 'MAYBE'; slots: Record<string, SlotVerdict> }

/** What is said where nothing else can be. */
export const cannot: Fulfilment = { canFulfill: 'NO', slots: {} }

/** What only carries a talk on means nothing before there is one; an alarm is not for a skill that nobody named. */
const inTalkOnly: readonly CustomIntent[] = ['TellMore', 'ChangeTopic', 'AskSource', 'DontKnow', 'ReportEmergency']

const opensTalk = (intent: IntentId): boolean =>
  Object.hasOwn(intents, intent) && !(inTalkOnly as readonly IntentId[]).includes(intent)

/** A reply counts when it speaks facts; an emergency is not for a skill to be found by. */
const answers = ({ kind, facts }: Reply): boolean => (kind === 'answer' || kind === 'advice') && facts.length > 0

/** The verdict on a query: the reply is worked out as it would be, which is pure, and thrown away. */
export function fulfilment({ turn, filled, unsure }: Query): Fulfilment {
  const answered = opensTalk(turn.intent) && answers(respond(turn))
  const verdicts = filled.map((name) => [name, verdict(name, turn, answered, unsure)] as const)
  const perhaps = verdicts.some(([, { canUnderstand }]) => canUnderstand === 'MAYBE')
  const canFulfill = answered ? (perhaps ? 'MAYBE' : 'YES') : 'NO'
  return { canFulfill, slots: Object.fromEntries(verdicts) }
}

/** A word that was looked up in vain is not understood; the answer is the same without it, but for a topic. */
function verdict(name: string, { slots }: Turn, answered: boolean, unsure: readonly string[]): SlotVerdict {
  const canFulfill = answered ? 'YES' : 'NO'
  if (unsure.includes(name)) return { canUnderstand: 'MAYBE', canFulfill }
  const read: Readonly<Record<string, unknown>> = {
    ...slots,
    duration: slots.days,
    since: slots.days,
    occasion: slots.topic,
    elsewhere: slots.place,
  }
  const known = read[name] !== undefined && typeof read[name] !== 'object'
  return known ? { canUnderstand: 'YES', canFulfill } : { canUnderstand: 'NO', canFulfill: 'NO' }
}
