/** Answers what was asked: its form, its topics, and what was told along with it. */
import type { Form } from '../knowledge/forms'
import type { PhraseId } from '../knowledge/contentKeys'
import { sources } from '../knowledge/facts'
import type { FactId } from '../knowledge/facts'
import { isTopic, pairs, topicOf } from '../knowledge/topics'
import type { PairId, TopicId } from '../knowledge/topics'
import { uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import { advise, atLeast } from '../triage/rules'
import type { Meaning } from '../understanding/meaning'
import { doctorDialog } from '../contract'
import {
  asksDoctorsSigns,
  carried,
  formFor,
  isAboutCure,
  meantTopic,
  toCompare,
  uncoveredIn,
  withHabit,
  withoutOverviews,
} from './asked'
import { adviceBefore, adviceReply, durationLine } from './advice'
import { emergencyNumber } from './line'
import { startDialog } from './doctorDialog'
import { breathKey, breathsOf, leadForm, lookUp } from './lookUp'
import { nextAsk } from './nextAsk'
import { reassure } from './reassurance'
import { askElse, phrase, say } from './say'
import type { Session } from './session'
import { tell, tellBriefly } from './tell'
import type { Draft } from './turn'
import { isNotForThem } from './persons'
import { notKnown, uncoveredReply } from './uncovered'

/** Questions about the skill itself; each has a line of its own. */
const ofItself = {
  privacy: 'privacy',
  'are-you-a-doctor': 'are-you-a-doctor',
  'diagnose-me': 'diagnose-me',
  'what-to-tell': 'what-to-tell',
} as const satisfies { readonly [F in Form]?: PhraseId }

const isOfItself = (form: Form): form is keyof typeof ofItself => Object.hasOwn(ofItself, form)

/** Questions whose answer depends on what was told of the twitch. */
const personal: readonly Form[] = ['serious', 'outlook', 'doctor', 'how-long', 'how-urgent', 'which-doctor']

const aboutSkill = (session: Session, form: keyof typeof ofItself): Draft => ({
  kind: 'answer',
  from: `phrases#${ofItself[form]}`,
  facts: [],
  say: [say(`phrases.${ofItself[form]}`)],
  ask: askElse(session),
})

function whoSaysSo(session: Session): Draft {
  const emergency = session.advised === 'emergency' || session.advised === 'prompt'
  const id = emergency ? 'source.authorities' : 'source.article'
  const { reviewed } = emergency ? sources.authorities : sources.article
  return {
    kind: 'answer',
    from: `phrases#${id}`,
    facts: [],
    say: [say(`phrases.${id}`, 0, { reviewed: { month: reviewed } })],
    ask: askElse(session),
  }
}

const pairOf = (one: TopicId, other: TopicId): PairId | undefined =>
  (Object.keys(pairs) as PairId[]).find((id) => {
    const both: readonly TopicId[] = pairs[id].topics
    return both.includes(one) && both.includes(other)
  })

const movements: readonly string[] = ['twitch', 'spasm', 'eyelid']

/** Two topics in one breath: side by side, or briefly one after the other. */
function tellBoth(
  session: Session,
  form: Form | undefined,
  [one, other]: readonly [TopicId, TopicId],
): Draft | undefined {
  const pair = pairOf(one, other)
  if (pair !== undefined)
    return {
      kind: 'answer',
      from: `pairs#${pair}`,
      facts: pairs[pair].facts,
      say: [say(`pairs.${pair}`)],
      ask: askElse(session),
      remember: { focus: { topic: one, form: 'compare' } },
    }
  if (movements.includes(one) && movements.includes(other)) return tell(session, 'compare')
  const part = form === 'relief' || form === 'cure' || form === 'prevent' ? 'relief' : 'cause'
  const draft = tellBriefly(session, part, [one, other])
  if (!draft) return undefined
  const ranked = form === 'which-likelier' || form === 'compare'
  return { ...draft, say: [phrase(ranked ? 'gap.ranking' : 'either', session), ...draft.say] }
}

/** How long it has gone on, said back once before an answer that depends on it. */
export function withDuration(session: Session, draft: Draft): Draft {
  const line = durationLine(session.told)
  return line && !session.said.includes(line.key) ? { ...draft, say: [line, ...draft.say] } : draft
}

/** "Should I see a doctor", asked once the rule was said, is a wish to have one's own case looked at. */
const asksAgain = ({ said, advised }: Session, form: Form): boolean =>
  doctorDialog && form === 'doctor' && said.includes('topics.doctor.doctor.0') && advised === undefined

/** Questions that an advice answers. */
const judged: readonly Form[] = ['serious', 'doctor', 'outlook']

/** Once an advice was given, what else is asked of it has an answer of its own: how urgent it is, which doctor, how long. */
function answerAdvised(session: Session, form: Form, topic: TopicId | undefined, isNews: boolean): Draft {
  const advice = adviceReply(session)
  if (form === 'how-urgent') return withUrgency(session, advice, isNews)
  const isNew = isNews || session.advised === undefined
  return isNew || advice.level === 'prompt' || judged.includes(form) ? advice : tell(session, form, topic)
}

/** How urgent it is: the advice where it is new, and when to go. */
function withUrgency(session: Session, advice: Draft, isNews: boolean): Draft {
  const id = advice.level === 'prompt' ? 'urgent.prompt' : 'urgent.doctor'
  const line = say(`phrases.${id}`, 0, { number: emergencyNumber })
  if (session.said.includes(line.key)) return advice
  const facts = [...new Set<FactId>([...advice.facts, 'emergency-face-arm-speech', 'emergency-breathing'])]
  const isNew = isNews || session.advised === undefined
  const lines = isNew && advice.level === 'doctor' ? [...advice.say, line] : [line]
  return { ...advice, from: `phrases#${id}`, facts, say: lines }
}

/** The answer to one form of question about one topic, or about twitching. */
function answerOne(session: Session, form: Form, topic: TopicId | undefined, isNews: boolean): Draft {
  if (isOfItself(form)) return aboutSkill(session, form)
  if (form === 'source') return whoSaysSo(session)
  const ofCondition = topic !== undefined && topicOf(topic).kind === 'condition'
  const { level } = advise(session.told)
  if (personal.includes(form) && !ofCondition) {
    if (atLeast(level, 'doctor')) return answerAdvised(session, form, topic, isNews)
    if (isNotForThem(session)) return tell(session, 'doctor')
    if (asksAgain(session, form)) return startDialog(session)
    return withDuration(session, tell(session, form, topic))
  }
  if (ofCondition && topicOf(topic).worry && (form === 'cause' || form === 'serious') && session.worries > 0)
    return reassure(session)
  const draft = tell(session, form, topic)
  const worried = ofCondition && topicOf(topic).worry && form === 'cause'
  const answer = worried ? { ...draft, remember: { ...draft.remember, worries: session.worries + 1 } } : draft
  return isNews && atLeast(level, 'doctor') ? adviceThen(session, answer) : answer
}

/** A finding told along with a question: the advice first, then the answer. */
function adviceThen(session: Session, answer: Draft): Draft {
  const advice = adviceReply(session)
  if (advice.level === 'prompt') return advice
  return adviceBefore(advice, answer)
}

/** The second question of a breath: its shortest answer after the first. */
function withSecond(session: Session, draft: Draft, form: Form, topic: TopicId | undefined): Draft {
  const found = lookUp(form, topic)
  const breaths = breathsOf(found.topic, found.form)
  const at = breaths.length - 1
  const facts = breaths[at]
  if (!facts || draft.kind !== 'answer') return draft
  const key = breathKey(found.topic, found.form, at)
  if (session.said.includes(key) || draft.say.some((line) => line.key === key)) return draft
  const asksDoctor = found.form === 'doctor'
  return {
    ...draft,
    facts: [...new Set([...draft.facts, ...facts])],
    say: [...draft.say, say(key)],
    ...(asksDoctor && { ask: nextAsk(session, found) }),
  }
}

/** Answers what was asked; nothing where nothing was. */
export function answerQuestion(meaning: Meaning, session: Session, isNews: boolean): Draft | undefined {
  const { forms, outside } = meaning
  const named = withHabit(meaning, withoutOverviews(meaning, meaning.topics.filter(isTopic)))
  const covered = named.length > 0 ? named : toCompare(session, meaning)
  const uncovered = uncoveredIn(meaning)
  const [form, second] = forms
  const [one, other] = covered
  const [strange] = uncovered
  if (strange === 'something-else' && covered.every((topic) => topicOf(topic).kind !== 'movement'))
    return notKnown(session)
  if (strange !== undefined && one === undefined)
    return form !== undefined && personal.includes(form) && uncoveredTopicOf(strange).aside === true
      ? withGap(session, answerCovered(), strange)
      : uncoveredReply(session, strange, meaning)
  if (one !== undefined && strange !== undefined && form !== undefined && uncoveredTopicOf(strange).aside !== true)
    return withGap(session, answerCovered(), strange)
  if (one === undefined && form === undefined) return outside ? notKnown(session) : undefined
  return answerCovered()

  function answerCovered(): Draft {
    if (one !== undefined && other !== undefined && one !== other) {
      const both = tellBoth(session, form, [one, other])
      if (both) return isNews && advise(session.told).level !== 'home' ? adviceThen(session, both) : both
    }
    const topic = isAboutCure(form, one) ? undefined : (one ?? meantTopic(session, form))
    const worried = meaning.move === 'scared' && topic !== undefined && topicOf(topic).worry === true
    const told = topic === 'twitch' && meaning.told.places.length > 0 ? 'cause' : undefined
    const asked =
      (worried ? 'cause' : asksDoctorsSigns(session, form, topic) ? 'doctor' : formFor(form, one)) ??
      carried(session, topic) ??
      told ??
      leadForm(topic ?? 'twitch')
    const draft = answerOne(session, asked, topic, isNews)
    return second === undefined ? draft : withSecond(session, draft, second, topic)
  }
}

/** Something that is not covered, named beside something that is. */
function withGap(session: Session, draft: Draft, strange: UncoveredId): Draft {
  if (draft.kind !== 'answer') return draft
  const gap = phrase('unknown.topic', session, { topic: say(`uncovered.${strange}`) })
  return { ...draft, say: [gap, ...draft.say] }
}
