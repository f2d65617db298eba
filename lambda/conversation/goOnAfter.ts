/** After an alarm that was called off: one sentence says when to call, and the talk goes on to what was asked. */
import type { Form } from '../knowledge/forms'
import { advise, atLeast } from '../triage/rules'
import type { Told } from '../triage/told'
import type { Meaning } from '../understanding/meaning/meaning'
import { answer } from './answer'
import { adviceThen } from './answers/answerForm'
import type { afterAlarm } from './doctor/afterAlarm'
import { goOn } from './doctor/doctorDialog'
import { withWarning } from './doctor/warning'
import { askElse } from './talk/say'
import type { Session } from './talk/session'
import type { Draft } from './talk/turn'

/** What is asked beside an explanation; words of an explanation look like other questions. */
const asked: readonly Form[] = [
  'cause',
  'list-causes',
  'relief',
  'cure',
  'prevent',
  'how-long',
  'mechanism',
  'could-be',
]

type Calm = NonNullable<ReturnType<typeof afterAlarm>>

/** The sentence, and then the answer to what was asked beside it, or the doctor's question that was open. */
export function goOnAfter({ move: _, answer: __, reasons: ___, ...meaning }: Meaning, calm: Calm, now: Told): Draft {
  const { id, line, session } = calm
  const plain: Draft = {
    kind: 'help',
    from: `phrases#${id}`,
    facts: ['emergency-unsure'],
    say: [line],
    ask: askElse(session),
    remember: { told: session.told },
  }
  const asks = meaning.forms.length > 0 && meaning.forms.every((form) => asked.includes(form))
  const reply = asks ? answer(meaning, session, { ...now, signs: [] }, false) : undefined
  const next = reply?.kind === 'answer' ? warned(session, reply) : session.checking ? goOn(session) : undefined
  if (next === undefined) return plain
  return {
    ...next,
    facts: [...plain.facts, ...next.facts],
    say: [line, ...next.say],
    remember: { ...next.remember, told: session.told },
  }
}

/** Whatever else was told is still a reason for a doctor, and is said before anything that calms. */
const warned = (session: Session, reply: Draft): Draft =>
  withWarning(session, atLeast(advise(session.told).level, 'doctor') ? adviceThen(session, reply) : reply)
