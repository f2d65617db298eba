/** A worried question, asked again and again: calm, honest, and never in the same words. */
import { nameOf, tell } from './answer'
import type { Facet } from '../contract'
import type { FactId } from '../knowledge/facts'
import { offering } from './offers'
import { topics } from '../knowledge/topics'
import type { Topic } from '../knowledge/topic'
import type { TopicId } from '../knowledge/topics'
import type { Draft, Offer, Session } from './turn'

const asksFor: readonly Facet[] = ['cause', 'outlook']

/** Whether a question about a topic is a worry rather than a wish to know. */
export const isWorry = (topic: TopicId, facet: Facet): boolean => {
  const row: Topic = topics[topic]
  return row.worry === true && asksFor.includes(facet)
}

type Step = { line: string; facts: readonly FactId[]; offer: Offer }

const doctorSigns = ['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'] as const

/** From the second time on; the last ones take turns, each with a way out of the circle. */
const steps: readonly Step[] = [
  { line: 'second', facts: doctorSigns, offer: { does: 'check' } },
  { line: 'third', facts: ['relief-relax'], offer: { does: 'tip', tip: 0 } },
  {
    line: 'fourth',
    facts: ['doctor-despite-changes', 'relief-underlying'],
    offer: { does: 'choose', topics: ['relief', 'stress'] },
  },
  { line: 'fifth', facts: ['stress-tension', 'outlook-everyday', 'doctor-two-weeks'], offer: { does: 'else' } },
]

/** The answer to a worry: the topic's own the first time, then others. */
export function worry(session: Session, topic: TopicId, facet: Facet): Draft {
  const worries = session.worries + 1
  if (worries === 1) {
    const first = tell(session, topic, 'cause')
    return { ...first, next: { ...first.next, worries } }
  }
  // after the last step the last two take turns
  const step = steps[worries - 2] ?? steps[steps.length - 2 + (worries % 2)]
  if (!step) return tell(session, topic, facet)
  const focus = { topic, told: topic, facet: 'cause', breath: 0 } as const
  return {
    kind: 'answer',
    from: `phrases#worry.${step.line}`,
    facts: step.facts,
    say: [{ key: `phrases.worry.${step.line}`, values: { topic: nameOf(topic) } }],
    ...offering(session, step.offer, { focus, worries }),
  }
}
