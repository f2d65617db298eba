/** The doctor's questions, one after the other: worst first, nothing that was told is asked, other questions are answered in between. */
import type { Form } from '../../knowledge/forms'
import { isTopic } from '../../knowledge/topics'
import { advise, atLeast, isAnswered, nextQuestion, plainAnswers } from '../../triage/rules'
import { mergeTold, nothingTold, tellsAnything } from '../../triage/told'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import type { Told } from '../../triage/told'
import type { Meaning } from '../../understanding/meaning/meaning'
import { adviceBefore, adviceCard, adviceLines, durationLine, sourceOf } from './advice'
import { casually, concludeCasually } from './casually'
import { asksSomething, namesOnly } from '../talk/asks'
import { askCheck, askElse, phrase, say } from '../talk/say'
import { isNotForThem, ruleForThem } from './persons'
import type { Line } from '../talk/line'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** What was told, in a few words before an advice to stay at home. */
function summary(told: Told): readonly Line[] {
  const length = durationLine(told)
  return [
    ...(length ? [length] : []),
    ...(length === undefined && told.spread === 'one' ? [say('phrases.one-place')] : []),
  ]
}

/** The end of the dialog: what was told, and what to do. */
function conclude(session: Session): Draft {
  const { told } = session
  // of whom the knowledge is not, nobody is sent home
  if (isNotForThem(session) && advise(told).level === 'home') return ruleForThem(session)
  const { level, say: lines, facts } = adviceLines(told)
  return {
    kind: 'advice',
    from: sourceOf(told),
    facts,
    level,
    say: level === 'home' ? [...summary(told), ...lines] : lines,
    ask: askElse(session),
    card: adviceCard(level),
    remember: { advised: level, told, refused: [...session.refused, 'check'] },
  }
}

/** Asks the next question that could change the advice, or gives the advice. */
export function goOn(session: Session, lead: readonly Line[] = []): Draft {
  const question = nextQuestion(session.told)
  if (question === undefined) return conclude(session)
  return {
    kind: 'question',
    from: `phrases#check.${question}`,
    facts: [],
    say: lead,
    ask: askCheck(question),
    remember: { checking: true, told: session.told },
  }
}

/** The beginning of the dialog. */
export const startDialog = (session: Session): Draft =>
  nextQuestion(session.told) === undefined ? conclude(session) : goOn(session, [say('phrases.check.start')])

/** A listener who leaves the questions: an advice if one holds already, else a way back. */
function leave(session: Session): Draft {
  if (atLeast(advise(session.told).level, 'doctor')) return conclude(session)
  return {
    kind: 'question',
    from: 'phrases#check.left',
    facts: [],
    say: [say('phrases.check.left')],
    ask: askElse(session),
    remember: { refused: [...session.refused, 'check'] },
  }
}

/** Goes on after a sign that was not asked for; the same question is put in other words. */
const goOnOrAgain = (session: Session, question: QuestionId): Draft =>
  nextQuestion(session.told) === question ? explain(session, question, []) : goOn(session)

/** A word of explanation, then the same question in other words. */
function explain(session: Session, question: QuestionId, lines: readonly Line[]): Draft {
  return {
    kind: 'question',
    from: `phrases#check.${question}`,
    facts: [],
    say: lines,
    ask: askCheck(question, true),
    ...(session.checking && { remember: { checking: true as const } }),
  }
}

/** The question that is open and still has no answer. */
const openQuestion = ({ pending, told }: Session) =>
  pending?.kind === 'question' && !isAnswered(told, pending.question) ? pending : undefined

/** "You keep talking of pain", "I'd rather not see anybody": no answer, and no sign of not knowing. */
const isProtest = ({ move }: Meaning): boolean =>
  move === 'not-what-i-asked' || move === 'no-doctor' || move === 'seen-doctor' || move === 'promise'

/** A question that was put twice already is not put again: it counts as not known, but who asks something instead only leaves the questions. */
export function givenUp(session: Session, meaning: Meaning): Session {
  const open = openQuestion(session)
  if (!session.checking || !open?.retried) return session
  if (!asksSomething(meaning) && !isProtest(meaning)) return giveUp(session, open.question)
  const { checking: _, ...left } = session
  return left
}

