/** The doctor's dialog: one question at a time, worst first, ending at the first certain advice. */
import type { SlotName } from '../contract'
import { advise, answersIn, atLeast, isAnswered, merge, nextQuestion, plainAnswers } from '../triage/rules'
import type { Reason } from '../triage/rules'
import { dangerIn, emergency } from '../triage/emergency'
import { offering } from './offers'
import { emergencyNumber } from './turn'
import type { Answers, Dialog, Draft, Line, Question, QuestionId, Session, Turn } from './turn'

/** The slot that each question wants. */
const wants: Record<QuestionId, SlotName> = {
  danger: 'symptom',
  symptom: 'symptom',
  onset: 'onset',
  duration: 'duration',
  spread: 'spread',
}

/** Goes on with the questions, or gives the advice once no answer could change it. */
export function goOn(session: Session, answers: Answers): Draft {
  const danger = dangerIn(answers)
  if (danger) return emergency(danger)
  const question = nextQuestion(answers)
  return question ? ask(question, { answers, asking: question }, session) : advice(session, answers)
}

/** A question of the dialog, with words before it where they are needed. */
export function ask(question: QuestionId, dialog: Dialog, session: Session, before: readonly Line[] = []): Draft {
  return {
    kind: 'question',
    from: `phrases#check.${question}`,
    facts: [],
    say: before,
    ask: checkQuestion(question, session.turn),
    elicit: { intent: 'WhenToSeeDoctor', slot: wants[question] },
    next: { dialog: { ...dialog, asking: question } },
  }
}

const checkQuestion = (question: QuestionId, nth: number): Question => ({
  text: { key: `phrases.check.${question}.text`, nth },
  reprompt: { key: `phrases.check.${question}.reprompt`, nth },
})

/** At most two reasons are spoken: three would be no breath any more. */
const reasonsSpoken = 2

/** The advice for what was told; with it everything that was told is forgotten. */
export function advice(session: Session, answers: Answers): Draft {
  const { level, reasons } = advise(answers)
  const spoken = reasons.slice(0, reasonsSpoken)
  const line = (reason: Reason): Line => ({ key: `phrases.advice.${reason}`, values: { number: emergencyNumber } })
  return {
    kind: 'advice',
    from: `phrases#advice.${spoken.map(({ reason }) => reason).join('+')}`,
    facts: [...new Set(spoken.flatMap(({ facts }) => facts))],
    level,
    say: spoken.map(({ reason }) => line(reason)),
    ...offering(session, level === 'home' ? { does: 'tip', tip: 0 } : { does: 'else' }),
  }
}

/** An alarm that names no sign: the signs on which to call at once, and what else calls for advice. */
export const alarm = (session: Session): Draft => ({
  kind: 'advice',
  from: 'phrases#advice.alarm',
  facts: ['emergency-face-arm-speech', 'emergency-sudden', 'emergency-breathing', 'doctor-sudden-with-symptoms'],
  level: 'prompt',
  say: [{ key: 'phrases.advice.alarm', values: { number: emergencyNumber } }],
  ...offering(session, { does: 'check' }),
})

/** A short line of advice to stand before an answer, where what was told calls for a doctor. */
export function flag(answers: Answers): { line: Line; facts: Draft['facts']; level: 'doctor' | 'prompt' } | undefined {
  const { level, reasons } = advise(answers)
  const [first] = reasons
  if (!first || level === 'home' || level === 'emergency') return undefined
  return {
    line: { key: `phrases.flag.${first.reason}` },
    facts: first.facts.slice(0, 1),
    level,
  }
}

const plain = { 'AMAZON.YesIntent': 'yes', 'AMAZON.NoIntent': 'no', DontKnow: 'unknown' } as const

/** What a turn answers to the question that was asked; empty where it answers nothing. */
function answerTo(question: QuestionId, { intent, slots }: Turn): Answers {
  if (isPlain(intent)) return plainAnswers[question][plain[intent]]
  const told = answersIn(slots)
  // whoever names a milder sign, or none, has none of those that were asked about first
  if (question === 'danger' && (told.signs ?? told.symptom)) return { danger: 'no', ...told }
  return question === 'spread' && slots.place ? { spread: 'one', ...told } : told
}

const isPlain = (intent: string): intent is keyof typeof plain => intent in plain

/** Intents that ask something of their own: in mid-dialog they are answered, and the dialog is offered again. */
const interrupts = ({ intent, slots }: Turn): boolean =>
  slots.topic !== undefined || !(isPlain(intent) || intent in answering)
const answering = {
  WhenToSeeDoctor: 1,
  AskCause: 1,
  AskOutlook: 1,
  ReportEmergency: 1,
  ChangeTopic: 1,
  'AMAZON.FallbackIntent': 1,
}

/** The dialog's next step, where a turn belongs to the dialog; a question that fails twice counts as not known. */
export function stepDialog(turn: Turn): Draft | undefined {
  const { dialog } = turn.session
  if (!dialog?.asking || interrupts(turn)) return undefined
  const { asking, answers } = dialog
  const told = merge(answers, answerTo(asking, turn))
  if (isAnswered(told, asking) || atLeast(advise(told).level, 'emergency')) return goOn(turn.session, told)
  if (dialog.retried) return goOn(turn.session, merge(told, plainAnswers[asking].unknown))
  return ask(asking, { answers: told, retried: true }, turn.session, [
    { key: 'phrases.check.again', nth: turn.session.turn },
  ])
}
