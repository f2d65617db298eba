/** After an alarm, until help is called or the sign is explained: whatever is said, the call comes first. */
import type { Form } from '../../knowledge/forms'
import { emergencyAmong } from '../../triage/emergency'
import type { EmergencySign } from '../../triage/emergency'
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { signs } from '../../knowledge/signs'
import type { SignId } from '../../knowledge/signs'
import { isTopic } from '../../knowledge/topics'
import { tellsAnything } from '../../triage/told'
import type { Told } from '../../triage/told'
import { ask, phrase, say } from '../talk/say'
import { emergencyNumber } from '../talk/line'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'
import { inCrisis } from './crisis'
import { ownLine } from './alarmLines'
import type { AlarmLine } from './alarmLines'
import { emergencyReply } from './emergencyReply'

const numberLine = say('phrases.emergency-number', 0, { number: emergencyNumber })

const calling = (session: Session): Asking => ({
  question: ask('calling', session, { number: emergencyNumber }),
  pending: { kind: 'alarm', ...goingOn(session) },
})

/** Whether the doctor's questions were being asked: they go on once an alarm is called off. */
const goingOn = ({ checking, pending }: Session): { checking?: true } =>
  checking === true || (pending?.kind === 'alarm' && pending.checking === true) ? { checking: true } : {}

const isThere = ({ pending }: Session): boolean => pending?.kind === 'alarm' && pending.there === true

/** What is asked while help is on its way, or is there. */
export const waiting = (session: Session, there = isThere(session)): Asking => ({
  question: ask(there ? 'else' : 'waiting', session),
  pending: { kind: 'alarm', called: true, ...(there && { there }) },
})

