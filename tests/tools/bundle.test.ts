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
    { request: launch(), saysLike: 'this is Muscle Twitch Guide', shouldEndSession: false },
    {
      request: topic('AskCause', 'caffeine', 'coffee'),
      saysLike: 'Caffeine is a stimulant',
      hasCardTitle: 'Caffeine',
      shouldEndSession: false,
    },
    { request: intent('AMAZON.StopIntent').build(), repromptsNothing: true, shouldEndSession: true },
  ])
})

const words = (said: string) => intent('OpenQuestion').withSlot('words', said).build()

describe('after an answer the next words are elicited whole', () => {
  skill.test([
    {
      request: topic('AskCause', 'caffeine', 'coffee'),
      elicitsSlot: 'words',
      elicitsForIntent: 'OpenQuestion',
      shouldEndSession: false,
    },
    { request: words('and what can i do about it'), saysLike: 'Cutting down on caffeine', shouldEndSession: false },
  ])
})

describe('the doctor’s questions, one after the other', () => {
  skill.test([
    { request: intent('WhenToSeeDoctor').build(), saysLike: 'two weeks', shouldEndSession: false },
    {
      request: intent('AMAZON.YesIntent').build(),
      saysLike: 'trouble breathing',
      elicitsSlot: 'words',
      shouldEndSession: false,
    },
    { request: words('no thank god'), saysLike: 'one side of the body', shouldEndSession: false },
    { request: intent('AMAZON.NoIntent').build(), saysLike: 'anything else', shouldEndSession: false },
    { request: intent('AMAZON.NoIntent').build(), saysLike: 'How long', shouldEndSession: false },
    {
      request: intent('WhenToSeeDoctor').withSlot('duration', 'P3W').build(),
      saysLike: 'have a doctor look',
      shouldEndSession: false,
    },
  ])
})

describe('what is not covered is said, and kept off the card', () => {
  skill.test([
    {
      request: words('does pickle juice help'),
      saysLike: 'pickle juice',
      shouldEndSession: false,
      callback: ({ response }) => {
        expect(response.card).toBeUndefined()
      },
    },
  ])
})

describe('danger begins with the act, silence hears it again, and the alarm holds', () => {
  skill.test([
    {
      request: words('i cannot breathe'),
      saysLike: 'Call',
      repromptsLike: '911',
      shouldEndSession: false,
      callback: ({ response }) => {
        expect(response.card).toBeUndefined()
      },
    },
    { request: words('what helps with twitching'), saysLike: '911', shouldEndSession: false },
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
