/** Ends a turn: what its question is for, and the session that the next turn begins with. */
import type { Level } from '../knowledge/signs'
import { atLeast } from '../triage/rules'
import { nameOf } from './answers/nextAsk'
import { say } from './talk/say'
import { most } from './talk/limits'
import type { Session } from './talk/session'
import type { Asks } from './talk/source'
import type { Draft, Reply } from './talk/turn'

/** What the reply's question is for. */
function asksOf({ ask }: Draft): Asks | undefined {
  if (!ask) return undefined
  const { pending } = ask
  switch (pending.kind) {
    case 'question':
      return pending.question
    case 'concern':
      return `danger-${pending.concern}`
    case 'habit':
    case 'offer':
      return 'offer'
    case 'choice':
    case 'open':
      return pending.kind
    case 'alarm':
    case 'crisis':
      return 'open'
  }
}

/** Each once, and the oldest forgotten. */
const newest = <T>(list: readonly T[], limit: number): T[] => [...new Set(list)].slice(-limit)

/** Content of its own is what a repeat says again; a mere word of courtesy is not. */
const isContent = ({ kind }: Draft): boolean => kind === 'answer' || kind === 'advice' || kind === 'emergency'

const higher = (one: Level | undefined, other: Level | undefined): Level | undefined =>
  one && other ? (atLeast(one, other) ? one : other) : (one ?? other)

/** Writes the next turn's session and, in a session's first answer, says once that this is no medical advice. */
export function finish(session: Session, { ask, remember = {}, ...draft }: Draft): Reply {
  const disclaims =
    !session.disclaimed && (draft.kind === 'answer' || draft.kind === 'advice') && draft.level !== 'prompt'
  const { pending: _answered, tip: _tip, checking: _checking, advised, ...kept } = session
  const next: Session = {
    ...kept,
    turn: session.turn + 1,
    misses: 0,
    ...remember,
    disclaimed: session.disclaimed || disclaims || remember.disclaimed === true,
    said: newest([...session.said, ...draft.say.map(({ key }) => key)], most.said),
    ...(ask && { pending: ask.pending }),
    ...(isContent(draft) && {
      last: {
        kind: draft.kind,
        from: draft.from,
        facts: [...draft.facts],
        lines: [...draft.say],
        ...(draft.level && { level: draft.level }),
      },
    }),
  }
  const level = higher(advised, remember.advised)
  const offer = nameOf(next)
  const asks = asksOf({ ...draft, ...(ask && { ask }) })
  return {
    ...draft,
    say: disclaims ? [...draft.say, say('phrases.disclaimer')] : draft.say,
    ...(ask && { ask: ask.question }),
    ...(asks && { asks }),
    session: {
      ...next,
      ...(level && { advised: level }),
      // an offer, a habit or a single question is put once
      refused: newest([...next.refused, ...(offer === undefined ? [] : [offer])], most.refused),
    },
  }
}
