/** Accepts, refuses and chooses what was offered. */
import { habits, isHabit } from '../../knowledge/habits'
import type { HabitId } from '../../knowledge/habits'
import { isTopic, topicOf, topics } from '../../knowledge/topics'
import { tellsAnything } from '../../triage/told'
import type { TopicId } from '../../knowledge/topics'
import type { Choice, Meaning } from '../../understanding/meaning/meaning'
import { startDialog } from '../doctor/doctorDialog'
import { leadForm } from '../answers/lookUp'
import { nameOf } from '../answers/nextAsk'
import { askChoice, askElse, askOpen, phrase } from '../talk/say'
import type { Offer, Pending } from '../talk/sessionSchema'
import type { Session } from '../talk/session'
import { tell, tellBriefly } from '../answers/tell'
import { tellTip } from '../answers/tips'
import type { Draft } from '../talk/turn'
import { habitReply } from './habitReply'
import { more, nothingOffered } from './more'

const positions = ['first', 'second', 'third'] as const

/** Does what was offered. */
function accept(session: Session, offer: Offer): Draft {
  switch (offer.kind) {
    case 'more':
      return more(session)
    case 'tell':
      return tell(session, offer.form ?? leadForm(offer.topic), offer.topic)
    case 'tips':
      return tellTip(session, 0)
    case 'next-tip':
      return tellTip(session, offer.tip)
    case 'check':
      return startDialog(session)
  }
}

const okay = (session: Session, refused: readonly string[] = []): Draft => ({
  kind: 'question',
  from: 'phrases#all-right',
  facts: [],
  say: [phrase('all-right', session)],
  ask: askElse(session),
  remember: { refused: [...session.refused, ...refused] },
})

/** The topics that a choice means, of the options that were offered. */
function chosenOf(choice: Choice, options: readonly TopicId[], taken: readonly TopicId[]): readonly TopicId[] {
  if (choice === 'none') return []
  if (choice === 'both' || choice === 'all') return options
  if (choice === 'any') return options.slice(0, 1)
  if (choice === 'last') return options.slice(-1)
  if (choice === 'other') return options.filter((topic) => !taken.includes(topic)).slice(0, 1)
  return options.slice(positions.indexOf(choice), positions.indexOf(choice) + 1)
}

/** Tells what was chosen; several at once are told briefly. */
function choose(session: Session, list: NonNullable<Session['chosen']>, chosen: readonly TopicId[]): Draft {
  const [topic] = chosen
  if (topic === undefined) return okay(session, ['fits'])
  const remember = { chosen: { ...list, taken: [...new Set([...list.taken, ...chosen])] } }
  const brief = chosen.length > 1 ? tellBriefly(session, 'cause', chosen) : undefined
  const draft = brief ?? tell(session, list.form ?? leadForm(topic), topic)
  return { ...draft, remember: { ...draft.remember, ...remember } }
}

/** The list that a choice may mean: the one just offered, or the one chosen from last. */
function listOf({ pending, chosen }: Session): NonNullable<Session['chosen']> | undefined {
  if (pending?.kind !== 'choice') return chosen
  return { options: pending.options, taken: [], ...(pending.form && { form: pending.form }) }
}

/** Moves that take an offer: "okay", "go on", "tell me the tips". */
const accepting: readonly Meaning['move'][] = [
  'acknowledge',
  'wow',
  'more',
  'next',
  'check-me',
  'tips',
  'ask-something',
]

function answerOffer(meaning: Meaning, session: Session, pending: Pending & { kind: 'offer' }): Draft | undefined {
  const takes =
    meaning.answer === undefined &&
    meaning.besides === undefined &&
    meaning.topics.length === 0 &&
    accepting.includes(meaning.move)
  if (meaning.answer === 'yes' || takes) return accept(session, pending.offer)
  if (meaning.answer === undefined) return undefined
  return okay(session, [nameOf(session) ?? pending.offer.kind])
}

