/** Tells a topic: the next breath of an answer that was not said yet, and what comes after it. */
import { facts } from '../../knowledge/facts'
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import { topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { breathKey, breathLine, breathsOf, briefFacts, briefKey, lookUp, nextBreath } from './lookUp'
import type { Found } from './lookUp'
import type { Line } from '../talk/line'
import { nextAsk } from './nextAsk'
import { askElse, askOffer, phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** The answer in one short sentence, where that was not said yet. */
function inShort(session: Session, { topic, form }: Found): Draft | undefined {
  const part = form === 'relief' ? 'relief' : 'cause'
  const key = briefKey(topic, part)
  if (!key || session.said.includes(key)) return undefined
  return {
    kind: 'answer',
    from: `topics/${topic}#brief`,
    facts: briefFacts(topic, part),
    say: [say(key)],
    ask: askElse(session),
    remember: { focus: { topic, form } },
  }
}

/** Whether the tips were offered, or one of them told. */
const hasTips = ({ refused, said }: Session): boolean =>
  refused.includes('tips') || said.some((key) => key.startsWith('tips.'))

/** All was said already: it says so, and offers the tips where they were not given, or asks the open question. */
const allSaid = (session: Session, { topic, form }: Found): Draft => ({
  kind: 'answer',
  from: 'phrases#all-said',
  facts: [],
  say: [phrase('all-said', session)],
  ask: form === 'relief' && !hasTips(session) ? askOffer(session, { kind: 'tips' }) : askElse(session),
  remember: { focus: { topic, form } },
})

/** When to see a doctor is said as often as it is asked. */
function ruleAgain(session: Session, found: Found): Draft {
  const last = breathsOf(found.topic, found.form).length - 1
  return {
    ...allSaid(session, found),
    from: `topics/${found.topic}#${found.form}`,
    facts: breathsOf(found.topic, found.form)[last] ?? [],
    say: [breathLine(found.topic, found.form, last)],
  }
}

/** All that could be said instead was said already: only what is lacking is said, once. */
const gapAlone = (session: Session, { topic, form, gap }: Found): Draft | undefined =>
  gap === undefined || session.said.includes(`phrases.${gap}`)
    ? undefined
    : { ...allSaid(session, { topic, form }), kind: 'unknown', from: `phrases#${gap}`, say: [phrase(gap, session)] }

const isSafety = (id: FactId): boolean => 'safety' in facts[id]

/** A short line that only warns is said as often as it is asked for: "don't stop a medicine". */
function warningAgain(session: Session, found: Found): Draft | undefined {
  const key = briefKey(found.topic, 'relief')
  const told = briefFacts(found.topic, 'relief')
  const warns = told.length > 0 && told.every((id) => isSafety(id))
  return key && warns
    ? { ...allSaid(session, found), from: `topics/${found.topic}#brief`, facts: told, say: [say(key)] }
    : undefined
}

/** Asked again once all was said: why it is so, then the same in short, then that this is all. */
function further(session: Session, found: Found): Draft {
  const how = lookUp('mechanism', found.topic)
  const asksWhy = found.form === 'cause' && how.form === 'mechanism' && nextBreath(session.said, how) !== undefined
  if (asksWhy) return tell(session, 'mechanism', found.topic)
  const short = inShort(session, found)
  if (short) return short
  if (found.form === 'doctor') return ruleAgain(session, found)
  return warningAgain(session, found) ?? allSaid(session, found)
}

/** Whether an answer speaks of eyelids, and another part twitches. */
const isOfOthers = ({ told: { places } }: Session, { topic, form }: Found): boolean =>
  form === 'cause' && topicOf(topic).ofEyelids === true && places.length > 0 && !places.includes('eyelid')

/** Answers a form of question about a topic, or in general where there is none. */
export function tell(session: Session, form: Form, topic?: TopicId): Draft {
  const found = lookUp(form, topic)
  const short = isOfOthers(session, found) ? tellBriefly(session, 'cause', [found.topic]) : undefined
  if (short && !session.said.includes(short.say[0]?.key ?? '')) {
    const told = breathsOf(found.topic, found.form).map((_, at) => breathKey(found.topic, found.form, at))
    return { ...short, ask: nextAsk({ ...session, said: [...session.said, ...told] }, found) }
  }
  const at = nextBreath(session.said, found)
  if (at === undefined) return gapAlone(session, found) ?? further(session, found)
  const told = breathsOf(found.topic, found.form)[at] ?? []
  const line = breathLine(found.topic, found.form, at)
  const focus = { topic: topic ?? found.topic, form: found.form }
  const gap = found.gap && !session.said.includes(`phrases.${found.gap}`) ? [phrase(found.gap, session)] : []
  const lines: readonly Line[] = [...gap, line]
  return {
    kind: 'answer',
    from: `topics/${found.topic}#${found.form}`,
    facts: told,
    say: lines,
    card: { title: say(`topics.${found.topic}.title`), text: [line] },
    ask: nextAsk({ ...session, focus, said: [...session.said, line.key] }, found),
    remember: { focus },
  }
}

/** The same in one short sentence for each topic; nothing where one of them has none. */
export function tellBriefly(session: Session, part: 'cause' | 'relief', topics: readonly TopicId[]): Draft | undefined {
  const keys = topics.map((topic) => briefKey(topic, part))
  const lines = keys.flatMap((key) => (key ? [say(key)] : []))
  const [topic] = topics
  if (topic === undefined || lines.length < topics.length) return undefined
  return {
    kind: 'answer',
    from: `topics/${topic}#brief`,
    facts: [...new Set(topics.flatMap((one) => briefFacts(one, part)))],
    say: lines,
    ask: nextAsk({ ...session, focus: { topic, form: part } }, { topic, form: part }),
    remember: { focus: { topic, form: part } },
  }
}
