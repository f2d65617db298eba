/** The skill's own turns, against the bundle that ships, with ask-sdk-test: its rule holds that an open session asks. */
import { AlexaTest, IntentRequestBuilder, LaunchRequestBuilder, SessionEndedRequestBuilder } from 'ask-sdk-test'
import type { Handler } from '../../lambda/alexa/skill'

const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
afterAll(() => {
  written.mockRestore()
})

const bundled = () => jest.requireActual<{ handler: Handler }>('../../dist/lambda/index.js')
const { handler } = bundled()

const settings = {
  appId: 'amzn1.ask.skill.test',
  userId: 'amzn1.ask.account.test',
  deviceId: 'amzn1.ask.device.test',
  locale: 'en-US',
}
const skill = new AlexaTest(handler, settings)

const launch = () => new LaunchRequestBuilder(settings).build()
const intent = (name: string) => new IntentRequestBuilder(settings, name)
const topic = (name: string, id: string, word: string) =>
  intent(name).withSlotResolution('topic', word, 'TOPIC', id).build()

test('the handler takes two parameters: Node 24 on Lambda refuses a callback', () => {
  expect(handler.length).toBeLessThanOrEqual(2)
})

describe('a session opens, answers, and ends', () => {
  skill.test([
    { request: launch(), saysLike: 'Welcome to Muscle Twitch Guide', shouldEndSession: false },
    {
      request: topic('AskCause', 'caffeine', 'coffee'),
      saysLike: 'Caffeine is a stimulant',
      hasCardTitle: 'Caffeine',
      shouldEndSession: false,
    },
    { request: intent('AMAZON.StopIntent').build(), repromptsNothing: true, shouldEndSession: true },
  ])
})

describe('the overview asks for a cause', () => {
  skill.test([
    {
      request: intent('AskCause').build(),
      saysLike: 'many possible causes',
      elicitsSlot: 'topic',
      shouldEndSession: false,
    },
  ])
})

describe('the doctor’s dialog asks slot by slot', () => {
  skill.test([
    { request: intent('WhenToSeeDoctor').build(), saysLike: 'two weeks', shouldEndSession: false },
    {
      request: intent('AMAZON.YesIntent').build(),
      elicitsSlot: 'symptom',
      elicitsForIntent: 'WhenToSeeDoctor',
      shouldEndSession: false,
    },
    { request: intent('AMAZON.NoIntent').build(), elicitsSlot: 'symptom', shouldEndSession: false },
    { request: intent('AMAZON.NoIntent').build(), elicitsSlot: 'duration', shouldEndSession: false },
    {
      request: intent('WhenToSeeDoctor').withSlot('duration', 'P3W').build(),
      saysLike: 'speak with a doctor',
      shouldEndSession: false,
    },
  ])
})

describe('what is not known is said, and kept off the card', () => {
  skill.test([
    {
      request: intent('AskRelief').withSlotResolutionNoMatch('topic', 'pickle juice', 'TOPIC').build(),
      saysLike: 'pickle juice',
      shouldEndSession: false,
      callback: ({ response }) => {
        expect(response.card).toBeUndefined()
      },
    },
  ])
})

describe('danger ends with the act', () => {
  skill.test([
    {
      request: intent('AskCause').withSlotResolution('symptom', "can't breathe", 'SIGN', 'breathing').build(),
      saysLike: 'Call',
      repromptsNothing: true,
      shouldEndSession: true,
      callback: ({ response, sessionAttributes }) => {
        expect(response.card).toBeUndefined()
        expect(sessionAttributes).toEqual({})
      },
    },
  ])
})

describe('the end of a session gets an empty response', () => {
  skill.test([
    {
      request: new SessionEndedRequestBuilder(settings, 'USER_INITIATED').build(),
      saysNothing: true,
      repromptsNothing: true,
    },
  ])
})

test('a request for another skill gets nothing where the skill’s id is set', async () => {
  jest.resetModules()
  process.env['SKILL_ID'] = 'amzn1.ask.skill.other'
  const strict = bundled()
  delete process.env['SKILL_ID']
  expect(await strict.handler(launch(), {})).toEqual({ version: '1.0', response: {} })
})

test('every request wrote one line of the log, and nothing else was written', () => {
  const lines = written.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>)
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) expect(Object.keys(line)).toEqual(Object.keys(lines[0] ?? {}))
})
