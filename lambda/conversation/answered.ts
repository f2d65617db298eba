/** A plain answer in the light of what was asked, as something told. */
import { isSameLimb } from '../knowledge/anatomy'
import { habits } from '../knowledge/habits'
import { signAt } from '../triage/emergency'
import { plainAnswers } from '../triage/rules'
import { mergeTold, nothingTold } from '../triage/told'
import type { QuestionId } from '../knowledge/doctorQuestions'
import type { Told } from '../triage/told'
import type { Concern } from '../knowledge/doctorQuestions'
import type { Meaning } from '../understanding/meaning/meaning'
import { signOf } from '../knowledge/signs'
import type { SignId } from '../knowledge/signs'
import type { Pending } from './talk/sessionSchema'
import { harmed } from './doctor/crisis'
import { people } from './doctor/persons'
import type { Session } from './talk/session'

/** The sign that a yes to each danger question stands for. */
const concernSigns: Record<Concern, SignId> = {
  breathing: 'breathing',
  chest: 'chest-pain',
  face: 'face-droop',
  speech: 'speech',
  swallowing: 'swallowing',
  sight: 'sudden-trouble',
  walking: 'sudden-trouble',
  waking: 'collapse',
  side: 'one-side',
  unwell: 'help',
}

/** Whether the words told something that answers the question themselves. */
function answersItself({ told }: Meaning, pending: Pending): boolean {
  if (pending.kind !== 'question') return told.signs.length > 0
  const { question } = pending
  if (question === 'onset' || question === 'duration' || question === 'spread') return told[question] !== undefined
  return told.signs.length > 0 || told.answered[question] !== undefined
}

/** "How long?" and "one place, or several?" are not answered by a yes or a no. */
const isEitherOr = (question: QuestionId): boolean => question === 'duration' || question === 'spread'

/** "That's all", when it was asked what came with it, is a no. */
const nothingElse = ({ move }: Meaning, pending: Pending): 'no' | undefined =>
  move === 'goodbye' && pending.kind === 'question' && pending.question === 'symptom' ? 'no' : undefined

/** Whether a yes to the first danger question names only signs that are none of an emergency. */
const isElsewhere = ({ told }: Meaning, pending: Pending): boolean =>
  pending.kind === 'question' &&
  pending.question === 'danger-breathing' &&
  told.signs.length > 0 &&
  told.signs.every((sign) => signOf(sign).always !== 'emergency')

/** What a plain yes, no or "I don't know" tells, by what was asked. */
function plainly(meaning: Meaning, pending: Pending): Partial<Told> {
  const answer = meaning.answer ?? nothingElse(meaning, pending)
  // "yes, my hand is heavy", after trouble breathing was asked for: what the yes means is not known
  if (answer === 'yes' && isElsewhere(meaning, pending)) return { answered: { 'danger-breathing': 'unknown' } }
  if (answer === undefined || answersItself(meaning, pending)) return {}
  switch (pending.kind) {
    case 'question':
      return isEitherOr(pending.question) && answer !== 'unsure' ? {} : plainAnswers[pending.question][answer]
    case 'concern':
      if (answer === 'yes') return { signs: [concernSigns[pending.concern]] }
      return answer === 'unsure' ? { answered: { 'danger-breathing': 'unknown' } } : {}
    case 'habit':
      return answer === 'unsure' ? {} : { habits: { [pending.habit]: answer } }
    case 'choice':
    case 'offer':
    case 'open':
    case 'alarm':
    case 'crisis':
      return {}
  }
}

/** "No, just some tingling" answers the question: no to what was asked, whatever other sign was told. */
function elsewhere({ told, answer }: Meaning, pending: Pending): Partial<Told> {
  if (pending.kind !== 'question' || told.signs.length === 0 || answer !== 'no') return {}
  return plainAnswers[pending.question].no
}

