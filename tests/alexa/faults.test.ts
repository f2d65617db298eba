/** What breaks while the skill runs: the listener hears one kind sentence, the log says what it was, the next turn works. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type i18next from 'i18next'
import { loadWords } from '../../tools/content/load'
import { localesOf } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import apologies from '../../lambda/alexa/apologies.json'
import type { Apology } from '../../lambda/alexa/errorReply'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import type { Content, WordSource } from '../../lambda/words'
import { envelopeOf, intent } from '../fixtures/envelopes'

jest.mock('i18next', () => {
  const real = jest.requireActual<typeof i18next>('i18next')
  return { ...real, createInstance: jest.fn(real.createInstance.bind(real)) }
})
const { createInstance } = jest.requireMock<{ createInstance: jest.Mock }>('i18next')

const locales = shipped.flatMap(localesOf)
const known: Readonly<Record<string, Apology>> = apologies
const said = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : ''

/** A skill whose words are made by `words`, and the lines that it logs. */
function skill(words: WordSource, clock?: () => number) {
  const lines: Record<string, unknown>[] = []
  const handler = createLoggedHandler(
    { words },
    { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>), ...(clock && { clock, now: clock }) },
  )
  return { lines, ask: (event: RequestEnvelope) => handler(event, {}) }
}

/** Words that break in the first request and are whole afterwards. */
function onceBroken(broken: WordSource): WordSource {
  let times = 0
  return (language) => ((times += 1) === 1 ? broken(language) : loadWords(language))
}

const missing: WordSource = () => {
  throw new TypeError('ENOENT: no such file')
}
const cut: WordSource = () => JSON.parse('{"words": {"phr') as Content
const faults: readonly [string, WordSource, string][] = [
  ['a language’s words are missing', missing, 'TypeError'],
  ['a language’s words are cut short', cut, 'SyntaxError'],
  ['a language’s words are nothing', () => JSON.parse('null') as Content, 'TypeError'],
  ['a language’s words are empty', () => ({ words: {}, locales: {}, pronounce: {} }), 'Error'],
]

describe.each(locales)('%s', (locale) => {
  describe.each(faults)('%s', (_, broken, name) => {
    test('one kind sentence is heard, and the session stays open on a question', async () => {
      const { ask, lines } = skill(broken)
      const { response } = await ask(envelopeOf(intent('AskCause'), { locale }))
      const { say, ask: question } = known[locale] ?? { say: '', ask: '' }
      expect(response).toMatchObject({
        shouldEndSession: false,
        outputSpeech: { ssml: `<speak>${say} ${question}</speak>` },
      })
      expect(lines).toMatchObject([{ error: name, failures: 1 }])
    })
    test('danger is answered with the act', async () => {
      const { response } = await skill(broken).ask(envelopeOf(intent('ReportEmergency'), { locale }))
      expect(response).toEqual({
        outputSpeech: { type: 'SSML', ssml: `<speak>${known[locale]?.emergency ?? ''}</speak>` },
        shouldEndSession: true,
      })
    })
    test('whoever stops is let go', async () => {
      const { response } = await skill(broken).ask(envelopeOf(intent('AMAZON.StopIntent'), { locale }))
      expect(response).toEqual({ shouldEndSession: true })
    })
  })
})

test('the next turn works, and goes on from where the talk was', async () => {
  let breaks = false
  const words: WordSource = (language) => (breaks ? missing(language) : loadWords(language))
  const before = await skill(words).ask(envelopeOf(intent('AskCause', { topic: 'caffeine' })))
  breaks = true
  const broken = await skill(words).ask(envelopeOf(intent('AskRelief'), { attributes: before.sessionAttributes }))
  breaks = false
  const after = await skill(words).ask(envelopeOf(intent('AskCause'), { attributes: broken.sessionAttributes }))
  expect(after.response.card).toMatchObject({ title: 'Caffeine' })
})

test('words that could not be read are read again in the next turn', async () => {
  const { ask, lines } = skill(onceBroken(missing))
  await ask(envelopeOf(intent('AskCause')))
  expect(said(await ask(envelopeOf(intent('AskCause'))))).toContain('Twitching')
  expect(lines.map(({ error }) => error)).toEqual(['TypeError', 'none'])
})