/** A yes to a list says no more than that one of it is wished: it is asked which. */
function answerList(meaning: Meaning, session: Session, pending: Pending & { kind: 'choice' }): Draft | undefined {
  if (meaning.answer === 'no') return okay(session, ['fits'])
  if (meaning.answer === undefined) return undefined
  const [first] = pending.options
  if (pending.again && first !== undefined) return tell(session, pending.form ?? leadForm(first), first)
  const again = askChoice(session, pending.options)
  return {
    kind: 'question',
    from: 'phrases#ask',
    facts: [],
    say: [],
    ask: { ...again, pending: { ...pending, again: true } },
  }
}

/** Answers a yes, a no, an "I don't know" or a choice in the light of what was asked; nothing where a turn holds none. */
export function answerPending(meaning: Meaning, session: Session): Draft | undefined {
  const { pending, told } = session
  const { choice, answer } = meaning
  // "the other one" still means the list that was chosen from
  if (pending?.kind === 'question' && (choice === undefined || session.chosen === undefined)) return undefined
  const list = listOf(session)
  const named = meaning.topics.find((topic) => list?.options.some((option) => option === topic))
  if (list && pending?.kind === 'choice' && named !== undefined && meaning.forms.length === 0 && named in topics)
    return choose(
      session,
      list,
      list.options.filter((option) => meaning.topics.includes(option)),
    )
  // "yeah, I've been really stressed"
  const options = pending?.kind === 'choice' ? pending.options.filter(isHabit) : []
  const lived = options.find((option) => meaning.told.habits[option] === 'yes')
  if (lived) return habitReply(session, lived, 'yes')
  if (list && choice !== undefined) return choose(session, list, chosenOf(choice, list.options, list.taken))
  const answersHabit = (habit: HabitId) => answer !== undefined || meaning.told.habits[habit] !== undefined
  if (
    pending?.kind === 'habit' &&
    answersHabit(pending.habit) &&
    meaning.forms.length === 0 &&
    !namesOther(meaning, pending.habit)
  ) {
    const said = told.habits[pending.habit]
    return said ? habitReply(session, pending.habit, said) : dontKnow(session)
  }
  if (meaning.answer === 'no' && meaning.move === 'goodbye') return leaveOpen(session)
  if (pending?.kind === 'offer') return answerOffer(meaning, session, pending)
  if (pending?.kind === 'choice') return answerList(meaning, session, pending)
  // "no, no numbness either", "no, I'm eighty-one" tell or ask something, and end nothing
  if (answer === 'no' && saysMore(meaning)) return undefined
  // "no, that's not what I asked" does not say goodbye
  if (answer === 'no' && meaning.move !== undefined && meaning.move !== 'goodbye') return undefined
  // "no, I have not cut down" says more than that nothing is wanted
  if (answer === 'no' && pending?.kind === 'open') return meaning.rest ? okay(session) : leaveOpen(session)
  // "yeah, I don't drink much water" tells, and takes nothing
  if (answer === 'yes' && tellsAnything(meaning.told)) return undefined
  if (answer === 'yes')
    return { ...nothingOffered(session), from: 'phrases#ask', say: [], ask: askOpen('what', session) }
  if (answer === 'no') return okay(session)
  return answer === 'unsure' ? dontKnow(session) : undefined
}

/** Whether more is said than a plain answer. */
const saysMore = ({ topics, told, outside }: Meaning): boolean =>
  topics.length > 0 || outside === true || tellsAnything(told)

const dontKnow = (session: Session): Draft => ({
  kind: 'question',
  from: 'phrases#dont-know',
  facts: [],
  say: [phrase('dont-know', session)],
  ask: askElse(session),
})

/** "No, I sleep all right, but I do take water tablets": what else is named matters more than the no. */
const namesOther = ({ answer, told, topics }: Meaning, habit: HabitId): boolean =>
  (answer === 'no' || told.habits[habit] === 'no') &&
  (habits.some((one) => one !== habit && told.habits[one] === 'yes') ||
    topics.some((topic) => topic !== habit && isTopic(topic) && topicOf(topic).kind !== 'movement'))

/** "No" to "anything else?" ends the talk. */
const leaveOpen = (session: Session): Draft => ({
  kind: 'end',
  from: 'phrases#goodbye',
  facts: [],
  say: [phrase('goodbye', session)],
})
