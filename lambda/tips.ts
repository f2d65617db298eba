/** Tips for relief, one at a time, hands-free. */
import { offering } from './offers'
import { keepFocus } from './repair'
import type { Breath } from './topic'
import type { Draft, Offer, Session } from './turn'

/** The tips for relief, one at a time. */
export const tips = [
  ['relief-relax'],
  ['relief-sleep'],
  ['relief-caffeine'],
  ['relief-water', 'water-too-much'],
  ['relief-diet'],
] as const satisfies readonly Breath[]

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
    ...offering(session, offer, { focus: { topic: 'relief', told: 'relief', facet: 'relief', breath: 0 }, tip }),
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
