/** Which answer serves a topic and a form of question: its own, another of its own, or the general one. */
import type { ContentKey, PhraseId } from '../../knowledge/contentKeys'
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import type { Breath, TopicKind } from '../../knowledge/topic'
import type { Line } from '../talk/line'
import { emergencyNumber } from '../talk/line'
import { say } from '../talk/say'
import { overviews, topicOf, topics } from '../../knowledge/topics'
import type { TopicId } from '../../knowledge/topics'

/** The breaths of a topic's answer to a form; empty where it has none. */
export const breathsOf = (topic: TopicId, form: Form): readonly Breath[] => topicOf(topic).answers[form] ?? []

/** The form with which a topic is told when none is asked for. */
export const leadForm = (topic: TopicId): Form => {
  const [lead] = Object.keys(topics[topic].answers) as Form[]
  return lead ?? 'about'
}

/** A key that is made of a topic's parts is one of the contract where the topic has them. */
const isKey = (_key: string, isThere: boolean): _key is ContentKey => isThere

/** The key of one breath. */
export const breathKey = (topic: TopicId, form: Form, at: number): ContentKey => {
  const key = `topics.${topic}.${form}.${String(at)}`
  if (!isKey(key, breathsOf(topic, form)[at] !== undefined)) throw new Error(`no breath ${key} in the contract`)
  return key
}

/** A breath as it is said; where it tells to call for help, with the number. */
export function breathLine(topic: TopicId, form: Form, at: number): Line {
  const calls = breathsOf(topic, form)[at]?.some((fact) => fact.startsWith('emergency-')) === true
  return say(breathKey(topic, form, at), 0, calls ? { number: emergencyNumber } : undefined)
}

/** The key of a topic's one short sentence. */
export const briefKey = (topic: TopicId, part: 'cause' | 'relief'): ContentKey | undefined => {
  const key = `topics.${topic}.brief.${part}`
  return isKey(key, topicOf(topic).brief?.[part] !== undefined) ? key : undefined
}

/** The facts of a topic's one short sentence. */
export const briefFacts = (topic: TopicId, part: 'cause' | 'relief'): readonly FactId[] =>
  topicOf(topic).brief?.[part] ?? []

type Instead = { readonly own?: readonly Form[]; readonly general?: true; readonly gap?: PhraseId }

/** Where a topic has no answer of its own to a form: other forms of its own, the general answer, and what is said to be lacking. */
const instead: Record<TopicKind, { readonly [F in Form]?: Instead }> = {
  movement: {
    cause: { general: true },
    about: { own: ['cause'], general: true },
    mechanism: { general: true },
    compare: { own: ['about'], general: true },
    'how-long': { own: ['hurts'], general: true },
  },
  cause: {
    about: { own: ['cause'] },
    signs: { own: ['cause'], gap: 'gap.signs' },
    cure: { own: ['relief'], general: true },
    prevent: { own: ['relief'], general: true },
    'how-much': { own: ['relief', 'cause'], gap: 'gap.number' },
    'okay-to': { own: ['relief'], gap: 'gap.rule' },
    which: { own: ['about', 'cause'] },
    mechanism: { own: ['about', 'cause'], gap: 'gap.mechanism' },
    compare: { own: ['cause'], gap: 'gap.compare' },
    'how-common': { own: ['cause'], gap: 'gap.how-common' },
    test: { own: ['relief'], gap: 'gap.test' },
    relief: { general: true },
    'list-causes': { own: ['cause'] },
  },
  condition: {
    'list-causes': { own: ['cause'] },
    about: { own: ['cause'] },
    signs: { own: ['about', 'cause'], gap: 'gap.signs' },
    serious: { own: ['outlook', 'about', 'relief'], gap: 'gap.outlook' },
    outlook: { own: ['serious', 'relief'], gap: 'gap.outlook' },
    'how-long': { own: ['outlook', 'relief'], gap: 'gap.outlook' },
    cure: { own: ['relief'], gap: 'gap.cure' },
    prevent: { own: ['relief'], gap: 'gap.cure' },
    mechanism: { own: ['about', 'cause'] },
    compare: { own: ['about', 'cause'] },
    'how-common': { own: ['cause'], gap: 'gap.how-common' },
    test: { own: ['relief'], gap: 'gap.test' },
    hurts: { own: ['signs', 'about'] },
    'how-much': { own: ['relief'], gap: 'gap.number' },
    'okay-to': { own: ['relief'], gap: 'gap.rule' },
    which: { own: ['signs', 'about', 'cause'] },
  },
  // an overview has one answer, whichever way it is asked for
  overview: {
    about: { own: ['relief', 'doctor', 'outlook', 'list-causes', 'list-rare-causes'] },
    which: { own: ['relief', 'doctor', 'outlook', 'list-causes', 'list-rare-causes'] },
  },
}

/** What is told for a question: whose answer to which form, after saying what is lacking. */
export type Found = { topic: TopicId; form: Form; gap?: PhraseId }

const generalOf = (form: Form): TopicId => overviews[form] ?? 'twitch'

const gaps: { readonly [F in Form]?: PhraseId } = { 'how-much': 'gap.number', which: 'gap.which' }

/** Finds the answer to a form of question about a topic, or about twitching in general where no topic is given. */
export function lookUp(form: Form, topic?: TopicId): Found {
  const overview = generalOf(form)
  const general: Found =
    breathsOf(overview, form).length > 0
      ? { topic: overview, form }
      : { topic: 'twitch', form: 'cause', ...(gaps[form] && { gap: gaps[form] }) }
  if (topic === undefined) return general
  if (breathsOf(topic, form).length > 0) return { topic, form }
  const rule = instead[topicOf(topic).kind][form]
  if (!rule) return general
  const own = rule.own?.find((other) => breathsOf(topic, other).length > 0)
  if (own !== undefined && !(rule.general && rule.gap === undefined && form === 'compare'))
    return { topic, form: own, ...(rule.gap && !(form === 'okay-to' && topicOf(topic).taken) && { gap: rule.gap }) }
  return { ...general, ...(rule.gap && { gap: rule.gap }) }
}

/** The first breath of an answer that was not said yet; after the last there is none. */
export function nextBreath(said: readonly string[], { topic, form }: Found): number | undefined {
  const at = breathsOf(topic, form).findIndex((_, breath) => !said.includes(breathKey(topic, form, breath)))
  return at < 0 ? undefined : at
}
