/** One line of log for each request, with nothing of the listener in it: every text is from a closed list, the rest are numbers. */
import { builtIns, intents, locales } from '../contract'
import { kinds } from '../conversation/talk/source'
import { at, requestType } from './envelope'
import { createHandler } from './skill'
import type { Handler, SkillOptions } from './skill'

/** The types of request that are logged by name. */
export const requestTypes = [
  'LaunchRequest',
  'IntentRequest',
  'CanFulfillIntentRequest',
  'SessionEndedRequest',
  'SessionResumedRequest',
  'Alexa.Presentation.APL.UserEvent',
  'Alexa.Presentation.APL.RuntimeError',
  'System.ExceptionEncountered',
] as const

/** What became of a request: the kind of its reply, `refused` for another skill's, `none` where none was wanted. */
export const logKinds = [...kinds, 'refused', 'none'] as const

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

/** Faults of ours that only Alexa sees, and reports in a later request. */
export const alexaErrors = {
  INVALID_RESPONSE: 'InvalidResponse',
  ENDPOINT_TIMEOUT: 'EndpointTimeout',
} as const

/** A screen that the device could not show. */
export const screenError = 'ScreenError'

/** What is logged of one request. */
export type Entry = {
  type: string
  intent: string
  locale: string
  kind: string
  ms: number
  start: 'cold' | 'warm'
  error: string
}

/** What was observed of a request while it was answered. */
export type Observed = { kind?: (typeof logKinds)[number]; error?: unknown }

const intentNames: readonly string[] = [...Object.keys(intents), ...builtIns]
const localeNames: readonly string[] = Object.keys(locales)

const oneOf = (list: readonly string[], value: unknown, otherwise: string): string =>
  typeof value === 'string' && list.includes(value) ? value : otherwise

/** The entry of a request; a text that is on no list is written as `other`. */
export function entryOf(envelope: unknown, { kind, error }: Observed, ms: number, cold: boolean): Entry {
  const name = at(envelope, 'request', 'intent', 'name')
  return {
    type: oneOf(requestTypes, requestType(envelope), 'other'),
    intent: name === undefined ? 'none' : oneOf(intentNames, name, 'other'),
    locale: oneOf(localeNames, at(envelope, 'request', 'locale'), 'other'),
    kind: oneOf(logKinds, kind, 'none'),
    ms: Math.round(ms * 10) / 10,
    start: cold ? 'cold' : 'warm',
    error: error !== undefined ? nameOf(error) : kind === 'refused' ? 'none' : reportedBy(envelope),
  }
}

function nameOf(error: unknown): string {
  const name: unknown = typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined
  return typeof name === 'string' && name.startsWith('AskSdk.') ? sdkError : oneOf(errorNames, name, 'Error')
}

/** The fault of this skill that a request reports: that a response was not valid or too late, or that a screen failed. */
function reportedBy(envelope: unknown): string {
  const type = requestType(envelope)
  if (type === 'Alexa.Presentation.APL.RuntimeError') return screenError
  if (type !== 'System.ExceptionEncountered' && type !== 'SessionEndedRequest') return 'none'
  const code = at(envelope, 'request', 'error', 'type')
  const names: Readonly<Record<string, string>> = alexaErrors
  return typeof code === 'string' && Object.hasOwn(names, code) ? (names[code] ?? 'none') : 'none'
}

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

/** An entry as the line from which CloudWatch reads metrics. */
export function lineOf(entry: Entry, now: number): string {
  const failures = entry.error === 'none' ? 0 : 1
  return JSON.stringify({ ...entry, requests: 1, failures, _aws: { Timestamp: now, CloudWatchMetrics: metrics } })
}

/** Where lines go, and the clocks, which tests set. */
export type LogOptions = { write: (line: string) => void; now?: () => number; clock?: () => number }

/** Milliseconds on a clock that never jumps; Node would have to load a module for `performance`. */
const sinceStart = (): number => Number(process.hrtime.bigint()) / 1e6

/** The skill's handler, with one line written for each request; an error that it throws carries a name and no message. */
export function createLoggedHandler(
  options: SkillOptions,
  { write, now = Date.now, clock = sinceStart }: LogOptions,
): Handler {
  const observed = new WeakMap<object, Observed>()
  const handler = createHandler({
    ...options,
    observe: (turn, reply, envelope) => {
      observed.set(envelope, { kind: reply.kind })
      options.observe?.(turn, reply, envelope)
    },
    failed: (error, envelope) => {
      observed.set(envelope, { error })
      options.failed?.(error, envelope)
    },
    refused: (envelope) => {
      observed.set(envelope, { kind: 'refused' })
      options.refused?.(envelope)
    },
  })
  let cold = true
  const log = (event: unknown, more: Observed, from: number): Entry => {
    const seen = typeof event === 'object' && event !== null ? observed.get(event) : undefined
    const entry = entryOf(event, { ...seen, ...more }, clock() - from, cold)
    cold = false
    write(lineOf(entry, now()))
    return entry
  }
  return async (event, context) => {
    const from = clock()
    try {
      const response = await handler(event, context)
      log(event, {}, from)
      return response
    } catch (error) {
      throw nameOnly(log(event, { error }, from).error)
    }
  }
}

/** Lambda writes what is thrown into its own log, so a message may hold nothing either. */
function nameOnly(name: string): Error {
  const bare = new Error(name)
  bare.name = name
  bare.stack = name
  return bare
}
