/** What each way of listening does, as the page tells it. */
import { moods, type Mood } from '../listening/moods'
import type { MoodOffer } from './protocol'

const does: Readonly<Record<Mood, string>> = {
  literal: 'A sample reaches its intent word for word; all else arrives whole in the open intent.',
  slot: 'What is said after a question arrives as the value of the slot that was asked for.',
  eager: 'The nearest specific intent takes all that resembles it.',
}

/** The ways of listening; the first is the usual one. */
export const moodOffers: readonly MoodOffer[] = moods.map((id) => ({ id, does: does[id] }))
