/** Which words a reply speaks, and what its question is for: names for screens, tests and measures. */
import type { PhraseId } from '../../knowledge/contentKeys'
import type { Form } from '../../knowledge/forms'
import type { HabitId } from '../../knowledge/habits'
import type { PairId, TopicId } from '../../knowledge/topics'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import type { Concern } from '../../knowledge/doctorQuestions'

/** Which words a reply speaks. */
export type Source =
  | `topics/${TopicId}#${Form | 'brief'}`
  | `pairs#${PairId}`
  | `habits#${HabitId}`
  | `tips#${number}`
  | `phrases#${PhraseId | 'ask' | `check.${QuestionId}` | `concern.${Concern}`}`

/** What a reply's question is for. */
export type Asks = QuestionId | `danger-${Concern}` | 'offer' | 'choice' | 'open'

/** What a reply is, for screens, tests and measures. */
export const kinds = ['answer', 'question', 'advice', 'emergency', 'unknown', 'help', 'end'] as const
/** What a reply is, for screens, tests and measures. */
export type ReplyKind = (typeof kinds)[number]
