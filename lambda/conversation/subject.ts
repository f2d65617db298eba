/** What a turn is about: the topic it names, the part of the body, or what the talk was about before. */
import { places } from '../knowledge/body'
import type { PlaceId } from '../knowledge/body'
import { isUncovered, uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import { topics } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
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

/** Whether what was done when it twitched is what a turn is about, rather than the topic that it names. */
export function standsFor(intent: string, occasion: string, topic: unknown): boolean {
  if (isUncovered(occasion) && uncoveredTopicOf(occasion).aside) return false
  // what is asked about by name is not passed over; what is only told along with a twitch may be
  const told = intent === 'AskCause' && typeof topic !== 'object'
  return (told || weightOf(topic) < weights.neighbour) && weightOf(occasion) > weightOf(topic)
}

/** How much a topic says of what is meant: the movement itself least, then what is not covered, then what is. */
const weights = { none: 0, movement: 1, neighbour: 2, topic: 3 } as const

function weightOf(topic: unknown): number {
  if (topic === undefined) return weights.none
  if (!isTopic(topic)) return weights.neighbour
  return isMovement(topic) ? weights.movement : weights.topic
}

/** Whether a topic is the movement itself: another one named beside it is what is meant. */
export const isMovement = (topic: TopicId): boolean => movements.includes(topic)

const movements: readonly TopicId[] = ['twitch', 'spasm', 'twitch-or-spasm', 'eyelid']
