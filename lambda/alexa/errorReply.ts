/** What is said when something broke. Its words are bundled with the code, for the language's own may be what broke. */
import apologies from './apologies.json'
import { emergencyIn } from '../triage/emergency'
import { localeOf, readTurn } from './request'
import { respond } from '../conversation/respond'
import type { IntentId } from '../contract'
import type { Session, Turn } from '../conversation/turn'

/** What one locale says: that something broke, what then, and what to do where a sign of danger was told. */
export type Apology = { say: string; ask: string; reprompt: string; emergency: string }

/** What is spoken instead of a reply; without a question the session ends. */
export type Spoken = { say?: string; reprompt?: string; session?: Session }

const leaving: readonly IntentId[] = ['AMAZON.StopIntent', 'AMAZON.CancelIntent']

/** Nothing is lost but what was asked last: a yes or a no must not answer a question that was not heard again. */
function carriedOn({ session }: Turn): Session {
  const { dialog: _dialog, offer: _offer, ...rest } = session
  return rest
}

/** One kind sentence and a question; the act where there is danger; and nothing where the listener is leaving. */
export function apologyFor(envelope: unknown): Spoken {
  const turn = readTurn(envelope)
  if (!turn || leaving.includes(turn.intent)) return {}
  const known: Readonly<Record<string, Apology>> = apologies
  const { say, ask, reprompt, emergency } = known[localeOf(envelope)] ?? apologies['en-US']
  return isDanger(turn) ? { say: emergency } : { say: `${say} ${ask}`, reprompt, session: carriedOn(turn) }
}

/** Danger is heard even where no reply can be made of it. */
function isDanger(turn: Turn): boolean {
  try {
    return turn.intent === 'ReportEmergency' || emergencyIn(turn) !== undefined || respond(turn).kind === 'emergency'
  } catch {
    return false
  }
}
