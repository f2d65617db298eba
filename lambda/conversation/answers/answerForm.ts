/** Answers one form of question; where it depends on what was told, with the advice. */
import { doctorDialog } from '../../contract'
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import { topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { advise, atLeast } from '../../triage/rules'
import { aboutSkill, isOfItself, whoSaysSo } from './aboutSkill'
import { adviceBefore, adviceReply, durationLine } from '../doctor/advice'
import { startDialog } from '../doctor/doctorDialog'
import { emergencyNumber } from '../talk/line'
import { isNotForThem } from '../doctor/persons'
import { reassure } from '../doctor/reassurance'
import { say } from '../talk/say'
import { unsaid } from '../talk/session'
import type { Session } from '../talk/session'
import { ofTaken } from './taken'
import { tell, tellBriefly } from './tell'
import type { Draft } from '../talk/turn'

/** Questions whose answer depends on what was told of the twitch. */
const personal: readonly Form[] = ['serious', 'outlook', 'doctor', 'how-long', 'how-urgent', 'which-doctor']

/** Whether the answer to a question depends on what was told of the twitch. */
export const isPersonal = (form: Form): boolean => personal.includes(form)

/** How long it has gone on, said back once before an answer that depends on it. */
export function withDuration(session: Session, draft: Draft): Draft {
  const line = durationLine(session.told)
  return line && !session.said.includes(line.key) ? { ...draft, say: [line, ...draft.say] } : draft
}

/** "Should I see a doctor", asked once the rule was said, is a wish to have one's own case looked at. */
const asksAgain = ({ said, advised }: Session, form: Form): boolean =>
  doctorDialog && form === 'doctor' && said.includes('topics.doctor.doctor.0') && advised === undefined

/** Questions that an advice answers. */
const judged: readonly Form[] = ['serious', 'doctor', 'outlook']

/** Once an advice was given, what else is asked of it has an answer of its own: how urgent it is, which doctor, how long. */
function answerAdvised(session: Session, form: Form, topic: TopicId | undefined, isNews: boolean): Draft {
  const advice = adviceReply(session)
  if (form === 'how-urgent') return withUrgency(session, advice, isNews)
  const isNew = isNews || session.advised === undefined
  return isNew || advice.level === 'prompt' || judged.includes(form) ? advice : tell(session, form, topic)
}

/** How urgent it is: the advice where it is new, and when to go. */
function withUrgency(session: Session, advice: Draft, isNews: boolean): Draft {
  const id = advice.level === 'prompt' ? 'urgent.prompt' : 'urgent.doctor'
  const line = say(`phrases.${id}`, 0, { number: emergencyNumber })
  if (session.said.includes(line.key)) return advice
  const facts = [...new Set<FactId>([...advice.facts, 'emergency-face-arm-speech', 'emergency-breathing'])]
  const isNew = isNews || session.advised === undefined
  const lines = isNew && advice.level === 'doctor' ? [...advice.say, line] : [line]
  return { ...advice, from: `phrases#${id}`, facts, say: lines }
}

/** The answer to one form of question about one topic, or about twitching. */
export function answerForm(session: Session, form: Form, topic: TopicId | undefined, isNews: boolean): Draft {
  if (isOfItself(form)) return aboutSkill(session, form)
  if (form === 'source') return whoSaysSo(session)
  const taken = ofTaken(session, form, topic)
  if (taken) return taken
  const ofCondition = topic !== undefined && topicOf(topic).kind === 'condition'
  const { level } = advise(session.told)
  if (personal.includes(form) && !ofCondition) {
    if (atLeast(level, 'doctor')) return answerAdvised(session, form, topic, isNews)
    if (isNotForThem(session)) return tell(session, 'doctor')
    if (asksAgain(session, form)) return startDialog(session)
    return withDuration(session, tell(session, form, topic))
  }
  const isFeared = ofCondition && topicOf(topic).worry === true && (form === 'cause' || form === 'serious')
  // what it does to people is told to those who ask for it, not to those who fear it
  const isTold = session.said.some((key) => key.startsWith(`topics.${String(topic)}.`))
  if (isFeared && isTold && session.worries > 0) return level === 'home' ? reassure(session) : calmly(session, topic)
  // "which drinks" wants to hear the names once more
  const draft = tell(form === 'which' ? unsaid(session, [topic ?? 'twitch']) : session, form, topic)
  const worried = ofCondition && topicOf(topic).worry && form === 'cause'
  const answer = worried ? { ...draft, remember: { ...draft.remember, worries: session.worries + 1 } } : draft
  return isNews && atLeast(level, 'doctor') ? adviceThen(session, answer) : answer
}

/** Once more that a feared condition is rarely it, with the advice that holds. */
function calmly(session: Session, topic: TopicId): Draft {
  const advice = adviceReply(session)
  const brief = tellBriefly(session, 'cause', [topic])
  return brief && advice.level === 'doctor' ? { ...brief, say: [...brief.say, ...advice.say] } : advice
}

/** A finding told along with a question: the advice first, then the answer. */
export function adviceThen(session: Session, answer: Draft): Draft {
  const advice = adviceReply(session)
  if (advice.level === 'prompt') return advice
  return adviceBefore(advice, answer)
}