/** Puts the dialog's open question after a reply to something else. */
export function thenAsk(session: Session, draft: Draft): Draft {
  const question = nextQuestion(session.told)
  const remember = { ...draft.remember, told: session.told }
  if (draft.ask === undefined) return { ...draft, remember }
  if (question === undefined) return concludeWith(session, draft)
  const again = openQuestion(session)?.question === question
  return { ...draft, ask: askCheck(question, again), remember: { ...remember, checking: true } }
}

/** The last question was answered, and something else asked: the advice, then the answer. */
function concludeWith(session: Session, draft: Draft): Draft {
  const advice = conclude(session)
  if (draft.kind !== 'answer' && draft.kind !== 'unknown') return draft.kind === 'advice' ? draft : advice
  return adviceBefore(advice, draft)
}

/** A question that was not answered counts as not known the second time. */
const giveUp = (session: Session, question: QuestionId): Session => ({
  ...session,
  told: mergeTold(session.told, { ...nothingTold, ...plainAnswers[question].unsure }),
})

/** "No … should I be worried": a kind word before the next question, once. */
const calming = ({ move, forms }: Meaning, { said, told }: Session): readonly Line[] => {
  const isWorried = move === 'scared' || forms.includes('serious')
  const isNeeded =
    isWorried &&
    advise(told).level === 'home' &&
    nextQuestion(told) !== undefined &&
    !said.includes('phrases.check.calm')
  return isNeeded ? [say('phrases.check.calm')] : []
}

const asides = ['serious', 'about', 'signs', 'outlook', 'hurts'] as const satisfies readonly Form[]

/** Words of an answer that only look like a question: no topic of their own, and a form that answers hold as well. */
const isAside = (meaning: Meaning): boolean =>
  namesOnly(meaning, 'twitch', 'doctor') &&
  meaning.outside !== true &&
  meaning.forms.every((form) => asides.some((one) => one === form))

/** "I've got a bit of catarrh", said to a question, asks nothing of what is not covered. */
const withoutAsides = (meaning: Meaning): Meaning =>
  meaning.forms.length > 0 ? meaning : { ...meaning, topics: meaning.topics.filter(isTopic) }

const leaving: readonly Meaning['move'][] = ['never-mind', 'start-over']

/** The dialog's next step; nothing where a turn is to be answered otherwise, with the question put again after it. */
export function stepDialog(meaning: Meaning, session: Session): Draft | undefined {
  const { pending, told } = session
  if (pending?.kind !== 'question') return undefined
  const { question, retried } = pending
  const { move } = meaning
  const asks = asksSomething(withoutAsides(meaning))
  if (leaving.includes(move) && meaning.answer === undefined) return leave(session)
  if (move === 'why-ask') return explain(session, question, [say(`phrases.check.${question}.why`)])
  if (!retried && !asks && (move === 'explain' || move === 'repeat' || move === 'slower'))
    return explain(session, question, [])
  if (move === 'help' && meaning.answer === undefined) return explain(session, question, [say('phrases.help.dialog')])
  if (!retried && move === 'hold-on') return explain(session, question, [phrase('hold-on', session)])
  const answers = meaning.answer !== undefined || meaning.told.signs.length > 0
  if (asks && !(answers && isAnswered(told, question) && isAside(meaning))) return undefined
  // a single question that gets no more than a no is let go
  if (!session.checking && !isAnswered(told, question) && meaning.answer === 'no' && !tellsAnything(meaning.told))
    return casually(session)
  if (!session.checking && !isAnswered(told, question) && meaning.unclear !== true) return undefined
  if (isAnswered(told, question))
    return session.checking ? goOn(session, calming(meaning, session)) : concludeCasually(session, question)
  if (move !== undefined && meaning.answer === undefined) return undefined
  // a sign that was told is heard, though it was not what was asked
  if (meaning.told.signs.length > 0 && session.checking)
    return retried ? goOn(giveUp(session, question)) : goOnOrAgain(session, question)
  if (retried) return session.checking ? goOn(giveUp(session, question)) : casually(session)
  return explain(session, question, [])
}
