/** What a turn is about: the topic it names, the part of the body, or what the talk was about before. */
import { places } from './body'
import type { PlaceId } from './body'
import { topics } from './topics'
import type { TopicId } from './topics'
import type { Line, Turn } from './turn'

/** The topic that a turn asks about, whether it names one itself, and words that say back the part of the body. */
export type Subject = { topic: TopicId; named: boolean; echo: readonly Line[] }

const topicOf = (place: PlaceId): TopicId | undefined => {
  const row: { topic?: TopicId } = places[place]
  return row.topic
}

/** Finds the subject of a turn; without any it is the twitch itself. */
export function subject({ slots, session }: Turn): Subject {
  const { topic, place } = slots
  const placeTopic = place && topicOf(place)
  if (isTopic(topic) && topic !== 'twitch') return { topic, named: true, echo: [] }
  if (placeTopic) return { topic: placeTopic, named: true, echo: [] }
  if (place) return { topic: 'twitch', named: true, echo: [{ key: `places.${place}` }] }
  if (isTopic(topic)) return { topic, named: true, echo: [] }
  return { topic: session.focus?.topic ?? 'twitch', named: false, echo: [] }
}

/** Whether what was heard is a topic that can be told. */
export const isTopic = (topic: unknown): topic is TopicId => typeof topic === 'string' && Object.hasOwn(topics, topic)

/** Topics that are the movement itself: another topic named beside them is what is meant. */
export const isGeneral = (topic: TopicId): boolean => general.includes(topic)

const general: readonly TopicId[] = ['twitch', 'spasm', 'twitch-or-spasm', 'eyelid']
