/** The reply when something broke: one kind sentence, but the act where there is danger, and nothing to a listener who leaves. */
import { toldBy } from '../conversation/answered'
import type { Session } from '../conversation/talk/session'
import { isDangerQuestion } from '../knowledge/doctorQuestions'
import { emergencyAmong } from '../triage/emergency'
import { mergeTold } from '../triage/told'
import type { LexiconSource } from '../understanding/lexicon/source'
import type { Heard, Meaning, Move } from '../understanding/meaning/meaning'
import type { Apology } from './apologies'
import { attributesOf } from './envelope'
import { readHeard } from './request'
import { readSession } from './session'
import { meaningOf } from './turn'

/** What is spoken instead of a reply, as markup; without a question the session ends. */
export type ErrorReply = { say?: string; reprompt?: string; session?: Session }

/** What a part gives, unless it is the part that broke. */
function attempt<T>(part: () => T): T | undefined {
  try {
    return part()
  } catch {
    return undefined
  }
}

const leaving: readonly (Move | undefined)[] = ['stop', 'goodbye']

/** Chooses what is said of an envelope whose reply could not be made. */
export function errorReply(envelope: unknown, apology: Apology, lexicon: LexiconSource): ErrorReply {
  const heard = readHeard(envelope)
  if (heard === undefined) return {}
  const session = readSession(attributesOf(envelope))
  const sorry = { say: `${apology.say} ${apology.ask}`, reprompt: apology.reprompt }
  if (heard === 'launch') return { ...sorry, session }
  const meaning = attempt(() => meaningOf(heard, session, envelope, lexicon))
  if (leaving.includes(meaning?.move)) return {}
  if (meaning?.move === 'self-harm' || meaning?.move === 'self-harm-other') return { say: apology.crisis }
  const told = meaning && attempt(() => mergeTold(session.told, toldBy(meaning, session)))
  // what is in doubt is asked about, and it cannot be asked now
  const isDoubtful = meaning?.concern !== undefined
  const danger = isDoubtful || (told ? emergencyAmong(told) !== undefined : mayBeDanger(heard, session))
  if (danger) return { say: apology.emergency }
  return { ...sorry, session: goingOn(session, told) }
}

/** Words that could not be read are danger where danger was reported or asked about. */
function mayBeDanger({ intent }: Heard, { pending }: Session): boolean {
  if (intent === 'ReportEmergency') return true
  return pending?.kind === 'concern' || (pending?.kind === 'question' && isDangerQuestion(pending.question))
}

/** What was told stays; what was asked last goes, for a yes must not answer a question that was not heard again. */
function goingOn(
  { pending: _pending, checking: _checking, ...rest }: Session,
  told: Meaning['told'] | undefined,
): Session {
  return told
    ? { ...rest, told: { ...told, signs: [...told.signs], denied: [...told.denied], places: [...told.places] } }
    : rest
}
