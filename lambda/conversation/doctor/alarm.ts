/** After an alarm, until help is called or the sign is explained: whatever is said, the call comes first. */
import type { PhraseId } from '../../knowledge/contentKeys'
import type { Form } from '../../knowledge/forms'
import { emergencyAmong, isEmergency, madeOf } from '../../triage/emergency'
import type { EmergencySign } from '../../triage/emergency'
import type { Told } from '../../triage/told'
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { signs } from '../../knowledge/signs'
import { ask, askElse, say } from '../talk/say'
import { emergencyNumber } from '../talk/line'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'
import { crisisReply, emergencyReply, helpComing } from './emergencyReply'

type AlarmLine = 'still' | 'doubt' | 'no' | 'care' | 'called'

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

/** Help is there, or on its way; what is said while waiting is heard in its light. */
export const helpOnItsWay = (session: Session, sign: EmergencySign | undefined): Draft => ({
  ...helpComing(sign),
  ask: waiting(session),
})

/** A short line that holds the alarm. */
function hold(session: Session, line: AlarmLine, sign: EmergencySign | undefined, asking: Asking): Draft {
  const id = `alarm.${line}` as const satisfies PhraseId
  return {
    kind: sign ? 'emergency' : 'help',
    from: `phrases#${id}`,
    facts: sign ? signs[sign].facts : [],
    ...(sign && { level: 'emergency' as const }),
    say: [say(`phrases.${id}`, session.turn, { number: emergencyNumber })],
    ask: asking,
  }
}

/** Moves that say that somebody will call: "okay". */
const agreeing: readonly (Move | undefined)[] = ['acknowledge']

/** Moves that want the same words again. */
const again: readonly (Move | undefined)[] = ['repeat', 'slower', 'more', 'explain']

/** Moves that say that it is no such sign: where it comes from, or that it was misheard. */
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
  if (move === 'stop' || move === 'goodbye') return undefined
  if (move === 'self-harm') return crisisReply()
  const sign = emergencyAmong(session.told)
  const fresh = newSign(now, before, session)
  if (move === 'help-coming' && !pending.called) return helpOnItsWay(session, sign)
  if (fresh && move !== 'help-coming') return alarmReply(session, fresh)
  if (pending.called) return whileWaiting(meaning, session, sign)
  if (sign === undefined) return undefined
  if (explaining.includes(move) && emergencyAmong(now) === undefined && isSingle(session)) return explained(session)
  if (move === 'emergency-number') return { ...hold(session, 'still', sign, calling(session)), say: [numberLine] }
  if (again.includes(move)) return alarmReply(session, sign)
  return beforeCall(meaning, session, sign)
}

/** What to do until help comes: for a seizure its steps are known; for anything else those know who are called. */
const care = (session: Session, sign: EmergencySign): Draft =>
  sign === 'seizure' ? alarmReply(session, sign) : hold(session, 'care', sign, calling(session))

/** What is said before anybody has called. */
function beforeCall(meaning: Meaning, session: Session, sign: EmergencySign): Draft {
  const { move, answer, forms, told, outside } = meaning
  const asks = forms.length > 0 || outside === true
  // "he's fine again" is no reason to wait
  if (move === 'call-doubt' || forms.some((form) => doubting.includes(form)) || told.denied.length > 0)
    return hold(session, 'doubt', sign, calling(session))
  if (asks && answer === undefined) return care(session, sign)
  if (answer === 'no') return hold(session, 'no', sign, calling(session))
  if (!asks && (answer === 'yes' || agreeing.includes(move))) return helpOnItsWay(session, sign)
  return hold(session, 'still', sign, calling(session))
}

/** What is said while help is on its way: the people on the phone know what to do. */
function whileWaiting(
  { move, answer, forms, rest, outside }: Meaning,
  session: Session,
  sign: EmergencySign | undefined,
): Draft {
  const saysMore = forms.length > 0 || rest === true || outside === true
  if (!saysMore && (answer === 'no' || move === 'thanks'))
    return { kind: 'end', from: 'phrases#goodbye', facts: [], say: [say('phrases.goodbye', session.turn)] }
  if (move === 'call-doubt' && sign) return hold(session, 'doubt', sign, waiting(session))
  if (sign === 'seizure' && forms.includes('relief')) return { ...alarmReply(session, sign), ask: waiting(session) }
  return hold(session, 'called', sign, waiting(session))
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

/** Leaving while an alarm holds: the number once more. */
export const leaveAlarm = (session: Session): Draft => ({
  kind: 'end',
  from: 'phrases#emergency-number',
  facts: ['emergency-unsure'],
  say: [numberLine, say('phrases.goodbye', session.turn)],
})
