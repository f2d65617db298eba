/** What breaks while the skill runs: the listener hears one kind sentence, the log says what it was, the next turn works. */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type i18next from 'i18next'
import { loadApologies } from '../../tools/bundle/apologies'
import { loadWords, localesOf } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { shipped } from '../../tools/models/skillContract'
import { createLoggedHandler } from '../../lambda/alexa/logging'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import type { LexiconSource } from '../../lambda/understanding/lexicon/source'
import type { Content, WordSource } from '../../lambda/words'
import { envelopeOf, intent, matched, touch } from '../fixtures/envelopes'

jest.mock('i18next', () => {
  const real = jest.requireActual<typeof i18next>('i18next')
  return { ...real, createInstance: jest.fn(real.createInstance.bind(real)) }
})
const { createInstance } = jest.requireMock<{ createInstance: jest.Mock }>('i18next')

// the first test that reads words compiles a lexicon
jest.setTimeout(180_000)

const locales = shipped.flatMap(localesOf)
const apologies = loadApologies()
const said = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : ''

/** A skill whose words are made by `words`, and the lines that it logs. */
function skill(words: WordSource, lexicon: LexiconSource = loadLexicon, clock?: () => number) {
  const lines: Record<string, unknown>[] = []
  const handler = createLoggedHandler(
    { words, lexicon, apologies: () => apologies },
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
const noLexicon: LexiconSource = () => {
  throw new SyntaxError('Unexpected end of JSON input')
}
const cut: WordSource = () => JSON.parse('{"words": {"phr') as Content
const faults: readonly [string, WordSource, string][] = [
  ['a language’s words are missing', missing, 'TypeError'],
  ['a language’s words are cut short', cut, 'SyntaxError'],
  ['a language’s words are nothing', () => JSON.parse('null') as Content, 'TypeError'],
  ['a language’s words are empty', () => ({ words: {}, locales: {}, pronounce: {} }), 'Error'],
]

const asked = (pending: Session['pending']): Session => ({ ...newSession(), ...(pending && { pending }) })

describe.each(locales)('%s', (locale) => {
  const apology = apologies[locale] ?? { say: '', ask: '', emergency: '', crisis: '' }

  describe.each(faults)('%s', (_, broken, name) => {
    test('one kind sentence is heard, and the session stays open on a question', async () => {
      const { ask, lines } = skill(broken)
      const { response } = await ask(envelopeOf(intent('AskCause'), { locale }))
      expect(response).toMatchObject({
        shouldEndSession: false,
        outputSpeech: { ssml: `<speak>${apology.say} ${apology.ask}</speak>` },
      })
      expect(lines).toMatchObject([{ error: name, failures: 1 }])
    })

    test.each<[string, object, Session]>([
      ['a cry for help', intent('ReportEmergency'), newSession()],
      ['a sign of danger', intent('ReportEmergency', { symptom: matched('x', 'breathing') }), newSession()],
      [
        'a yes to a question for danger',
        intent('AMAZON.YesIntent'),
        asked({ kind: 'question', question: 'danger-face' }),
      ],
      ['a touched yes to it', touch(['AMAZON.YesIntent']), asked({ kind: 'question', question: 'danger-breathing' })],
      ['a yes where danger was in doubt', intent('AMAZON.YesIntent'), asked({ kind: 'concern', concern: 'chest' })],
    ])('%s is answered with the act', async (_what, request, attributes) => {
      const { response } = await skill(broken).ask(envelopeOf(request, { locale, attributes }))
      expect(response).toEqual({
        outputSpeech: { type: 'SSML', ssml: `<speak>${apology.emergency}</speak>` },
        shouldEndSession: true,
      })
    })

    test.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent'])('%s ends the session', async (name) => {
      const { response } = await skill(broken).ask(envelopeOf(intent(name), { locale }))
      expect(response).toEqual({ shouldEndSession: true })
    })
  })
})

describe('words are still understood', () => {
  const hear = async (words: string): Promise<string> =>
    said(await skill(missing).ask(envelopeOf(intent('OpenQuestion', { words }))))

  test('where they are of danger: the act', async () => {
    expect(await hear('one side of my face is drooping')).toBe(`<speak>${apologies['en-US']?.emergency ?? ''}</speak>`)
  })
  test.each<[string, object]>([
    ['words near it', intent('OpenQuestion', { words: 'the breathing is all wonky today' })],
    ['a sign that nobody knows', intent('ReportEmergency', { symptom: 'the blorpium' })],
  ])('where danger is in doubt and cannot be asked about: the act: %s', async (_, request) => {
    expect(said(await skill(missing).ask(envelopeOf(request)))).toBe(
      `<speak>${apologies['en-US']?.emergency ?? ''}</speak>`,
    )
  })
  test('where they are of a crisis: the line to call', async () => {
    expect(await hear('i want to kill myself')).toBe(`<speak>${apologies['en-US']?.crisis ?? ''}</speak>`)
  })
  test('where they are anything else: the apology', async () => {
    expect(await hear('does coffee cause it')).toContain(apologies['en-US']?.say ?? '?')
  })
})

