/** What is said when words were not understood, and when something is to be said again. */
import type { AskId } from '../../knowledge/contentKeys'
import { advise, atLeast } from '../../triage/rules'
import { adviceReply } from '../doctor/advice'
import { ask, askCheck, askChoice, askConcern, askElse, askHabit, askOffer, askOpen, phrase, say } from '../talk/say'
import type { Pending } from '../talk/sessionSchema'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'

/** The same question again, in fewer words; the thread stays. */
export function askAgain(session: Session): Asking {
  const { pending } = session
  if (!pending) return askOpen('what', session)
  switch (pending.kind) {
    case 'question':
      return askCheck(pending.question, true)
    case 'concern':
      return askConcern(pending.concern, pending.then)
    case 'habit':
      return askHabit(pending.habit)
    case 'choice':
      return { ...askChoice(session, pending.options), pending }
    case 'offer':
      return keep('was-that-yes', session, pending)
    case 'open':
    case 'alarm':
    case 'crisis':
      return askOpen('what', session)
  }
}

const keep = (id: AskId, session: Session, pending: Pending): Asking => ({ question: ask(id, session), pending })

/** Not understood: first the same again in fewer words, then two ways to go on, then a way out. */
export function missed(session: Session): Draft {
  const misses = session.misses + 1
  const step = misses === 1 ? 'first' : misses === 2 ? 'second' : 'third'
  const asking = step === 'third' ? askOpen('way-out', session) : askAgain(session)
  return {
    kind: 'unknown',
    from: `phrases#missed.${step}`,
    facts: [],
    say: [phrase(`missed.${step}`, session)],
    ask: asking,
    remember: { misses, ...place(session) },
  }
}

/** What was not understood leaves even the tip where it was. */
const place = ({ tip }: Session): { tip?: number } => (tip === undefined ? {} : { tip })

/** The question that was open, as it was put: what is said again was not misheard. */
export const askThread = (session: Session): Asking => {
  const { pending } = session
  if (!pending) return askElse(session)
  return pending.kind === 'offer' ? askOffer(session, pending.offer) : askAgain(session)
}

/** Says the last content again, slowly if asked; the question that was open stays open. */
export function repeat(session: Session, how?: 'slow'): Draft {
  const { last, told } = session
  // what was told since may have made it more urgent
  if (last?.level && !atLeast(last.level, advise(told).level)) return adviceReply(session)
  if (!last || last.lines.length === 0)
    return { kind: 'question', from: 'phrases#ask', facts: [], say: [], ask: askAgain(session) }
  return {
    kind: last.kind,
    from: last.from,
    facts: last.facts,
    say: last.lines,
    ...(last.level && { level: last.level }),
    ...(how === 'slow' && { slow: true as const }),
    ask: askThread(session),
    remember: place(session),
  }
}

/** "What were we talking about": the topic, and the question that was open. */
export function lostThread(session: Session): Draft {
  const { focus } = session
  const id = focus ? 'thread' : 'go-ahead'
  const topic = focus && { topic: say(`topics.${focus.topic}.name`) }
  return {
    kind: 'question',
    from: `phrases#${id}`,
    facts: [],
    say: [phrase(id, session, topic)],
    ask: focus ? askThread(session) : askOpen('what', session),
  }
}
