/** Once help has come: what the article answers is answered; what to do, and how grave it is, those say who are there. */
import type { Form } from '../knowledge/forms'
import { isTopic, topicOf } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import { emergencyAmong, isEmergency } from '../triage/emergency'
import type { Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { answer } from './answer'
import { waiting } from './doctor/alarm'
import type { Session } from './talk/session'
import type { Draft } from './talk/turn'

/** What may be asked of a topic then. */
const asked: readonly Form[] = ['about', 'cause', 'could-be', 'mechanism', 'signs', 'how-common', 'compare']

/** Why he twitches now, those say who are there. */
const itself: readonly TopicId[] = ['twitch', 'spasm', 'twitch-or-spasm', 'eyelid']

/** The answer to a question about a topic of the article, while the alarm is remembered; nothing where help is not there or anything else is said. */
export function onceHelped(meaning: Meaning, before: Session, session: Session, now: Told): Draft | undefined {
  const { pending } = before
  const { forms, topics, move, beside } = meaning
  const isThere = pending?.kind === 'alarm' && (pending.there === true || move === 'help-there')
  const isOfArticle = topics.some((id) => isTopic(id) && !itself.includes(id) && topicOf(id).kind !== 'overview')
  const isOther = (move !== undefined && move !== 'help-there' && move !== 'thanks') || beside !== undefined
  if (!isThere || !isOfArticle || isOther || !forms.every((form) => asked.includes(form)) || emergencyAmong(now))
    return undefined
  const { pending: _, ...rest } = session
  const signs = rest.told.signs.filter((sign) => !isEmergency(sign, rest.told.onset))
  const { move: __, answer: ___, ...question } = meaning
  const reply = answer(question, { ...rest, told: { ...rest.told, signs } }, now, false)
  return reply.kind === 'answer' ? { ...reply, ask: waiting(session, true) } : undefined
}
