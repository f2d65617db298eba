/** What a worried listener hears: understanding, what is known, and a way forward; never the same words twice. */
import type { FactId } from '../../knowledge/facts'
import type { PhraseId } from '../../knowledge/contentKeys'
import { advise } from '../../triage/rules'
import { adviceReply } from './advice'
import { askElse, askOffer, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

const steps = [
  ['worry.first', ['outlook-everyday', 'outlook-stops', 'doctor-two-weeks', 'doctor-sudden-with-symptoms']],
  ['worry.second', ['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms']],
  ['worry.third', ['stress-tension', 'relief-relax', 'doctor-two-weeks']],
] as const satisfies readonly (readonly [PhraseId, readonly FactId[]])[]

/** A worry after the advice was given: a human word, and why the doctor is the way. */
function reassureAdvised(session: Session): Draft {
  const advice = adviceReply(session)
  const key = 'phrases.worry.advised'
  if (advice.level !== 'doctor' || session.advised === undefined || session.said.includes(key)) return advice
  return { ...advice, from: 'phrases#worry.advised', say: [say(key)] }
}

/** Answers a worry; where an advice holds, it is the answer. */
export function reassure(session: Session): Draft {
  if (advise(session.told).level !== 'home') return reassureAdvised(session)
  const at = Math.min(session.worries, steps.length - 1)
  const [line, facts] = steps[at] ?? steps[0]
  const checked = session.refused.includes('check')
  return {
    kind: 'answer',
    from: `phrases#${line}`,
    facts,
    say: [say(`phrases.${line}`)],
    ask: checked ? askElse(session) : askOffer(session, { kind: 'check' }),
    remember: { worries: session.worries + 1 },
  }
}
