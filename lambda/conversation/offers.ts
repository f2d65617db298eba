/** What a reply asks at its end, and what is done when the listener accepts it. */
import { leadFacet, nearest, tell, tellMore } from './answer'
import { goOn } from './doctorDialog'
import { doctorDialog } from '../contract'
import type { Facet } from '../contract'
import { firstNewTip, tellTip } from './tips'
import { overviews, related, topics } from '../knowledge/topics'
import type { Topic } from '../knowledge/topic'
import type { TopicId } from '../knowledge/topics'
import type { Draft, Focus, Line, Next, Offer, Question, Session } from './turn'

/** A prompt that recurs: one of its wordings, chosen by the turn's number. */
export const prompt = (name: string, nth: number, values?: Line['values']): Question => ({
  text: { key: `phrases.ask.${name}.text`, nth, ...(values && { values }) },
  reprompt: { key: `phrases.ask.${name}.reprompt`, nth, ...(values && { values }) },
})

const facetPrompts: { readonly [F in Facet]?: string } = {
  cause: 'cause',
  relief: 'relief',
  doctor: 'doctor',
  outlook: 'outlook',
}

/** The question that makes an offer. */
export function offerQuestion(offer: Offer, nth: number): Question {
  switch (offer.does) {
    case 'more':
    case 'check':
    case 'else':
      return prompt(offer.does, nth)
    case 'tip':
      return prompt(offer.tip === 0 ? 'tips' : 'next-tip', nth)
    case 'choose':
      return prompt(`choose-${String(offer.topics.length)}`, nth, listed(offer.topics))
    case 'tell': {
      const general = offer.facet && facetPrompts[offer.facet]
      if (general) return prompt(general, nth)
      const reprompt = { key: 'phrases.ask.topic.reprompt', nth }
      return { text: { key: `topics.${offer.topic}.offer` }, reprompt }
    }
  }
}

const listed = ([first, second, third]: readonly TopicId[]): Record<string, Line> => ({
  ...(first && { first: { key: `topics.${first}.name` } }),
  ...(second && { second: { key: `topics.${second}.name` } }),
  ...(third && { third: { key: `topics.${third}.name` } }),
})

/** A reply's end that makes an offer: its question, and the offer for the next turn. */
export function offering(session: Session, wish: Offer, next: Next = {}): { ask: Question; next: Next } {
  const offer: Offer = wish.does === 'check' && !doctorDialog ? { does: 'else' } : wish
  return { ask: offerQuestion(offer, session.turn), next: { ...next, offer } }
}

/** What an offer leads to, as it is kept in `heard`: an offer is made once, and not for what was heard already. */
export function leadsTo(offer: Offer): string | undefined {
  if (offer.does === 'tip') return 'tips'
  if (offer.does === 'check') return 'check'
  if (offer.does !== 'tell') return undefined
  const near = nearest(offer.topic, offer.facet ?? leadFacet(offer.topic))
  return `${near.told}#${near.facet}`
}

const afterFacet = (topic: TopicId): Record<Facet, readonly Offer[]> => {
  const relief: Offer = { does: 'tell', topic, facet: 'relief' }
  const doctor: Offer = { does: 'tell', topic: overviews.doctor, facet: 'doctor' }
  const causes: readonly Offer[] = [relief, doctor]
  return {
    cause: causes,
    about: causes,
    signs: [doctor, relief],
    relief: [{ does: 'tip', tip: 0 }, doctor],
    doctor: [{ does: 'check' }, relief],
    outlook: [relief, { does: 'check' }],
  }
}

/** Offers that a listener wants sooner than the next breath. */
const sooner: { readonly [T in TopicId]?: Offer } = {
  [overviews.relief]: { does: 'tip', tip: 0 },
  [overviews.doctor]: { does: 'check' },
}

/** The end of an answer: more of it, then what lies next to it, then what else. */
export function askNext(session: Session, focus: Focus, breaths: number): { ask: Question; next: Next } {
  const row: Topic = topics[focus.topic]
  const { chosen } = session
  const goesOn = chosen && session.focus?.topic === focus.topic
  const next: Next = goesOn ? { focus, chosen } : { focus }
  const said: readonly (string | undefined)[] = [...session.heard, `${focus.told}#${focus.facet}`]
  const isNew = (offer: Offer) => !said.includes(leadsTo(offer))
  const early = sooner[focus.told]
  if (early && isNew(early)) return offering(session, early, next)
  if (focus.breath + 1 < breaths) return offering(session, { does: 'more' }, next)
  const nearby = related[focus.topic].related.map((topic): Offer => ({ does: 'tell', topic }))
  const first: readonly Offer[] = row.worry ? [{ does: 'check' }] : afterFacet(focus.topic)[focus.facet]
  return offering(session, [...first, ...nearby].find(isNew) ?? { does: 'else' }, next)
}

/** The open question after a bare yes: what then? */
const askWhat = ({ turn, focus }: Session): Draft => ({
  kind: 'question',
  from: 'phrases#ask.what',
  facts: [],
  say: [],
  ask: prompt('what', turn),
  next: focus ? { focus } : {},
})

/** Does what was offered. */
export function accept(session: Session, offer: Offer): Draft {
  switch (offer.does) {
    case 'more':
      return tellMore(session)
    case 'tell':
      return tell(session, offer.topic, offer.facet ?? leadFacet(offer.topic))
    case 'choose':
      return choose(session, offer, 0)
    case 'tip':
      return tellTip(session, offer.tip === 0 ? firstNewTip(session) : offer.tip)
    case 'check':
      return goOn(session, session.dialog?.answers ?? {})
    case 'else':
      return askWhat(session)
  }
}

/** Tells the topic that stands at a place of the list that was offered; "the other one" may still be asked for. */
export function choose(session: Session, chosen: Offer & { does: 'choose' }, place: number): Draft {
  const { topics: list, facet } = chosen
  const topic = list[place] ?? list[list.length - 1] ?? 'twitch'
  const draft = tell(session, topic, facet ?? leadFacet(topic))
  return { ...draft, next: { ...draft.next, chosen } }
}
