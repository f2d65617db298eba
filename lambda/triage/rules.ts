/** When to see a doctor: the rules and the order of the questions. Pure, and without words. */
import { dangerIn } from './emergency'
import type { FactId } from '../knowledge/facts'
import { levels, signOf } from '../knowledge/signs'
import type { Level, SignId } from '../knowledge/signs'
import { questions } from '../conversation/turn'
import type { Answers, QuestionId, Slots } from '../conversation/turn'

/** Why an advice is given; each reason has a line of its own. */
export type Reason = 'sudden' | 'unsure-danger' | 'signs' | 'despite' | 'duration' | 'spread' | 'unsure' | 'none'

type Rule = { level: Level; reason: Reason; facts: readonly FactId[]; holds: (answers: Answers) => boolean }

/** Two weeks, in days: twitching that lasts as long or longer is a reason to speak with a doctor. */
export const twoWeeks = 14

const told = ({ signs: list = [] }: Answers): readonly SignId[] => list
const sudden = (level: Level) => (answers: Answers) => told(answers).some((sign) => signOf(sign).sudden === level)
const lasts = ({ duration }: Answers) => duration === 'long' || (typeof duration === 'number' && duration >= twoWeeks)
/** Whether a sign of the body was told beside the twitch. */
const beside = (answers: Answers) => told(answers).some((sign) => signOf(sign).sudden !== undefined)
const unsure = ({ symptom, duration, spread }: Answers) => [symptom, duration, spread].includes('unknown')

/** The rules below an emergency, most urgent first; the advice is the first that holds, so one more sign can only raise it. */
const rules: readonly Rule[] = [
  {
    level: 'prompt',
    reason: 'sudden',
    facts: ['doctor-sudden-with-symptoms', 'emergency-face-arm-speech', 'emergency-sudden', 'emergency-breathing'],
    // an onset that is not known may have been sudden
    holds: (a) => a.onset !== 'gradual' && (sudden('prompt')(a) || sudden('emergency')(a)),
  },
  {
    level: 'prompt',
    reason: 'unsure-danger',
    facts: ['emergency-unsure', 'emergency-face-arm-speech', 'emergency-breathing'],
    holds: (a) => a.danger === 'unknown',
  },
  {
    level: 'doctor',
    reason: 'signs',
    facts: ['doctor-sudden-with-symptoms'],
    holds: beside,
  },
  {
    level: 'doctor',
    reason: 'despite',
    facts: ['doctor-despite-changes'],
    holds: (a) => told(a).includes('despite-changes'),
  },
  { level: 'doctor', reason: 'duration', facts: ['doctor-two-weeks'], holds: lasts },
  { level: 'doctor', reason: 'spread', facts: ['doctor-several-places'], holds: (a) => a.spread === 'several' },
  { level: 'doctor', reason: 'unsure', facts: ['doctor-two-weeks', 'doctor-several-places'], holds: unsure },
]

const atHome: Pick<Rule, 'reason' | 'facts'> = {
  reason: 'none',
  facts: ['outlook-stops', 'doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
}

/** The advice for what was told so far: its level, and the reasons of that level (source: the facts that it cites); an emergency needs none. */
export function advise(answers: Answers): {
  level: Level
  reasons: readonly { reason: Reason; facts: readonly FactId[] }[]
} {
  if (dangerIn(answers)) return { level: 'emergency', reasons: [] }
  const holding = rules.filter((rule) => rule.holds(answers))
  const [first] = holding
  if (!first) return { level: 'home', reasons: [atHome] }
  return { level: first.level, reasons: holding.filter(({ level }) => level === first.level) }
}

/** Whether a level is at least as urgent as another. */
export const atLeast = (level: Level, floor: Level): boolean => levels.indexOf(level) >= levels.indexOf(floor)

/** What a plain yes, no or "I don't know" answers to each question; every yes is a finding. */
export const plainAnswers: Record<QuestionId, Record<'yes' | 'no' | 'unknown', Answers>> = {
  danger: { yes: { signs: ['help'] }, no: { danger: 'no' }, unknown: { danger: 'unknown' } },
  symptom: { yes: { signs: ['other'] }, no: { symptom: 'none' }, unknown: { symptom: 'unknown' } },
  onset: { yes: { onset: 'sudden' }, no: { onset: 'gradual' }, unknown: { onset: 'unknown' } },
  duration: { yes: { duration: 'long' }, no: { duration: 'short' }, unknown: { duration: 'unknown' } },
  spread: { yes: { spread: 'several' }, no: { spread: 'one' }, unknown: { spread: 'unknown' } },
}

/** Whether a question has its answer; a sign of the body that was told answers the question for signs. */
export const isAnswered = (answers: Answers, question: QuestionId): boolean =>
  answers[question] !== undefined || (question === 'symptom' && beside(answers))

/** The next question worth asking: the first not answered whose answer could change the advice. */
export function nextQuestion(answers: Answers): QuestionId | undefined {
  const now = advise(answers).level
  const changes = (part: Answers) => advise(merge(answers, part)).level !== now
  return questions.find(
    (question) => !isAnswered(answers, question) && Object.values(plainAnswers[question]).some(changes),
  )
}

/** Adds what a turn tells to what is known; signs add up, other answers are replaced. */
export function merge(answers: Answers, more: Answers): Answers {
  const all = [...new Set([...told(answers), ...told(more)])]
  return { ...answers, ...more, ...(all.length > 0 && { signs: all }) }
}

/** What a turn's slots tell of the twitch. */
export function answersIn(slots: Slots): Answers {
  const { onset, spread, span, days } = slots
  const found = [slots.symptom, slots.also].flatMap((sign) => (sign && sign !== 'none' ? [sign] : []))
  // hours of sleep or of work may stand beside "for months": the longer counts
  const duration = span === 'long' ? span : (days ?? span)
  return {
    ...(found.length > 0 ? { signs: found } : slots.symptom === 'none' && { symptom: 'none' as const }),
    ...(onset && { onset }),
    ...(spread && { spread }),
    ...(duration !== undefined && { duration }),
  }
}
