/** Responses as Alexa wants them: what is spoken, elicited, shown in the app, kept in the session, and what odd requests get. */
import fc from 'fast-check'
import type { Response, ResponseEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { builtIns, elicitsWords, intents } from '../../lambda/contract'
import { createHandler } from '../../lambda/alexa/skill'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import type { Reply } from '../../lambda/conversation/talk/turn'
import { envelopeOf, intent, matched, touch, unmatched, type Around } from '../fixtures/envelopes'
import { responses } from '../fixtures/responses'

// the first test that reads words compiles a lexicon
jest.setTimeout(180_000)

let reply: Reply | undefined
let failure: unknown
const handler = createHandler({
  words: loadWords,
  lexicon: loadLexicon,
  observe: (_turn, made) => (reply = made),
  failed: (error) => (failure = error),
})

async function send(request: object, around: Around = {}): Promise<ResponseEnvelope> {
  reply = undefined
  failure = undefined
  const answer: unknown = JSON.parse(JSON.stringify(await handler(envelopeOf(request, around), {})))
  expect(failure).toBeUndefined()
  expect(responses.parse(answer)).toEqual(answer)
  return answer as ResponseEnvelope
}
const responseTo = async (request: object, around: Around = {}): Promise<Response> =>
  (await send(request, around)).response
const speechOf = ({ outputSpeech }: Response): string => (outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '')
const directives = ({ directives: all = [] }: Response): string[] => all.map(({ type }) => type)
const inSession = (attributes: Partial<Session>): Around => ({ attributes: { ...newSession(), ...attributes } })

const elicitation = {
  type: 'Dialog.ElicitSlot',
  slotToElicit: 'words',
  updatedIntent: {
    name: 'OpenQuestion',
    confirmationStatus: 'NONE',
    slots: { words: { name: 'words', confirmationStatus: 'NONE' } },
  },
}

describe('words are elicited', () => {
  const expected = elicitsWords ? [elicitation] : undefined

  test.each<[string, object]>([
    ['after an answer', intent('AskCause', { topic: matched('coffee', 'caffeine') })],
    ['after free words', intent('OpenQuestion', { words: 'what is a twitch' })],
    ['after help', intent('AMAZON.HelpIntent')],
    ['after what was not understood', intent('AMAZON.FallbackIntent')],
  ])('%s', async (_, request) => {
    const { directives: all, shouldEndSession } = await responseTo(request)
    expect(shouldEndSession).toBe(false)
    expect(all).toEqual(expected)
  })

  test('after a question of the doctor’s dialog', async () => {
    const around = inSession({ pending: { kind: 'question', question: 'danger-breathing' }, checking: true })
    const { directives: all } = await responseTo(intent('AMAZON.NoIntent'), around)
    expect([reply?.asks, all]).toEqual(['danger-face', expected])
  })

  test('beside a screen', async () => {
    const response = await responseTo(intent('AskCause', { topic: matched('coffee', 'caffeine') }), { screen: true })
    expect(directives(response)).toEqual([
      ...(elicitsWords ? ['Dialog.ElicitSlot'] : []),
      'Alexa.Presentation.APL.RenderDocument',
    ])
  })
})

describe('no words are elicited', () => {
  test.each<[string, object, Around]>([
    ['after a launch', { type: 'LaunchRequest' }, { fresh: true }],
    ['after a touch', touch(['AskCause', { topic: 'caffeine' }]), {}],
    ['where the session ends', intent('AMAZON.StopIntent'), {}],
  ])('%s', async (_, request, around) => {
    expect((await responseTo(request, around)).directives).toBeUndefined()
  })

  test('where a list is to be chosen from', async () => {
    const found: (string | undefined)[] = []
    for (const name of ['AskCause', 'ListCauses', 'AskRelief', 'DescribeTopic'])
      for (const slots of [{}, { topic: matched('a condition', 'less-common-causes') }]) {
        const { directives: all } = await responseTo(intent(name, slots))
        if (reply?.asks === 'choice') found.push(all?.[0]?.type)
      }
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((type) => type === undefined)).toBe(true)
  })
})

describe('a touch', () => {
  const answersTo: readonly Partial<Session>[] = [
    {},
    { pending: { kind: 'question', question: 'danger-breathing' }, checking: true },
    { pending: { kind: 'question', question: 'onset' }, checking: true },
    { pending: { kind: 'concern', concern: 'chest' } },
  ]

  test.each([...Object.keys(intents), ...builtIns])(
    'that means %s opens the microphone only where something is asked',
    async (name) => {
      for (const state of answersTo) {
        const { shouldEndSession, reprompt } = await responseTo(touch([name]), { ...inSession(state), screen: true })
        expect([name, state, shouldEndSession]).toEqual([name, state, reprompt === undefined])
        expect(reply?.ask === undefined).toBe(reprompt === undefined)
      }
    },
  )

  test('on something that is not ours leaves session and microphone as they are', async () => {
    expect(await responseTo(touch(['TheirIntent']), { screen: true })).toEqual({})
  })
})

