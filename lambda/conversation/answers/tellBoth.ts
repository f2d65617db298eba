/** Answers a question about two topics. */
import type { Form } from '../../knowledge/forms'
import { pairs } from '../../knowledge/topics'
import type { PairId, TopicId } from '../../knowledge/topics'
import { askElse, phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import { tell, tellBriefly } from './tell'
import type { Draft } from '../talk/turn'

const pairOf = (one: TopicId, other: TopicId): PairId | undefined =>
  (Object.keys(pairs) as PairId[]).find((id) => {
    const both: readonly TopicId[] = pairs[id].topics
    return both.includes(one) && both.includes(other)
  })

const movements: readonly string[] = ['twitch', 'spasm', 'eyelid']

/** Two topics in one breath: side by side, or briefly one after the other. */
export function tellBoth(
  session: Session,
  form: Form | undefined,
  [one, other]: readonly [TopicId, TopicId],
): Draft | undefined {
  const pair = pairOf(one, other)
  if (pair !== undefined)
    return {
      kind: 'answer',
      from: `pairs#${pair}`,
      facts: pairs[pair].facts,
      say: [say(`pairs.${pair}`)],
      ask: askElse(session),
      remember: { focus: { topic: one, form: 'compare' } },
    }
  if (movements.includes(one) && movements.includes(other)) return tell(session, 'compare')
  const part = form === 'relief' || form === 'cure' || form === 'prevent' ? 'relief' : 'cause'
  const draft = tellBriefly(session, part, [one, other])
  if (!draft) return undefined
  const ranked = form === 'which-likelier' || form === 'compare'
  return { ...draft, say: [phrase(ranked ? 'gap.ranking' : 'either', session), ...draft.say] }
}
