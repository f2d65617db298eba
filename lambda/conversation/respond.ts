/** One turn in, one reply out. Pure: no SDK, no clock, no words. */
import { guard } from './uncovered'
import { emergency, emergencyIn } from '../triage/emergency'
import { stepDialog } from './doctorDialog'
import { leadsTo, offering } from './offers'
import { rows } from './intents'
import type { Draft, Reply, Session, Turn } from './turn'

/** The reply to a turn; the session in it is what the next turn begins with. */
export function respond(turn: Turn): Reply {
  const danger = emergencyIn(turn)
  const draft = danger ? emergency(danger) : (stepDialog(turn) ?? guard(turn) ?? rows[turn.intent](turn))
  return finish(turn, offerDialogAgain(turn, draft))
}

const endings: readonly Draft['kind'][] = ['advice', 'emergency', 'end']

/** After an interruption the doctor's dialog, so far as it got, is offered again. */
function offerDialogAgain({ session }: Turn, draft: Draft): Draft {
  const { dialog } = session
  if (!dialog?.asking || draft.next?.dialog || draft.next?.fresh || endings.includes(draft.kind)) return draft
  const { elicit: _dropped, ...rest } = draft
  return { ...rest, ...offering(session, { does: 'check' }, { ...draft.next, dialog: { answers: dialog.answers } }) }
}

/** How many answers are remembered as heard. */
const longestHeard = 16

const disclaimer = { key: 'phrases.disclaimer' }

/** Writes the next turn's session and, in a session's first answer, says once that this is no medical advice. */
function finish({ session }: Turn, { next = {}, ...draft }: Draft): Reply {
  const { fresh, misses = 0, worries = session.worries, ...rest } = next
  const disclaims = !session.disclaimed && (draft.kind === 'answer' || draft.kind === 'advice')
  const reply = disclaims ? { ...draft, say: [...draft.say, disclaimer] } : draft
  const news = [draft.from.replace('topics/', ''), rest.offer && leadsTo(rest.offer)].filter((one) => one !== undefined)
  const heard = [...new Set([...(fresh ? [] : session.heard), ...news])].slice(-longestHeard)
  const disclaimed = session.disclaimed || disclaims || draft.kind === 'help'
  const last = { ...draft }
  return {
    ...reply,
    session: { turn: session.turn + 1, misses, worries: fresh ? 0 : worries, disclaimed, heard, ...rest, last },
  }
}

/** The session before anything was said. */
export const newSession = (): Session => ({ turn: 0, misses: 0, worries: 0, disclaimed: false, heard: [] })
