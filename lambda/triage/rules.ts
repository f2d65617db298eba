/** When to see a doctor: the rules and the order of the questions. Pure, and without words. */
import type { FactId } from '../knowledge/facts'
import { levels, signOf } from '../knowledge/signs'
import type { Level, SignId } from '../knowledge/signs'
import { emergencyAmong } from './emergency'
import { dangerQuestions, questions } from '../knowledge/doctorQuestions'
import { mergeTold, nothingTold, twoWeeks } from './told'
import type { QuestionId } from '../knowledge/doctorQuestions'
import type { Told } from './told'

/** Why an advice is given; each reason has a line of its own. */
export type Reason = 'sudden' | 'unsure-danger' | 'signs' | 'despite' | 'duration' | 'spread' | 'unsure' | 'none'

type Rule = { level: Level; reason: Reason; facts: readonly FactId[]; holds: (told: Told) => boolean }

/** A reason of an advice, with the facts that it speaks. */
export type Finding = Pick<Rule, 'reason' | 'facts'>

const bodily = ({ signs, lasting = [] }: Told): readonly SignId[] => [
  ...signs.filter((sign) => signOf(sign).sudden !== undefined),
  ...lasting,
]

/** The signs that were told beside the twitch, the gravest first. */
export const signsBeside = (told: Told): readonly SignId[] => bodily(told)

/** Whether twitching has gone on for two weeks or more. */
export const isLong = ({ duration }: Told): boolean =>
  duration === 'long' || (typeof duration === 'object' && duration.days >= twoWeeks)

const unsure = ({ answered, duration, spread }: Told) => [answered.symptom, duration, spread].includes('unknown')

/** The rules below an emergency, most urgent first; the advice is the first that holds, so one more sign can only raise it. */
const rules: readonly Rule[] = [
  {
    level: 'prompt',
    reason: 'sudden',
    facts: ['doctor-sudden-with-symptoms', 'emergency-face-arm-speech', 'emergency-sudden', 'emergency-breathing'],
    holds: (told) => bodily(told).length > 0 && (told.onset === 'sudden' || told.onset === 'unknown'),
  },
  {
    level: 'prompt',
    reason: 'unsure-danger',
    facts: ['emergency-unsure', 'emergency-face-arm-speech', 'emergency-breathing'],
    holds: ({ answered }) => dangerQuestions.some((question) => answered[question] === 'unknown'),
  },
  {
    level: 'doctor',
    reason: 'signs',
    facts: ['doctor-sudden-with-symptoms'],
    holds: (told) => bodily(told).length > 0,
  },
  { level: 'doctor', reason: 'despite', facts: ['doctor-despite-changes'], holds: ({ despite }) => despite === true },
  { level: 'doctor', reason: 'duration', facts: ['doctor-two-weeks'], holds: isLong },
  {
    level: 'doctor',
    reason: 'spread',
    facts: ['doctor-several-places'],
    holds: ({ spread }) => spread === 'several',
  },
  { level: 'doctor', reason: 'unsure', facts: ['doctor-two-weeks', 'doctor-several-places'], holds: unsure },
]

const atHome: Finding = {
  reason: 'none',
  facts: ['outlook-stops', 'doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
}

/** An advice: its level, and the reasons of that level (source: the facts that they cite); an emergency needs none. */
export type Advice = { level: Level; findings: readonly Finding[] }

/** The advice for what was told so far. */
export function advise(told: Told): Advice {
  if (emergencyAmong(told)) return { level: 'emergency', findings: [] }
  const holding = rules.filter((rule) => rule.holds(told))
  const [first] = holding
  if (!first) return { level: 'home', findings: [atHome] }
  return { level: first.level, findings: holding.filter(({ level }) => level === first.level) }
}

/** Whether a level is at least as urgent as another. */
export const atLeast = (level: Level, floor: Level): boolean => levels.indexOf(level) >= levels.indexOf(floor)

type Plain = Record<QuestionId, Record<'yes' | 'no' | 'unsure', Partial<Told>>>

/** What a plain yes, no or "I don't know" answers to each question; every yes is a finding. */
export const plainAnswers: Plain = {
  'danger-breathing': {
    yes: { signs: ['breathing'] },
    no: { answered: { 'danger-breathing': 'no' } },
    unsure: { answered: { 'danger-breathing': 'unknown' } },
  },
  'danger-face': {
    yes: { signs: ['one-side'] },
    no: { answered: { 'danger-face': 'no' } },
    unsure: { answered: { 'danger-face': 'unknown' } },
  },
  symptom: {
    yes: { signs: ['other'] },
    no: { answered: { symptom: 'no' } },
    unsure: { answered: { symptom: 'unknown' } },
  },
  onset: { yes: { onset: 'sudden' }, no: { onset: 'gradual' }, unsure: { onset: 'unknown' } },
  duration: { yes: { duration: 'long' }, no: { duration: 'short' }, unsure: { duration: 'unknown' } },
  spread: { yes: { spread: 'several' }, no: { spread: 'one' }, unsure: { spread: 'unknown' } },
}

/** Whether a question has its answer. Naming a sign answers the question for signs; the danger questions are answered by their own answers alone. */
export function isAnswered(told: Told, question: QuestionId): boolean {
  if (question === 'onset' || question === 'duration' || question === 'spread') return told[question] !== undefined
  if (told.answered[question] !== undefined) return true
  return question === 'symptom' && bodily(told).length > 0
}

/** The next question worth asking: the first not answered whose answer could change the advice. */
export function nextQuestion(told: Told): QuestionId | undefined {
  const { level } = advise(told)
  // a sign may turn out to have come suddenly
  const worst = (part: Partial<Told>): Told => ({
    ...nothingTold,
    ...(part.signs && told.onset === undefined && { onset: 'sudden' }),
    ...part,
  })
  const changes = (part: Partial<Told>) => advise(mergeTold(told, worst(part))).level !== level
  return questions.find(
    (question) => !isAnswered(told, question) && Object.values(plainAnswers[question]).some(changes),
  )
}
