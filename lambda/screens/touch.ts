/** What can be pressed on a screen: each press does what a spoken word does. */
import { leadFacet } from '../conversation/answer'
import type { Facet, IntentId } from '../contract'
import type { TopicId } from '../knowledge/topics'
import type { Line, Offer, Session } from '../conversation/turn'

/** What a press sends: an intent, and ids for its slots. */
export type Touch = readonly [intent: IntentId, slots?: Readonly<Record<string, string>>]

/** Something that can be pressed; `first` is what the voice offers. */
export type Button = { label: Line; touch: Touch; first?: true }

const intents: Record<Facet, IntentId> = {
  cause: 'AskCause',
  about: 'DescribeTopic',
  signs: 'AskSigns',
  relief: 'AskRelief',
  doctor: 'WhenToSeeDoctor',
  outlook: 'AskOutlook',
}

/** A facet's name, as a label. */
export const facetLabel = (facet: string): Line => ({ key: `screen.facet.${facet}` })
const titleOf = (topic: TopicId): Line => ({ key: `topics.${topic}.title` })

/** A button for a topic's facet, by default the one with which it is told. */
export const toTopic = (topic: TopicId, facet: Facet = leadFacet(topic)): Button => ({
  label: titleOf(topic),
  touch: [intents[facet], { topic }],
})

/** What an accepted offer would do, as buttons. */
function offered(offer: Offer): readonly Button[] {
  switch (offer.does) {
    case 'more':
      return [{ label: { key: 'screen.more' }, touch: ['AMAZON.YesIntent'] }]
    case 'tip':
      return [{ label: { key: `screen.${offer.tip === 0 ? 'tips' : 'next'}` }, touch: ['AMAZON.NextIntent'] }]
    case 'check':
      return [{ label: { key: 'screen.check' }, touch: ['AMAZON.YesIntent'] }]
    case 'choose':
      return offer.topics.map((topic) => toTopic(topic, offer.facet))
    case 'tell':
      return [
        offer.facet
          ? { label: facetLabel(offer.facet), touch: [intents[offer.facet], { topic: offer.topic }] }
          : toTopic(offer.topic),
      ]
    case 'else':
      return []
  }
}

/** Where one can go from anywhere. */
const elsewhere: readonly Button[] = [
  { label: facetLabel('relief'), touch: ['AskRelief'] },
  { label: facetLabel('doctor'), touch: ['WhenToSeeDoctor'] },
  { label: { key: 'screen.home' }, touch: ['AMAZON.NavigateHomeIntent'] },
]

/** What the voice offers comes first, then what lies near. */
export function choices({ offer, tip, focus }: Session): readonly Button[] {
  const first = (offer ? offered(offer) : []).map((one): Button => ({ ...one, first: true }))
  const back: readonly Button[] =
    tip !== undefined && tip > 0 ? [{ label: { key: 'screen.previous' }, touch: ['AMAZON.PreviousIntent'] }] : []
  const taken = [...first.map(({ label }) => label.key), facetLabel(focus?.facet ?? 'about').key]
  const others = [...back, ...elsewhere].filter(({ label }) => !taken.includes(label.key))
  return [...first, ...others]
}

const toFacet = (facet: Facet): Button => ({ label: facetLabel(facet), touch: [intents[facet], { topic: 'twitch' }] })

/** What can be asked, from the start. */
export const homeButtons: readonly Button[] = [
  { label: facetLabel('cause'), touch: ['AskCause'], first: true },
  { label: facetLabel('relief'), touch: ['AskRelief'], first: true },
  { label: facetLabel('doctor'), touch: ['WhenToSeeDoctor'], first: true },
  { label: titleOf('twitch-or-spasm'), touch: ['CompareSpasmTwitch'] },
  toTopic('eyelid'),
  toFacet('outlook'),
]

/** The answers to a question of the doctor's dialog. */
export const plainAnswers: readonly Button[] = [
  { label: { key: 'screen.yes' }, touch: ['AMAZON.YesIntent'] },
  { label: { key: 'screen.no' }, touch: ['AMAZON.NoIntent'] },
  { label: { key: 'screen.dont-know' }, touch: ['DontKnow'] },
]
