/** A human word before an answer, where something hard or annoying was told beside the question. */
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import type { PhraseId } from '../../knowledge/contentKeys'
import { speaksOfOwnTwitch } from '../answers/nextAsk'
import { askCheck, askElse, phrase, say } from '../talk/say'
import { askThread } from './repair'
import type { Handler } from './word'
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

/** A word for what was told, and what is worth knowing next: how long it has gone on, or else the question that was open. */
const heard = (session: Session, id: PhraseId): Draft => {
  const { pending, told, refused } = session
  const isFree = pending === undefined || pending.kind === 'open' || pending.kind === 'offer'
  const asksLength = told.duration === undefined && speaksOfOwnTwitch(session) && !refused.includes('duration')
  return {
    kind: 'question',
    from: `phrases#${id}`,
    facts: [],
    say: [phrase(id, session)],
    ask: isFree ? (asksLength ? askCheck('duration') : askElse(session)) : askThread(session),
  }
}

/** A human word for a hard or an annoying thing, once; the second time it is only heard. */
export const feelFor =
  (id: Feeling): Handler =>
  (session) =>
    heard(session, session.said.includes(`phrases.${id}`) ? 'noted' : id)

/** A thing that is told beside the talk is heard, and no more. */
export const noted: Handler = (session) => heard(session, 'noted')
