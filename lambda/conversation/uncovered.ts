/** What the knowledge does not hold: said so, with the nearest that it does. */
import type { PersonId } from '../knowledge/body'
import { near } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import { uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import { askChoice, askElse, phrase, say } from './say'
import type { Session } from './session'
import type { Asking, Draft } from './turn'

/** What is offered where nothing nearer is known. */
const common = ['twitch', 'relief', 'doctor'] as const satisfies readonly TopicId[]

/** Two topics to choose from, without the one just told; only the open question after an offer. */
function askNear(session: Session, wished: readonly TopicId[]): Asking {
  const { focus, pending, refused } = session
  if (pending?.kind === 'choice' || pending?.kind === 'offer') return askElse(session)
  const all = new Set<TopicId>([...wished, ...common])
  const fresh = [...all].filter((topic) => topic !== focus?.topic && !refused.includes(topic)).slice(0, 2)
  return fresh.length < 2 ? askElse(session) : askChoice(session, fresh)
}

/** Something that is known by name and not covered. */
export function notCovered(session: Session, id: UncoveredId): Draft {
  return {
    kind: 'unknown',
    from: 'phrases#unknown.topic',
    facts: [],
    say: [phrase('unknown.topic', session, { topic: say(`uncovered.${id}`) })],
    ask: askNear(session, uncoveredTopicOf(id).near),
  }
}

/** Something of which nothing is known; no word of it is said back. */
export function notKnown(session: Session): Draft {
  const { focus } = session
  return {
    kind: 'unknown',
    from: 'phrases#unknown.that',
    facts: [],
    say: [phrase('unknown.that', session)],
    ask: askNear(session, focus ? near[focus.topic].near : common),
  }
}

const people = { child: 'people.child', children: 'people.child', baby: 'people.baby', pet: 'people.pet' } as const

/** Whether the knowledge is not about somebody, and that was not said yet. */
export const isStranger = ({ said }: Session, who: PersonId | undefined): who is keyof typeof people =>
  who !== undefined && who in people && !said.includes(`phrases.${people[who as keyof typeof people]}`)

/** Somebody whom the knowledge is not about: said once, with the doctor's rule for people. */
export function notForThem(session: Session, who: keyof typeof people): Draft {
  const human = who !== 'pet'
  return {
    kind: 'unknown',
    from: `phrases#${people[who]}`,
    facts: human ? ['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'] : [],
    say: [say(`phrases.${people[who]}`), ...(human ? [say('topics.doctor.doctor.1')] : [])],
    ask: askElse(session),
  }
}
