/** Answers what was told where nothing was asked: a habit, a place, how long. */
import { topicOfPlace } from '../knowledge/body'
import { habits } from '../knowledge/habits'
import type { TopicId } from '../knowledge/topics'
import { advise } from '../triage/rules'
import type { Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { nameOf } from './answers/nextAsk'
import { notKnown } from './answers/uncovered'
import { adviceReply } from './doctor/advice'
import { habitReply } from './moves/habitReply'
import { noted } from './doctor/casually'
import { withWarning } from './doctor/warning'
import { withDuration } from './answers/answerForm'
import { namesOnly } from './talk/asks'
import { askElse, phrase } from './talk/say'
import type { Session } from './talk/session'
import { tell } from './answers/tell'
import type { Draft } from './talk/turn'

/** The topic of where it twitches: a part's own, or the twitch's. */
export const topicIn = ({ places }: Told): TopicId => {
  const own = places.flatMap((place) => topicOfPlace(place) ?? [])
  return own[0] ?? 'twitch'
}

/** Signs are said not to be there: what else would be a reason for a doctor, once. */
function withoutSigns(session: Session): Draft {
  const { said, told, advised } = session
  if (
    advised !== undefined ||
    said.some((key) => key.startsWith('topics.doctor.doctor')) ||
    advise(told).level !== 'home'
  )
    return noted(session)
  const draft = tell(session, 'doctor', 'doctor')
  return { ...draft, say: [phrase('noted', session), ...draft.say] }
}

/** "No, I mean it's been a week", to an offer or a list, or to what was misheard: what was told is heard. */
export function toldInstead(meaning: Meaning, session: Session, now: Told): Draft | undefined {
  const { answer, told, choice, move, forms } = meaning
  const { pending, refused } = session
  const tells = [told.duration, told.spread, told.onset].some((part) => part !== undefined)
  if (!tells || choice !== undefined || forms.length > 0 || !namesOnly(meaning, 'twitch', 'eyelid')) return undefined
  if (move === 'not-what-i-asked') {
    const draft = answerTold(session, now)
    return draft && { ...draft, say: [phrase('sorry', session), ...draft.say] }
  }
  if (answer !== 'no' || (pending?.kind !== 'offer' && pending?.kind !== 'choice')) return undefined
  const settled = { ...session, refused: [...refused, nameOf(session) ?? 'fits'] }
  const draft = answerTold(settled, now)
  return draft && { ...draft, remember: { refused: settled.refused, ...draft.remember } }
}

/** "Five days, and I've got exams": how long, told beside a habit, is said back once. */
export const withLengthBeside = (session: Session, now: Told, draft: Draft): Draft =>
  draft.from.startsWith('habits#') && now.duration !== undefined ? withDuration(session, draft) : draft

/** "Since yesterday, I've got exams": a habit that is told beside the answer to a single question is heard as well. */
export function withHabitBeside({ told, forms }: Meaning, session: Session, draft: Draft): Draft {
  const habit = habits.find((one) => told.habits[one] === 'yes')
  if (!habit || session.checking || forms.length > 0 || draft.kind !== 'question' || draft.say.length === 0)
    return draft
  const heard = habitReply(session, habit, 'yes')
  return withWarning(session, { ...heard, ...(draft.ask && { ask: draft.ask }), say: [...draft.say, ...heard.say] })
}

/** Something was told and nothing asked: a habit, a place, how long. */
export function answerTold(session: Session, now: Told): Draft | undefined {
  // a sign that changes nothing is still heard, and before anything of everyday life
  if (now.signs.length > 0) return adviceReply(session)
  const habit = habits.find((one) => now.habits[one] !== undefined)
  const how = habit && now.habits[habit]
  if (habit && how) return withLengthBeside(session, now, habitReply(session, habit, how))
  if (now.places.length > 0 && !session.said.includes('topics.twitch.cause.0'))
    return withDuration(session, tell(session, 'cause', topicIn(now)))
  if (now.duration !== undefined || now.spread !== undefined || now.places.length > 0 || now.onset !== undefined)
    return noted(session)
  if (now.denied.length > 0) return withoutSigns(session)
  // somebody was named, and nothing that is known
  if (now.who !== undefined && session.turn === 0) return notKnown(session)
  return now.who !== undefined
    ? {
        kind: 'question',
        from: 'phrases#noted',
        facts: [],
        say: [phrase('noted', session)],
        ask: askElse(session),
      }
    : undefined
}
