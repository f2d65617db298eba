/** What a turn asks: which topics and form its words mean, in the light of what was talked about. */
import type { Form } from '../../knowledge/forms'
import { habits } from '../../knowledge/habits'
import { isTopic, topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { isUncovered, uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import type { Meaning } from '../../understanding/meaning/meaning'
import { breathsOf, leadForm, lookUp } from './lookUp'
import type { Session } from '../talk/session'

/** The topic that a question means when it names none: what is being talked about, where it has something to say. */
export function meantTopic({ focus }: Session, form: Form | undefined): TopicId | undefined {
  if (!focus) return undefined
  const { kind } = topicOf(focus.topic)
  if (kind === 'overview' || form === 'compare' || form === 'list-causes') return undefined
  if (form === undefined) return focus.topic
  const own = lookUp(form, focus.topic)
  return own.topic === focus.topic ? focus.topic : undefined
}

/** Questions that are put of what somebody does every day. */
const ofHabit: readonly Form[] = ['cause', 'could-be', 'serious', 'how-much', 'okay-to']

/** What somebody does every day is what they ask about: "I eat badly, could that be it?" */
export function withHabit({ told, forms, answer }: Meaning, topics: readonly TopicId[]): readonly TopicId[] {
  const habit = habits.find((one) => told.habits[one] === 'yes')
  // "yeah, hard exercise, what helps that"
  const asksOfIt = answer === 'yes' && forms.includes('relief')
  const asksCause = forms.length === 0 || ofHabit.some((form) => forms.includes(form)) || asksOfIt
  const open = topics.every((topic) => topicOf(topic).kind === 'movement')
  return habit && asksCause && open ? [habit] : topics
}

/** "I lie awake worrying about ALS" is a worry, whatever else was named. */
export function worriedAbout({ move }: Meaning, topics: readonly TopicId[]): readonly TopicId[] {
  const feared = move === 'scared' ? topics.find((topic) => topicOf(topic).worry === true) : undefined
  return feared === undefined ? topics : [feared]
}

/** Overviews are forms of question; beside a topic of its own they only say what is asked of it. "Tell me about" one asks for it. */
export function withoutOverviews(meaning: Meaning, topics: readonly TopicId[]): readonly TopicId[] {
  const others = topics.filter((topic) => topicOf(topic).kind !== 'overview')
  const asks = meaning.forms.some((form) => form !== 'about')
  const rest = others.length > 0 || asks || meaning.topics.some(isUncovered)
  return rest ? others : topics
}

/** Tests and diagnoses are forms of question as well. */
const asForms: { readonly [U in UncoveredId]?: readonly Form[] } = {
  diagnosis: ['diagnose-me', 'test', 'doctor-visit', 'about'],
  tests: ['test', 'doctor-visit'],
}

/** What is not covered, and is asked about: in a tale of a twitch, or beside an answer, it is only what else was going on. */
export function uncoveredIn(
  { topics, forms, told, answer, move }: Meaning,
  { pending }: Session,
): readonly UncoveredId[] {
  const { duration, habits: lives, denied, places } = told
  const asks = forms.length > 0 || move === 'not-what-i-asked'
  if (!asks && (duration !== undefined || Object.values(lives).some((how) => how !== 'no'))) return []
  const answers = answer !== undefined && pending !== undefined && pending.kind !== 'open'
  const saysElse = !asks && (denied.length + places.length > 0 || answers || topics.some(isTopic))
  return topics
    .filter(isUncovered)
    .filter((id) => !asForms[id]?.some((form) => forms.includes(form)))
    .filter((id) => !(saysElse && id !== 'something-else' && uncoveredTopicOf(id).aside === true))
}

/** What is asked of something that may cause a twitch: whether it is bad for twitching, is whether it causes it. */
const ofCauses: { readonly [F in Form]?: Form } = {
  serious: 'cause',
  outlook: 'cause',
  source: 'cause',
  'doctor-visit': 'mechanism',
}

/** The form in which a named topic is asked about. */
export function formFor(form: Form | undefined, named: TopicId | undefined): Form | undefined {
  // "is it okay to leave a twitch" asks whether it is serious, "what should I avoid" what helps
  const ofTwitch = named !== undefined && topicOf(named).kind === 'movement'
  if (form === 'okay-to' && (named === undefined || ofTwitch)) return ofTwitch ? 'serious' : 'relief'
  if (form === undefined || named === undefined) return form
  const { kind } = topicOf(named)
  if (form === 'source') return leadForm(named)
  // "is too much magnesium bad" asks whether to take it
  if ((form === 'serious' || form === 'how-urgent') && topicOf(named).taken) return 'okay-to'
  return kind === 'cause' ? (ofCauses[form] ?? form) : form
}

/** "Is there a medicine for it" asks for a cure; what medicines do is another question. */
export const isAboutCure = (form: Form | undefined, topic: TopicId | undefined): boolean =>
  topic === 'medication' && (form === 'cure' || form === 'prevent')

/** "And magnesium?" asks of the new topic what was asked of the last one. */
export function carried({ focus }: Session, topic: TopicId | undefined): Form | undefined {
  if (!focus || topic === undefined) return undefined
  return breathsOf(topic, focus.form).length > 0 ? focus.form : undefined
}

/** "Which one is likelier", with nothing named: the habits that were told last. */
export function toCompare({ told }: Session, { forms, topics }: Meaning): readonly TopicId[] {
  if (topics.length > 0 || !forms.includes('which-likelier')) return []
  return habits.filter((habit) => told.habits[habit] === 'yes').slice(-2)
}

/** "What signs?", after the doctor's rule or an offer to go through the signs: those for a doctor. */
export function asksDoctorsSigns(
  { pending, last }: Session,
  form: Form | undefined,
  topic: TopicId | undefined,
): boolean {
  const ofTwitch = topic === undefined || topicOf(topic).kind === 'movement'
  const isOffered = pending?.kind === 'offer' && pending.offer.kind === 'check'
  const ofCondition = topic !== undefined && topicOf(topic).kind === 'condition'
  // "which food has magnesium" asks for no signs
  const ofCause = topic !== undefined && topicOf(topic).kind === 'cause'
  if (ofCause || (form !== 'which' && (form !== 'signs' || ofCondition))) return false
  const ofDoctor = last?.facts.some((fact) => fact.startsWith('doctor-')) === true
  return isOffered || (ofTwitch && ofDoctor)
}
