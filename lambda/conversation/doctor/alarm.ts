/** After an alarm, until help is called or the sign is explained: whatever is said, the call comes first. */
import type { Form } from '../../knowledge/forms'
import { emergencyAmong, isEmergency, madeOf } from '../../triage/emergency'
import type { EmergencySign } from '../../triage/emergency'
import type { Told } from '../../triage/told'
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { signs } from '../../knowledge/signs'
import { ask, askElse, phrase, say } from '../talk/say'
import { emergencyNumber } from '../talk/line'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'
import { crisisReply, emergencyReply } from './emergencyReply'

type AlarmLine = 'help-coming' | `alarm.${'still' | 'doubt' | 'no' | 'care' | 'called'}`

const numberLine = say('phrases.emergency-number', 0, { number: emergencyNumber })

const calling = (session: Session): Asking => ({
  question: ask('calling', session, { number: emergencyNumber }),
  pending: { kind: 'alarm' },
})

const waiting = (session: Session): Asking => ({
  question: ask('waiting', session),
  pending: { kind: 'alarm', called: true },
})

/** The alarm of a sign, and whether somebody is calling. */
export const alarmReply = (session: Session, sign: EmergencySign): Draft => ({
  ...emergencyReply(sign),
  ask: calling(session),
})

/** A short line that holds the alarm. */
function hold(session: Session, id: AlarmLine, sign: EmergencySign | undefined, asking: Asking): Draft {
  return {
    kind: sign ? 'emergency' : 'help',
    from: `phrases#${id}`,
    facts: sign ? signs[sign].facts : [],
    ...(sign && { level: 'emergency' as const }),
    say: [phrase(id, session, { number: emergencyNumber })],
    ask: asking,
  }
}

/** Help is there, or on its way; what is said while waiting is heard in its light. */
export const helpOnItsWay = (session: Session, sign: EmergencySign | undefined): Draft =>
  hold(session, 'help-coming', sign, waiting(session))

/** Moves that want the same words again. */
const again: readonly (Move | undefined)[] = ['repeat', 'slower', 'more', 'explain']

/** Moves that explain the sign away: where it comes from, or that it was misheard. */
const explaining: readonly (Move | undefined)[] = ['explained', 'not-what-i-asked']

const doubting: readonly Form[] = ['serious', 'source', 'doctor', 'how-urgent', 'outlook', 'diagnose-me', 'cause']

/** Whether a sign of an emergency was told now that was not told before. */
function newSign(now: Told, before: Session, session: Session): EmergencySign | undefined {
  const fresh = now.signs.filter((sign) => !before.told.signs.includes(sign))
  return emergencyAmong({ ...now, signs: fresh, ...(session.told.onset && { onset: session.told.onset }) })
}

/** The reply while an alarm holds; nothing where none does, or where a new sign raises another. */
export function whileAlarmed(meaning: Meaning, before: Session, session: Session, now: Told): Draft | undefined {
  const { pending } = before
  if (pending?.kind !== 'alarm') return undefined
  const { move } = meaning
  const sign = emergencyAmong(session.told)
  if (move === 'stop' || move === 'goodbye') return farewell(session, sign !== undefined && !pending.called)
  if (move === 'self-harm') return crisisReply()
  const fresh = newSign(now, before, session)
  if (move === 'help-coming' && !pending.called)
    return asksAlong(meaning) ? whileWaiting(meaning, session, sign) : helpOnItsWay(session, sign)
  if (fresh && move !== 'help-coming') return alarmReply(session, fresh)
  if (pending.called) return whileWaiting(meaning, session, sign)
  if (sign === undefined) return undefined
  const isFalse = move === 'false-alarm' || (explaining.includes(move) && isSingle(session))
  if (isFalse && emergencyAmong(now) === undefined) return explained(session)
  if (move === 'emergency-number') return { ...hold(session, 'alarm.still', sign, calling(session)), say: [numberLine] }
  if (again.includes(move)) return alarmReply(session, sign)
  return beforeCall(meaning, session, sign)
}

/** "They're on their way, should I give him some water": a question was asked as well, which "Good" does not answer. */
const asksAlong = ({ forms, topics, outside, rest }: Meaning): boolean =>
  forms.length + topics.length > 0 || outside === true || rest === true

/** What to do until help comes: for a seizure its steps are known; for anything else those know who are called. */
const care = (session: Session, sign: EmergencySign): Draft =>
  sign === 'seizure' ? alarmReply(session, sign) : hold(session, 'alarm.care', sign, calling(session))

/** What is said before anybody has called. */
function beforeCall(meaning: Meaning, session: Session, sign: EmergencySign): Draft {
  const { move, answer, forms, told, outside } = meaning
  const asks = forms.length > 0 || outside === true
  // "he's fine again" does not end the alarm
  if (
    move === 'call-doubt' ||
    move === 'promise' ||
    forms.some((form) => doubting.includes(form)) ||
    told.denied.length > 0
  )
    return hold(session, 'alarm.doubt', sign, calling(session))
  if (asks && answer === undefined) return care(session, sign)
  if (answer === 'no') return hold(session, 'alarm.no', sign, calling(session))
  if (!asks && (answer === 'yes' || move === 'acknowledge')) return helpOnItsWay(session, sign)
  return hold(session, 'alarm.still', sign, calling(session))
}

/** What is said while help is on its way: the people on the phone know what to do. */
function whileWaiting(
  { move, answer, forms, rest, outside }: Meaning,
  session: Session,
  sign: EmergencySign | undefined,
): Draft {
  const saysMore = forms.length > 0 || rest === true || outside === true
  if (!saysMore && (answer === 'no' || move === 'thanks')) return farewell(session, false)
  if (move === 'call-doubt' && sign) return hold(session, 'alarm.doubt', sign, waiting(session))
  if (sign === 'seizure' && forms.includes('relief')) return { ...alarmReply(session, sign), ask: waiting(session) }
  return hold(session, 'alarm.called', sign, waiting(session))
}

/** One sign may have a harmless reason; several together are not explained by one. */
const isSingle = ({ told }: Session): boolean => told.signs.filter((sign) => isEmergency(sign, told.onset)).length === 1

/** "It's from the dentist": the signs are withdrawn, and what still holds is said. */
function explained(session: Session): Draft {
  const { told } = session
  const gone = told.signs.filter((sign) => isEmergency(sign, told.onset))
  const parts = gone.flatMap((sign) => madeOf(sign))
  const kept = told.signs.filter((sign) => !gone.includes(sign) && !parts.includes(sign))
  return {
    kind: 'help',
    from: 'phrases#alarm.explained',
    facts: ['emergency-unsure'],
    say: [say('phrases.alarm.explained', 0, { number: emergencyNumber })],
    ask: askElse(session),
    remember: { told: { ...told, signs: kept } },
  }
}

/** Leaving: while nobody has called, with the number once more. */
const farewell = (session: Session, withNumber: boolean): Draft => ({
  kind: 'end',
  from: withNumber ? 'phrases#emergency-number' : 'phrases#goodbye',
  facts: withNumber ? ['emergency-unsure'] : [],
  say: [...(withNumber ? [numberLine] : []), phrase('goodbye', session)],
})
