/** A human word before an answer, where something hard or annoying was told beside the question. */
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Moves that tell how somebody fares: grief or bad news, and how much it annoys. */
export type Feeling = 'bad-news' | 'annoyed'

/** Whether a move tells how somebody fares. */
export const isFeeling = (move: Move | undefined): move is Feeling => move === 'bad-news' || move === 'annoyed'

/** Lines that are a human word themselves, or that nothing may stand before. */
const isOwnWord = ({ say: [first], kind, level }: Draft): boolean =>
  first === undefined ||
  kind === 'emergency' ||
  kind === 'end' ||
  level === 'prompt' ||
  /^phrases\.(worry|missed|bad-news|annoyed|all-right|noted|sorry|crisis)/.test(first.key)

/** The reply with a word of sympathy before it, once a session for each. */
export function withSympathy({ move }: Meaning, { said }: Session, draft: Draft): Draft {
  if (!isFeeling(move) || said.includes(`phrases.${move}`) || isOwnWord(draft)) return draft
  return { ...draft, say: [say(`phrases.${move}`), ...draft.say] }
}
