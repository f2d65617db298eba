/** One line a request, and nothing of the listener in it: not what was said, not the session, not an id. */
import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { builtIns, intents, locales } from '../../lambda/contract'
import { errorNames, namespace, requestTypes, sdkError } from '../../lambda/alexa/log'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import { kinds } from '../../lambda/conversation/turn'
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

const run = async (events: readonly unknown[], words: WordSource = loadWords, skillId?: string) => {
  const lines: string[] = []
  let ticks = 0
  const handler = createLoggedHandler(
    { words, ...(skillId !== undefined && { skillId }) },
    { write: (line) => lines.push(line), now: () => 1_800_000_000_000, clock: () => (ticks += 1.25) },
  )
  const thrown: unknown[] = []
  for (const event of events) await handler(event as RequestEnvelope, {}).catch((error: unknown) => thrown.push(error))
  return { lines, thrown }
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
    envelope(intent('AskCause', { topic: { name: 'topic', value: secret } }), {}),
    envelope({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' }, {}),
  ])
  const same = { locale: 'en-US', ms: 1.3, error: 'none', requests: 1, failures: 0, _aws }
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { type: 'LaunchRequest', intent: 'none', kind: 'help', start: 'cold', ...same },
    { type: 'IntentRequest', intent: 'AskCause', kind: 'unknown', start: 'warm', ...same },
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

test('a request for another skill is refused, and counted', async () => {
  const { lines, thrown } = await run([envelope({ type: 'LaunchRequest' })], loadWords, 'amzn1.ask.skill.ours')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ failures: 1, kind: 'none', error: sdkError })
  expect(String(thrown[0])).not.toContain(secret)
})

describe('whatever arrives', () => {
  const closed: Readonly<Record<string, readonly string[]>> = {
    type: [...requestTypes, 'other'],
    intent: [...Object.keys(intents), ...builtIns, 'none', 'other'],
    locale: [...Object.keys(locales), 'other'],
    kind: [...kinds, 'none'],
    start: ['cold', 'warm'],
    error: [...errorNames, sdkError, 'Error', 'none'],
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
