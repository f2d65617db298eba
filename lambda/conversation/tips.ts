/** Tips for relief, one at a time, hands-free. */
import { offering } from './offers'
import { keepFocus } from './repair'
import type { Breath } from '../knowledge/topic'
import type { TopicId } from '../knowledge/topics'
import type { Draft, Offer, Session } from './turn'

/** The tips for relief, one at a time. */
export const tips = [
  ['relief-relax'],
  ['relief-sleep'],
  ['relief-caffeine'],
  ['relief-water', 'water-too-much'],
  ['relief-diet'],
] as const satisfies readonly Breath[]

/** What each tip is about, so that "why" asks for it. */
const abouts = ['stress', 'sleep', 'caffeine', 'water', 'nutrients'] as const satisfies readonly TopicId[]

/** The first tip that was not just said. */
export const firstNewTip = ({ last }: Session): number =>
  Math.max(
    tips.findIndex((tip) => !tip.every((fact) => last?.facts.includes(fact))),
    0,
  )

/** One tip, "tip two of five", and the offer of the next. */
export function tellTip(session: Session, index: number): Draft {
  const tip = Math.max(index, 0)
  if (tip >= tips.length) return noMoreTips(session)
  const last = tip === tips.length - 1
  const offer: Offer = last ? afterLast(session) : { does: 'tip', tip: tip + 1 }
  return {
    kind: 'answer',
    from: `tips#${String(tip)}`,
    facts: tips[tip] ?? [],
    say: [
      { key: `phrases.tip.${last ? 'last' : 'nth'}`, values: { tip: tip + 1, tips: tips.length } },
      { key: `tips.${String(tip)}` },
    ],
    card: { key: 'topics.relief.title' },
    ...offering(session, offer, {
      focus: { topic: abouts[tip] ?? 'relief', told: 'relief', facet: 'relief', breath: 0 },
      tip,
    }),
  }
}

const noMoreTips = (session: Session): Draft => ({
  kind: 'answer',
  from: 'phrases#tip.none',
  facts: [],
  say: [{ key: 'phrases.tip.none' }],
  ...offering(session, afterLast(session), { ...keepFocus(session), tip: tips.length - 1 }),
})

const afterLast = ({ heard }: Session): Offer =>
  heard.includes('doctor#doctor') ? { does: 'else' } : { does: 'tell', topic: 'doctor', facet: 'doctor' }
