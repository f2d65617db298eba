/** One turn in, one reply out. Pure: no SDK, no clock, no words of a language. */
import { emergencyAmong } from '../triage/emergency'
import { advise, atLeast } from '../triage/rules'
import { mergeTold, withoutTaken } from '../triage/told'
import type { Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { answer } from './answer'
import { toldBy } from './answered'
import { withHabitBeside } from './answerTold'
import { corrected, takenBack } from './corrected'
import { givenUp, stepDialog, thenAsk } from './doctor/doctorDialog'
import { asksOfFace, inDoubt } from './doubt'
import { afterAlarm } from './doctor/afterAlarm'
import { alarmReply, helpOnItsWay, whileAlarmed } from './doctor/alarm'
import { afterCrisis, harmed, inCrisis } from './doctor/crisis'
import { goOnAfter } from './goOnAfter'
import { finish } from './finish'
import { onceHelped } from './onceHelped'
import { withSympathy } from './moves/feelings'
import { answerCall, goodbye, isLeaving } from './moves/moves'
import { askOpen, say } from './talk/say'
import type { Session } from './talk/session'
import type { Draft, Reply, Turn } from './talk/turn'
import { withWarning } from './doctor/warning'

/** The reply to a turn; the session in it is what the next turn begins with. */
export function respond({ meaning, session }: Turn): Reply {
  if (meaning === 'launch') return finish(session, welcome(session))
  const now = toldBy(meaning, session)
  const told = mergeTold(withoutTaken(session.told, takenBack(meaning, session)), now)
  const whose = harmed(meaning, session)
  const heard: Session = { ...session, told, ...(whose && { crisis: whose }) }
  const calm = afterAlarm(meaning, session, heard, now)
  if (calm) return finish(calm.session, goOnAfter(meaning, calm, now))
  return finish(heard, corrected(session, heard, draftOf(meaning, session, heard, now)))
}

const welcome = (session: Session): Draft => ({
  kind: 'help',
  from: 'phrases#welcome',
  facts: [],
  say: [say('phrases.welcome')],
  ask: askOpen('launch', session),
  remember: { disclaimed: true },
})

/** Whether what was told in this turn makes the advice more urgent, or gives it a new reason. */
function isNews(before: Session, after: Session): boolean {
  const [old, now] = [advise(before.told), advise(after.told)]
  if (!atLeast(now.level, 'doctor')) return false
  const known = old.findings.map(({ reason }) => reason)
  return now.level !== old.level || now.findings.some(({ reason }) => !known.includes(reason))
}

/** In this order: what somebody has done to themselves, what an alarm still holds, help on its way, danger, self-harm, whom to call, leaving, doubt about danger, the doctor's questions, and then everything else. */
function draftOf(meaning: Meaning, before: Session, session: Session, now: Told): Draft {
  const isCalled = before.pending?.kind === 'alarm' && before.pending.called === true
  if (harmed(meaning, before) && !isCalled) return alarmReply(session, 'help')
  const helped = onceHelped(meaning, before, session, now)
  if (helped) return helped
  const alarmed = whileAlarmed(meaning, before, session, now)
  if (alarmed) return alarmed
  const danger = emergencyAmong(session.told)
  if (meaning.move === 'help-coming') return helpOnItsWay(session, danger)
  // who leaves a talk about self-harm has heard of the danger before
  const leavesCrisis = session.crisis !== undefined && isLeaving(meaning.move) && emergencyAmong(before.told) === danger
  if (danger && !leavesCrisis) return alarmReply(session, danger)
  const crisis = inCrisis(meaning, session) ?? afterCrisis(meaning, before, session)
  if (crisis) return crisis
  const call = answerCall(meaning, session)
  if (call) return call
  if (isLeaving(meaning.move) && !answersQuestion(meaning, session)) return goodbye(session, meaning)
  if (meaning.concern) return inDoubt(session, meaning)
  const face = asksOfFace(before, session, meaning)
  if (face) return face
  const step = stepDialog(meaning, session)
  if (step) return withHabitBeside(meaning, session, step)
  const settled = givenUp(session, meaning)
  // "how do I convince him": of whom it is about was told before
  const { who, ...rest } = now
  const fresh: Told = who === undefined || who === before.told.who ? rest : now
  const replied = answer(meaning, settled, fresh, isNews(before, settled))
  const draft = withWarning(settled, withSympathy(meaning, settled, replied))
  return settled.checking ? thenAsk(settled, draft) : draft
}

/** "No, nothing else" answers a question, and ends nothing. */
const answersQuestion = ({ answer, move, told }: Meaning, { pending }: Session): boolean => {
  if (move !== 'goodbye' || pending === undefined || pending.kind === 'open') return false
  const asksRest = pending.kind === 'question' && pending.question === 'symptom'
  return answer !== undefined || asksRest || told.places.length > 0 || told.duration !== undefined
}
