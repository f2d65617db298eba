/** Whether an alarm is called off, and what is left of what was told. */
import { isTopic } from '../../knowledge/topics'
import { calledOff, explainedAtOnce } from '../../triage/callOff'
import type { Reason } from '../../triage/callOff'
import type { Told } from '../../triage/told'
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { emergencyNumber } from '../talk/line'
import { say } from '../talk/say'
import type { Session } from '../talk/session'

/** An alarm that is called off, or need not be raised: what is left of what was told, and the sentence that says so and when to call. */
export function afterAlarm(meaning: Meaning, before: Session, session: Session, now: Told) {
  const { pending } = before
  if (isMeant(meaning)) return undefined
  const alarmed = pending?.kind === 'alarm' ? pending : undefined
  const told = alarmed
    ? calledOff(before.told, withoutParts(meaning, before, now), reasonsOf(meaning))
    : explainedAtOnce(before.told, now, meaning.reasons ?? [])
  if (told === undefined) return undefined
  const lasts = meaning.reasons?.some((reason) => reason === 'long-standing' || reason === 'long-ago')
  const id = lasts ? 'alarm.long' : 'alarm.explained'
  const line = say(`phrases.${id}`, 0, { number: emergencyNumber })
  // what is put right is not said again
  const { last: _, ...rest } = session
  return { id, line, session: { ...rest, told, ...(alarmed?.checking && { checking: true as const }) } } as const
}

/** "I can breathe through my mouth": a part that is named in an explanation does not twitch, where another was told to. */
const withoutParts = ({ topics }: Meaning, { told }: Session, now: Told): Told =>
  told.places.length > 0 && !topics.some(isTopic) ? { ...now, places: [] } : now

/** Moves beside which an alarm is never called off. */
const holding: readonly (Move | undefined)[] = [
  'self-harm',
  'self-harm-other',
  'harm-done',
  'crisis-done',
  'recurs',
  'help-coming',
  'help-there',
  'call-off',
  'can-wait',
  'in-mouth',
  'stop',
  'goodbye',
]

/** "She's awake now, so tell them not to come": whatever else is said, the alarm holds. */
const isMeant = ({ move, beside }: Meaning): boolean =>
  holding.includes(move) || (beside !== undefined && holding.includes(beside))

/** The reasons given, in words of their own or by a move that is heard anywhere. */
const reasonsOf = ({ reasons = [], move }: Meaning): readonly Reason[] => [
  ...reasons,
  ...(move === 'false-alarm' || move === 'explained' ? ([move] as const) : []),
  ...(move === 'not-what-i-asked' ? (['explained'] as const) : []),
]