describe('the session', () => {
  test('stays open exactly when something is asked, and is gone when it ends', async () => {
    const open = await send(intent('AskCause'))
    expect(open.response).toMatchObject({ shouldEndSession: false, reprompt: {} })
    expect(open.sessionAttributes).toHaveProperty('told')
    const over = await send(intent('AMAZON.StopIntent'), { attributes: open.sessionAttributes })
    expect(over.response.shouldEndSession).toBe(true)
    expect(over.sessionAttributes).toEqual({})
  })

  test('keeps what was told from turn to turn', async () => {
    const first = await send(intent('AskCause', { place: matched('calf', 'calf') }))
    const second = await send(intent('WhenToSeeDoctor', { duration: 'P3W' }), { attributes: first.sessionAttributes })
    expect(second.sessionAttributes).toMatchObject({ told: { places: ['calf'], duration: { days: 21 } } })
  })

  test('of before is forgotten where a new one begins', async () => {
    const around = inSession({ turn: 9, told: { ...newSession().told, places: ['calf'], signs: [], denied: [] } })
    const { sessionAttributes } = await send({ type: 'LaunchRequest' }, { ...around, fresh: true })
    expect(sessionAttributes).toMatchObject({ turn: 1, told: { places: [] } })
  })
})

test('what is to be said slowly is marked so', async () => {
  const first = await send(intent('AskCause', { topic: matched('coffee', 'caffeine') }))
  const { response } = await send(intent('OpenQuestion', { words: 'can you say that slower' }), {
    attributes: first.sessionAttributes,
  })
  expect(reply?.slow).toBe(true)
  expect(speechOf(response)).toMatch(/^<speak><prosody rate="slow">.+<\/prosody><\/speak>$/)
})

describe('a card holds fixed words, and nothing that was told', () => {
  const cardAfter = async (requests: readonly object[]): Promise<unknown> => {
    let attributes: unknown = {}
    let card: unknown
    for (const request of requests) {
      const { response, sessionAttributes } = await send(request, { attributes })
      attributes = sessionAttributes
      card = response.card
    }
    return card
  }
  const ask = intent('AskCause', { topic: matched('coffee', 'caffeine') })

  test.each<[string, Parameters<typeof intent>[1]]>([
    ['a part of the body', { topic: matched('coffee', 'caffeine'), place: matched('left calf', 'calf') }],
    ['words that nobody knows', { topic: matched('coffee', 'caffeine'), colour: 'zqmark' }],
  ])('%s', async (_, slots) => {
    const card = await cardAfter([intent('AskCause', slots)])
    expect(card).toEqual(await cardAfter([ask]))
    expect(JSON.stringify(card)).not.toMatch(/calf|zqmark/i)
  })

  /** What a screen shows of an advice, but for the question that comes next. */
  const shownIn = ({ directives: all = [] }: Response): unknown => {
    const shown = all.find((one) => one.type === 'Alexa.Presentation.APL.RenderDocument')
    const { screen } = (shown?.datasources ?? {}) as { screen?: Record<string, unknown> }
    const { ask: _ask, ...rest } = screen ?? {}
    return rest
  }

  test('advice of one level has one card and one screen, whatever was told', async () => {
    const tellings: readonly (readonly object[])[] = [
      [intent('WhenToSeeDoctor', { duration: 'P3W' })],
      [intent('WhenToSeeDoctor', { duration: 'P1Y2M', place: matched('calf', 'calf') })],
      [intent('OpenQuestion', { words: 'it twitches in my arm and my leg' }), intent('WhenToSeeDoctor')],
      [intent('WhenToSeeDoctor', { duration: 'P5W', place: matched('eyelid', 'eyelid') })],
      [intent('OpenQuestion', { words: 'my calf twitches and it is numb' })],
    ]
    const seen = new Map<unknown, { count: number; cards: Set<string>; screens: Set<string> }>()
    for (const requests of tellings) {
      let attributes: unknown = {}
      for (const request of requests) {
        const { response, sessionAttributes } = await send(request, { attributes, screen: true })
        attributes = sessionAttributes
        if (reply?.kind !== 'advice') continue
        const of = seen.get(reply.level) ?? { count: 0, cards: new Set(), screens: new Set() }
        of.cards.add(JSON.stringify(response.card))
        of.screens.add(JSON.stringify(shownIn(response)))
        seen.set(reply.level, { ...of, count: of.count + 1 })
      }
    }
    expect(seen.get('doctor')?.count).toBeGreaterThan(2)
    for (const { cards, screens } of seen.values()) expect([cards.size, screens.size]).toEqual([1, 1])
  })

  test('advice that came of a sign has the card of its level', async () => {
    const bySign = await cardAfter([intent('OpenQuestion', { words: 'my calf twitches and it is numb' })])
    const level = reply?.level
    const byTime = await cardAfter([intent('WhenToSeeDoctor', { duration: 'P3W' })])
    expect([level, reply?.level]).toEqual(['doctor', 'doctor'])
    expect(bySign).toEqual(byTime)
  })
})

