/** Whatever arrives gets an answer that Alexa accepts, and soon. `npm run fuzz` tries 200,000 envelopes; what fails is kept in corpus/. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords, localesOf } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { shipped } from '../../tools/models/skillContract'
import { createHandler } from '../../lambda/alexa/skill'
import { builtIns, intents } from '../../lambda/contract'
import { envelopeOf, intent, matched, touch } from '../fixtures/envelopes'
import { chance, mutated } from '../fixtures/mutatedEnvelopes'
import { model } from '../fixtures/requestTypes'
import { responses } from '../fixtures/responses'

const count = Number(process.env['FUZZ'] ?? 1500)
const seed = Number(process.env['SEED'] ?? 20261122)
const corpus = join(__dirname, 'corpus')
const longest = 1000
// the first words that are read compile a lexicon
jest.setTimeout(240_000 + count * 20)

let failed: unknown
const options = { words: loadWords, lexicon: loadLexicon, failed: (error: unknown) => (failed = error) }
const handler = createHandler(options)
const handlerOfOne = createHandler({ ...options, skillId: 'amzn1.ask.skill.test' })

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown
const errorText = (error: unknown): string => (error instanceof Error ? (error.stack ?? '') : JSON.stringify(error))

/** What is wrong with the answer to an envelope, if anything. */
async function wrongWith(envelope: unknown, answering = handler): Promise<string | undefined> {
  failed = undefined
  const from = process.cpuUsage()
  try {
    const answer = asJson(await answering(envelope as RequestEnvelope, {}))
    const { success, error } = responses.safeParse(answer)
    if (!success) return error.message
  } catch (error) {
    return `threw ${errorText(error)}`
  }
  if (failed !== undefined) return `apologised for ${errorText(failed)}`
  // processor time: a busy machine is no hang
  const { user, system } = process.cpuUsage(from)
  const ms = (user + system) / 1000
  return ms > longest ? `took ${ms.toFixed(0)} ms` : undefined
}

beforeAll(async () => {
  for (const locale of shipped.flatMap(localesOf))
    await handler(envelopeOf(intent('OpenQuestion', { words: 'x' }), { locale }), {})
})

const kept = readdirSync(corpus)
  .filter((name) => name.endsWith('.json'))
  .sort()

test.each(kept)('what once failed is answered: %s', async (name) => {
  expect(await wrongWith(JSON.parse(readFileSync(join(corpus, name), 'utf8')))).toBeUndefined()
})

test('the published types have more than fifty kinds of request, each by its name', () => {
  const types = model.kinds.map(({ type }) => type)
  expect(types.length).toBeGreaterThan(50)
  expect(types).toEqual(expect.arrayContaining(['LaunchRequest', 'IntentRequest', 'SessionEndedRequest']))
  expect([...new Set(types)]).toEqual(types)
})

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })

test.each(model.kinds.map(({ type, requests }) => [type, requests] as const))('any %s', async (_, requests) => {
  const around = { version: fc.constant('1.0'), context: maybe(model.contexts), session: maybe(model.sessions) }
  await fc.assert(
    fc.asyncProperty(fc.record({ ...around, request: requests }), async (envelope) => {
      expect(await wrongWith(asJson(envelope))).toBeUndefined()
      expect(await wrongWith(asJson(envelope), handlerOfOne)).toBeUndefined()
    }),
    { numRuns: 20, seed },
  )
})

