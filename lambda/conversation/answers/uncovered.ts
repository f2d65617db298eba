/** What the knowledge does not hold: said so, with the nearest that it does. */
import type { PhraseId } from '../../knowledge/contentKeys'
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import { near } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'
import { uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import { rule } from '../doctor/persons'
import type { Meaning } from '../../understanding/meaning/meaning'
import { emergencyNumber } from '../talk/line'
import { askChoice, askElse, phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'

/** What is offered where nothing nearer is known. */
const common = ['relief', 'doctor', 'less-common-causes'] as const satisfies readonly TopicId[]

/** Names that say no more than what the talk is about. */
const tooWide: readonly TopicId[] = ['twitch', 'twitch-or-spasm']

/** Two topics to choose from, without the one just told; only the open question after an offer. */
function askNear(session: Session, wished: readonly TopicId[]): Asking {
  const { focus, pending, refused } = session
  if (pending?.kind === 'choice' || pending?.kind === 'offer') return askElse(session)
  const all = new Set<TopicId>([...wished, ...common])
  const fresh = [...all]
    .filter((topic) => topic !== focus?.topic && !refused.includes(topic) && !tooWide.includes(topic))
    .slice(0, 2)
  return fresh.length < 2 ? askElse(session) : askChoice(session, fresh)
}

/** Something that is known by name and not covered. */
export function notCovered(session: Session, id: UncoveredId): Draft {
  const { near, forDoctor } = uncoveredTopicOf(id)
  const gap = phrase('unknown.topic', session, { topic: say(`uncovered.${id}`) })
  return {
    kind: 'unknown',
    from: 'phrases#unknown.topic',
    facts: forDoctor ? rule : [],
    say: forDoctor ? [gap, say('topics.doctor.doctor.1')] : [gap],
    ask: forDoctor ? askElse(session) : askNear(session, near),
  }
}

/** Dangers that are not covered as conditions, and whose signs must be said where they are asked about. */
const dangers = {
  stroke: ['danger-info.stroke', ['emergency-face-arm-speech', 'emergency-sudden', 'emergency-passes']],
  seizures: ['danger-info.seizure', ['emergency-seizure', 'emergency-seizure-help']],
  heart: ['danger-info.heart', ['emergency-chest']],
} as const satisfies { readonly [U in UncoveredId]?: readonly [PhraseId, readonly FactId[]] }

const isDanger = (id: UncoveredId): id is keyof typeof dangers => Object.hasOwn(dangers, id)

/** Something that is known by name and not covered, asked about: of a danger its signs, and what to do. */
export function uncoveredReply(session: Session, id: UncoveredId, { forms, topics }: Meaning): Draft {
  const draft = notCovered(session, id)
  if (!isDanger(id)) return draft
  const [phraseId, facts] = dangers[id]
  const asksOfIt = forms.some((form) => ofDangers.includes(form)) && topics.length === 1
  const line = say(`phrases.${phraseId}`, 0, { number: emergencyNumber })
  return {
    ...draft,
    ...(asksOfIt && { kind: 'answer', from: `phrases#${phraseId}` }),
    facts,
    say: asksOfIt ? [line] : [...draft.say, line],
    ask: askElse(session),
  }
}

/** Forms of question to which the signs of a danger, and what to do, are the answer. */
const ofDangers: readonly Form[] = ['signs', 'about', 'relief', 'doctor', 'how-urgent', 'serious']

/** Something of which nothing is known; no word of it is said back. */
export function notKnown(session: Session): Draft {
  const { focus } = session
  return {
    kind: 'unknown',
    from: 'phrases#unknown.that',
    facts: [],
    say: [phrase('unknown.that', session)],
    ask: askNear(session, focus ? near[focus.topic].near : common),
  }
}
