/** A word in reply to a move, and the thread that is taken up again. */
import type { PhraseId } from '../../knowledge/contentKeys'
import type { FactId } from '../../knowledge/facts'
import type { Meaning } from '../../understanding/meaning/meaning'
import { askAgain } from './repair'
import { askElse, askOpen, phrase } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Answers a move. */
export type Handler = (session: Session, meaning: Meaning) => Draft

/** A word, then the question that was open, or the open question at its end. */
export const word =
  (id: PhraseId, thread: 'keep' | 'open' | 'what', facts: readonly FactId[] = []): Handler =>
  (session) => ({
    kind: facts.length > 0 ? 'answer' : 'question',
    from: `phrases#${id}`,
    facts,
    say: [phrase(id, session)],
    ask: thread === 'keep' ? askAgain(session) : thread === 'open' ? askElse(session) : askOpen('what', session),
  })
