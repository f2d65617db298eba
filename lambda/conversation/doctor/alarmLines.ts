/** While an alarm holds: the lines that answer what was asked or told, before anybody has called and after. */
import type { PhraseId } from '../../knowledge/contentKeys'
import type { Meaning, Move } from '../../understanding/meaning/meaning'

/** A line that is said while an alarm holds. */
export type AlarmLine = 'help-coming' | Extract<PhraseId, `alarm.${string}`>

/** What has a line of its own: before anybody has called, and after. */
const ownLines: { readonly [M in Move]?: readonly [AlarmLine, AlarmLine] } = {
  'call-off': ['alarm.keep', 'alarm.keep-called'],
  'can-wait': ['alarm.wait', 'alarm.keep-called'],
  passed: ['alarm.better', 'alarm.better-called'],
  'must-call': ['alarm.worth', 'alarm.right'],
  scared: ['alarm.scared', 'alarm.scared-called'],
  alone: ['alarm.alone', 'alarm.called'],
}

/** The line that answers what was asked or told, where it has one of its own. */
export function ownLine({ move, beside, forms }: Meaning, isSeizure: boolean, called: boolean): AlarmLine | undefined {
  const at = called ? 1 : 0
  const heard = [move, beside]
  // what must not be done in a seizure is known, and said as a no
  if (isSeizure && heard.includes('in-mouth')) return called ? 'alarm.mouth-called' : 'alarm.mouth'
  const own = heard.flatMap((one) => (one && ownLines[one]?.[at]) ?? []).at(0)
  return own ?? (forms.includes('what-to-tell') ? (called ? 'alarm.tell-called' : 'alarm.tell') : undefined)
}
