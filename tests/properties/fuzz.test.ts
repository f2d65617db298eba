/** Whatever arrives gets an answer that Alexa accepts, and soon. `npm run fuzz` tries 200,000 envelopes; what fails is kept in corpus/. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { RequestEnvelope } from 'ask-sdk-model'
import { loadWords } from '../../tools/content/load'
import { createHandler } from '../../lambda/alexa/skill'
import { envelopeOf, intent, touch } from '../fixtures/envelopes'
import { chance, mutated } from '../fixtures/mutatedEnvelopes'
import { responses } from '../fixtures/responses'
import { locales, moves, talkTo } from '../fixtures/arbitraryTalks'

const count = Number(process.env['FUZZ'] ?? 1500)
const seed = Number(process.env['SEED'] ?? 20261122)
const corpus = join(__dirname, 'corpus')
const longest = 1000
jest.setTimeout(60_000 + count * 20)

let failed: unknown
const handler = createHandler({ words: loadWords, failed: (error) => (failed = error) })

/** What is wrong with the answer to an envelope, if anything. */
async function wrongWith(envelope: unknown): Promise<string | undefined> {
  failed = undefined
  const from = process.cpuUsage()
  try {
    const answer: unknown = JSON.parse(JSON.stringify(await handler(envelope as RequestEnvelope, {})))
    const { success, error } = responses.safeParse(answer)
    if (!success) return error.message
  } catch (error) {
    return String(error)
  }
  // a session that was forged may name words that there are not: the apology is the answer
  if (failed instanceof Error && failed.message.startsWith('no words for ')) return undefined
  if (failed !== undefined)
    return `apologised for ${failed instanceof Error ? (failed.stack ?? '') : JSON.stringify(failed)}`
  // processor time: a busy machine is no hang
  const { user, system } = process.cpuUsage(from)
  const ms = (user + system) / 1000
  return ms > longest ? `took ${ms.toFixed(0)} ms` : undefined
}

/** Envelopes as they come: first turns of each kind, and turns in the midst of a talk. */
async function real(): Promise<readonly object[]> {
  const topic = {
    resolutionsPerAuthority: [
      { authority: 'a', status: { code: 'ER_SUCCESS_MATCH' }, values: [{ value: { name: 'sleep', id: 'sleep' } }] },
    ],
  }
  const matched = {
    type: 'IntentRequest',
    intent: {
      name: 'AskCause',
      confirmationStatus: 'NONE',
      slots: { topic: { name: 'topic', value: 'sleep', resolutions: topic } },
    },
  }
  const first = [
    { type: 'LaunchRequest' },
    intent('AskCause', { topic: 'caffeine' }),
    intent('AskRelief', { topic: 'pickle juice' }),
    intent('WhenToSeeDoctor', { symptom: 'numbness', duration: 'P3W', place: 'calf' }),
    matched,
    touch(['AskCause', { topic: 'sleep' }]),
    { ...matched, type: 'CanFulfillIntentRequest' },
    { type: 'SessionEndedRequest', reason: 'ERROR', error: { type: 'INVALID_RESPONSE', message: 'm' } },
  ].map((request, at) =>
    envelopeOf(request, { locale: locales[at % locales.length] ?? 'en-US', screen: at % 2 === 0, fresh: true }),
  )
  const midst = fc
    .sample(fc.array(moves, { minLength: 2, maxLength: 8 }), { seed, numRuns: 40 })
    .map(async (list, at) => {
      const talk = talkTo('en-US')
      for (const move of list) await talk.send(move)
      const next = intent(['AMAZON.YesIntent', 'AMAZON.RepeatIntent', 'TellMore', 'DontKnow'][at % 4] ?? '')
      return envelopeOf(next, { attributes: talk.session() ?? {}, screen: at % 2 === 0 })
    })
  return [...first, ...(await Promise.all(midst))]
}

const kept = readdirSync(corpus)
  .filter((name) => name.endsWith('.json'))
  .sort()

test.each(kept)('what once failed is answered: %s', async (name) => {
  expect(await wrongWith(JSON.parse(readFileSync(join(corpus, name), 'utf8')))).toBeUndefined()
})

test(`${String(count)} envelopes, mutated from real ones (SEED=${String(seed)}), are answered`, async () => {
  const seeds = (await real()).map((one) => JSON.parse(JSON.stringify(one)) as object)
  const random = chance(seed)
  const wrong = new Map<string, string>()
  for (let nth = 0; nth < count; nth += 1) {
    // what Lambda hands over was read from JSON
    const envelope = JSON.parse(JSON.stringify(mutated(seeds[nth % seeds.length] ?? {}, random))) as object
    const what = await wrongWith(envelope)
    if (what === undefined || wrong.size > 10) continue
    const text = JSON.stringify(envelope)
    const name = `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`
    writeFileSync(join(corpus, name), `${text}\n`)
    wrong.set(name, what.slice(0, 500))
  }
  expect(Object.fromEntries(wrong)).toEqual({})
})
