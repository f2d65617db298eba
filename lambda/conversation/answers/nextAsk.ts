/** What a reply asks at its end: about the listener, an offer, or the open question; never the same kind twice running. */
import type { Form } from '../../knowledge/forms'
import { isHabit } from '../../knowledge/habits'
import type { TopicId } from '../../knowledge/topics'
import { topicOf } from '../../knowledge/topics'
import { doctorDialog } from '../../contract'
import { advise } from '../../triage/rules'
import type { Found } from './lookUp'
import { breathKey, breathsOf } from './lookUp'
import { isNotForThem } from '../doctor/persons'
import { askCheck, askChoice, askElse, askHabit, askOffer } from '../talk/say'
import type { Offer } from '../talk/sessionSchema'
import type { Session } from '../talk/session'
import type { Asking } from '../talk/turn'

type Candidate = { name: string; asking: () => Asking; offers?: true }

/** Causes that a listener may recognise in everyday life. */
const everyday = ['sleep', 'caffeine', 'stress'] as const satisfies readonly TopicId[]

/** Which of the everyday causes sounds like the listener. */
export const askWhichFits = (session: Session): Asking =>
  askChoice(session, everyday, { kind: 'choice', options: [...everyday], form: 'cause' })

const offered = (session: Session, name: string, offer: Offer): Candidate => ({
  name,
  asking: () => askOffer(session, offer),
  offers: true,
})

/** Whether what remains of an answer is worth a question: at least two more facts. */
const worthMore = ({ said }: Session, { topic, form }: Found): boolean =>
  breathsOf(topic, form).some((facts, at) => facts.length > 1 && !said.includes(breathKey(topic, form, at)))

/** Whether something was told of the listener's own twitch. */
export const speaksOfOwnTwitch = ({ told }: Session): boolean =>
  told.places.length > 0 || told.onset !== undefined || told.spread !== undefined || Object.keys(told.habits).length > 0

const judging: readonly Form[] = ['serious', 'outlook', 'doctor', 'how-long', 'how-urgent', 'which-doctor']

/** What may be asked after an answer, the best first. */
function candidates(session: Session, found: Found): readonly Candidate[] {
  const { told } = session
  const { topic, form } = found
  const { kind } = topicOf(topic)
  const list: Candidate[] = []
  const check = offered(session, 'check', { kind: 'check' })
  if (form === 'doctor' && doctorDialog) list.push(check)
  if (isHabit(topic) && told.habits[topic] === undefined)
    list.push({ name: `habit:${topic}`, asking: () => askHabit(topic) })
  if (topic === 'twitch' && form === 'cause' && told.who === undefined)
    list.push({ name: 'fits', asking: () => askWhichFits(session) })
  const wantsLength = speaksOfOwnTwitch(session) || judging.includes(form) || form === 'relief'
  if (wantsLength && told.duration === undefined) list.push({ name: 'duration', asking: () => askCheck('duration') })
  if ((judging.includes(form) || kind === 'condition') && doctorDialog) list.push(check)
  if (worthMore(session, found)) list.push(offered(session, `more:${topic}`, { kind: 'more' }))
  if (form === 'cause' && kind !== 'condition')
    list.push(offered(session, 'relief', { kind: 'tell', topic: 'relief', form: 'relief' }))
  return list
}

/** The question after an answer. */
export function nextAsk(session: Session, found: Found): Asking {
  const { level } = advise(session.told)
  if (level === 'prompt') return askElse(session)
  const { pending, refused } = session
  const justOffered = pending?.kind === 'offer' || pending?.kind === 'choice'
  const free = candidates(session, found).filter(
    ({ name, offers }) =>
      !refused.includes(name) &&
      !(offers && justOffered) &&
      !(name === 'check' && (level === 'doctor' || isNotForThem(session))),
  )
  return free[0]?.asking() ?? askElse(session)
}

/** Under which name an offer is remembered, so that it is not made again. */
export function nameOf({ pending, focus }: Session): string | undefined {
  if (!pending) return undefined
  if (pending.kind === 'habit') return `habit:${pending.habit}`
  if (pending.kind === 'question') return pending.question
  if (pending.kind === 'choice') return 'fits'
  if (pending.kind !== 'offer') return undefined
  const { offer } = pending
  if (offer.kind === 'more') return `more:${focus?.topic ?? 'twitch'}`
  return offer.kind === 'tell' ? (offer.form ?? offer.topic) : offer.kind
}
