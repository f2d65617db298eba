/** What a listener fears, finds or means to do about the twitch: each is heard first. */
import { adviceReply } from '../doctor/advice'
import { rule } from '../doctor/persons'
import { reassure } from '../doctor/reassurance'
import { tell } from '../answers/tell'
import { askCheck, askElse, phrase } from '../talk/say'
import { advise } from '../../triage/rules'
import type { Session } from '../talk/session'
import { word } from './word'
import type { Handler } from './word'

/** Nobody can promise that it is nothing: said so, and then what is known. */
export const promise: Handler = (session) => {
  const isNew = session.worries === 0 || advise(session.told).level !== 'home'
  const draft = isNew ? reassure(session) : tell(session, 'serious', 'twitch')
  return { ...draft, say: [phrase('no-promise', session), ...draft.say] }
}

/** "I do that already": heard, or the advice where there is a reason for a doctor already. */
export const alreadyDo: Handler = (session, meaning) =>
  advise(session.told).level === 'home'
    ? word('already-do', 'open', ['doctor-despite-changes'])(session, meaning)
    : adviceReply(session)

/** "I'd rather not go to a doctor": their choice, with the reasons that would still hold; prompt advice is repeated. */
export const noDoctor: Handler = (session, meaning) => {
  if (advise(session.told).level === 'prompt') return adviceReply(session)
  return session.said.includes('phrases.no-doctor')
    ? word('noted', 'open')(session, meaning)
    : word('no-doctor', 'open', rule)(session, meaning)
}

/** "It's getting worse": heard, and what came with it, or the advice. */
export const worse: Handler = (session) => {
  const { told, refused } = session
  const heardIt = phrase('worse', session)
  if (advise(told).level !== 'home') {
    const advice = adviceReply(session)
    return advice.level === 'prompt' ? advice : { ...advice, say: [heardIt, ...advice.say.slice(0, 1)] }
  }
  const asks = told.answered.symptom === undefined && !refused.includes('symptom')
  return {
    kind: 'question',
    from: 'phrases#worse',
    facts: [],
    say: [heardIt],
    ask: asks ? askCheck('symptom') : askElse(session),
  }
}

/** Whether it should not wait: what came with the twitch is a reason to see a doctor. */
const cannotWait = ({ told }: Session): boolean =>
  told.seen !== true &&
  advise(told).findings.some(({ reason }) => reason === 'signs' || reason === 'sudden' || reason === 'unsure-danger')

/** Accepts what somebody plans to try; the advice is repeated only where it should not wait. */
export const plan: Handler = (session, meaning) =>
  cannotWait(session) ? adviceReply(session) : word('plan', 'open')(session, meaning)