/** The alarm of a sign, and whether somebody is calling; after words of self-harm, a call for help is about what was done. */
export const alarmReply = (session: Session, sign: EmergencySign): Draft => ({
  ...emergencyReply(sign === 'help' && session.crisis ? 'harm' : sign),
  ask: calling(session),
  remember: { alarmed: sign, ...(session.crisis && { crisis: session.crisis }) },
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
export const helpOnItsWay = (session: Session, sign: EmergencySign | undefined, there = isThere(session)): Draft =>
  hold(session, there ? 'alarm.there' : 'help-coming', sign, waiting(session, there))

/** Moves that want the same words again. */
const again: readonly (Move | undefined)[] = ['repeat', 'slower', 'more', 'explain']

const doubting: readonly Form[] = ['serious', 'source', 'doctor', 'how-urgent', 'outlook', 'diagnose-me', 'cause']

/** Whether a sign of an emergency was told now that was not told before. */
function newSign({ move }: Meaning, now: Told, before: Session, session: Session): EmergencySign | undefined {
  // "we don't need an ambulance" calls for none
  const isMeant = (sign: SignId) => !(sign === 'help' && move === 'call-off')
  const fresh = now.signs.filter((sign) => !before.told.signs.includes(sign) && isMeant(sign))
  return emergencyAmong({ ...now, signs: fresh, ...(session.told.onset && { onset: session.told.onset }) })
}

/** The reply while an alarm holds; nothing where none does, or where a new sign raises another. */
export function whileAlarmed(meaning: Meaning, before: Session, session: Session, now: Told): Draft | undefined {
  const { pending } = before
  if (pending?.kind !== 'alarm') return undefined
  const { move } = meaning
  const sign = emergencyAmong(session.told)
  if (move === 'stop' || move === 'goodbye') return farewell(session, sign !== undefined && !pending.called)
  const crisis = sign === undefined || session.crisis === undefined ? inCrisis(meaning, session) : undefined
  if (crisis) return crisis
  if (move === 'recurs' && sign) return alarmReply(session, sign)
  const fresh = newSign(meaning, now, before, session)
  if (move === 'help-there') {
    const there: Session = { ...session, pending: { ...pending, called: true, there: true } }
    return isAllSaid(meaning) ? helpOnItsWay(there, sign) : whileWaiting(meaning, there, sign)
  }
  if (move === 'help-coming' && (!pending.called || isAllSaid(meaning)))
    return isAllSaid(meaning) ? helpOnItsWay(session, sign) : whileWaiting(meaning, session, sign)
  if (fresh && pending.called) return hold(session, 'alarm.news', fresh, waiting(session))
  if (fresh && move !== 'help-coming') return alarmReply(session, fresh)
  if (pending.called) return whileWaiting(meaning, session, sign)
  if (sign === undefined) return undefined
  if (move === 'emergency-number') return { ...hold(session, 'alarm.still', sign, calling(session)), say: [numberLine] }
  if (again.includes(move)) return alarmReply(session, sign)
  return beforeCall(meaning, session, sign)
}

/** "They're on their way, should I give him some water": a question was asked as well, which "Good" does not answer. */
const isAllSaid = ({ forms, topics, outside, beside }: Meaning): boolean =>
  // "she's talking to them right now", "a doctor is looking at him"
  forms.every((form) => ['how-urgent', 'doctor', 'which-doctor'].includes(form)) &&
  topics.every((topic) => !isTopic(topic) || topic === 'doctor') &&
  outside !== true &&
  beside === undefined

const hasSeizure = ({ told }: Session): boolean => told.signs.includes('seizure')

/** What to do until help comes: for a seizure its steps are known; for anything else those know who are called. */
const care = (session: Session, sign: EmergencySign): Draft =>
  hasSeizure(session) ? alarmReply(session, 'seizure') : hold(session, 'alarm.care', sign, calling(session))

/** What is said before anybody has called. */
function beforeCall(meaning: Meaning, session: Session, sign: EmergencySign): Draft {
  const { move, answer, forms, told, outside, rest } = meaning
  const asks = forms.length > 0 || outside === true
  const own = ownLine(meaning, hasSeizure(session), false)
  if (own) return hold(session, own, sign, calling(session))
  if (move === 'care' || move === 'in-mouth') return care(session, sign)
  // "he's fine again" does not end the alarm, nor does a reason that does not explain it
  if (
    move === 'call-doubt' ||
    move === 'promise' ||
    meaning.reasons !== undefined ||
    forms.some((form) => doubting.includes(form)) ||
    told.denied.length > 0
  )
    return hold(session, 'alarm.doubt', sign, calling(session))
  if (asks && answer === undefined) return care(session, sign)
  // "no, he's only tired" and "no, it's fine" do not say that nobody can call
  const saysMore = rest === true || move !== undefined || meaning.topics.length > 0 || tellsAnything(told)
  if (answer === 'no') return hold(session, saysMore ? 'alarm.doubt' : 'alarm.no', sign, calling(session))
  if (!asks && (answer === 'yes' || move === 'acknowledge')) return helpOnItsWay(session, sign)
  return hold(session, 'alarm.still', sign, calling(session))
}

/** What is said while help is on its way: the people on the phone know what to do. */
function whileWaiting(meaning: Meaning, session: Session, sign: EmergencySign | undefined): Draft {
  const { move, answer, forms, rest, outside } = meaning
  const own = ownLine(meaning, hasSeizure(session), true)
  if (own) return hold(session, own, sign, waiting(session))
  const cares = [move, meaning.beside].some((one) => one === 'care' || one === 'in-mouth')
  const asks = forms.length > 0 || outside === true || cares
  if (!asks && !rest && (answer === 'no' || move === 'thanks' || move === 'never-mind')) return farewell(session, false)
  if (move === 'call-doubt' && sign) return hold(session, 'alarm.doubt', sign, waiting(session))
  if (!asks && !rest && (move === 'acknowledge' || answer === 'yes'))
    return hold(session, 'alarm.right', sign, waiting(session))
  const isNotSaid = !session.said.includes('phrases.alarm.seizure-called')
  if (hasSeizure(session) && (forms.includes('relief') || (cares && isNotSaid)))
    return hold(session, 'alarm.seizure-called', sign, waiting(session))
  return hold(session, asks ? 'alarm.ask-them' : 'alarm.called', sign, waiting(session))
}

/** Leaving: while nobody has called, with the number once more. */
const farewell = (session: Session, withNumber: boolean): Draft => ({
  kind: 'end',
  from: withNumber ? 'phrases#emergency-number' : 'phrases#goodbye',
  facts: withNumber ? ['emergency-unsure'] : [],
  say: [...(withNumber ? [numberLine] : []), phrase('goodbye', session)],
})