describe('where words cannot be read', () => {
  const hear = (session: Session, name = 'OpenQuestion') => {
    const slots = { words: 'it is really bad' }
    return skill(loadWords, noLexicon).ask(envelopeOf(intent(name, slots), { attributes: session }))
  }

  test('one kind sentence is heard, and the fault is logged', async () => {
    const { ask, lines } = skill(loadWords, noLexicon)
    expect(said(await ask(envelopeOf(intent('OpenQuestion', { words: 'hello' }))))).toContain('Sorry')
    expect(lines).toMatchObject([{ error: 'SyntaxError', failures: 1 }])
  })
  test.each<[string, Session['pending']]>([
    ['a question for danger', { kind: 'question', question: 'danger-breathing' }],
    ['a doubt about danger', { kind: 'concern', concern: 'waking' }],
  ])('an answer to %s is taken for danger', async (_, pending) => {
    expect(said(await hear(asked(pending)))).toContain('911')
  })
  test('a report of danger is danger', async () => {
    expect(said(await hear(newSession(), 'ReportEmergency'))).toContain('911')
  })
  test('intents without words are answered as ever', async () => {
    const { ask, lines } = skill(loadWords, noLexicon)
    expect(said(await ask(envelopeOf(intent('AskCause'))))).not.toContain('Sorry')
    expect(lines).toMatchObject([{ error: 'none', failures: 0 }])
  })
})

describe('the next turn', () => {
  const session: Session = {
    ...asked({ kind: 'question', question: 'onset' }),
    checking: true,
    said: ['phrases.disclaimer'],
    focus: { topic: 'caffeine', form: 'cause' },
  }

  test('goes on from where the talk was, with what was told; what was asked and not heard is not answered', async () => {
    const request = intent('AskCause', { place: matched('calf', 'calf') })
    const { sessionAttributes } = await skill(missing).ask(envelopeOf(request, { attributes: session }))
    const { pending: _pending, checking: _checking, ...rest } = session
    expect(sessionAttributes).toEqual({ ...rest, told: { ...rest.told, places: ['calf'] } })
  })

  test('works: words that could not be read are read again', async () => {
    const { ask, lines } = skill(onceBroken(missing))
    await ask(envelopeOf(intent('AskCause')))
    expect(said(await ask(envelopeOf(intent('AskCause'))))).not.toContain('Sorry')
    expect(lines.map(({ error }) => error)).toEqual(['TypeError', 'none'])
  })
})

const breaks = (): never => {
  throw new RangeError('out of order')
}
const instance = (broken: object): object => ({ ...jest.requireActual<typeof i18next>('i18next'), ...broken })

test.each<[string, () => object]>([
  ['when it is made', breaks],
  ['when it is made ready', () => instance({ init: breaks })],
  ['when it gives its function', () => instance({ init: () => undefined, getFixedT: breaks })],
  ['when it chooses a plural', () => instance({ init: () => undefined, getFixedT: () => breaks })],
])('an i18next that throws %s costs one turn and no more', async (_, broken) => {
  createInstance.mockImplementationOnce(broken)
  const { ask, lines } = skill(loadWords)
  const weeks = intent('WhenToSeeDoctor', { duration: 'P3W' })
  expect(said(await ask(envelopeOf(weeks)))).toContain('Sorry')
  expect(said(await ask(envelopeOf(weeks)))).toContain('3 weeks')
  expect(lines.map(({ error }) => error)).toEqual(['RangeError', 'none'])
})

test('a card and a screen that were half made are not sent', async () => {
  const half: WordSource = (language) => {
    const { words, ...rest } = loadWords(language)
    const { screen: _screen, ...others } = words
    return { ...rest, words: others }
  }
  const topic = matched('coffee', 'caffeine')
  const { response } = await skill(half).ask(envelopeOf(intent('AskCause', { topic }), { screen: true }))
  expect(Object.keys(response).sort()).toEqual(['outputSpeech', 'reprompt', 'shouldEndSession'])
})

test('a clock that jumps back, far ahead, or to nothing changes no answer', async () => {
  const clocks = [Date.now(), 0, -1, 4e12, Number.NaN, Number.MAX_SAFE_INTEGER]
  const stamps = ['2026-11-22T12:00:00Z', '1970-01-01T00:00:00Z', '2999-12-31T23:59:59Z', 'yesterday', '']
  const { ask, lines } = skill(loadWords, loadLexicon, () => clocks[lines.length % clocks.length] ?? 0)
  const heard = new Set<string>()
  const topic = matched('coffee', 'caffeine')
  for (const timestamp of stamps) heard.add(said(await ask(envelopeOf(intent('AskCause', { topic }), { timestamp }))))
  expect(heard.size).toBe(1)
  for (const timestamp of stamps) {
    const { response } = await ask(envelopeOf(intent('WhenToSeeDoctor', { since: '2026-10' }), { timestamp }))
    expect(response.outputSpeech).toBeDefined()
  }
  expect(lines.every(({ failures }) => failures === 0)).toBe(true)
})
