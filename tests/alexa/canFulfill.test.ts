/** CanFulfillIntentRequest: answered truthfully from the contract, and nothing comes of it. */
import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { builtIns, intents } from '../../lambda/contract'
import { readQuery } from '../../lambda/alexa/canFulfill'
import { createHandler } from '../../lambda/alexa/skill'
import { topics } from '../../lambda/knowledge/topics'
import { resolutions } from '../fixtures/envelopes'

const observed: unknown[] = []
const handler = createHandler({ words: loadWords, lexicon: loadLexicon, observe: (...seen) => observed.push(seen) })

type Slot = { value?: string; id?: string; miss?: true }

const slotOf = (name: string, { value, id, miss }: Slot): object => ({
  name,
  value,
  ...((id ?? miss) && { resolutions: resolutions(id === undefined ? [] : [id]) }),
})

const query = (name: string, slots: Readonly<Record<string, Slot>> = {}): RequestEnvelope =>
  ({
    version: '1.0',
    context: { System: { application: { applicationId: 'a' }, device: { supportedInterfaces: {} } } },
    request: {
      type: 'CanFulfillIntentRequest',
      requestId: 'r',
      timestamp: '2026-11-22T12:00:00Z',
      locale: 'en-US',
      intent: {
        name,
        slots: Object.fromEntries(Object.entries(slots).map(([slot, its]) => [slot, slotOf(slot, its)])),
      },
    },
  }) as unknown as RequestEnvelope

const ask = async (...of: Parameters<typeof query>) => (await handler(query(...of), {})).response

const table: readonly [string, string, Readonly<Record<string, Slot>>, string, Readonly<Record<string, string>>][] = [
  ['a known topic', 'AskCause', { topic: { value: 'coffee', id: 'caffeine' } }, 'YES', { topic: 'YES YES' }],
  ['an unknown topic', 'AskCause', { topic: { value: 'pickle juice', miss: true } }, 'NO', { topic: 'NO NO' }],
  ['a topic beside the knowledge', 'AskRelief', { topic: { value: 'botox', miss: true } }, 'NO', { topic: 'NO NO' }],
  ['a topic not looked up', 'DescribeTopic', { topic: { value: 'coffee' } }, 'MAYBE', { topic: 'MAYBE YES' }],
  ['an id of somebody else’s', 'AskCause', { colour: { value: 'red', id: 'red' } }, 'NO', { colour: 'NO NO' }],
  ['no topic, where none is needed', 'AskCause', {}, 'YES', {}],
  ['an empty topic', 'AskCause', { topic: { value: '' } }, 'YES', {}],
  ['a comparison', 'CompareSpasmTwitch', {}, 'YES', {}],
  ['when to see a doctor', 'WhenToSeeDoctor', { duration: { value: 'P3W' } }, 'YES', { duration: 'YES YES' }],
  ['a part of the body', 'AskCause', { place: { value: 'my leg', id: 'leg' } }, 'YES', { place: 'YES YES' }],
  ['an emergency, which is for no skill', 'ReportEmergency', {}, 'NO', {}],
  [
    'a sign of an emergency',
    'AskCause',
    { symptom: { value: 'breathing', id: 'breathing' } },
    'NO',
    { symptom: 'YES NO' },
  ],
  ['free words, which are for any skill', 'OpenQuestion', { words: { value: 'coffee' } }, 'NO', { words: 'NO NO' }],
  ['a word that continues a talk', 'TellMore', {}, 'NO', {}],
  ['the next of what is told', 'AMAZON.NextIntent', {}, 'NO', {}],
  ['a question about the last answer', 'AskSource', {}, 'NO', {}],
  ['help', 'AMAZON.HelpIntent', {}, 'NO', {}],
  ['an intent of another skill', 'PlaySound', { Sound: { value: 'crickets' } }, 'NO', { Sound: 'NO NO' }],
]

test.each(table)('%s', async (_, intent, slots, whole, parts) => {
  const { canFulfillIntent } = await ask(intent, slots)
  expect(canFulfillIntent?.canFulfill).toBe(whole)
  const told = Object.entries(canFulfillIntent?.slots ?? {})
  expect(Object.fromEntries(told.map(([name, its]) => [name, `${its.canUnderstand} ${its.canFulfill ?? ''}`]))).toEqual(
    parts,
  )
})

test('nothing is said, shown, kept or counted as a turn', async () => {
  const { sessionAttributes, response } = await handler(query('AskCause'), {})
  expect(Object.keys(response)).toEqual(['canFulfillIntent'])
  expect(sessionAttributes ?? {}).toEqual({})
  expect(observed).toEqual([])
})

test('every topic of the contract can be asked about', async () => {
  for (const id of Object.keys(topics)) {
    const { canFulfillIntent } = await ask('DescribeTopic', { topic: { value: id, id } })
    expect([id, canFulfillIntent?.canFulfill]).toEqual([id, 'YES'])
  }
})

test('any query gets a verdict, the same each time', async () => {
  const word = fc.option(fc.string(), { nil: undefined })
  const slot = fc.record({ value: word, id: fc.option(fc.constantFrom('caffeine', 'botox', 'x'), { nil: undefined }) })
  const name = fc.constantFrom(...Object.keys(intents), ...builtIns, '', 'x')
  const names = fc.constantFrom('topic', 'place', 'duration', 'since', 'symptom', '__proto__')
  await fc.assert(
    fc.asyncProperty(name, fc.dictionary(names, slot), async (intent, slots) => {
      const given = slots as Record<string, Slot>
      const [one, two] = [await ask(intent, given), await ask(intent, given)]
      expect(one).toEqual(two)
      expect(['YES', 'NO', 'MAYBE']).toContain(one.canFulfillIntent?.canFulfill)
    }),
  )
})

test('other requests are no queries', () => {
  expect(readQuery({ request: { type: 'LaunchRequest' } })).toBeUndefined()
  expect(readQuery(null)).toBeUndefined()
})
