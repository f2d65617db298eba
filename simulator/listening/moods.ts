/** How the simulated Echo listens: nobody outside Amazon knows which is nearest to Alexa. */
export const moods = ['literal', 'slot', 'eager'] as const

/**
 * `literal`: a sample word for word reaches its intent, all else the open intent whole.
 * `slot`: whatever is said to an elicited slot arrives as its value; else like literal.
 * `eager`: the nearest intent takes all that resembles its samples.
 */
export type Mood = (typeof moods)[number]

/** The mood where none is named. */
export const usualMood: Mood = 'literal'

/** The mood of a name. */
export function moodOf(name: string): Mood {
  const mood = moods.find((one) => one === name)
  if (mood === undefined) throw new Error(`no mood ${name}: there are ${moods.join(', ')}`)
  return mood
}
