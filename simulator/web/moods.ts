/** The three ways in which the simulated Echo may listen: nobody outside Amazon knows which is Alexa's. */
import type { Mood } from './protocol'

/** The moods; the first is the usual one. */
export const moods = [
  { id: 'literal', does: 'a sample reaches its intent word for word; all else arrives whole in the open intent' },
  { id: 'slot', does: 'what is said after a question arrives as the value of the slot that was asked for' },
  { id: 'eager', does: 'the nearest specific intent takes all that resembles it' },
] as const satisfies readonly Mood[]

/** One of the moods. */
export type MoodId = (typeof moods)[number]['id']

/** Whether a word names a mood. */
export const isMood = (word: string): word is MoodId => moods.some(({ id }) => id === word)
