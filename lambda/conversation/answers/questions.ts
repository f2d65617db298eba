/** Answers what was asked: its form, its topics, and what was told along with it. */
import type { Form } from '../../knowledge/forms'
import { isTopic, topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import { advise } from '../../triage/rules'
import type { Meaning } from '../../understanding/meaning/meaning'
import { adviceReply } from '../doctor/advice'
import { adviceThen, answerForm, isPersonal } from './answerForm'
import {
  asksDoctorsSigns,
  carried,
  formFor,
  isAboutCure,
  meantTopic,
  toCompare,
  uncoveredIn,
  withHabit,
  worriedAbout,
  withoutOverviews,
} from './asked'
import { breathKey, breathLine, breathsOf, leadForm, lookUp } from './lookUp'
import { nextAsk } from './nextAsk'
import { phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import { tellBoth } from './tellBoth'
import type { Draft } from '../talk/turn'
import { notKnown, uncoveredReply } from './uncovered'
import { couldBe } from './couldBe'
import { partOf, tellOthers } from './others'

/** The condition that is being talked about. */
const feared = ({ focus }: Session): TopicId | undefined =>
  focus && topicOf(focus.topic).kind === 'condition' ? focus.topic : undefined

/** So many facts fit into one reply. */
const mostFacts = 6

/** The second question of a breath: its shortest answer after the first. */
function withSecond(session: Session, draft: Draft, form: Form, topic: TopicId | undefined): Draft {
  const found = lookUp(form, topic)
  const breaths = breathsOf(found.topic, found.form)
  const at = breaths.length - 1
  const facts = breaths[at]
  // a second line that only says again what the first said is none
  if (!facts || draft.kind !== 'answer' || facts.every((fact) => draft.facts.includes(fact))) return draft
  if (draft.facts.length + facts.length > mostFacts) return draft
  const key = breathKey(found.topic, found.form, at)
  if (session.said.includes(key) || draft.say.some((line) => line.key === key)) return draft
  const asksDoctor = found.form === 'doctor'
  return {
    ...draft,
    facts: [...new Set([...draft.facts, ...facts])],
    say: [...draft.say, breathLine(found.topic, found.form, at)],
    ...(asksDoctor && { ask: nextAsk(session, found) }),
  }
}

/** Questions that are whole without a topic, whatever words stand beside them. */
const standAlone: readonly Form[] = [
  'privacy',
  'source',
  'are-you-a-doctor',
  'diagnose-me',
  'what-to-tell',
  'doctor',
  'which-doctor',
  'doctor-visit',
  'how-urgent',
  'test',
]

/** Pairs of questions of which the second is the one that is meant: "do I ring them tomorrow, or can it wait". */
const meansSecond = ([one, other]: readonly Form[], topics: readonly TopicId[]): boolean =>
  // "how much is a blood test": without a topic of its own an amount is the smaller of two questions
  (one === 'how-much' && other !== undefined && topics.length === 0) || (one === 'doctor' && other === 'how-urgent')

/** The questions in the order in which they are answered. */
const inOrder = (forms: readonly Form[], topics: readonly TopicId[]): readonly Form[] =>
  meansSecond(forms, topics) ? forms.slice(1, 2) : forms

/** Answers what was asked; nothing where nothing was. */
export function answerQuestion(meaning: Meaning, session: Session, isNews: boolean): Draft | undefined {
  const { forms, outside } = meaning
  const named = worriedAbout(meaning, withHabit(meaning, withoutOverviews(meaning, meaning.topics.filter(isTopic))))
  const covered = named.length > 0 ? named : toCompare(session, meaning)
  const uncovered = uncoveredIn(meaning, session)
  const [form, second] = inOrder(forms, covered)
  const [one, other] = covered
  const [strange] = uncovered
  if (strange === 'something-else' && covered.every((topic) => topicOf(topic).kind !== 'movement'))
    return notKnown(session)
  if (strange !== undefined && one === undefined)
    return form !== undefined && isPersonal(form) && uncoveredTopicOf(strange).aside === true
      ? withGap(session, answerCovered(), strange)
      : uncoveredReply(session, strange, meaning)
  if (one !== undefined && strange !== undefined && form !== undefined && uncoveredTopicOf(strange).aside !== true)
    return withGap(session, answerCovered(), strange)
  if (one === undefined && outside && !(form && standAlone.includes(form))) return notKnown(session)
  // "apart from coffee, I said"
  if (one === undefined && form === undefined && meaning.besides && session.focus)
    return tellOthers(session, partOf(session.focus.form) ?? 'relief', meaning.besides)
  if (one === undefined && form === undefined) return undefined
  return answerCovered()

  function answerCovered(): Draft {
    // "what do I do first, doctor or sleep": what is a reason for a doctor goes before anything of everyday life
    if (form === 'relief' && meaning.topics.includes('doctor') && advise(session.told).level !== 'home')
      return adviceReply(session)
    if (one !== undefined && other !== undefined && one !== other) {
      const both = tellBoth(session, form, [one, other])
      if (both) return isNews && advise(session.told).level !== 'home' ? adviceThen(session, both) : both
    }
    const topic = isAboutCure(form, one) ? undefined : (one ?? meantTopic(session, form))
    const worries = meaning.move === 'scared' || (form === undefined && meaning.told.who !== undefined)
    const worried = worries && topic !== undefined && topicOf(topic).worry === true
    const told = topic === 'twitch' && meaning.told.places.length > 0 ? 'cause' : undefined
    const asked =
      (worried ? 'cause' : asksDoctorsSigns(session, form, one ?? feared(session)) ? 'doctor' : formFor(form, topic)) ??
      carried(session, topic) ??
      told ??
      leadForm(topic ?? 'twitch')
    const part = partOf(asked)
    const isGeneral = one === undefined || topicOf(one).kind === 'movement' || meaning.besides !== undefined
    const others = part && isGeneral ? tellOthers(session, part, meaning.besides) : undefined
    const draft =
      others ?? (asked === 'could-be' ? couldBe(session, topic, isNews) : answerForm(session, asked, topic, isNews))
    return second === undefined ? draft : withSecond(session, draft, second, topic)
  }
}

/** Something that is not covered, named beside something that is. */
function withGap(session: Session, draft: Draft, strange: UncoveredId): Draft {
  if (draft.kind !== 'answer') return draft
  const gap = phrase('unknown.topic', session, { topic: say(`uncovered.${strange}`) })
  return { ...draft, say: [gap, ...draft.say] }
}
