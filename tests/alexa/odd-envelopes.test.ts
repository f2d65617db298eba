import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { newSession } from '../../lambda/conversation/respond'
import { createHandler } from '../../lambda/alexa/skill'

const handler = createHandler({ words: loadWords })

const envelope = (request: unknown, attributes: unknown = {}, fresh = false): RequestEnvelope =>
  ({
    version: '1.0',
    session: { new: fresh, sessionId: 's', application: { applicationId: 'a' }, user: { userId: 'u' }, attributes },
    context: {
      System: {
        application: { applicationId: 'a' },
        user: { userId: 'u' },
        apiEndpoint: '',
        device: { deviceId: 'd', supportedInterfaces: {} },
      },
    },
    request,
  }) as unknown as RequestEnvelope

const intent = (name: unknown, slots: unknown = {}): unknown => ({
  type: 'IntentRequest',
  requestId: 'r',
  timestamp: '2026-11-22T12:00:00Z',
  locale: 'en-US',
  intent: { name, confirmationStatus: 'NONE', slots },
})

const spoken = async (request: unknown, attributes?: unknown): Promise<string> => {
  const { response } = await handler(envelope(request, attributes), {})
  const speech = response.outputSpeech
  return speech?.type === 'SSML' ? speech.ssml : ''
}

describe('slots that hold nothing', () => {
  const nothing: readonly [string, unknown][] = [
    ['null', { topic: null }],
    ['no value', { topic: { name: 'topic', confirmationStatus: 'NONE' } }],
    ['an empty value', { topic: { name: 'topic', value: '', confirmationStatus: 'NONE' } }],
    ['blanks', { topic: { name: 'topic', value: '   ', confirmationStatus: 'NONE' } }],
    ['a question mark', { topic: { name: 'topic', value: '?', confirmationStatus: 'NONE' } }],
    ['a number', { topic: { name: 'topic', value: 7 } }],
    ['slots that are null', null],
    ['slots that are a list', []],
  ]
  test.each(nothing)('%s: the answer of the question without a topic', async (_, slots) => {
    expect(await spoken(intent('AskCause', slots))).toContain('Twitching has many possible causes')
  })
})

test('a resolution that failed leaves the word that was heard', async () => {
  const failed = { resolutionsPerAuthority: [{ authority: 'x', status: { code: 'ER_ERROR_TIMEOUT' } }] }
  const slots = { topic: { name: 'topic', value: 'pickle juice', resolutions: failed } }
  expect(await spoken(intent('AskCause', slots))).toContain('pickle juice')
})

test('what was heard is escaped', async () => {
  const slots = { topic: { name: 'topic', value: 'salt & <b>pepper</b>' } }
  expect(await spoken(intent('AskCause', slots))).toContain('salt &amp; &lt;b&gt;pepper&lt;/b&gt;')
})

test('a very long word is not said back', async () => {
  const slots = { topic: { name: 'topic', value: 'blah '.repeat(500) } }
  expect(await spoken(intent('AskCause', slots))).not.toContain('blah')
})

test('an unknown intent is not understood, kindly', async () => {
  expect(await spoken(intent('SomebodyElsesIntent'))).toContain('?')
  expect(await spoken(intent('__proto__'))).toContain('?')
})

test('session attributes of somebody else are not believed', async () => {
  const foreign = [
    { turn: 'x' },
    { focus: { topic: '<b>' } },
    [],
    'text',
    { ...newSession(), last: { say: [{ key: 'secret' }] } },
  ]
  for (const attributes of foreign) expect(await spoken(intent('AMAZON.RepeatIntent'), attributes)).toContain('?')
})

test('an unknown request type and the end of a session get an empty response', async () => {
  for (const type of ['SessionEndedRequest', 'System.ExceptionEncountered', 'AudioPlayer.PlaybackStarted', '', 7]) {
    const { response } = await handler(envelope({ type, requestId: 'r', timestamp: '', locale: 'en-US' }), {})
    expect(response.outputSpeech).toBeUndefined()
    expect(response.shouldEndSession).toBeUndefined()
  }
})

test.each([
  ['en-GB', '999'],
  ['en-AU', 'triple zero'],
  ['en-NZ', '911'],
  ['xx-YY', '911'],
  [undefined, '911'],
])('a request in %s is told to call %s', async (locale, number) => {
  const request = { ...(intent('ReportEmergency') as object), locale }
  expect(await spoken(request)).toContain(number)
})

test('any JSON in place of an envelope’s parts is answered and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), async (slots, attributes, name) => {
      const { response } = await handler(envelope(intent(name, slots), attributes), {})
      expect(response.shouldEndSession).toBeDefined()
      expect(response.outputSpeech).toBeDefined()
    }),
    { numRuns: 500 },
  )
})
