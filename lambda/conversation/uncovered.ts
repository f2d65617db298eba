/** What stands between a question and its answer: nobody and nothing gets the answer to another question. */
import { persons } from '../knowledge/body'
import { answersIn } from '../triage/rules'
import { flag } from './doctorDialog'
import { isUncovered } from '../knowledge/uncoveredTopics'
import { notCovered, notForThem, notKnown } from './repair'
import type { Draft, Session, Slots, Turn } from './turn'

/** The reply where a turn asks for something or somebody that the knowledge does not cover. */
export function guard({ intent, slots, session }: Turn): Draft | undefined {
  const draft = stranger(intent === 'WhenToSeeDoctor' ? asTold(slots) : slots, session)
  return draft && withFlag(draft, slots)
}

/** Whoever tells of the twitch when asking for a doctor gets the advice, whatever else was named beside it. */
function asTold({ topic, ...told }: Slots): Slots {
  const tells = told.place !== undefined || Object.keys(answersIn(told)).length > 0
  return tells || topic === undefined ? told : { ...told, topic }
}

function stranger({ topic, person, word }: Slots, session: Session): Draft | undefined {
  if (person && !persons[person].covered) return notForThem(session, person)
  if (topic === undefined) return undefined
  if (typeof topic === 'object') return notKnown(session, topic)
  return isUncovered(topic) ? notCovered(session, topic, word) : undefined
}

/** A sign that calls for a doctor is answered whatever else was asked. */
export function withFlag(draft: Draft, slots: Slots): Draft {
  const red = flag(answersIn(slots))
  return red ? { ...draft, level: red.level, facts: red.facts, say: [red.line, ...draft.say] } : draft
}
