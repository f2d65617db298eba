/** One line for each request, and nothing of the listener in it: not what was said, not the session, not an id. */
import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { builtIns, intents, locales } from '../../lambda/contract'
import {
  alexaErrors,
  createLoggedHandler,
  errorNames,
  logKinds,
  namespace,
  requestTypes,
  screenError,
  sdkError,
} from '../../lambda/alexa/logging'
import type { WordSource } from '../../lambda/words'

const secret = 'zzsecretzz'

const envelope = (request: object, attributes: unknown = { focus: secret }): RequestEnvelope =>
  ({
    version: '1.0',
    session: {
      new: false,
      sessionId: `amzn1.${secret}`,
      application: { applicationId: `amzn1.${secret}` },
      user: { userId: `amzn1.${secret}`, accessToken: secret },
      attributes,
    },
    context: {
      System: {
        application: { applicationId: `amzn1.${secret}` },
        user: { userId: secret },
        device: { deviceId: secret, supportedInterfaces: {} },
        apiEndpoint: secret,
        apiAccessToken: secret,
      },
    },
    request: { requestId: secret, timestamp: '2026-11-22T12:00:00Z', locale: 'en-US', ...request },
  }) as unknown as RequestEnvelope

const intent = (name: string, slots: object = {}): object => ({
  type: 'IntentRequest',
  intent: { name, confirmationStatus: 'NONE', slots },
})

/** Words that nobody reads here: what is logged does not hang on what was meant. */
const lexicon = (): undefined => undefined

const run = async (events: readonly unknown[], words: WordSource = loadWords, skillId?: string) => {
  const lines: string[] = []
  let ticks = 0
  const handler = createLoggedHandler(
    { words, lexicon, ...(skillId !== undefined && { skillId }) },
    { write: (line) => lines.push(line), now: () => 1_800_000_000_000, clock: () => (ticks += 1.25) },
  )
  const thrown: unknown[] = []
  const answers: unknown[] = []
  for (const event of events)
    await handler(event as RequestEnvelope, {}).then(
      (answer) => answers.push(answer),
      (error: unknown) => thrown.push(error),
    )
  return { lines, thrown, answers }
}

const _aws = {
  Timestamp: 1_800_000_000_000,
  CloudWatchMetrics: [
    { Namespace: namespace, Dimensions: [['kind']], Metrics: [{ Name: 'requests', Unit: 'Count' }] },
    {
      Namespace: namespace,
      Dimensions: [[]],
      Metrics: [
        { Name: 'failures', Unit: 'Count' },
        { Name: 'ms', Unit: 'Milliseconds' },
      ],
    },
  ],
}

test('a line says what kind of request it was, how it was answered, and how fast', async () => {
  const { lines } = await run([
    envelope({ type: 'LaunchRequest' }, {}),
    envelope(intent('CompareSpasmTwitch'), {}),
    envelope({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' }, {}),
  ])
  const same = { locale: 'en-US', ms: 1.3, error: 'none', requests: 1, failures: 0, _aws }
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { type: 'LaunchRequest', intent: 'none', kind: 'help', start: 'cold', ...same },
    { type: 'IntentRequest', intent: 'CompareSpasmTwitch', kind: 'answer', start: 'warm', ...same },
    { type: 'SessionEndedRequest', intent: 'none', kind: 'none', start: 'warm', ...same },
  ])
})

/** Names that somebody could put a word into. */
class Telling extends Error {
  override name = secret
}

const broken: readonly [string, () => never, string][] = [
  [
    'an error that tells what was heard',
    () => {
      throw new TypeError(`no words for ${secret}`)
    },
    'TypeError',
  ],
  [
    'an error whose name tells it',
    () => {
      throw new Telling(secret)
    },
    'Error',
  ],
  [
    'something that is no error',
    () => {
      throw { name: secret, message: secret } as unknown as Error
    },
    'Error',
  ],
]

test.each(broken)('%s leaves a name in the log, and that is all', async (_, words, name) => {
  const { lines, thrown } = await run([envelope(intent('AskCause'))], words)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: name, failures: 1, kind: 'none' })
  for (const error of thrown) expect((error as Error).name).toBe(name)
  const told = [lines.join(), ...thrown.map((error) => `${String(error)} ${(error as Error).stack ?? ''}`)].join()
  expect(told).not.toContain(secret)
})

test('a request for another skill gets nothing, and is no failure', async () => {
  const { lines, thrown, answers } = await run([envelope({ type: 'LaunchRequest' })], loadWords, 'amzn1.ask.skill.ours')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ failures: 0, kind: 'refused', error: 'none' })
  expect([thrown, answers]).toEqual([[], [{ version: '1.0', response: {} }]])
})

