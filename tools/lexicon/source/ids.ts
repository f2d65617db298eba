/** The ids that the concepts of each kind may have. */
import { persons, places } from '../../../lambda/knowledge/body'
import { forms } from '../../../lambda/knowledge/forms'
import { onsets, positions, signs, spans, spreads } from '../../../lambda/knowledge/signs'
import { topics } from '../../../lambda/knowledge/topics'
import { uncoveredTopics } from '../../../lambda/knowledge/uncoveredTopics'
import { habits } from '../../../lambda/knowledge/habits'
import type { Kind } from '../../../lambda/understanding/lexicon/lexicon'
import { concerns } from '../../../lambda/knowledge/doctorQuestions'
import { moves } from '../../../lambda/understanding/meaning/meaning'
import { scopes } from '../../../lambda/understanding/reading/scope'

const notSpoken = ['despite-changes', 'none']

const ids: { readonly [K in Kind]?: readonly string[] } = {
  place: Object.keys(places),
  person: Object.keys(persons),
  span: [...spans, 'unknown'],
  onset: [...onsets, 'unknown'],
  spread: [...spreads, 'unknown'],
  despite: ['despite'],
  sign: Object.keys(signs).filter((sign) => !notSpoken.includes(sign)),
  habit: habits,
  topic: Object.keys(topics),
  uncovered: Object.keys(uncoveredTopics),
  concern: concerns,
  scope: scopes,
  form: forms,
  move: moves,
  answer: ['yes', 'no', 'unsure'],
  choice: [...positions, 'both', 'all', 'any', 'none'],
}

/** The ids of a kind. */
export const idsOf = (kind: Kind): readonly string[] => ids[kind] ?? []
