/** One turn as the skill takes it: what was heard, what was meant by it, and the session it came in. */
import { locales } from '../contract'
import { askedIn, sinceIn } from '../conversation/talk/session'
import type { Session } from '../conversation/talk/session'
import type { Turn } from '../conversation/talk/turn'
import type { LexiconSource } from '../understanding/lexicon/source'
import type { Heard, Meaning } from '../understanding/meaning/meaning'
import { understand } from '../understanding/understand'
import { localeOf, sentAt } from './envelope'
import { dayIn } from './localTime'
import { readHeard } from './request'

/** A turn, and what it was read from. */
export type HeardTurn = Turn & { heard: Heard | 'launch' }

/** The turn in an envelope; nothing where Alexa wants no spoken answer. */
export function readTurn(envelope: unknown, session: Session, lexicon: LexiconSource): HeardTurn | undefined {
  const heard = readHeard(envelope)
  if (heard === undefined) return undefined
  return { heard, session, meaning: heard === 'launch' ? heard : meaningOf(heard, session, envelope, lexicon) }
}

/** A day, in milliseconds. */
const aDay = 86_400_000

/** What was meant by what was heard, in the light of what the session asked. */
export function meaningOf(heard: Heard, session: Session, envelope: unknown, lexicon: LexiconSource): Meaning {
  const asked = askedIn(session)
  const locale = localeOf(envelope)
  const sent = sentAt(envelope)
  // weekdays and dates are those of the listener, as they are in a slot
  const now = sent === undefined ? undefined : () => dayIn(locale, sent) * aDay
  const { language } = locales[locale]
  const reading = { language, since: sinceIn(session), ...(asked && { asked }), ...(now !== undefined && { now }) }
  return understand(heard, reading, lexicon)
}
