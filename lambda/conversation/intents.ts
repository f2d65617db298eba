/** The table of intents: what each one does, one row an intent. */
import { leadFacet, nearest, tell, tellMore } from './answer'
import type { Facet, IntentId } from '../contract'
import { seeDoctor, withDetails } from './redFlags'
import { alarm, ask } from './doctorDialog'
import { facts, sources } from '../knowledge/facts'
import { withFlag } from './uncovered'
import { accept, choose, offering, prompt } from './offers'
import { keepFocus, missed, nothingOffered, notHeld } from './repair'
import type { Position } from '../knowledge/signs'
import { subject } from './subject'
import { tellTip } from './tips'
import type { Topic } from '../knowledge/topic'
import { topics, type TopicId } from '../knowledge/topics'
import type { Draft, Line, Session, Turn } from './turn'
import { isWorry, worry } from './reassurance'

type Row = (turn: Turn) => Draft

/** A facet of what the turn is about; details told along with it are heeded first. */
const facet =
  (of: Facet): Row =>
  (turn) =>
    withDetails(turn, () => {
      const { topic, echo, named } = subject(turn)
      return isWorry(topic, of) ? worry(turn.session, topic, of) : tell(turn.session, topic, of, echo, named)
    })

/** Causes from which a listener may choose, by the overview that ends in that choice. */
const choices = {
  twitch: ['sleep', 'caffeine', 'stress'],
  'everyday-causes': ['sleep', 'caffeine', 'stress'],
  'less-common-causes': ['pinched-nerve', 'multiple-sclerosis', 'als'],
} as const satisfies { readonly [T in TopicId]?: readonly TopicId[] }

/** An overview of causes asks which one to tell, and leans to the topic in what is said next. */
function askWhich(session: Session, draft: Draft, overview: keyof typeof choices): Draft {
  const end = offering(session, { does: 'choose', topics: choices[overview], facet: 'cause' }, draft.next)
  return { ...draft, ...end, elicit: { intent: 'AskCause', slot: 'topic' } }
}

const askCause: Row = (turn) => {
  const draft = facet('cause')(turn)
  return draft.from === 'topics/twitch#cause' ? askWhich(turn.session, draft, 'twitch') : draft
}

/** Twitch and spasm side by side; something else beside a twitch is told by itself. */
const compare: Row = (turn) => {
  const { topic } = turn.slots
  const other = topic !== undefined && !comparable.includes(topic)
  return tell(turn.session, other ? subject(turn).topic : 'twitch-or-spasm', 'about')
}
const comparable: readonly unknown[] = ['twitch', 'spasm'] satisfies TopicId[]

const listCauses: Row = ({ slots, session }) => {
  const overview = slots.group === 'less-common' ? 'less-common-causes' : 'everyday-causes'
  return askWhich(session, tell(session, overview, 'cause'), overview)
}

/** Another topic: the facet stays, but an overview has only its own. */
const changeTopic: Row = (turn) => {
  const { slots, session } = turn
  if (slots.position) return chosen(session, slots.position)
  const { topic, echo, named } = subject(turn)
  if (!named) return slots.person ? sameForAll(session) : missed(session)
  if (session.offer?.does === 'choose' && session.offer.topics.includes(topic))
    return choose(session, session.offer, session.offer.topics.indexOf(topic))
  const lead = leadFacet(topic)
  const kept = hasOneSide(topic) ? lead : (session.focus?.facet ?? lead)
  const of = isToldAlready(session, topic, kept) ? lead : kept
  return isWorry(topic, of) ? worry(session, topic, of) : tell(session, topic, of, echo)
}

/** Whether a topic has one facet, which it keeps whatever was asked before; what helps with a condition is told elsewhere. */
function hasOneSide(topic: TopicId): boolean {
  const { facets, condition }: Topic = topics[topic]
  return Object.keys(facets).length === 1 && condition !== true
}

/** Whether all that could be said of a topic's side is an overview that was just told: then the topic itself is meant. */
const isToldAlready = ({ focus }: Session, topic: TopicId, facet: Facet): boolean => {
  const { told } = nearest(topic, facet)
  return told !== topic && (facet === 'doctor' || focus?.told === told)
}

/** Asked for somebody else: what was told holds for them too, and goes on from there. */
const sameForAll = (session: Session): Draft => ({
  ...say('answer', 'same-for-all', session.turn),
  ...offering(session, session.offer ?? { does: 'else' }, keepFocus(session)),
})

const places: Record<Position, number> = { first: 0, second: 1, third: 2, last: -1, other: -1 }

