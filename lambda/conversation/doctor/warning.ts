/** After an advice, nothing calm is said without it. */
import type { FactId } from '../../knowledge/facts'
import type { TopicId } from '../../knowledge/topics'
import { signsBeside } from '../../triage/rules'
import { signOf } from '../../knowledge/signs'
import { stillLine } from './advice'
import type { Line } from '../talk/line'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Facts that calm: none of them is said alone once an advice has been given. */
const calms = (fact: FactId): boolean =>
  fact.startsWith('outlook-') || fact === 'relief-goes-away' || fact === 'twitch-common'

const isWarning = ({ key }: Line): boolean => /^phrases\.(advice|still|urgent|duration\.long)\./.test(key)

const isApology = ({ key }: Line): boolean => key === 'phrases.sorry' || key === 'phrases.corrected'

/** Causes of everyday life. */
const everyday = ['sleep', 'caffeine', 'stress', 'overexertion', 'water'] as const satisfies readonly TopicId[]

/** Once a grave sign was told, an everyday cause sounds like an explanation of it, and calms as well. */
const explains = ({ told }: Session, { kind, remember }: Draft): boolean => {
  const isGrave = signsBeside(told).some((sign) => !signOf(sign).vague)
  const topic = remember?.focus?.topic
  return isGrave && kind === 'answer' && everyday.some((one) => one === topic)
}

/** Puts the standing warning before lines that calm. */
export function withWarning(session: Session, draft: Draft): Draft {
  if (draft.say.some(isWarning) || !(draft.facts.some(calms) || explains(session, draft))) return draft
  const still = stillLine(session)
  if (!still) return draft
  const apology = draft.say.filter(isApology)
  return { ...draft, say: [...apology, still, ...draft.say.filter((line) => !isApology(line))] }
}
