/** Words near danger that were not understood: one short question, and then back to what was asked. */
import type { PlaceId } from '../knowledge/body'
import type { Form } from '../knowledge/forms'
import { isTopic } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import { advise } from '../triage/rules'
import { nothingTold } from '../triage/told'
import type { Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { adviceReply } from './doctor/advice'
import { answerQuestion } from './answers/questions'
import { missed } from './moves/repair'
import { askConcern, askElse, say } from './talk/say'
import type { Session } from './talk/session'
import type { Draft } from './talk/turn'

const faces: readonly PlaceId[] = ['face', 'mouth']

/** Whether it twitches in the face since today or yesterday, or began there all at once, with nothing said of danger. */
function isNewInFace({ places, duration, onset, signs, denied, answered }: Told): boolean {
  const isFresh = duration === 'short' || (typeof duration === 'object' && duration.days <= 1)
  const isSettled = signs.length + denied.length > 0 || answered['danger-face'] !== undefined
  return places.some((place) => faces.includes(place)) && (isFresh || onset === 'sudden') && !isSettled
}

/** A face that has just begun to twitch: before anything calm it is asked, once, whether it droops. */
export const asksOfFace = (before: Session, session: Session, meaning: Meaning): Draft | undefined =>
  isNewInFace(session.told) && !isNewInFace(before.told) && before.pending?.kind !== 'concern'
    ? askAboutDanger(session, { ...meaning, concern: 'face' })
    : undefined

/** Words near danger that were not understood: one short question; the second time the advice is that of not knowing. */
export function inDoubt(session: Session, meaning: Meaning): Draft {
  if (session.pending?.kind !== 'concern') return askAboutDanger(session, meaning)
  const answered = { ...session.told.answered, 'danger-breathing': 'unknown' as const }
  const unsure = { ...session, told: { ...session.told, answered } }
  const draft = adviceReply(unsure)
  return { ...draft, remember: { ...draft.remember, told: unsure.told } }
}

const askAboutDanger = (session: Session, { concern = 'breathing', forms: [form], topics: named }: Meaning): Draft => ({
  kind: 'question',
  from: `phrases#concern.${concern}`,
  facts: [],
  say: [],
  ask: askConcern(concern, asked(form, named.find(isTopic))),
  ...(session.checking && { remember: { checking: true as const } }),
})

/** What was asked, as far as it was understood. */
const asked = (form: Form | undefined, topic: TopicId | undefined) =>
  form || topic ? { ...(form && { form }), ...(topic && { topic }) } : undefined

/** A question on its own. */
const about = ({ form, topic }: { form?: Form; topic?: TopicId }): Meaning => ({
  forms: form ? [form] : [],
  topics: topic ? [topic] : [],
  told: nothingTold,
})

/** The doubt is settled: back to what was asked before. */
export function afterConcern(meaning: Meaning, session: Session, news: boolean): Draft {
  const { pending } = session
  if (meaning.answer === undefined && meaning.forms.length + meaning.topics.length > 0)
    return answerQuestion(meaning, session, news) ?? missed(session)
  if (advise(session.told).level !== 'home') return adviceReply(session)
  if (meaning.answer === undefined) return missed(session)
  const thread = pending?.kind === 'concern' ? pending.then : undefined
  const resumed = thread && answerQuestion(about(thread), session, false)
  if (resumed && resumed.kind === 'answer') return { ...resumed, say: [say('phrases.concern.no'), ...resumed.say] }
  return {
    kind: 'question',
    from: 'phrases#concern.no',
    facts: [],
    say: [say('phrases.concern.no')],
    ask: askElse(session),
  }
}
