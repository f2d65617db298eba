/** "Could it be that", "so it's the coffee then": whether it is what it is for the one who asks. */
import { habits } from '../../knowledge/habits'
import { topicOf } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { aboutSkill } from './aboutSkill'
import { answerForm } from './answerForm'
import { askWhichFits } from './nextAsk'
import { phrase } from '../talk/say'
import type { Session } from '../talk/session'
import { tellBriefly } from './tell'
import type { Draft } from '../talk/turn'

const isReason = (topic: TopicId): boolean => ['cause', 'condition'].includes(topicOf(topic).kind)

/** What is meant where nothing is named: what is talked about, or the habit that was told last. */
function meant({ told, focus }: Session, topic: TopicId | undefined): TopicId | undefined {
  if (topic !== undefined && isReason(topic)) return topic
  if (topic === undefined && focus && isReason(focus.topic)) return focus.topic
  return habits.findLast((habit) => told.habits[habit] === 'yes')
}

/** One of the everyday causes that were just told, and which. */
const whichFits = (session: Session): Draft => ({
  kind: 'question',
  from: 'phrases#maybe',
  facts: [],
  say: [phrase('maybe', session)],
  ask: askWhichFits(session),
})

/** That it may be so, and why, in short; of a condition as of any question about it; that nobody can tell from here where nothing is meant. */
export function couldBe(session: Session, topic: TopicId | undefined, isNews: boolean): Draft {
  const named = meant(session, topic)
  if (named === undefined)
    return session.said.includes('phrases.maybe') ? aboutSkill(session, 'diagnose-me') : whichFits(session)
  if (topicOf(named).kind === 'condition') return answerForm(session, 'cause', named, isNews)
  const brief = tellBriefly(session, 'cause', [named])
  const isSaid = brief?.say.some(({ key }) => session.said.includes(key)) === true
  const draft = brief && !isSaid ? brief : answerForm(session, 'relief', named, isNews)
  return { ...draft, say: [phrase('maybe', session), ...draft.say] }
}
