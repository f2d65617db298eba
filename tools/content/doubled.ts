/** A neighbour that became a topic is moved, not doubled. */
import { isUncovered } from '../../lambda/knowledge/uncoveredTopics'
import type { Problem } from '../shared/problems'
import { topics } from '../../lambda/knowledge/topics'

/** The topics that are known as not covered as well. */
export const doubled = (ids: readonly string[] = Object.keys(topics)): Problem[] =>
  ids.filter(isUncovered).map((id) => ({
    file: 'lambda/knowledge/uncoveredTopics.ts',
    key: id,
    message:
      'is a topic now: take it out here and out of uncovered.yaml in every language, and move its words from concepts/uncovered.yaml to concepts/topics.yaml',
  }))
