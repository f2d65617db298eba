/** "What if it starts to hurt": what is to be done if a sign should come. */
import type { Form } from '../../knowledge/forms'
import type { FactId } from '../../knowledge/facts'
import { isUncovered } from '../../knowledge/uncoveredTopics'
import { signOf } from '../../knowledge/signs'
import type { Meaning } from '../../understanding/meaning/meaning'
import { emergencyNumber } from '../talk/line'
import { askElse, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Questions to which what is to be done is the answer. */
const answered: readonly Form[] = ['serious', 'doctor', 'hurts', 'how-urgent', 'outlook', 'signs']

const advised: readonly FactId[] = ['doctor-sudden-with-symptoms', 'emergency-face-arm-speech', 'emergency-breathing']

/** What to do if a sign that was named as a possibility should come; nothing where none was, or where something else is asked. */
export function ifSo(session: Session, { supposed = [], forms, topics, told, outside }: Meaning): Draft | undefined {
  const isAsked = forms.every((form) => answered.includes(form)) && told.signs.length === 0 && outside !== true
  // "what about restless legs" asks about something by its name
  const isNamed = topics.some((id) => isUncovered(id) && id !== 'other-condition' && id !== 'pain')
  // "and if nothing else comes"
  const isNone = supposed.every((sign) => signOf(sign).always === 'home')
  if (isNone || isNamed || !isAsked) return undefined
  const grave = supposed.find((sign) => signOf(sign).always === 'emergency')
  const isSaid = session.said.includes('phrases.if-so.doctor')
  const id = grave !== undefined ? 'if-so.emergency' : isSaid ? 'if-so.too' : 'if-so.doctor'
  return {
    kind: 'answer',
    from: `phrases#${id}`,
    facts: grave === undefined ? advised : (signOf(grave).facts ?? []),
    say: [say(`phrases.${id}`, 0, id === 'if-so.too' ? undefined : { number: emergencyNumber })],
    ask: askElse(session),
  }
}
