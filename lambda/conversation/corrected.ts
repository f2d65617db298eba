/** What a listener puts right: what is not so any more, and the advice that it lowers. */
import { isDangerQuestion } from '../knowledge/doctorQuestions'
import type { SignId } from '../knowledge/signs'
import { advise, atLeast, signsBeside } from '../triage/rules'
import { tellsAnything } from '../triage/told'
import type { TakenBack, Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { adviceReply, durationLine } from './doctor/advice'
import { phrase } from './talk/say'
import type { Session } from './talk/session'
import type { Draft } from './talk/turn'

/** Where what was put right lowers the advice, it is said so; with nothing asked beside, the advice is given anew. */
export function corrected(before: Session, session: Session, draft: Draft): Draft {
  const { level } = advise(session.told)
  const isLower = before.advised !== undefined && level !== before.advised && atLeast(before.advised, level)
  if (draft.kind === 'emergency' || draft.kind === 'end') return draft
  if (!isLower || advise(before.told).level === level)
    return isWithdrawn(before, session) ? owning(session, stands(session, draft)) : withLength(before, session, draft)
  const anew = draft.kind === 'question' && draft.say.length > 0 ? adviceReply(session) : draft
  return owning(session, anew)
}

/** Whether a sign that was spoken of is there no more. */
const isWithdrawn = ({ told, advised }: Session, { told: now }: Session): boolean =>
  advised !== undefined && told.signs.some((sign) => !now.signs.includes(sign))

/** Where a sign is there no more and nothing was asked beside, what still is a reason for a doctor is said. */
const stands = (session: Session, draft: Draft): Draft =>
  advise(session.told).level !== 'home' && (draft.kind === 'question' || draft.from === 'phrases#all-said')
    ? adviceReply(session)
    : draft

/** "It's five days", where two were heard: what was put right is said back. */
function withLength({ told }: Session, session: Session, draft: Draft): Draft {
  const [old, now] = [durationLine(told), durationLine(session.told)]
  const isSame = old?.key === now?.key && old?.count === now?.count
  if (old === undefined || now === undefined || isSame || draft.kind !== 'question') return draft
  return owning(session, { ...draft, say: [now] })
}

/** What was wrong is owned before anything else is said; an apology is said once. */
const owning = (session: Session, draft: Draft): Draft => ({
  ...draft,
  say: [phrase('corrected', session), ...draft.say.filter(({ key }) => key !== 'phrases.sorry')],
})

/** Signs that other words are easily taken for; denied by their name, they are there no more. */
const vague: readonly SignId[] = ['other', 'pain']

/** "It's just from leg day", "they've always hurt": where a vague sign comes from. */
const explains = ({ habits, signs }: Told, move: Meaning['move']): boolean =>
  signs.length === 0 && (move === 'explained' || habits.overexertion === 'yes')

/** How a sign began that is told later is not known from how the first began. */
const isNewSign = (told: Told, before: Told): boolean =>
  told.onset === undefined &&
  before.onset === 'gradual' &&
  signsBeside(told).some((sign) => !before.signs.includes(sign))

const saysOnlyHowLong = ({ duration: _, ...rest }: Told): boolean => !tellsAnything(rest)

/** What is not so: what the words take back, "something else" that is denied, and all that an "I didn't say that" denies or puts right. */
export function takenBack(
  { takesBack, told, move, answer, forms }: Meaning,
  { told: before, pending }: Session,
): TakenBack {
  const corrects = move === 'not-what-i-asked'
  const isFree = pending === undefined || pending.kind === 'open' || pending.kind === 'offer'
  // "no, it came on slowly" puts right what was taken for sudden
  const slower = told.onset === 'gradual' && (corrects || answer === 'no')
  // "no, only the thigh" puts right what was taken for several places
  const fewer = told.spread === 'one' && (corrects || answer === 'no')
  // unless it answers a question about signs: "no I said it's not numb", "I was never numb"
  const asksSigns =
    pending?.kind === 'question' && (isDangerQuestion(pending.question) || pending.question === 'symptom')
  // "no, he isn't weak", after it was asked whether it came suddenly
  const names = pending?.kind === 'question' ? !asksSigns && answer === 'no' : pending?.kind !== 'concern'
  // "FIVE days", where two weeks were heard: a number that is all that is said puts right the one before
  const restates = isFree && typeof told.duration === 'object' && saysOnlyHowLong(told) && forms.length === 0
  // whether an alarm holds is not decided here
  const isAlarmed = pending?.kind === 'alarm'
  const denied = (isAlarmed ? [] : told.denied).filter(
    (sign) => before.signs.includes(sign) && (corrects || names || vague.includes(sign)),
  )
  const signs = [...denied, ...(explains(told, move) ? vague.filter((sign) => before.signs.includes(sign)) : [])]
  return {
    ...takesBack,
    signs,
    ...((slower || isNewSign(told, before)) && { onset: true }),
    ...(fewer && { spread: true }),
    ...((corrects || (answer === 'no' && isFree) || restates) && told.duration !== undefined && { duration: true }),
  }
}
