/** Answers from the knowledge: a topic's facet, breath by breath, or the nearest that it has. */
import { facets } from '../contract'
import type { Facet } from '../contract'
import { askNext } from './offers'
import { overviews, topics } from '../knowledge/topics'
import type { Breath, Topic } from '../knowledge/topic'
import type { TopicId } from '../knowledge/topics'
import type { Draft, Focus, Line, Session } from './turn'

/** The breaths of a topic's facet, where it has that facet. */
export const breaths = (topic: TopicId, facet: Facet): readonly Breath[] | undefined => {
  const row: Topic = topics[topic]
  return row.facets[facet]
}

/** The facet with which a topic is told if none is asked for. */
export const leadFacet = (topic: TopicId): Facet => facets.find((facet) => breaths(topic, facet)) ?? 'about'

/** The name of a topic as a line. */
export const nameOf = (topic: TopicId): Line => ({ key: `topics.${topic}.name` })

/** Facets for which a topic's own lead stands in; for the others the overview does. */
const byLead: readonly Facet[] = ['cause', 'about', 'signs']

/** Facets of which nobody needs to hear that a topic has none of its own. */
const silent: readonly Facet[] = ['cause', 'about', 'doctor']

/** Topics that are told in general anyway. */
const generalTopics: readonly TopicId[] = Object.values(overviews)

/**
 * Where a facet is told, and whether the listener should hear that the topic has none of its own. A topic that is not
 * `named`, but carried over, is told in general: "is that bad" means the twitching.
 */
export function nearest(topic: TopicId, facet: Facet, named = true): Focus & { missing: boolean } {
  const { instead = {}, condition }: Topic = topics[topic]
  const own = breaths(topic, facet) ? facet : named ? instead[facet] : undefined
  if (own) return { topic, told: topic, facet: own, breath: 0, missing: false }
  // "why" after an overview of something else asks for the causes
  if (!named && facet === 'cause' && generalTopics.includes(topic)) {
    return { topic: overviews.cause, told: overviews.cause, facet, breath: 0, missing: false }
  }
  // nobody asked how it goes with a topic that is only carried over; of a condition the listener should still hear it
  const asked = named || condition === true || facet !== 'outlook'
  const missing = asked && !silent.includes(facet) && !generalTopics.includes(topic)
  if (byLead.includes(facet)) return { topic, told: topic, facet: leadFacet(topic), breath: 0, missing }
  return { topic, told: overviews[facet], facet, breath: condition && facet === 'relief' ? forConditions : 0, missing }
}

/** The overview's breath on what helps where a condition is behind the twitching. */
const forConditions = topics.relief.facets.relief.findIndex((breath: Breath) => breath.includes('relief-underlying'))

/** A topic's facet from its first breath, with the question that goes on from there. */
export function tell(
  session: Session,
  topic: TopicId,
  facet: Facet,
  before: readonly Line[] = [],
  named = true,
): Draft {
  const { missing, ...focus } = nearest(topic, facet, named)
  const line = { key: `phrases.missing.${facet}`, values: { topic: nameOf(topic) } }
  const lead = missing ? [...before, line] : before
  return tellBreath(session, focus, isJustTold(session, focus) ? [...lead, again(session)] : lead)
}

/** Whether the last reply said the same, so that the listener should hear that it is known. */
const isJustTold = ({ last, focus }: Session, { told, facet }: Focus): boolean =>
  last?.from === `topics/${told}#${facet}` && focus?.breath === 0

const again = ({ turn }: Session): Line => ({ key: 'phrases.again', nth: turn })

/** One breath, and a question that goes on from it. */
export function tellBreath(session: Session, focus: Focus, before: readonly Line[] = []): Draft {
  const { told, facet, breath } = focus
  const all = breaths(told, facet) ?? []
  return {
    kind: 'answer',
    from: `topics/${told}#${facet}`,
    facts: all[breath] ?? [],
    say: [...before, { key: `topics.${told}.${facet}.${String(breath)}` }],
    card: { key: `topics.${told}.title` },
    ...askNext(session, focus, all.length),
  }
}

/** The breath that lies `step` after the one last told, or word that there is none. */
export function tellMore(session: Session, step: 1 | -1 = 1): Draft {
  const { focus } = session
  if (!focus) return tell(session, 'twitch', 'about')
  const all = breaths(focus.told, focus.facet) ?? []
  const breath = focus.breath + step
  if (breath in all) return tellBreath(session, { ...focus, breath })
  if (step === -1) return tellBreath(session, focus)
  return {
    kind: 'answer',
    from: `topics/${focus.told}#${focus.facet}`,
    facts: [],
    say: [{ key: 'phrases.no-more', nth: session.turn, values: { topic: nameOf(focus.topic) } }],
    ...askNext(session, focus, all.length),
  }
}
