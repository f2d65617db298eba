/** One line a request, and in it nothing of the listener: every text is one of a closed list, the rest are numbers. */
import { builtIns, intents, locales } from '../contract'
import { kinds } from '../conversation/turn'
import type { ReplyKind } from '../conversation/turn'

/** The kinds of request that Alexa sends to a skill of this kind. */
export const requestTypes = [
  'LaunchRequest',
  'IntentRequest',
  'CanFulfillIntentRequest',
  'SessionEndedRequest',
  'Alexa.Presentation.APL.UserEvent',
  'Alexa.Presentation.APL.RuntimeError',
  'System.ExceptionEncountered',
] as const

/** The names of errors that may be written; any other is `Error`. */
export const errorNames = [
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
  'EvalError',
  'AggregateError',
] as const

/** The one name for all errors of the SDK, whose own names are cut short in the bundle. */
export const sdkError = 'AskSdkError'

const intentNames: readonly string[] = [...Object.keys(intents), ...builtIns]
const localeNames: readonly string[] = Object.keys(locales)

/** What was seen of a request while it was answered. */
export type Seen = { kind?: ReplyKind; error?: unknown }

/** What is written of one request. */
export type Entry = {
  type: string
  intent: string
  locale: string
  kind: string
  ms: number
  start: 'cold' | 'warm'
  error: string
}

const oneOf = (list: readonly string[], value: unknown, otherwise: string): string =>
  typeof value === 'string' && list.includes(value) ? value : otherwise

const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** The entry of a request; whatever stands in it by another word than the contract's is `other`. */
export function entryOf(envelope: unknown, { kind, error }: Seen, ms: number, cold: boolean): Entry {
  const request = part(envelope, 'request')
  const name = part(part(request, 'intent'), 'name')
  return {
    type: oneOf(requestTypes, part(request, 'type'), 'other'),
    intent: name === undefined ? 'none' : oneOf(intentNames, name, 'other'),
    locale: oneOf(localeNames, part(request, 'locale'), 'other'),
    kind: oneOf(kinds, kind, 'none'),
    ms: Math.round(ms * 10) / 10,
    start: cold ? 'cold' : 'warm',
    error: error === undefined ? 'none' : nameOf(part(error, 'name')),
  }
}

const nameOf = (name: unknown): string =>
  typeof name === 'string' && name.startsWith('AskSdk.') ? sdkError : oneOf(errorNames, name, 'Error')

/** The namespace of the skill's metrics in CloudWatch. */
export const namespace = 'MuscleTwitchGuide'

/** CloudWatch's embedded metric format: how many requests by kind of reply, how many failed, how long they took. */
const metrics = [
  { Namespace: namespace, Dimensions: [['kind']], Metrics: [{ Name: 'requests', Unit: 'Count' }] },
  {
    Namespace: namespace,
    Dimensions: [[]],
    Metrics: [
      { Name: 'failures', Unit: 'Count' },
      { Name: 'ms', Unit: 'Milliseconds' },
    ],
  },
] as const

/** An entry as the line that CloudWatch reads metrics from. */
export function lineOf(entry: Entry, at: number): string {
  const failures = entry.error === 'none' ? 0 : 1
  return JSON.stringify({ ...entry, requests: 1, failures, _aws: { Timestamp: at, CloudWatchMetrics: metrics } })
}
