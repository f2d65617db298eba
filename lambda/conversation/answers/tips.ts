/** Tips for relief, one at a time, hands-free, for those who ask for tips. */
import type { tipCount } from '../../knowledge/contentKeys'
import type { Breath } from '../../knowledge/topic'
import type { TopicId } from '../../knowledge/topics'
import { askElse, askOffer, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** The facts of each tip. */
export const tips = [
  ['relief-relax'],
  ['relief-sleep'],
  ['relief-caffeine'],
  ['relief-water', 'water-too-much'],
  ['relief-diet'],
] as const satisfies readonly Breath[] & { length: typeof tipCount }

/** What each tip is about, so that "why" asks for it. */
const abouts = ['stress', 'sleep', 'caffeine', 'water', 'nutrients'] as const satisfies readonly TopicId[]

/** One tip, "tip two of five", and the offer of the next. */
export function tellTip(session: Session, index: number): Draft {
  const at = Math.max(index, 0)
  const facts = tips[at]
  if (!facts) return noMoreTips(session)
  const last = at === tips.length - 1
  return {
    kind: 'answer',
    from: `tips#${at}`,
    facts,
    say: [say(`phrases.tip.${last ? 'last' : 'nth'}`, 0, { tip: at + 1, tips: tips.length }), say(`tips.${at}`)],
    card: { title: say('topics.relief.title'), text: [say(`tips.${at}`)] },
    ask: last ? askElse(session) : askOffer(session, { kind: 'next-tip', tip: at + 1 }),
    remember: { focus: { topic: abouts[at] ?? 'relief', form: 'relief' }, tip: at },
  }
}

const noMoreTips = (session: Session): Draft => ({
  kind: 'answer',
  from: 'phrases#tip.none',
  facts: [],
  say: [say('phrases.tip.none')],
  ask: askElse(session),
  remember: { tip: tips.length - 1 },
})
