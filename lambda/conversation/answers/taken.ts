/** What is taken as a pill: what too much of it does, and what food it comes from. */
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import { topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { breathKey, breathLine, breathsOf, briefKey } from './lookUp'
import { tellBriefly } from './tell'
import { askElse, phrase } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

const ofDiet: FactId = 'relief-diet'

/** "Can I take too much of it", once it was said when to take it: again, and in short. */
function tooMuch(session: Session, topic: TopicId): Draft | undefined {
  const wasSaid = breathsOf(topic, 'relief').length > 0 && session.said.includes(breathKey(topic, 'relief', 0))
  const key = briefKey('supplements', 'relief')
  if (!wasSaid || topic === 'medication' || key === undefined || session.said.includes(key)) return undefined
  const draft = tellBriefly(session, 'relief', ['supplements'])
  return draft && { ...draft, remember: { focus: { topic, form: 'relief' } } }
}

/** "What food has it": no list, and that a balanced diet comes first. */
function whatFood(session: Session, topic: TopicId): Draft | undefined {
  const at = breathsOf(topic, 'relief').findIndex((facts) => facts.includes(ofDiet))
  if (at < 0 || topic === 'nutrients') return undefined
  return {
    kind: 'answer',
    from: `topics/${topic}#relief`,
    facts: breathsOf(topic, 'relief')[at] ?? [],
    say: [phrase('gap.which', session), breathLine(topic, 'relief', at)],
    ask: askElse(session),
    remember: { focus: { topic, form: 'relief' } },
  }
}

/** The answer to what is asked of something that is taken, where it is not the topic's own; nothing elsewhere. */
export function ofTaken(session: Session, form: Form, topic: TopicId | undefined): Draft | undefined {
  if (topic === undefined || topicOf(topic).taken !== true) return undefined
  return form === 'okay-to' ? tooMuch(session, topic) : form === 'which' ? whatFood(session, topic) : undefined
}
