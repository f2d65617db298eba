/** The session as it comes back from Alexa: whatever is not as we wrote it is not believed. */
import { facets } from '../contract'
import { newSession } from '../conversation/respond'
import { onsets, signs, spans, spreads } from '../knowledge/signs'
import { topics } from '../knowledge/topics'
import { kinds, questions } from '../conversation/turn'
import type { Answers, Session } from '../conversation/turn'

type Check = (value: unknown) => boolean

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf =
  (list: readonly unknown[]): Check =>
  (value) =>
    list.includes(value)
const some =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check, most = 32): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check)
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((key) => Object.hasOwn(checks, key)) &&
    Object.entries(checks).every(([key, check]) => check(value[key]))

const count: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100_000
const flag = oneOf([true, false])
const key: Check = (value) => typeof value === 'string' && value.length <= 80
const topic = oneOf(Object.keys(topics))
const facet = oneOf(facets)
const values: Check = (value) => isRecord(value) && Object.values(value).every((one) => filling(one))
const filling: Check = (value) =>
  key(value) || typeof value === 'number' || shape({ month: key })(value) || shape({ call: key })(value) || line(value)
const line: Check = shape({ key, nth: some(count), values: some(values) })
const question = shape({ text: line, reprompt: line })

const answers = shape({
  danger: some(oneOf(['no', 'unknown'])),
  symptom: some(oneOf(['none', 'unknown'])),
  signs: some(listOf(oneOf(Object.keys(signs)))),
  onset: some(oneOf([...onsets, 'unknown'])),
  duration: some((value) => count(value) || oneOf([...spans, 'unknown'])(value)),
  spread: some(oneOf([...spreads, 'unknown'])),
} satisfies Record<keyof Answers, Check>)

const offers: Readonly<Record<string, Check>> = {
  more: shape({ does: key }),
  check: shape({ does: key }),
  else: shape({ does: key }),
  tip: shape({ does: key, tip: count }),
  tell: shape({ does: key, topic, facet: some(facet) }),
  choose: shape({ does: key, topics: listOf(topic), facet: some(facet) }),
}

const offer: Check = (value) =>
  isRecord(value) &&
  typeof value['does'] === 'string' &&
  Object.hasOwn(offers, value['does']) &&
  offers[value['does']]?.(value) === true

const last = shape({
  kind: oneOf(kinds),
  from: key,
  facts: listOf(key),
  say: listOf(line, 8),
  ask: some(question),
  elicit: some(shape({ intent: key, slot: key })),
  level: some(key),
  card: some(line),
})

const session = shape({
  turn: count,
  misses: count,
  worries: count,
  disclaimed: flag,
  heard: listOf(key),
  focus: some(shape({ topic, told: topic, facet, breath: count })),
  offer: some(offer),
  tip: some(count),
  chosen: some(shape({ does: oneOf(['choose']), topics: listOf(topic), facet: some(facet) })),
  dialog: some(shape({ answers, asking: some(oneOf(questions)), retried: some(oneOf([true])) })),
  last: some(last),
} satisfies Record<keyof Session, Check>)

const isSession = (value: unknown): value is Session => session(value)

/** The session in Alexa's attributes, or a new one where there is none of ours. */
export const readSession = (attributes: unknown): Session => (isSession(attributes) ? attributes : newSession())
