/** What comes next: another remedy, the next breath of an answer, or another tip. */
import { lookUp, nextBreath } from '../answers/lookUp'
import { justOne, partOf, tellOthers } from '../answers/others'
import { tell } from '../answers/tell'
import { tellTip } from '../answers/tips'
import { askOpen, phrase } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'
import type { Meaning } from '../../understanding/meaning/meaning'

/** The next breath of what is being talked about. */
export function more(session: Session, meaning?: Meaning): Draft {
  const { focus, tip, last } = session
  if (tip !== undefined) return tellTip(session, tip + 1)
  // "another one", after one remedy
  const another = last?.from.endsWith('#brief') && focus?.form === 'relief' ? justOne(session) : undefined
  if (another) return another
  // "what else", or all was said of one remedy
  const part = focus && partOf(focus.form)
  const isOver = focus?.form === 'relief' && nextBreath(session.said, lookUp(focus.form, focus.topic)) === undefined
  const others = part && (meaning?.besides || isOver) ? tellOthers(session, part, meaning?.besides ?? []) : undefined
  if (others) return others
  return focus ? tell(session, focus.form, focus.topic) : nothingOffered(session)
}

/** A yes or a choice with nothing on offer. */
export const nothingOffered = (session: Session): Draft => ({
  kind: 'question',
  from: 'phrases#nothing-offered',
  facts: [],
  say: [phrase('nothing-offered', session)],
  ask: askOpen('what', session),
})