/** The topic at a place of the list on offer, or of the one from which was just chosen. */
function chosen(session: Session, position: Position): Draft {
  if (session.offer?.does === 'choose') return choose(session, session.offer, places[position])
  const list = session.chosen
  if (!list) return nothingOffered(session)
  const other = list.topics.findIndex((topic) => topic !== session.focus?.topic)
  return choose(session, list, position === 'other' ? other : places[position])
}

const askSource: Row = ({ session }) => {
  const id = session.last?.facts.map((fact) => facts[fact].source)[0] ?? 'article'
  const line: Line = { key: `phrases.source.${id}`, values: { reviewed: { month: sources[id].reviewed } } }
  return {
    kind: 'answer',
    from: `phrases#source.${id}`,
    facts: [],
    say: [line],
    ...offering(session, { does: 'else' }, keepFocus(session)),
  }
}

const say = (kind: Draft['kind'], name: string, nth: number): Pick<Draft, 'kind' | 'from' | 'facts' | 'say'> => ({
  kind,
  from: `phrases#${name}`,
  facts: [],
  say: [{ key: `phrases.${name}`, nth }],
})

const help: Row = ({ session }) => {
  const { turn, dialog } = session
  if (dialog?.asking) {
    const again = ask(dialog.asking, dialog, session, [{ key: 'phrases.help.dialog' }])
    return { ...again, kind: 'help', from: 'phrases#help.dialog' }
  }
  return { ...say('help', 'help.general', turn), ask: prompt('help', turn), next: keepFocus(session) }
}

const home =
  (name: 'welcome' | 'home'): Row =>
  ({ session }) => ({ ...say('help', name, session.turn), ask: prompt('launch', session.turn), next: { fresh: true } })

const goodbye: Row = ({ session }) => say('end', 'goodbye', session.turn)

const no: Row = (turn) => {
  const { session } = turn
  if (session.offer?.does === 'else') return goodbye(turn)
  return { ...say('question', 'all-right', session.turn), ...offering(session, { does: 'else' }, keepFocus(session)) }
}

/** "None of those" to a list of topics. */
const refuses = ({ slots, session }: Turn): boolean =>
  session.offer?.does === 'choose' && slots.symptom === 'none' && Object.keys(slots).length === 1

const yes: Row = ({ session }) => (session.offer ? accept(session, session.offer) : nothingOffered(session))

/** On in whatever is being told: the next tip, or the next breath. */
const move =
  (step: 1 | -1): Row =>
  ({ session }) => {
    if (session.offer?.does === 'tip' && session.tip === undefined) return tellTip(session, 0)
    return session.tip === undefined ? tellMore(session, step) : tellTip(session, session.tip + step)
  }

const more: Row = (turn) => {
  const { topic, named } = subject(turn)
  return named && topic !== turn.session.focus?.topic ? tell(turn.session, topic, leadFacet(topic)) : move(1)(turn)
}

const repeat: Row = ({ session }) => {
  const { last, turn: _turn, heard: _heard, disclaimed: _disclaimed, ...next } = session
  return last ? { ...last, next } : nothingOffered(session)
}

const dontKnow: Row = ({ session }) => {
  const first = session.offer?.does === 'choose' ? session.offer.topics[0] : undefined
  const end = offering(session, { does: 'tell', topic: first ?? 'twitch' }, keepFocus(session))
  return { ...say('question', 'dont-know', session.turn), ...end }
}

/** What each intent does. */
export const rows: Record<IntentId, Row> = {
  AskCause: askCause,
  CompareSpasmTwitch: compare,
  WhenToSeeDoctor: (turn) => (refuses(turn) ? no(turn) : seeDoctor(turn)),
  AskRelief: facet('relief'),
  DescribeTopic: facet('about'),
  AskSigns: facet('signs'),
  AskOutlook: facet('outlook'),
  ListCauses: listCauses,
  AskSource: askSource,
  AskBeyond: ({ session, slots }) => withFlag(notHeld(session, slots.topic), slots),
  TellMore: more,
  ChangeTopic: changeTopic,
  ReportEmergency: (turn) => (turn.slots.symptom ? seeDoctor(turn) : alarm(turn.session)),
  DontKnow: dontKnow,
  Launch: home('welcome'),
  'AMAZON.HelpIntent': help,
  'AMAZON.StopIntent': goodbye,
  'AMAZON.CancelIntent': goodbye,
  'AMAZON.FallbackIntent': ({ session }) => missed(session),
  'AMAZON.YesIntent': yes,
  'AMAZON.NoIntent': no,
  'AMAZON.NextIntent': move(1),
  'AMAZON.PreviousIntent': move(-1),
  'AMAZON.RepeatIntent': repeat,
  'AMAZON.StartOverIntent': home('home'),
  'AMAZON.NavigateHomeIntent': home('home'),
}
