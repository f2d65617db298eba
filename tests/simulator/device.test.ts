import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { createDevice, type Device } from '../../simulator/device'
import { heardOf } from '../../simulator/ssmlText'
import type { Mood } from '../../simulator/listening/moods'
import { viewports } from '../../simulator/viewports'
import { english } from '../fixtures/bakerySkill'

const now = () => new Date('2026-11-22T10:00:00Z')

/** A bakery that counts its turns, asks for a loaf or for anything at all, and ends when told to stop. */
function shop(event: RequestEnvelope): ResponseEnvelope {
  const { request, session } = event
  if (request.type === 'SessionEndedRequest') return { version: '1.0', response: {} }
  const turns = Number(session?.attributes?.['turns'] ?? 0) + 1
  const intent = request.type === 'IntentRequest' ? request.intent : undefined
  const speech = (text: string) => ({ type: 'SSML' as const, ssml: `<speak>${text}</speak>` })
  if (intent?.name === 'AMAZON.StopIntent')
    return { version: '1.0', response: { outputSpeech: speech('Bye.'), shouldEndSession: true } }
  const asks = intent?.name === 'AskPrice' && intent.slots?.['loaf']?.value === undefined
  const updatedIntent = asks ? intent : { name: 'Anything', confirmationStatus: 'NONE' as const, slots: {} }
  return {
    version: '1.0',
    sessionAttributes: { turns },
    response: {
      outputSpeech: speech(`Turn ${String(turns)}. ${asks ? 'Which loaf?' : 'What else?'}`),
      reprompt: { outputSpeech: speech('Are you there?') },
      shouldEndSession: false,
      ...(intent && {
        directives: [{ type: 'Dialog.ElicitSlot' as const, slotToElicit: asks ? 'loaf' : 'words', updatedIntent }],
      }),
    },
  }
}

const open = (handler: (event: RequestEnvelope) => unknown = shop, screen = false, mood?: Mood): Device =>
  createDevice({
    handler: (event) => Promise.resolve(handler(event)),
    listener: english,
    mood,
    now,
    screen: screen ? viewports['show-8'] : undefined,
  })

const intentOf = ({ request }: RequestEnvelope) => (request.type === 'IntentRequest' ? request.intent : undefined)

