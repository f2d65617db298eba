/** What is remembered from turn to turn while the session is open, and nowhere else. */
import type { InferOutput } from 'valibot'
import { nothingTold } from '../../triage/told'
import type { Asked, Since } from '../../understanding/meaning/meaning'
import type { sessionSchema } from './sessionSchema'

/** What is remembered from turn to turn. */
export type Session = InferOutput<typeof sessionSchema>

/** The session before anything was said. */
export const newSession = (): Session => ({
  turn: 0,
  misses: 0,
  worries: 0,
  disclaimed: false,
  told: nothingTold,
  said: [],
  refused: [],
})

/** The session as though nothing of some topics had been said. */
export const unsaid = (session: Session, topics: readonly string[]): Session => ({
  ...session,
  said: session.said.filter((key) => !topics.some((topic) => key.startsWith(`topics.${topic}.`))),
})

/** In whose light the next words are to be read. */
export function askedIn({ pending }: Session): Asked | undefined {
  return pending
}

/** What was heard before in the talk, in whose light the next words are to be read as well. */
export const sinceIn = ({ crisis, alarmed }: Session): Since => ({
  ...(crisis && { crisis: true }),
  ...(alarmed && { alarm: true }),
})
