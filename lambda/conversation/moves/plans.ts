/** What a listener fears, finds or means to do about the twitch: each is heard first. */
import { adviceReply } from '../doctor/advice'
import { rule } from '../doctor/persons'
import { reassure } from '../doctor/reassurance'
import { askCheck, askElse, phrase } from '../talk/say'
import { advise } from '../../triage/rules'
import { word } from './word'
import type { Handler } from './word'

/** Nobody can promise that it is nothing: said so, and then what is known. */
export const promise: Handler = (session) => {
  const draft = reassure(session)
  return { ...draft, say: [phrase('no-promise', session), ...draft.say] }
}

/** "I'd rather not go to a doctor": their choice, and what would still be a reason; what cannot wait does not. */
export const noDoctor: Handler = (session, meaning) =>
  advise(session.told).level === 'prompt' ? adviceReply(session) : word('no-doctor', 'open', rule)(session, meaning)

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

/** What somebody means to try is theirs; only what cannot wait is said again. */
export const plan: Handler = (session, meaning) =>
  advise(session.told).level === 'prompt' ? adviceReply(session) : word('plan', 'open')(session, meaning)
