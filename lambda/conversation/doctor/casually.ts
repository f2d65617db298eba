/** A single question outside the doctor's dialog, or a detail that nobody asked for: what it means, and where it could lead. */
import { advise, signsBeside } from '../../triage/rules'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import { adviceLines, adviceReply, durationLine, isNew } from './advice'
import { askElse, askOffer, phrase, say } from '../talk/say'
import { isNotForThem } from './persons'
import type { Line } from '../talk/line'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** A single question outside the dialog was answered: the advice if it is one, else what the answer means. */
export function concludeCasually(session: Session, question: QuestionId): Draft {
  const { told } = session
  const nothingElse = question === 'symptom' && signsBeside(told).length === 0
  const hasNews = adviceLines(told).say.some((line) => isNew(line, session))
  if (advise(told).level !== 'home' && (hasNews || !nothingElse)) return adviceReply(session)
  if (question === 'duration') return casually(session, [durationLine(told) ?? say('phrases.short-so-far')])
  return casually(session, [say(question === 'spread' ? 'phrases.one-place' : 'phrases.nothing-else')])
}

/** A detail was told that nobody asked for: what it means, and where it could lead. */
export function noted(session: Session, lines: readonly Line[] = []): Draft {
  const { told, said } = session
  if (advise(told).level !== 'home') return adviceReply(session)
  const line = durationLine(told)
  return casually(session, line && !said.includes(line.key) ? [line] : lines)
}

/** What an answer means in a line, and an offer to go on with the questions, or the open question. */
export const casually = (session: Session, lines: readonly Line[] = []): Draft => ({
  kind: 'question',
  from: 'phrases#short-so-far',
  facts: [],
  say: lines.length > 0 ? lines : [phrase('all-right', session)],
  ask:
    session.refused.includes('check') || isNotForThem(session) || advise(session.told).level !== 'home'
      ? askElse(session)
      : askOffer(session, { kind: 'check' }),
})