/** "No, I sleep fine, it's more that I've started running": another habit, named in answer to one, is there. */
function otherHabit({ answer, topics, forms, told, hypothetical }: Meaning, pending: Pending): Partial<Told> {
  // "and stress" asks of another
  const answers = pending.kind === 'habit' && (answer === 'no' || told.habits[pending.habit] !== undefined)
  if (!answers || forms.length > 0 || hypothetical) return {}
  const named = habits.filter((habit) => topics.includes(habit) && told.habits[habit] === undefined)
  return { habits: Object.fromEntries(named.map((habit) => [habit, 'yes'])) }
}

/** "My knee hurts, but that's the old knee": a pain in another limb than the one that twitches goes along with no twitch. */
function withoutAches({ told, takesBack }: Meaning, before: Told): Told {
  const { aches: now = [], ...rest } = told
  const twitching = [...before.places, ...told.places]
  const others = now.filter((place) => twitching.length > 0 && !twitching.some((one) => isSameLimb(one, place)))
  // a pain that is ordinary there was not told as a sign
  const apart = told.signs.includes('pain') ? others : now
  const known = [...(before.aches ?? []), ...apart]
  const own = told.places.filter((place) => !known.includes(place))
  const signs =
    apart.length > 0 && apart.length === now.length ? told.signs.filter((sign) => sign !== 'pain') : told.signs
  const kept = { ...rest, signs, ...(apart.length > 0 && { aches: apart }) }
  const isRefused = takesBack?.places?.some((place) => known.includes(place)) === true
  if (own.length === told.places.length && !isRefused) return kept
  // "the knee's been like that for years"
  const { duration: _, spread: __, ...other } = kept
  return { ...other, places: own }
}

/** "Who isn't, I've got two kids": somebody named in passing, while it was told that one's own twitches. */
function withoutPassersBy(meaning: Meaning, told: Told, before: Told): Told {
  const { who, ...rest } = told
  const ofOwn = before.who === undefined && (before.places.length > 0 || before.duration !== undefined)
  const twitches = told.places.length + told.signs.length > 0 || meaning.topics.some((topic) => topic === 'twitch')
  const isAside = Object.keys(told.habits).length > 0 || meaning.topics.length > 0 || meaning.answer !== undefined
  return who !== undefined && who in people && ofOwn && !twitches && isAside ? rest : told
}

/** "My hand's gone dead": "just then, while I was working". A part that failed today is an emergency (source: emergency-sudden). */
function failedToday({ move }: Meaning, { signs }: Told): Partial<Told> {
  const fails = signs.some((sign) => sign === 'weakness' || sign === 'numbness')
  return move === 'just-now' && fails ? { signs: ['sudden-weakness'] } : {}
}

/** What a turn tells: in its words, as an answer to what was asked, and in the light of what was heard before. */
export function toldBy(meaning: Meaning, session: Session): Told {
  const told = toldNow(meaning, session)
  const { alarmed } = session
  // "I've swallowed them" asks for help, and "it's starting again" tells of the same sign
  const again: readonly SignId[] = harmed(meaning, session)
    ? ['help']
    : meaning.move === 'recurs' && alarmed
      ? [alarmed]
      : []
  return again.length === 0 ? told : mergeTold(told, { ...nothingTold, signs: again })
}

function toldNow(meaning: Meaning, { pending, told: before }: Session): Told {
  const own = withoutPassersBy(meaning, withoutAches(meaning, before), before)
  const told: Told = meaning.topics.includes('pregnancy') ? { ...own, expecting: true } : own
  if (!pending) return told
  const weak = pending.kind === 'question' && pending.question === 'danger-face'
  const signs = weak ? told.signs.map((sign) => (sign === 'weakness' ? signAt(sign, 'one-side') : sign)) : told.signs
  const parts = [plainly(meaning, pending), elsewhere(meaning, pending), otherHabit(meaning, pending)]
  return [...parts, failedToday(meaning, before)].reduce<Told>(
    (sum, part) => mergeTold(sum, { ...nothingTold, ...part }),
    { ...told, signs },
  )
}
