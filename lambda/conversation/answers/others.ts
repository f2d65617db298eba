/** What helps, or what may be behind it, without what was named, told or ruled out. */
import type { Form } from '../../knowledge/forms'
import { habits } from '../../knowledge/habits'
import type { TopicId } from '../../knowledge/topics'
import type { Meaning } from '../../understanding/meaning/meaning'
import { briefKey } from './lookUp'
import { tellBriefly } from './tell'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** What is told briefly, in this order. */
const lists = {
  relief: ['sleep', 'caffeine', 'stress', 'water', 'nutrients'],
  cause: ['sleep', 'caffeine', 'stress', 'overexertion', 'nutrients', 'medication'],
} as const satisfies Record<'relief' | 'cause', readonly TopicId[]>

/** Which of the two lists a form of question asks for. */
export const partOf = (form: Form): keyof typeof lists | undefined =>
  form === 'relief' || form === 'prevent' ? 'relief' : form === 'cause' ? 'cause' : undefined

/** So many are named in one reply. */
const most = 2

/** What somebody does already, or does not do too much of: no remedy and no cause for them. */
const ruledOut = ({ told }: Session): readonly TopicId[] =>
  habits.filter((habit) => told.habits[habit] === 'no' || told.habits[habit] === 'changed')

/** Whether a topic's part was told in a line of its own. */
const isTold = ({ said }: Session, topic: TopicId, part: 'relief' | 'cause'): boolean =>
  said.some((key) => key.startsWith(`topics.${topic}.${part}`) || key === briefKey(topic, part)) ||
  (part === 'relief' && said.includes(`habits.${topic}.yes`))

/** One remedy: for what was told of the listener, else one that was not told yet. */
export function justOne(session: Session): Draft | undefined {
  const lived = lists.relief.filter((topic) => session.told.habits[topic] === 'yes')
  const free = [...lived, ...lists.relief].filter((topic) => !ruledOut(session).includes(topic))
  const one = free.find((topic) => !isTold(session, topic, 'relief')) ?? free[0]
  return one && tellBriefly(session, 'relief', [one])
}

/** What is left to tell; nothing where nothing was ruled out, or nothing is left. */
export function tellOthers(session: Session, part: 'relief' | 'cause', besides: Meaning['besides']): Draft | undefined {
  const out = [...ruledOut(session), ...(besides ?? [])]
  if (besides === undefined && (part === 'cause' || out.length === 0)) return undefined
  const isOut = (topic: TopicId) => out.includes(topic) || (besides !== undefined && isTold(session, topic, part))
  const left = lists[part].filter((topic) => !isOut(topic)).slice(0, most)
  return left.length > 0 ? tellBriefly(session, part, left) : undefined
}