/** Events that are no request of Alexa's, which a function may get all the same. */
const events: readonly [string, unknown][] = [
  ['nothing', null],
  ['a text', 'ping'],
  ['a number', 7],
  ['a list', []],
  ['an empty object', {}],
  ['a ping', { ping: true }],
  ['a warming call', { source: 'serverless-plugin-warmup' }],
  ['Lambda’s test event', { key1: 'value1', key2: 'value2', key3: 'value3' }],
  ['a scheduled event', { version: '0', 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} }],
  ['a call of API Gateway', { httpMethod: 'POST', headers: {}, body: '{"request":{"type":"LaunchRequest"}}' }],
  ['a call of a function’s address', { version: '2.0', rawPath: '/', requestContext: { http: {} }, body: '' }],
  ['a message of SNS', { Records: [{ EventSource: 'aws:sns', Sns: { Message: '{}' } }] }],
  ['a message of SQS', { Records: [{ eventSource: 'aws:sqs', body: '{}' }] }],
  ['a file of S3', { Records: [{ eventSource: 'aws:s3', s3: { object: { key: 'k' } } }] }],
  ['a directive of a smart home', { directive: { header: { namespace: 'Alexa.Discovery', name: 'Discover' } } }],
  ['an old smart home', { header: { namespace: 'Alexa.ConnectedHome.Discovery' }, payload: {} }],
  ['a form of Lex', { currentIntent: { name: 'AskCause', slots: {} }, bot: {}, sessionAttributes: {} }],
  ['a request that is nothing', { request: null }],
  ['a request without a type', { request: { requestId: 'r' } }],
  ['a type that is a list', { request: { type: ['LaunchRequest'] } }],
]

test.each(events)('%s gets an empty answer', async (_, event) => {
  for (const answering of [handler, handlerOfOne]) {
    expect(await answering(event as RequestEnvelope, {})).toEqual({ version: '1.0', response: {} })
    expect(failed).toBeUndefined()
  }
})

const sentences = [
  'does coffee cause it',
  'my calf twitches and my foot is numb',
  'yes',
  'no thank god',
  'the second one',
  'since monday',
  'what',
]
const moves: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom(...sentences).map((words) => intent('OpenQuestion', { words })),
  fc
    .constantFrom(...Object.keys(intents), ...builtIns.filter((name) => !/Stop|Cancel/.test(name)))
    .map((name) => intent(name)),
  fc.constantFrom('P3W', 'P3D', 'PXM').map((duration) => intent('WhenToSeeDoctor', { duration })),
  fc.constantFrom('caffeine', 'sleep', 'als').map((topic) => intent('AskCause', { topic: matched(topic, topic) })),
)

/** Envelopes as they come: first turns of each kind, and turns in the midst of a talk. */
async function real(): Promise<readonly object[]> {
  const locales = shipped.flatMap(localesOf)
  const coffee = intent('AskCause', { topic: matched('coffee', 'caffeine') })
  const first = [
    { type: 'LaunchRequest' },
    coffee,
    intent('AskRelief', { topic: 'pickle juice' }),
    intent('OpenQuestion', { words: 'my face is drooping' }),
    intent('WhenToSeeDoctor', { duration: 'P3W', since: '2026-W45', place: matched('calf', 'calf') }),
    touch(['AskCause', { topic: 'sleep' }]),
    { ...coffee, type: 'CanFulfillIntentRequest' },
    { type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: 'm' } },
  ].map((request, at) =>
    envelopeOf(request, { locale: locales[at % locales.length] ?? 'en-US', screen: at % 2 === 0, fresh: true }),
  )
  const talks = fc.sample(fc.array(moves, { minLength: 2, maxLength: 6 }), { seed, numRuns: 40 })
  const midst = talks.map(async (list, at) => {
    let attributes: unknown = {}
    for (const move of list) attributes = (await handler(envelopeOf(move, { attributes }), {})).sessionAttributes
    const next = intent(['AMAZON.YesIntent', 'AMAZON.RepeatIntent', 'TellMore', 'DontKnow'][at % 4] ?? '')
    return envelopeOf(next, { attributes, screen: at % 2 === 0 })
  })
  return [...first, ...(await Promise.all(midst))]
}

test(`${String(count)} envelopes, mutated from real ones (SEED=${String(seed)}), are answered`, async () => {
  const seeds = (await real()).map((one) => asJson(one) as object)
  const random = chance(seed)
  const wrong = new Map<string, string>()
  for (let nth = 0; nth < count; nth += 1) {
    // what Lambda hands over was read from JSON
    const envelope = asJson(mutated(seeds[nth % seeds.length] ?? {}, random))
    const what = await wrongWith(envelope)
    if (what === undefined || wrong.size > 10) continue
    const text = JSON.stringify(envelope)
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`
    writeFileSync(join(corpus, name), `${text}\n`)
    wrong.set(name, what.slice(0, 500))
  }
  expect(Object.fromEntries(wrong)).toEqual({})
})
