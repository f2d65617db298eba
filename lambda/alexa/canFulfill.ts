/** Whether the skill could answer a request that names no skill: Alexa asks it beforehand, and nothing must come of it. */
import { intents } from '../contract'
import type { CustomIntent, IntentId } from '../contract'
import type { Reply } from '../conversation/talk/turn'
import type { Heard } from '../understanding/meaning/meaning'
import { at, isRecord, localeOf, requestType, sentAt } from './envelope'
import { readIntent } from './request'
import { valuesIn } from './slots'

/** What Alexa asks: what it would send, and for each slot that holds a word whether that is known, or was not looked up. */
export type Query = { heard: Heard; slots: Readonly<Record<string, 'known' | 'unknown' | 'unchecked'>> }

/** Whether a slot's word is known, and whether an answer could use it. */
export type SlotVerdict = { canUnderstand: 'YES' | 'NO' | 'MAYBE'; canFulfill: 'YES' | 'NO' }

/** Whether the intent could be answered, and what of each slot that holds a word. */
export type Fulfilment = { canFulfill: 'YES' | 'NO' | 'MAYBE'; slots: Record<string, SlotVerdict> }

/** The verdict where nothing can be answered. */
export const cannot: Fulfilment = { canFulfill: 'NO', slots: {} }

/** What Alexa asks beforehand; nothing for any other request. A word that Alexa did not look up is left out. */
export function readQuery(envelope: unknown): Query | undefined {
  if (requestType(envelope) !== 'CanFulfillIntentRequest') return undefined
  const intent = at(envelope, 'request', 'intent')
  const raw = at(intent, 'slots')
  const filled = Object.entries(isRecord(raw) ? raw : {}).filter(([, slot]) => valuesIn(slot).length > 0)
  const read = (slots: Readonly<Record<string, unknown>>): Heard =>
    readIntent({ name: at(intent, 'name'), slots }, localeOf(envelope), sentAt(envelope))
  const states = filled.map(([name, slot]) => [name, stateOf(name, slot, read({ [name]: slot }))] as const)
  const checked = filled.filter(([name]) => !states.some(([other, state]) => other === name && state === 'unchecked'))
  return { heard: read(Object.fromEntries(checked)), slots: Object.fromEntries(states) }
}

const looksUp: readonly string[] = ['topic', 'place', 'symptom', 'group', 'position']

/** A slot is known where it gives something else than words to be read. */
function stateOf(name: string, slot: unknown, { ids, duration }: Heard): Query['slots'][string] {
  if (Object.keys(ids).length > 0 || duration !== undefined) return 'known'
  const values = valuesIn(slot)
  if (values.some((value) => value.ids.length > 0)) return looksUp.includes(name) ? 'known' : 'unknown'
  return looksUp.includes(name) && values.every(({ checked }) => !checked) ? 'unchecked' : 'unknown'
}

/** Intents that only continue a talk mean nothing before there is one; an emergency or free words are not for a skill that nobody named. */
const inTalkOnly: readonly CustomIntent[] = [
  'TellMore',
  'ChangeTopic',
  'AskSource',
  'DontKnow',
  'ReportEmergency',
  'OpenQuestion',
]

/** Whether an intent may begin a talk. */
export const opensTalk = (intent: IntentId): boolean =>
  Object.hasOwn(intents, intent) && !(inTalkOnly as readonly IntentId[]).includes(intent)

/** A reply counts when it speaks facts; an emergency is not for a skill to be found by. */
const answers = ({ kind, facts }: Reply): boolean => (kind === 'answer' || kind === 'advice') && facts.length > 0

/** The verdict on a query, from the reply that would be given. */
export function fulfilment({ heard, slots }: Query, reply: Reply): Fulfilment {
  const answered = opensTalk(heard.intent) && answers(reply)
  const verdicts = Object.entries(slots).map(([name, state]) => [name, verdictOn[state](answered)] as const)
  const perhaps = Object.values(slots).includes('unchecked')
  return {
    canFulfill: answered ? (perhaps ? 'MAYBE' : 'YES') : 'NO',
    slots: Object.fromEntries(verdicts),
  }
}

const verdictOn: Record<Query['slots'][string], (answered: boolean) => SlotVerdict> = {
  known: (answered) => ({ canUnderstand: 'YES', canFulfill: answered ? 'YES' : 'NO' }),
  unchecked: (answered) => ({ canUnderstand: 'MAYBE', canFulfill: answered ? 'YES' : 'NO' }),
  unknown: () => ({ canUnderstand: 'NO', canFulfill: 'NO' }),
}