describe('do you save this', () => {
  test.each(['do you save what i say', 'are you recording me', 'is this private'])('%s', async (words) => {
    const speech = speechOf(await responseTo(intent('OpenQuestion', { words })))
    expect(speech).toContain('only until we stop talking')
    expect(speech).toContain("I don't save it")
  })
})

describe('slots that hold nothing get the answer of the question without a topic', () => {
  const plain = responseTo(intent('AskCause'))
  test.each<[string, unknown]>([
    ['null', { topic: null }],
    ['no value', { topic: { name: 'topic', confirmationStatus: 'NONE' } }],
    ['an empty value', { topic: { name: 'topic', value: '', confirmationStatus: 'NONE' } }],
    ['blanks', { topic: { name: 'topic', value: '   ', confirmationStatus: 'NONE' } }],
    ['a question mark', { topic: { name: 'topic', value: '?', confirmationStatus: 'NONE' } }],
    ['a number', { topic: { name: 'topic', value: 7 } }],
    ['slots that are null', null],
    ['slots that are a list', []],
  ])('%s', async (_, slots) => {
    const request = { type: 'IntentRequest', intent: { name: 'AskCause', confirmationStatus: 'NONE', slots } }
    expect(await responseTo(request)).toEqual(await plain)
  })
})

test.each([
  'salt & <b>pepper</b>',
  '<audio src="x"/>',
  '</speak>',
  '{{number}}',
  '$t(phrases.error)',
  'blah '.repeat(5000),
])('what was heard is never spoken as markup: %#', async (words) => {
  for (const request of [intent('AskCause', { topic: unmatched(words) }), intent('OpenQuestion', { words })]) {
    const speech = speechOf(await responseTo(request))
    expect(speech.replace(/<\/?(speak|sub|say-as|prosody)\b[^<>]*>/g, '')).not.toMatch(/[<>]|\{\{|\$t\(|blah/)
  }
})

test.each(['SomebodyElsesIntent', '__proto__', ''])(
  'the unknown intent %j is answered with a question',
  async (name) => {
    expect(await responseTo(intent(name))).toMatchObject({ shouldEndSession: false })
  },
)

test('session attributes of another skill are not believed', async () => {
  for (const attributes of [{ turn: 'x' }, { focus: { topic: '<b>' } }, [], 'text', { ...newSession(), extra: 1 }])
    expect((await send(intent('AMAZON.RepeatIntent'), { attributes })).sessionAttributes).toMatchObject({ turn: 1 })
})

describe('requests that want no spoken answer get an empty one', () => {
  const types = [
    'SessionEndedRequest',
    'System.ExceptionEncountered',
    'AlexaSkillEvent.SkillEnabled',
    'AlexaSkillEvent.SkillPermissionAccepted',
    'AudioPlayer.PlaybackStarted',
    'PlaybackController.NextCommandIssued',
    'Connections.Response',
    'GameEngine.InputHandlerEvent',
    'Messaging.MessageReceived',
    'Alexa.Presentation.APL.RuntimeError',
    'Alexa.Presentation.APL.LoadIndexListData',
    'Dialog.API.Invoked',
    'Dialog.InputRequest',
  ]
  test.each(types)('%s', async (type) => {
    const { response, sessionAttributes } = await send({ type }, inSession({ turn: 3 }))
    expect(response).toEqual({})
    expect(sessionAttributes).toEqual(type === 'SessionEndedRequest' ? {} : { ...newSession(), turn: 3 })
  })

  test('an event without a session', async () => {
    const { session: _none, ...event } = envelopeOf({ type: 'AlexaSkillEvent.SkillDisabled' })
    expect((await handler(event, {})).response).toEqual({})
  })
})

test('a session that is resumed begins with the welcome', async () => {
  const resumed = await responseTo({ type: 'SessionResumedRequest', cause: { type: 'ConnectionCompleted' } })
  expect(resumed).toEqual(await responseTo({ type: 'LaunchRequest' }))
})

test.each([
  ['en-GB', '999'],
  ['en-AU', 'triple zero'],
  ['en-NZ', '911'],
  ['xx-YY', '911'],
  [undefined, '911'],
])('a request in %s is told to call %s', async (locale, number) => {
  expect(speechOf(await responseTo({ ...intent('ReportEmergency'), locale }))).toContain(number)
})

test('any JSON in place of an envelope’s parts is answered and never throws', async () => {
  const one = fc.jsonValue()
  await fc.assert(
    fc.asyncProperty(one, one, one, one, async (slots, attributes, name, timestamp) => {
      const request = { type: 'IntentRequest', timestamp, intent: { name, slots } }
      const { shouldEndSession, outputSpeech } = await responseTo(request, { attributes })
      expect([typeof shouldEndSession, outputSpeech?.type]).toEqual(['boolean', 'SSML'])
    }),
    { numRuns: 300 },
  )
})
