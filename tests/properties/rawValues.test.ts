/**
 * A slot may hold any words: types of one's own are open, and an elicited slot takes whatever comes. What is said alone means
 * the same wherever Alexa puts it: into the open slot, or into a slot that is a whole sample of another intent.
 */
import type { ResponseEnvelope } from 'ask-sdk-model'
import { locales, type Language, type Locale } from '../../lambda/contract'
import { createHandler } from '../../lambda/alexa/skill'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import { nothingTold } from '../../lambda/triage/told'
import type { Move } from '../../lambda/understanding/meaning/meaning'
import type { HeardTurn } from '../../lambda/alexa/turn'
import { openListener, vocabularyOf } from '../../simulator/locale'
import { loadWords, localesOf } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { readSource } from '../../tools/lexicon/source/read'
import { shipped } from '../../tools/models/skillContract'
import { envelopeOf, intent, unmatched } from '../fixtures/envelopes'

// the first words that are read compile the lexicon of each language
jest.setTimeout(240_000)

let turn: HeardTurn | undefined
const handler = createHandler({ words: loadWords, lexicon: loadLexicon, observe: (one) => (turn = one) })

/** What the skill asked before. */
const states: readonly (readonly [string, Partial<Session>])[] = [
  ['nothing was asked', {}],
  ['a list is to be chosen from', { pending: { kind: 'choice', options: ['sleep', 'caffeine', 'stress'] } }],
  ['danger was asked for', { pending: { kind: 'question', question: 'danger-breathing' }, checking: true }],
]

/** The slots of our own types that are a whole sample by themselves. */
function loneSlots(locale: Locale): readonly (readonly [name: string, slot: string])[] {
  const { model } = openListener(locale)
  return [...model.intents.values()].flatMap(({ name, samples, slots }) =>
    samples.flatMap((sample) => {
      const slot = /^\{(\w+)\}$/.exec(sample)?.[1]
      const isOwn = slots.some((one) => one.name === slot && !one.type.startsWith('AMAZON.'))
      return slot !== undefined && isOwn && name !== model.open?.intent ? [[name, slot] as const] : []
    }),
  )
}

type Outcome = { speech: string; over: boolean; move?: Move | undefined }

async function replyTo(request: object, locale: Locale, state: Partial<Session>): Promise<Outcome> {
  const attributes = { ...newSession(), ...state }
  const { response }: ResponseEnvelope = await handler(envelopeOf(request, { locale, attributes }), {})
  const { outputSpeech, shouldEndSession: over = false } = response
  const meaning = turn?.meaning
  return {
    speech: outputSpeech?.type === 'SSML' ? outputSpeech.ssml : '',
    over,
    move: meaning === 'launch' ? undefined : meaning?.move,
  }
}

const wordsOf = (language: Language, name: string): readonly string[] => vocabularyOf(language).intents[name] ?? []
const firstOf = (language: Language, name: string): string => wordsOf(language, name)[0] ?? ''

/** Alexa's own words that must mean in a slot what they mean as intents. */
const own = ['AMAZON.YesIntent', 'AMAZON.NoIntent', 'AMAZON.StopIntent', 'AMAZON.HelpIntent'] as const

/** How a language names the second of what it offered, and none of it: the first example of each. */
function chosenIn(language: Language): readonly string[] {
  const { examples } = readSource(language)
  return ['second', 'none'].map((choice) => {
    const own = examples.find(({ kind, id, role }) => kind === 'choice' && id === choice && role === 'is')
    return own?.texts[0] ?? ''
  })
}

describe.each(shipped.map((language) => localesOf(language)[0] ?? 'en-US'))('%s', (locale) => {
  const { language } = locales[locale]
  const lone = loneSlots(locale)
  const chosen = chosenIn(language)

  test('a yes or a no by itself tells nothing of a body', async () => {
    for (const words of ['AMAZON.YesIntent', 'AMAZON.NoIntent'].flatMap((name) => wordsOf(language, name))) {
      await replyTo(intent('OpenQuestion', { words }), locale, {})
      expect([words, turn?.meaning]).toEqual([words, expect.objectContaining({ told: nothingTold }) as unknown])
    }
  })

  test('it has slots that are samples by themselves, and words for a choice', () => {
    expect(lone.length).toBeGreaterThan(0)
    expect(chosen).not.toContain('')
  })

  describe.each(states)('%s', (_, state) => {
    test.each(own)('the word for %s as free words', async (name) => {
      const words = firstOf(language, name)
      const [byIntent, byWords] = [
        await replyTo(intent(name), locale, state),
        await replyTo(intent('OpenQuestion', { words }), locale, state),
      ]
      expect([words, byWords.speech, byWords.over]).toEqual([words, byIntent.speech, byIntent.over])
    })

    test('the word for cancelling sets aside what was asked, or ends the talk', async () => {
      const words = firstOf(language, 'AMAZON.CancelIntent')
      const { move } = await replyTo(intent('OpenQuestion', { words }), locale, state)
      expect(['stop', 'never-mind']).toContain(move)
    })

    test.each(lone)('whatever is said alone and lands in %s.%s means what it means', async (name, slot) => {
      const all = [...own.map((one) => firstOf(language, one)), ...chosen]
      for (const words of all) {
        const [there, open] = [
          await replyTo(intent(name, { [slot]: unmatched(words) }), locale, state),
          await replyTo(intent('OpenQuestion', { words }), locale, state),
        ]
        expect([words, there.speech, there.over]).toEqual([words, open.speech, open.over])
      }
    })
  })
})

describe('a sign that Alexa does not know is no emergency', () => {
  const said = (words: string, name = 'ReportEmergency') =>
    replyTo(intent(name, name === 'ReportEmergency' ? { symptom: unmatched(words) } : { words }), 'en-US', {})

  test.each(['coffee', 'what helps', 'numb foot', 'no trouble breathing', 'my face is drooping'])(
    'where its words are understood they say what it is: %s',
    async (words) => {
      expect(await said(words)).toEqual(await said(words, 'OpenQuestion'))
    },
  )

  test.each(['my keys', 'the blorpium'])(
    'where they are not, it is asked, and nothing is calmed: %s',
    async (words) => {
      const { speech, over } = await said(words)
      expect([speech, over]).toEqual([expect.stringMatching(/^<speak>Wait, .+\?<\/speak>$/) as string, false])
    },
  )

  test('a cry for help without a sign is one', async () => {
    expect((await replyTo(intent('ReportEmergency'), 'en-US', {})).speech).toContain('911')
  })
})