test.each<[string, unknown]>([
  ['a ping', { ping: true }],
  ['Lambda’s test event', { key1: 'value1', key2: 'value2', key3: 'value3' }],
  ['an event of another service', { version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events' }],
  ['an empty event', {}],
  ['nothing', null],
  ['a text', 'ping'],
])('%s gets nothing, and is no failure', async (_, event) => {
  for (const skillId of [undefined, 'amzn1.ask.skill.ours']) {
    const { lines, thrown, answers } = await run([event], loadWords, skillId)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'other', kind: 'none', failures: 0, error: 'none' })
    expect([thrown, answers]).toEqual([[], [{ version: '1.0', response: {} }]])
  }
})

test.each<[string, object, string]>([
  [
    'a response that Alexa refused',
    { type: 'System.ExceptionEncountered', error: { type: 'INVALID_RESPONSE', message: secret } },
    'InvalidResponse',
  ],
  [
    'a session that ended for it',
    { type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: secret } },
    'InvalidResponse',
  ],
  [
    'an answer that came too late',
    { type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'ENDPOINT_TIMEOUT', message: secret } },
    'EndpointTimeout',
  ],
  [
    'a screen that failed',
    { type: 'Alexa.Presentation.APL.RuntimeError', errors: [{ message: secret }] },
    'ScreenError',
  ],
  [
    'a device that lost its connection',
    { type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'DEVICE_COMMUNICATION_ERROR', message: secret } },
    'none',
  ],
  ['a fault of nobody knows what', { type: 'System.ExceptionEncountered', error: { type: 'toString' } }, 'none'],
  ['a session that ended', { type: 'SessionEndedRequest', reason: 'USER_INITIATED' }, 'none'],
  ['a skill event', { type: 'AlexaSkillEvent.SkillDisabled' }, 'none'],
])('%s is counted as it is', async (_, request, error) => {
  const { lines, thrown } = await run([envelope(request)])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error, failures: error === 'none' ? 0 : 1, kind: 'none' })
  expect([thrown, lines.join().includes(secret)]).toEqual([[], false])
})

describe('whatever arrives', () => {
  const closed: Readonly<Record<string, readonly string[]>> = {
    type: [...requestTypes, 'other'],
    intent: [...Object.keys(intents), ...builtIns, 'none', 'other'],
    locale: [...Object.keys(locales), 'other'],
    kind: logKinds,
    start: ['cold', 'warm'],
    error: [...errorNames, ...Object.values(alexaErrors), screenError, sdkError, 'Error', 'none'],
  }
  const word = fc.oneof(fc.constant(secret), fc.string(), fc.anything())
  const request = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...requestTypes), word),
      locale: fc.oneof(fc.constantFrom(...Object.keys(locales)), word),
      intent: fc.oneof(
        word,
        fc.record({
          name: fc.oneof(fc.constantFrom(...Object.keys(intents), ...builtIns), word),
          slots: fc.oneof(
            word,
            fc.dictionary(fc.constantFrom('topic', 'place', 'symptom'), fc.record({ value: word })),
          ),
        }),
      ),
      arguments: word,
      error: word,
      reason: word,
    },
    { requiredKeys: [] },
  )

  test('every text of a line is of a closed list, every other value a number of ours', async () => {
    const checked = fc.asyncProperty(request, word, fc.boolean(), async (its, attributes, breaks) => {
      const words: WordSource = breaks
        ? () => {
            throw new RangeError(`${secret}${JSON.stringify(its)}`)
          }
        : loadWords
      const { lines, thrown } = await run([envelope(its, attributes)], words)
      expect(lines).toHaveLength(1)
      const { _aws: metrics, ms, requests, failures, ...texts } = JSON.parse(lines[0] ?? '') as Record<string, unknown>
      expect({ metrics, ms, requests }).toEqual({ metrics: _aws, ms: 1.3, requests: 1 })
      expect([0, 1]).toContain(failures)
      expect(Object.keys(texts)).toEqual(Object.keys(closed))
      for (const [key, text] of Object.entries(texts)) expect(closed[key]).toContain(text)
      for (const error of thrown) expect(closed['error']).toContain((error as Error).message)
    })
    await fc.assert(checked)
  })

  test.each([[null], [undefined], ['text'], [7], [{}], [[]]])('even %p', async (event) => {
    const { lines } = await run([event])
    expect(lines).toHaveLength(1)
  })
})
