/** One turn in, one reply out. Pure: no SDK, no clock, no words of a language. */
import { topicOfPlace } from '../knowledge/body'
import type { Form } from '../knowledge/forms'
import { habits } from '../knowledge/habits'
import type { SignId } from '../knowledge/signs'
import { isTopic, topicOf } from '../knowledge/topics'
import type { TopicId } from '../knowledge/topics'
import { emergencyAmong } from '../triage/emergency'
import { advise, atLeast } from '../triage/rules'
import { mergeTold, nothingTold, withoutTaken } from '../triage/told'
import type { TakenBack, Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning'
import { adviceReply } from './advice'
import { namesOnly } from './asked'
import { toldBy } from './answered'
import { answerPending, habitReply } from './choose'
import { givenUp, noted, stepDialog, thenAsk } from './doctorDialog'
import { crisisReply, emergencyReply } from './emergencyReply'
import { answerMove, goodbye, isLeaving } from './moves'
import { finish } from './finish'
import { answerQuestion, withDuration } from './questions'
import { missed } from './repair'
import { askConcern, askElse, askOpen, phrase, say } from './say'
import type { Session } from './session'
import { tell } from './tell'
import type { Draft, Reply, Turn } from './turn'
import { isStranger, notForThem } from './persons'
import { withWarning } from './warning'

/** The reply to a turn; the session in it is what the next turn begins with. */
export function respond({ meaning, session }: Turn): Reply {
  if (meaning === 'launch') return finish(session, welcome(session))
  const now = toldBy(meaning, session)
  const told = mergeTold(withoutTaken(session.told, takenBack(meaning, session)), now)
  const heard: Session = { ...session, told }
  return finish(heard, corrected(session, heard, draftOf(meaning, session, heard, now)))
}

/** Where what was put right lowers the advice, it is said so; with nothing asked beside, the advice is given anew. */
function corrected(before: Session, session: Session, draft: Draft): Draft {
  const { level } = advise(session.told)
  const isLower = before.advised !== undefined && level !== before.advised && atLeast(before.advised, level)
  if (!isLower || advise(before.told).level === level || draft.kind === 'emergency' || draft.kind === 'end')
    return draft
  const anew = draft.kind === 'question' && draft.say.length > 0 ? adviceReply(session) : draft
  return { ...anew, say: [phrase('corrected', session), ...anew.say.filter(({ key }) => key !== 'phrases.sorry')] }
}

/** Signs that other words are easily taken for; denied by their name, they are there no more. */
const vague: readonly SignId[] = ['other', 'pain']

/** What is not so: what the words take back, "something else" that is denied, and all that an "I didn't say that" denies or puts right. */
function takenBack({ takesBack, told, move }: Meaning, { told: before }: Session): TakenBack {
  const corrects = move === 'not-what-i-asked'
  const signs = told.denied.filter((sign) => before.signs.includes(sign) && (corrects || vague.includes(sign)))
  return { ...takesBack, signs, ...(corrects && told.duration !== undefined && { duration: true }) }
}

const welcome = (session: Session): Draft => ({
  kind: 'help',
  from: 'phrases#welcome',
  facts: [],
  say: [say('phrases.welcome')],
  ask: askOpen('launch', session),
  remember: { disclaimed: true },
})

/** Whether what was told in this turn makes the advice more urgent, or gives it a new reason. */
function isNews(before: Session, after: Session): boolean {
  const [old, now] = [advise(before.told), advise(after.told)]
  if (!atLeast(now.level, 'doctor')) return false
  const known = old.findings.map(({ reason }) => reason)
  return now.level !== old.level || now.findings.some(({ reason }) => !known.includes(reason))
}

/** In this order: danger, leaving, doubt about danger, the doctor's questions, and then everything else. */
function draftOf(meaning: Meaning, before: Session, session: Session, now: Told): Draft {
  const danger = emergencyAmong(session.told)
  if (danger) return emergencyReply(danger)
  if (meaning.move === 'self-harm') return crisisReply()
  if (isLeaving(meaning.move) && !answersQuestion(meaning, session)) return goodbye(session, meaning)
  if (meaning.concern) return inDoubt(session, meaning)
  const step = stepDialog(meaning, session)
  if (step) return step
  const settled = givenUp(session, meaning)
  // "how do I convince him": of whom it is about was told before
  const { who, ...rest } = now
  const fresh: Told = who === undefined || who === before.told.who ? rest : now
  const draft = withWarning(settled, replyTo(meaning, settled, fresh, isNews(before, settled)))
  return settled.checking ? thenAsk(settled, draft) : draft
}

/** "No, nothing else" answers a question, and ends nothing. */
const answersQuestion = ({ answer, move, told }: Meaning, { pending }: Session): boolean => {
  if (move !== 'goodbye' || pending === undefined || pending.kind === 'open') return false
  const asksRest = pending.kind === 'question' && pending.question === 'symptom'
  return answer !== undefined || asksRest || told.places.length > 0 || told.duration !== undefined
}

/** Words near danger that were not understood: one short question; the second time the advice is that of not knowing. */
function inDoubt(session: Session, meaning: Meaning): Draft {
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

/** Questions of knowledge are the same whoever is named beside them. */
const knowledge: readonly Form[] = [
  'about',
  'compare',
  'mechanism',
  'list-causes',
  'list-rare-causes',
  'source',
  'privacy',
]

/** "Hold on, the dog's at the door" does not ask about a dog. */
const onlyMoves = ({ move, forms, topics, told }: Meaning): boolean =>
  move !== undefined && forms.length + topics.length + told.places.length === 0

/** "No, calcium" refuses what was asked, and asks for something else. */
const redirects = ({ answer, topics }: Meaning): boolean =>
  answer === 'no' && topics.some((topic) => isTopic(topic) && topicOf(topic).kind !== 'overview' && topic !== 'twitch')

const asksForThem = ({ forms }: Meaning): boolean => !forms.some((form) => knowledge.includes(form))

function replyTo(meaning: Meaning, session: Session, now: Told, news: boolean): Draft {
  const { pending } = session
  if (isStranger(session, now.who) && asksForThem(meaning) && !onlyMoves(meaning))
    return news ? adviceReply(session) : notForThem(session, now.who)
  if (pending?.kind === 'concern') return afterConcern(meaning, session, news)
  const asks = meaning.forms.length > 0 || meaning.topics.length > 0
  if (meaning.move === 'not-what-i-asked' && now.places.length > 0 && !asks)
    return tell(session, session.focus?.form ?? 'cause', topicIn(now))
  if (meaning.move === 'not-what-i-asked' && asks) return apologetic(session, answerQuestion(meaning, session, news))
  if (isCommand(meaning)) return answerMove(meaning, session) ?? missed(session)
  const chosen =
    asks && (meaning.forms.length > 0 || redirects(meaning)) && !accepts(meaning, session)
      ? undefined
      : answerPending(meaning, session)
  if (chosen && !news && !tellsOfTwitch(meaning, session)) return chosen
  const answer = answerQuestion(meaning, session, news)
  // what was told beside something that is not known still counts
  if (news && (answer === undefined || answer.kind === 'unknown')) return adviceReply(session)
  return (
    answer ??
    (meaning.move === 'already-do' ? answerTold(session, now) : undefined) ??
    answerMove(meaning, session) ??
    answerTold(session, now) ??
    missed(session)
  )
}

/** The topic of where it twitches: a part's own, or the twitch's. */
const topicIn = ({ places }: Told): TopicId => {
  const own = places.flatMap((place) => topicOfPlace(place) ?? [])
  return own[0] ?? 'twitch'
}

/** "Give me tips for twitching" is a command; that the twitch is named with it asks nothing more. */
const isCommand = (meaning: Meaning): boolean =>
  (meaning.move === 'tips' || meaning.move === 'check-me') &&
  meaning.forms.length === 0 &&
  namesOnly(meaning, 'twitch', 'relief', 'doctor')

/** A no that begins a tale ("no numbness, just my thumb jumping") is no answer to anything that was asked. */
const tellsOfTwitch = ({ told, choice }: Meaning, { pending }: Session): boolean =>
  pending === undefined && choice === undefined && (told.places.length > 0 || told.duration !== undefined)

/** "Yes, go ahead and tell me" takes what was offered, whatever else its words look like. */
const accepts = (meaning: Meaning, { pending }: Session): boolean =>
  meaning.answer === 'yes' && pending?.kind === 'offer' && namesOnly(meaning, 'twitch', 'doctor')

/** A question on its own. */
const about = ({ form, topic }: { form?: Form; topic?: TopicId }): Meaning => ({
  forms: form ? [form] : [],
  topics: topic ? [topic] : [],
  told: nothingTold,
})

/** The doubt is settled: back to what was asked before. */
function afterConcern(meaning: Meaning, session: Session, news: boolean): Draft {
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

const apologetic = (session: Session, draft: Draft | undefined): Draft =>
  draft ? { ...draft, say: [phrase('sorry', session), ...draft.say] } : missed(session)

/** Something was told and nothing asked: a habit, a place, how long. */
function answerTold(session: Session, now: Told): Draft | undefined {
  const habit = habits.find((one) => now.habits[one] !== undefined)
  const how = habit && now.habits[habit]
  if (habit && how) return habitReply(session, habit, how)
  // a sign that changes nothing is still heard
  if (now.signs.length > 0) return adviceReply(session)
  if (now.places.length > 0 && !session.said.includes('topics.twitch.cause.0'))
    return withDuration(session, tell(session, 'cause', topicIn(now)))
  if (now.duration !== undefined || now.spread !== undefined || now.places.length > 0 || now.onset !== undefined)
    return noted(session)
  if (now.denied.length > 0) return noted(session)
  return now.who !== undefined
    ? {
        kind: 'question',
        from: 'phrases#all-right',
        facts: [],
        say: [phrase('all-right', session)],
        ask: askElse(session),
      }
    : undefined
}
