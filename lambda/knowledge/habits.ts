/** What a listener may tell of everyday life: each habit is also a topic. No words live here. */
import type { TopicId } from './topics'

/** Habits that the knowledge has something to say about. */
export const habits = [
  'caffeine',
  'sleep',
  'stress',
  'overexertion',
  'water',
  'nutrients',
  'medication',
  'supplements',
] as const satisfies readonly TopicId[]

/** A habit; told as there it means: much caffeine, too little sleep, stress, hard exercise, too little water, a poor diet, a medicine, a supplement. */
export type HabitId = (typeof habits)[number]

/** Whether a topic is a habit. */
export const isHabit = (topic: string): topic is HabitId => habits.some((habit) => habit === topic)
