/** What the doctor's dialog asks, and what is asked where danger may be meant. */

/** The two questions about danger. */
export const dangerQuestions = ['danger-breathing', 'danger-face'] as const
/** One of the two questions about danger. */
export type DangerQuestion = (typeof dangerQuestions)[number]

/** What the doctor's dialog asks, worst first. */
export const questions = [...dangerQuestions, 'symptom', 'onset', 'duration', 'spread'] as const
/** A question of the doctor's dialog. */
export type QuestionId = (typeof questions)[number]

/** Whether a question asks about danger. */
export const isDangerQuestion = (question: QuestionId): question is DangerQuestion =>
  dangerQuestions.some((one) => one === question)

/** Parts of the body and faculties that danger concerns; with words that are not understood, they are asked about. */
export const concerns = [
  'breathing',
  'chest',
  'face',
  'speech',
  'swallowing',
  'sight',
  'walking',
  'waking',
  'side',
  'unwell',
] as const
/** Something that danger concerns. */
export type Concern = (typeof concerns)[number]
