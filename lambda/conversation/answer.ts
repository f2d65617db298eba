/** Answers a turn in which neither danger nor the doctor's questions come first. */
import { isTopic, topicOf } from '../knowledge/topics'
import { uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import type { Told } from '../triage/told'
import type { TopicId } from '../knowledge/topics'
import type { Meaning, Move } from '../understanding/meaning/meaning'
import { adviceReply } from './doctor/advice'
import { answerTold, toldInstead, topicIn, withLengthBeside } from './answerTold'
import { namesOnly } from './talk/asks'
import { answerPending } from './moves/choose'
import { afterConcern } from './doubt'
import { isFeeling } from './moves/feelings'
import { answerMove } from './moves/moves'
import { forThem } from './answers/forThem'
import { ifSo } from './answers/ifSo'
import { answerQuestion } from './answers/questions'
import { notCovered, notKnown } from './answers/uncovered'
import { missed } from './moves/repair'
import { phrase } from './talk/say'
import { unsaid } from './talk/session'
import type { Session } from './talk/session'
import { tell } from './answers/tell'
import type { Draft } from './talk/turn'

/** "No, calcium", "yes, and what about potassium": something else is asked for than what was offered. */
function redirects({ answer, topics }: Meaning, { pending, focus }: Session): boolean {
  if (answer === undefined) return false
  const isOffered = (topic: string) =>
    topic === focus?.topic ||
    (pending?.kind === 'offer' && pending.offer.kind === 'tell' && pending.offer.topic === topic) ||
    (pending?.kind === 'habit' && pending.habit === topic) ||
    (pending?.kind === 'choice' && pending.options.some((option) => option === topic))
  return topics.some((topic) =>
    isTopic(topic)
      ? topicOf(topic).kind !== 'overview' && topic !== 'twitch' && !(answer === 'yes' && isOffered(topic))
      : pending?.kind !== 'habit' &&
        pending?.kind !== 'question' &&
        (uncoveredTopicOf(topic).aside !== true || pending?.kind === 'open'),
  )
}

/** A pain or another complaint, told before any twitch was spoken of, goes along with none: it is not covered. */
function otherComplaint({ topics, forms, told: now }: Meaning, session: Session): Draft | undefined {
  const { told, focus, pending } = session
  const isVague = told.signs.length > 0 && told.signs.every((sign) => sign === 'pain' || sign === 'other')
  const speaksOfTwitch =
    focus !== undefined || pending?.kind === 'question' || topics.some(isTopic) || now.places.length > 0
  const asksOfIt = forms.every((form) => form === 'serious' || form === 'doctor')
  const { places, onset, spread } = told
  if (!isVague || speaksOfTwitch || !asksOfIt || places.length > 0 || onset || spread || !now.signs.length)
    return undefined
  return told.signs.includes('pain') ? notCovered(session, 'pain') : notKnown(session)
}

/** The answer to what was asked, chosen or told, in that order. */
export function answer(meaning: Meaning, session: Session, now: Told, news: boolean): Draft {
  const { pending } = session
  const ofThem = forThem(meaning, session, now, news)
  if (ofThem) return ofThem
  if (pending?.kind === 'concern') return afterConcern(meaning, session, news)
  const supposed = news ? undefined : ifSo(session, meaning)
  if (supposed) return supposed
  const complaint = otherComplaint(meaning, session)
  if (complaint) return complaint
  const asks = meaning.forms.length > 0 || meaning.topics.length > 0
  if (meaning.move === 'not-what-i-asked' && now.places.length > 0 && !asks)
    return tell(session, session.focus?.form ?? 'cause', topicIn(now))
  if (meaning.move === 'not-what-i-asked' && asks)
    // who was not answered hears of it anew, whatever was said of it before; but not what was just said
    return apologetic(session, answerQuestion(meaning, unsaid(session, meaning.topics.filter(isBygone(session))), news))
  // "I'm seeing the doctor about my knee", said first, asks whether to
  if (meaning.move === 'will-see-doctor' && session.turn === 0 && isSentence(meaning) && !news)
    return tell(session, 'doctor', 'doctor')
  if (isCommand(meaning) || (isSentence(meaning) && !news)) return answerMove(meaning, session) ?? missed(session)
  // a sign told once more is heard once more
  if (now.signs.length > 0 && !asks && pending?.kind !== 'question') return adviceReply(session)
  const chosen =
    asks && (meaning.forms.length > 0 || redirects(meaning, session)) && !accepts(meaning, session)
      ? undefined
      : answerPending(meaning, session)
  const instead = news ? undefined : toldInstead(meaning, session, now)
  if (instead) return instead
  if (chosen && !news && !tellsOfTwitch(meaning, session)) return withLengthBeside(session, now, chosen)
  const replied = answerQuestion(meaning, session, news)
  // what was told beside something that is not known still counts
  if (news && (replied === undefined || replied.kind === 'unknown')) return adviceReply(session)
  return (
    replied ??
    (meaning.move === 'already-do' || isFeeling(meaning.move) ? answerTold(session, now) : undefined) ??
    answerMove(meaning, session) ??
    answerTold(session, now) ??
    missed(session)
  )
}

/** Whether the last content was not of a topic. */
const isBygone =
  ({ last }: Session) =>
  (topic: string): boolean =>
    last?.lines.every(({ key }) => !key.startsWith(`topics.${topic}.`)) !== false

const ofDoctors = ['twitch', 'doctor'] as const satisfies readonly TopicId[]

/** Moves that are whole sentences, with the topics that their words may name and not ask about; all topics where none is listed. */
const sentences: { readonly [M in Move]?: readonly TopicId[] } = {
  'will-see-doctor': ofDoctors,
  'seen-doctor': ofDoctors,
  'no-doctor': ofDoctors,
  promise: ofDoctors,
  worse: ofDoctors,
  plan: [],
  louder: [],
  'lost-thread': [],
}

/** "I'll see my doctor", "where were we": a move that is all that is said. */
function isSentence(meaning: Meaning): boolean {
  const named = meaning.move && sentences[meaning.move]
  return named !== undefined && meaning.forms.length === 0 && (named.length === 0 || namesOnly(meaning, ...named))
}

/** "Give me tips for twitching" is a command; that the twitch is named with it asks nothing more. */
const isCommand = (meaning: Meaning): boolean =>
  (meaning.move === 'tips' || meaning.move === 'check-me') &&
  meaning.forms.length === 0 &&
  namesOnly(meaning, 'twitch', 'relief', 'doctor')

/** With nothing asked before, a no at the beginning ("no numbness, just my thumb jumping") does not answer anything. */
const tellsOfTwitch = ({ told, choice }: Meaning, { pending }: Session): boolean =>
  pending === undefined && choice === undefined && (told.places.length > 0 || told.duration !== undefined)

/** "Yes, go ahead and tell me" takes what was offered, whatever else its words look like. */
const accepts = (meaning: Meaning, { pending }: Session): boolean =>
  meaning.answer === 'yes' && pending?.kind === 'offer' && namesOnly(meaning, 'twitch', 'doctor')

const apologetic = (session: Session, draft: Draft | undefined): Draft =>
  draft ? { ...draft, say: [phrase('sorry', session), ...draft.say] } : missed(session)
