/** From Alexa's envelope to what was heard. Whatever is odd in an envelope ends here. */
import { builtIns, intents } from '../contract'
import type { CustomIntent, IntentId, Locale, SlotName } from '../contract'
import { places } from '../knowledge/body'
import type { PlaceId } from '../knowledge/body'
import { groups, levels, positions, signOf, signs } from '../knowledge/signs'
import type { Group, Position, SignId, Span } from '../knowledge/signs'
import { topics } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import type { Duration } from '../triage/told'
import { saidAs } from '../understanding/spotting/lengths'
import type { Heard } from '../understanding/meaning/meaning'
import { daysSince } from './dates'
import { daysOf, durationIn } from './durations'
import { at, localeOf, requestType, sentAt, textAt } from './envelope'
import { dayIn, hemisphereOf } from './localTime'
import { slotsIn, valuesIn } from './slots'
import type { SlotValue } from './slots'

const isOwn = (name: string): name is CustomIntent => Object.hasOwn(intents, name)
const isIntent = (name: string): name is IntentId => isOwn(name) || (builtIns as readonly string[]).includes(name)
const isTopic = (id: string): id is TopicId => Object.hasOwn(topics, id)
const isPlace = (id: string): id is PlaceId => Object.hasOwn(places, id)
const isSign = (id: string): id is SignId => Object.hasOwn(signs, id)
const isGroup = (id: string): id is Group => (groups as readonly string[]).includes(id)
const isPosition = (id: string): id is Position => (positions as readonly string[]).includes(id)

/** The longest text that is read; nobody says as much in one breath. */
const longest = 1_000

/** What was heard, that the skill was opened, or nothing where Alexa wants no spoken answer. */
export function readHeard(envelope: unknown): Heard | 'launch' | undefined {
  const request = at(envelope, 'request')
  switch (requestType(envelope)) {
    case 'LaunchRequest':
    case 'SessionResumedRequest':
      return 'launch'
    case 'IntentRequest':
      return readIntent(at(request, 'intent'), localeOf(envelope), sentAt(envelope))
    case 'Alexa.Presentation.APL.UserEvent':
      return readTouch(at(request, 'arguments'))
    default:
      return undefined
  }
}

/** A touch on the screen carries an intent and ids: `["AskCause", {"topic": "caffeine"}]`. Nothing in it was said. */
function readTouch(args: unknown): Heard | undefined {
  if (!Array.isArray(args)) return undefined
  const [name, slots] = args as readonly unknown[]
  if (typeof name !== 'string' || !isIntent(name)) return undefined
  return { intent: name, ids: idsBy((slot) => [textAt(slots, slot)]) }
}

/** What was heard of an intent; one that is not known leaves its words. */
export function readIntent(intent: unknown, locale: Locale, now: number | undefined): Heard {
  const name = textAt(intent, 'name')
  const order: readonly string[] = isOwn(name) ? intents[name].slots : []
  const slots = slotsIn(at(intent, 'slots'), order).map(([slot, raw]) => ({ slot, values: valuesIn(raw) }))
  const ids = idsBy((slot) =>
    slots.filter((one) => one.slot === slot).flatMap(({ values }) => values.flatMap((value) => value.ids)),
  )
  const lengths = slots.flatMap(({ slot, values }) => values.map(({ words }) => lengthIn(slot, words, locale, now)))
  const duration = lengths.filter((one) => one !== undefined).sort((one, other) => daysOf(other) - daysOf(one))[0]
  const words = slots
    .flatMap(({ slot, values }) => values.filter((value) => wantsReading(slot, value)).map((value) => value.words))
    .join(' ')
    .slice(0, longest)
  return {
    intent: isIntent(name) ? name : 'AMAZON.FallbackIntent',
    ids,
    ...(duration && { duration }),
    ...(words !== '' && { words }),
  }
}

/** The ids of each slot that the contract knows; of several signs the most urgent. */
function idsBy(candidates: (slot: keyof Heard['ids']) => readonly string[]): Heard['ids'] {
  const topic = candidates('topic').find(isTopic)
  const place = candidates('place').find(isPlace)
  const symptom = mostUrgent(candidates('symptom').filter(isSign))
  const group = candidates('group').find(isGroup)
  const position = candidates('position').find(isPosition)
  return {
    ...(topic && { topic }),
    ...(place && { place }),
    ...(symptom && { symptom }),
    ...(group && { group }),
    ...(position && { position }),
  }
}

const urgency = (sign: SignId): number => levels.indexOf(signOf(sign).always)
const mostUrgent = (list: readonly SignId[]): SignId | undefined =>
  [...list].sort((one, other) => urgency(other) - urgency(one))[0]

const timed: readonly string[] = ['duration', 'since'] satisfies readonly SlotName[]

function lengthIn(slot: string, words: string, locale: Locale, now: number | undefined): Duration | Span | undefined {
  if (slot === 'duration') return durationIn(words)
  if (slot !== 'since' || now === undefined) return undefined
  const days = daysSince(words, dayIn(locale, now), hemisphereOf(locale))
  if (days === undefined) return undefined
  return days < 1 ? 'short' : saidAs(days)
}

const isKnown: ReadonlyMap<string, (id: string) => boolean> = new Map<string, (id: string) => boolean>([
  ['topic', isTopic],
  ['place', isPlace],
  ['symptom', isSign],
  ['group', isGroup],
  ['position', isPosition],
])

/** Whether a slot's words are to be read: where no id that is known stands for them, or more than one does. */
function wantsReading(slot: string, { words, ids }: SlotValue): boolean {
  // Alexa's own notation, such as P3W or 2026-W48
  if (timed.includes(slot)) return !/^[\dA-Z_.,-]*$/.test(words)
  const matched = ids.filter((id) => isKnown.get(slot)?.(id))
  return words !== '' && matched.length !== 1
}
