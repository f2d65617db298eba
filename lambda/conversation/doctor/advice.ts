/** An advice in words: its reasons said with what was told, and said shorter the second time. */
import type { FactId } from '../../knowledge/facts'
import type { Level } from '../../knowledge/signs'
import { advise, atLeast, signsBeside } from '../../triage/rules'
import type { Advice, Finding, Reason } from '../../triage/rules'
import { twoWeeks } from '../../triage/told'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import type { Told } from '../../triage/told'
import { emergencyNumber } from '../talk/line'
import type { Line } from '../talk/line'
import { askCheck, askElse, phrase, say } from '../talk/say'
import { isNotForThem, ruleForThem } from './persons'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'

/** At most so many reasons are said in one breath. */
const mostReasons = 2

/** The name of the sign that was told last; "something else" only where no other sign was told. */
const signLine = (told: Told): Line => {
  const named = signsBeside(told).filter((sign) => sign !== 'other')
  return say(`signs.${named.at(-1) ?? 'other'}`)
}

/** How long it has gone on, said back as a sentence; nothing where it was not told in numbers. */
export function durationLine({ duration }: Told): Line | undefined {
  if (typeof duration !== 'object') return undefined
  const { count, unit, days } = duration
  if (count === 0) return undefined
  if (days >= twoWeeks) return { key: `phrases.duration.long.${unit}`, count }
  return unit === 'day' || unit === 'week' ? { key: `phrases.duration.short.${unit}`, count } : undefined
}

const lineOf: Record<Reason, (told: Told) => Line> = {
  sudden: (told) =>
    say(told.onset === 'sudden' ? 'phrases.advice.sudden' : 'phrases.advice.maybe-sudden', 0, {
      sign: signLine(told),
      number: emergencyNumber,
    }),
  'unsure-danger': () => say('phrases.advice.unsure-danger', 0, { number: emergencyNumber }),
  // what is known to have come slowly is not told to come back if it was sudden
  signs: (told) =>
    say(told.onset === 'gradual' ? 'phrases.still.signs' : 'phrases.advice.signs', 0, { sign: signLine(told) }),
  despite: () => say('phrases.advice.despite'),
  duration: (told) => durationLine(told) ?? say('phrases.advice.duration'),
  spread: () => say('phrases.advice.spread'),
  unsure: () => say('phrases.advice.unsure'),
  none: () => say('phrases.advice.none'),
}

const chosen = ({ findings }: Advice): readonly Finding[] => findings.slice(0, mostReasons)

/** Where a doctor has looked at it, nobody is sent there as though for the first time; what came suddenly is another matter. */
const isSeen = ({ told, level }: { told: Told; level: Level }): boolean => told.seen === true && level === 'doctor'

/** The lines of an advice, and the facts that they speak. */
export function adviceLines(told: Told): { level: Level; say: readonly Line[]; facts: readonly FactId[] } {
  const advice = advise(told)
  const reasons = chosen(advice)
  return {
    level: advice.level,
    say: isSeen({ told, level: advice.level })
      ? [say('phrases.advice.seen')]
      : reasons.map(({ reason }) => lineOf[reason](told)),
    facts: [...new Set(reasons.flatMap(({ facts }) => facts))],
  }
}

/** Whether a line was not said yet. */
export const isNew = (line: Line, { said }: Session): boolean => !said.includes(line.key)

/** A reason's short line, in another wording than the one said last. */
function stillOf(reason: Exclude<Reason, 'none'>, session: Session): Line {
  const line = shortOf(reason, session)
  const before = session.last?.lines.find(({ key }) => key === line.key)
  return before ? { ...line, nth: (before.nth ?? 0) + 1 } : line
}

/** What a reason's short line says beside its words. */
function shortOf(reason: Exclude<Reason, 'none'>, session: Session): Line {
  if (reason === 'unsure-danger') return phrase('still.unsure-danger', session, { number: emergencyNumber })
  if (reason === 'sudden' || reason === 'signs')
    return phrase(`still.${reason}`, session, { sign: signLine(session.told) })
  return phrase(`still.${reason}`, session)
}

/** The warning that stands beside anything calm, once an advice has been given. */
export function stillLine(session: Session): Line | undefined {
  const { findings, level } = advise(session.told)
  const [finding] = findings
  if (isSeen({ told: session.told, level })) return phrase('still.seen', session)
  return finding === undefined || finding.reason === 'none' ? undefined : stillOf(finding.reason, session)
}

/** The question that an advice leads to: whether it came suddenly, whether anything came with it. */
function followUp(session: Session, level: Level): Asking {
  const { told, checking, refused } = session
  if (level === 'prompt' || checking) return askElse(session)
  const isNew = (question: QuestionId) => !refused.includes(question)
  if (signsBeside(told).length > 0 && told.onset === undefined && isNew('onset')) return askCheck('onset')
  if (signsBeside(told).length === 0 && told.answered.symptom === undefined && isNew('symptom'))
    return askCheck('symptom')
  return askElse(session)
}

/** An advice as a reply: in full the first time, shorter when nothing new was told. */
export function adviceReply(session: Session): Draft {
  // of whom the knowledge is not, nobody is told to stay at home
  if (isNotForThem(session) && advise(session.told).level === 'home') return ruleForThem(session)
  const { level, say: lines, facts } = adviceLines(session.told)
  const fresh = lines.filter((line) => isNew(line, session))
  const still = stillLine(session)
  const first = fresh.length > 0 ? fresh : still ? [still] : lines
  return {
    kind: 'advice',
    from: sourceOf(session.told),
    facts,
    level,
    say: first,
    ask: followUp(session, level),
    card: adviceCard(level),
    remember: { advised: level },
  }
}

/** From which words an advice is: its first reason. */
export function sourceOf(told: Told): Draft['from'] {
  const [{ reason } = { reason: 'none' as const }] = advise(told).findings
  return `phrases#advice.${reason}`
}

/** What a card shows with an advice hangs on its level alone: what was told cannot be read from it. */
export function adviceCard(level: Level): NonNullable<Draft['card']> {
  const rule: Line = atLeast(level, 'prompt')
    ? say('phrases.advice.unsure-danger', 0, { number: emergencyNumber })
    : say('topics.doctor.doctor.0')
  return { title: say('topics.doctor.title'), text: [rule] }
}

/** An advice and the answer to what was asked beside it: the advice first, no line twice. */
export const adviceBefore = (advice: Draft, answer: Draft): Draft => ({
  ...advice,
  facts: [...new Set([...advice.facts, ...answer.facts])],
  say: [...advice.say, ...answer.say.filter(({ key }) => !advice.say.some((line) => line.key === key))],
  remember: { ...answer.remember, ...advice.remember },
})
