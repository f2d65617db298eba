/** Whether a turn asks anything, and of what. */
import type { TopicId } from '../../knowledge/topics'
import type { Meaning } from '../../understanding/meaning/meaning'

/** Whether a turn asks anything, known or not. */
export const asksSomething = ({ forms, topics, outside, supposed }: Meaning): boolean =>
  forms.length > 0 || topics.length > 0 || outside === true || supposed !== undefined

/** Whether a turn names no topic but these: the twitch itself, the doctor and the like are often named and not asked about. */
export const namesOnly = ({ topics }: Meaning, ...ids: readonly TopicId[]): boolean =>
  topics.every((topic) => ids.some((id) => id === topic))