describe('a device', () => {
  test('opens a session, carries its attributes on, and closes it', async () => {
    const device = open()
    const first = await device.launch()
    const second = await device.say('when do you open')
    const last = await device.say('stop')
    expect(first.request.session).toMatchObject({ new: true, attributes: {} })
    expect(second.request.session).toMatchObject({ new: false, attributes: { turns: 1 } })
    expect(second.request.session?.sessionId).toBe(first.request.session?.sessionId)
    expect([first.open, second.open, last.open]).toEqual([true, true, false])
    expect(second.speech).toBe('Turn 2. What else?')
    const next = await device.say('when do you close')
    expect(next.request.session).toMatchObject({ new: true, attributes: {} })
    expect(next.request.session?.sessionId).not.toBe(first.request.session?.sessionId)
  })

  test.each([
    ['alexa open corner bakery', 'LaunchRequest'],
    ['Alexa, ask Corner Bakery how much is the rye', 'AskPrice'],
    ['ask corner bakery about the price of rye', 'AskPrice'],
    ['corner bakery', 'LaunchRequest'],
    ['how much is the rye', 'AskPrice'],
  ])('calls the skill by name: %s → %s', async (say, reached) => {
    const { request } = await open().say(say)
    expect(intentOf(request)?.name ?? request.request.type).toBe(reached)
    expect(request.session?.new).toBe(true)
  })

  test('sends what Alexa sends', async () => {
    const { request } = await open(shop, true).say('how much is the pumpernickel')
    expect(request).toMatchObject({
      version: '1.0',
      context: { System: { device: { supportedInterfaces: { 'Alexa.Presentation.APL': {} } } } },
      request: { type: 'IntentRequest', locale: 'en-US', timestamp: '2026-11-22T10:00:00Z', dialogState: 'STARTED' },
    })
    expect(intentOf(request)?.slots?.['loaf']).toMatchObject({
      name: 'loaf',
      value: 'pumpernickel',
      resolutions: {
        resolutionsPerAuthority: [
          { status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'rye', id: 'rye' } }] },
        ],
      },
    })
    expect((await open().launch()).request.context.System.device?.supportedInterfaces).toEqual({})
  })

  test('sends words that no value is known for as not matched', async () => {
    const { request } = await open(shop, false, 'eager').say('what does a focaccia cost')
    expect(intentOf(request)?.slots?.['loaf']).toMatchObject({
      value: 'focaccia',
      resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] }] },
    })
  })

  test('takes an answer for the slot that was asked for', async () => {
    const device = open()
    await device.say('how much is your bread')
    const { request } = await device.say('pumpernickel')
    expect(request.request).toMatchObject({ type: 'IntentRequest', dialogState: 'IN_PROGRESS' })
    expect(intentOf(request)).toMatchObject({ name: 'AskPrice', slots: { loaf: { value: 'pumpernickel' } } })
  })

  test.each<[Mood, string, string, string]>([
    ['literal', 'yes', 'AMAZON.YesIntent', ''],
    ['literal', 'how much is the rye', 'AskPrice', 'rye'],
    ['literal', 'your rolls are like bricks', 'Anything', 'your rolls are like bricks'],
    ['slot', 'yes', 'Anything', 'yes'],
    ['slot', 'Stop!', 'Anything', 'stop'],
    ['slot', 'how much is the rye', 'Anything', 'how much is the rye'],
    ['eager', 'yes', 'AMAZON.YesIntent', ''],
    ['eager', 'so how much is that rye', 'AskPrice', 'rye'],
  ])('%s: after its own words were elicited, “%s” arrives as %s %s', async (mood, say, intent, value) => {
    const device = open(shop, false, mood)
    await device.say('when do you open')
    const { request } = await device.say(say)
    const { name, slots = {} } = intentOf(request) ?? {}
    const filled = Object.values(slots).flatMap((slot) => slot.value ?? [])
    expect([name, ...filled]).toEqual([intent, ...(value === '' ? [] : [value])])
  })

  test.each([
    ['a word', 'sour dough bread', 'sourdough'],
    ['an id', 'sourdough', 'sourdough'],
  ])('takes a slot of an intent by %s', async (_, word, id) => {
    const { request } = await open().intent('AskPrice', { loaf: word })
    expect(intentOf(request)?.slots?.['loaf']?.resolutions?.resolutionsPerAuthority?.[0]?.values[0]?.value.id).toBe(id)
  })

  test('says the reprompt once when nothing is said, then ends', async () => {
    const device = open()
    await device.launch()
    const silent = await device.silence()
    expect(silent.speech).toBe('Are you there?')
    expect(silent.request.request).toMatchObject({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' })
    expect(device.open).toBe(false)
    await expect(device.silence()).rejects.toThrow('no session')
  })

  test('sends touches', async () => {
    const { request } = await open(shop, true).touch(['choose', 'rye'])
    expect(request.request).toMatchObject({ type: 'Alexa.Presentation.APL.UserEvent', arguments: ['choose', 'rye'] })
  })

  const speech = { type: 'PlainText', text: 'Hello?' }
  const reprompt = { outputSpeech: speech }
  test.each([
    ['nothing at all', undefined, 'no response envelope'],
    ['an open session without speech', { reprompt, shouldEndSession: false }, 'outputSpeech'],
    ['an open session without a reprompt', { outputSpeech: speech, shouldEndSession: false }, 'no reprompt'],
    ['SSML without its root', { outputSpeech: { type: 'SSML', ssml: 'Hello' } }, 'within <speak>'],
    ['too long a speech', { outputSpeech: { type: 'PlainText', text: 'x'.repeat(8001) } }, 'longer than 8000'],
    [
      'a screen where there is none',
      { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] },
      'without a screen',
    ],
    [
      'an elicitation that Alexa ignores',
      {
        outputSpeech: speech,
        reprompt,
        shouldEndSession: false,
        directives: [{ type: 'Dialog.ElicitSlot', slotToElicit: 'loaf', updatedIntent: { name: 'Order' } }],
      },
      'not in dialog.intents',
    ],
  ])('refuses %s', async (_, response, complaint) => {
    await expect(open(() => response && { version: '1.0', response }).launch()).rejects.toThrow(complaint)
  })

  test.each([
    ['NoSuch', {}, 'no intent NoSuch'],
    ['AskHours', { loaf: 'rye' }, 'no slot loaf'],
  ])('refuses to send what the model has not: %s %j', async (name, slots, complaint) => {
    await expect(open().intent(name, slots)).rejects.toThrow(complaint)
  })
})

test.each([
  ['<speak>Rye &amp; wheat.<break time="1s"/>Which?</speak>', 'Rye & wheat. Which?'],
  [
    '<speak>A <sub alias="doctor">Dr.</sub> called <say-as interpret-as="characters">ALS</say-as>.</speak>',
    'A doctor called ALS.',
  ],
  ['<speak><p>One.</p><p>Two.</p></speak>', 'One. Two.'],
])('hears %s as %s', (ssml, heard) => {
  expect(heardOf(ssml)).toBe(heard)
})
