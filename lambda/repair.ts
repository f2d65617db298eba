/** What is said when something was not understood, or is not known. */
import { neighbours } from './neighbours'
import type { NeighbourId } from './neighbours'
import { offering, prompt } from './offers'
import type { TopicId } from './topics'
import type { Draft, Line, Session, Unmatched } from './turn'

/** Longer than this, what was heard is no name to be said back. */
const longestName = 40

/** What is offered where nothing nearer is known. */
const common = ['twitch', 'relief'] as const satisfies readonly TopicId[]

/** Something that was heard by name and is not covered: said so, with the nearest that is. */
export function notCovered(session: Session, topic: NeighbourId): Draft {
  const values = { topic: { key: `neighbours.${topic}` } }
  return unknown(session, { key: 'phrases.unknown.topic', nth: session.turn, values }, neighbours[topic].near)
}

/** Somebody for whom the knowledge does not hold. */
export function notForThem(session: Session, person: string): Draft {
  const values = { topic: { key: `persons.${person}` } }
  return unknown(session, { key: 'phrases.unknown.topic', nth: session.turn, values }, ['doctor', 'twitch'])
}

/** A word that was heard and is none of the contract's. */
export function notKnown(session: Session, { heard }: Unmatched): Draft {
  const name = heard.trim()
  const sayable = name.length > 0 && name.length <= longestName
  const line = sayable
    ? { key: 'phrases.unknown.topic', nth: session.turn, values: { topic: name } }
    : { key: 'phrases.unknown.that', nth: session.turn }
  return unknown(session, line, common)
}

function unknown(session: Session, line: Line, near: readonly TopicId[]): Draft {
  return {
    kind: 'unknown',
    from: line.key.replace('phrases.', 'phrases#'),
    facts: [],
    say: [line],
    ...offering(session, { does: 'choose', topics: near }),
  }
}

/** Not understood: first an example, then two options, then help and a way out. */
export function missed(session: Session): Draft {
  const misses = session.misses + 1
  const step = (['first', 'second', 'third'] as const)[Math.min(misses, 3) - 1] ?? 'third'
  const line = { key: `phrases.missed.${step}`, nth: session.turn }
  const base = { kind: 'unknown', from: `phrases#missed.${step}`, facts: [], say: [line] } as const
  const focus = session.focus && { focus: session.focus }
  if (step === 'second') {
    const { ask, next } = offering(session, { does: 'choose', topics: common }, { ...focus, misses })
    return { ...base, ask, next }
  }
  return { ...base, ask: prompt(`missed-${step}`, session.turn), next: { ...focus, misses } }
}

/** A yes or a choice with nothing on offer. */
export function nothingOffered(session: Session): Draft {
  const choose = session.focus ? (['relief', 'doctor'] as const) : common
  return {
    kind: 'question',
    from: 'phrases#nothing-offered',
    facts: [],
    say: [{ key: 'phrases.nothing-offered', nth: session.turn }],
    ...offering(session, { does: 'choose', topics: choose }, session.focus && { focus: session.focus }),
  }
}