test('a question of the doctor’s dialog that was not heard is not answered by a no', async () => {
  const { ask } = skill(loadWords)
  const offered = await ask(envelopeOf(intent('WhenToSeeDoctor')))
  const asked = await ask(envelopeOf(intent('AMAZON.YesIntent'), { attributes: offered.sessionAttributes }))
  expect(asked.sessionAttributes).toHaveProperty('dialog.asking', 'danger')
  const broken = await skill(missing).ask(
    envelopeOf(intent('AMAZON.HelpIntent'), { attributes: asked.sessionAttributes }),
  )
  expect(broken.sessionAttributes).not.toHaveProperty('dialog')
  expect(broken.sessionAttributes).not.toHaveProperty('offer')
})

test('a yes to the question for danger is an emergency even then', async () => {
  const { ask } = skill(loadWords)
  const offered = await ask(envelopeOf(intent('WhenToSeeDoctor')))
  const asked = await ask(envelopeOf(intent('AMAZON.YesIntent'), { attributes: offered.sessionAttributes }))
  const broken = await skill(missing).ask(
    envelopeOf(intent('AMAZON.YesIntent'), { attributes: asked.sessionAttributes }),
  )
  expect(said(broken)).toContain('Call 911')
})

const breaks = (): never => {
  throw new RangeError('out of order')
}
const instance = (broken: object): object => ({ ...jest.requireActual<typeof i18next>('i18next'), ...broken })

test.each<[string, () => object]>([
  ['when it is made', breaks],
  ['when it is made ready', () => instance({ init: breaks })],
  ['when it gives its function', () => instance({ init: () => undefined, getFixedT: breaks })],
  ['when it fills a placeholder', () => instance({ init: () => undefined, getFixedT: () => breaks })],
])('an i18next that throws %s costs one turn and no more', async (_, broken) => {
  createInstance.mockImplementationOnce(broken)
  const { ask, lines } = skill(loadWords)
  const unknown = intent('AskCause', { topic: 'pickle juice' })
  expect(said(await ask(envelopeOf(unknown)))).toContain('Sorry')
  expect(said(await ask(envelopeOf(unknown)))).toContain('pickle juice')
  expect(lines.map(({ error }) => error)).toEqual(['RangeError', 'none'])
})

test('in 128 MB the bundle answers every locale, again and again', () => {
  const [script, bundle] = ['../../tools/bench/warm.cjs', '../../dist/lambda/index.js'].map((path) =>
    join(__dirname, path),
  )
  const args = [
    '--expose-gc',
    '--max-old-space-size=64',
    script ?? '',
    '200',
    `${bundle ?? ''}=AskCause=${locales.join()}`,
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6 })
  expect(stderr).toBe('')
  const { peak } = JSON.parse(stdout) as { peak: number }
  expect(peak).toBeLessThan(128e6)
})

test('a card and a screen that were half made are not sent', async () => {
  const half: WordSource = (language) => {
    const { words, ...rest } = loadWords(language)
    const { screen: _screen, ...others } = words
    return { ...rest, words: others }
  }
  const { response } = await skill(half).ask(envelopeOf(intent('AskCause', { topic: 'caffeine' }), { screen: true }))
  expect(Object.keys(response).sort()).toEqual(['outputSpeech', 'reprompt', 'shouldEndSession'])
})

test('a clock that jumps back, far ahead, or to nothing changes no answer', async () => {
  const clocks = [Date.now(), 0, -1, 4e12, Number.NaN, Number.MAX_SAFE_INTEGER]
  const stamps = ['2026-11-22T12:00:00Z', '1970-01-01T00:00:00Z', '2999-12-31T23:59:59Z', 'yesterday', '']
  const { ask, lines } = skill(loadWords, () => clocks[lines.length % clocks.length] ?? 0)
  const heard = new Set<string>()
  for (const timestamp of stamps)
    heard.add(said(await ask(envelopeOf(intent('AskCause', { topic: 'caffeine' }), { timestamp }))))
  expect(heard.size).toBe(1)
  for (const timestamp of stamps) {
    const { response } = await ask(envelopeOf(intent('AskCause', { since: '2026-10' }), { timestamp }))
    expect(response.outputSpeech).toBeDefined()
  }
  expect(lines.every(({ failures }) => failures === 0)).toBe(true)
})
