/** Details of a twitch told along with a question: signs that call for a doctor are answered first. */
import { breaths, leadFacet, tell } from './answer'
import { advice, flag } from './doctorDialog'
import { answersIn } from '../triage/rules'
import { offering } from './offers'
import { isMovement, subject } from './subject'
import { overviews } from '../knowledge/topics'
import type { Draft, Turn } from './turn'

/** Answers a question to which red flags may be tied: the advice instead of an answer that names no topic, or before one that does. */
export function withDetails(turn: Turn, answer: () => Draft): Draft {
  const told = answersIn(turn.slots)
  const red = flag(told)
  if (!red) return answer()
  const { topic } = subject(turn)
  const asksForTopic = turn.slots.topic !== undefined && topic !== 'twitch'
  if (asksForTopic || turn.intent === 'AskRelief') {
    const draft = answer()
    return { ...draft, level: red.level, facts: [...red.facts, ...draft.facts], say: [red.line, ...draft.say] }
  }
  const draft = advice(turn.session, told)
  if (turn.intent !== 'AskCause') return draft
  return { ...draft, ...offering(turn.session, { does: 'tell', topic, facet: 'cause' }) }
}

/** When to see a doctor: the advice where what was told calls for one; else the rule, and the offer to go through it. */
export function seeDoctor(turn: Turn): Draft {
  const { session, slots } = turn
  const told = answersIn(slots)
  if (flag(told)) return advice(session, told)
  const { topic, echo, named } = subject(turn)
  if (named && breaths(topic, 'doctor') && topic !== overviews.doctor) return tell(session, topic, 'doctor')
  const { duration, ...signs } = told
  const tells = Object.keys(told).length > 0
  const isNew = duration !== undefined && Object.keys(signs).length === 0
  if (isNew && slots.topic !== undefined && !isMovement(topic)) return tell(session, topic, leadFacet(topic), echo)
  // whoever tells of something harmless hears that first
  const facet = tells ? 'outlook' : 'doctor'
  const rule = tell(session, overviews[facet], facet, facet === 'outlook' ? echo : [])
  return { ...rule, ...offering(session, { does: 'check' }, { ...rule.next, dialog: { answers: told } }) }
}
