/** What is said when something was not understood, or is not known. */
import type { PersonId } from '../knowledge/body'
import { uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import { offering, prompt } from './offers'
import { isTopic } from './subject'
import { related } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import type { Draft, Line, Next, Session, Unmatched } from './turn'

/** Longer than this, what was heard is no name to be said back. */
const longestName = 40

/** What is offered where nothing nearer is known. */
const common = ['twitch', 'relief'] as const satisfies readonly TopicId[]

/** Something that was heard by name and is not covered: said so, with the nearest that is. */
export function notCovered(session: Session, id: UncoveredId, word?: string): Draft {
  const { near, named } = uncoveredTopicOf(id)
  const spoken = named === 'as heard' && word !== id ? sayable(word) : undefined
  return unknown(session, spoken ?? { key: `neighbours.${id}` }, near)
}

/** Somebody for whom the knowledge does not hold. */
export const notForThem = (session: Session, person: PersonId): Draft =>
  unknown(session, { key: `persons.${person}` }, ['doctor', 'twitch'])

/** A word that was heard and is none of the contract's. */
export const notKnown = (session: Session, { heard }: Unmatched): Draft => unknown(session, sayable(heard), common)

/** Something that the knowledge does not hold, of a topic that it has or of none. */
export function notHeld(session: Session, topic: unknown): Draft {
  if (!isTopic(topic)) return unknown(session, undefined, common)
  return unknown(session, { key: `topics.${topic}.name` }, [topic, related[topic].related[0]], 'unknown.detail')
}

const sayable = (word = ''): string | undefined => {
  const name = word.trim()
  return name.length > 0 && name.length <= longestName ? name : undefined
}

function unknown(
  session: Session,
  topic: string | Line | undefined,
  near: readonly TopicId[],
  name = topic === undefined ? 'unknown.that' : 'unknown.topic',
): Draft {
  const line = { key: `phrases.${name}`, nth: session.turn, ...(topic !== undefined && { values: { topic } }) }
  return {
    kind: 'unknown',
    from: `phrases#${name}`,
    facts: [],
    say: [line],
    ...offering(session, { does: 'choose', topics: notJustTold(session, near) }, keepFocus(session)),
  }
}

/** Two topics to choose from, without the one that was just told. */
function notJustTold({ focus }: Session, near: readonly TopicId[]): readonly TopicId[] {
  const all = new Set<TopicId>([...near, ...common, 'doctor'])
  return [...all].filter((topic) => topic !== focus?.told).slice(0, 2)
}

/** What was talked about before stays the focus. */
export const keepFocus = ({ focus }: Session): Next => (focus ? { focus } : {})

/** What was not understood leaves even the tip where it was: "next" goes on from there. */
const keepPlace = ({ tip, ...session }: Session): Next => ({ ...keepFocus(session), ...(tip !== undefined && { tip }) })

/** Not understood: first an example, then two options, then help and a way out. */
export function missed(session: Session): Draft {
  const misses = session.misses + 1
  const step = misses === 1 ? 'first' : misses === 2 ? 'second' : 'third'
  const line = { key: `phrases.missed.${step}`, nth: session.turn }
  const base = { kind: 'unknown', from: `phrases#missed.${step}`, facts: [], say: [line] } as const
  const kept: Next = { ...keepPlace(session), misses }
  if (step === 'second')
    return { ...base, ...offering(session, { does: 'choose', topics: notJustTold(session, common) }, kept) }
  return { ...base, ask: prompt(`missed-${step}`, session.turn), next: kept }
}

/** A yes or a choice with nothing on offer. */
export function nothingOffered(session: Session): Draft {
  const choose = session.focus ? (['relief', 'doctor'] as const) : common
  return {
    kind: 'question',
    from: 'phrases#nothing-offered',
    facts: [],
    say: [{ key: 'phrases.nothing-offered', nth: session.turn }],
    ...offering(session, { does: 'choose', topics: notJustTold(session, choose) }, keepFocus(session)),
  }
}
