import fc from 'fast-check'
import type { Listener, Listening } from '../../simulator/listening/listen'
import { moods } from '../../simulator/listening/moods'
import { arabic, english, german, japanese } from '../fixtures/bakerySkill'

const now = new Date('2026-11-22T10:00:00Z')
const listeners: Readonly<Record<string, Listener>> = { en: english, de: german, ja: japanese, ar: arabic }

/** What was understood, in a line: the intent and its slots, `?` before words that are no known value. */
function hear(listener: Listener, say: string, how: Listening = {}): string {
  const { intent, slots } = listener.listen(say, { now, ...how })
  const types = new Map(listener.model.intents.get(intent)?.slots.map(({ name, type }) => [name, type]))
  const filled = Object.entries(slots).map(([name, { heard, values }]) => {
    const ids = values.map(({ id }) => id).join('|')
    return `${name}=${types.get(name)?.startsWith('AMAZON.') ? heard : ids === '' ? `?${heard}` : ids}`
  })
  return [intent, ...filled.sort()].join(' ')
}

describe('literal', () => {
  test.each([
    // samples word for word, in any case, with any value
    ['how much is the rye', 'AskPrice loaf=rye'],
    ['How much is the Sticky Bun?', 'AskPrice loaf=bun'],
    ['how much is your bread', 'AskPrice'],
    ['order twenty five bun', 'Order count=25 loaf=bun'],
    ['order 3 bun', 'Order count=3 loaf=bun'],
    ['when do you open', 'AskHours'],
    // a word that stands under several ids has them all
    ['how much is the cream puff', 'AskPrice loaf=puff|pastry'],
    // Alexa's own
    ['stop', 'AMAZON.StopIntent'],
    ['That is all.', 'AMAZON.StopIntent'],
    // all else, whole
    ['how much would that rye cost me', 'Anything words=?how much would that rye cost me'],
    ['so, how much is the rye?', 'Anything words=?so how much is the rye'],
    ['how much is the focaccia', 'Anything words=?how much is the focaccia'],
    ['how do i stop it going stale', 'Anything words=?how do i stop it going stale'],
    ['My nan swears by your rolls!', 'Anything words=whole'],
    // a single odd word, and none
    ['focaccia', 'AMAZON.FallbackIntent'],
    ['shuffle', 'AMAZON.FallbackIntent'],
    ['', 'AMAZON.FallbackIntent'],
    ['...', 'AMAZON.FallbackIntent'],
  ])('en: %s → %s', (say, understood) => {
    expect(hear(english, say)).toBe(understood)
  })

  test.each([
    ['my rye is three weeks old', 'P3W'],
    ['my rye is 3 weeks old', 'P3W'],
    ['my rye is a week old', 'P1W'],
    ['my rye is a couple of days old', 'P2D'],
    ['my rye is twenty five days old', 'P25D'],
    ['my rye is two and a half weeks old', 'P18D'],
    ['my rye is a month and a half old', 'P6W'],
    ['my rye is half an hour old', 'PT30M'],
  ])('a span of time: %s → %s', (say, age) => {
    expect(hear(english, say)).toBe(`AskFreshness age=${age} loaf=rye`)
  })

  test.each([
    ['august', '2026-08'],
    ['december', '2025-12'],
    ['yesterday', '2026-11-21'],
    ['last week', '2026-W46'],
    ['last month', '2026-10'],
    ['monday', '2026-11-16'],
    ['2024', '2024'],
  ])('a date, in the past: since %s → %s', (word, since) => {
    expect(hear(english, `the rye has been in the cupboard since ${word}`)).toBe(`AskFreshness loaf=rye since=${since}`)
  })

  test.each([
    ['手はいくら', 'AskPrice pan=hand'],
    ['アンパンの値段を教えて', 'AskPrice pan=anpan'],
    ['メロンパンはいくらですか？', 'AskPrice pan=melon'],
    ['注文を手伝ってください', 'AskHelp'],
    ['三週間前のパン', 'Keep age=P3W'],
    ['12日前のパン', 'Keep age=P12D'],
    ['パンが石みたい', 'Anything words=?パンが石みたい'],
    ['石', 'AMAZON.FallbackIntent'],
  ])('ja: %s → %s', (say, understood) => {
    expect(hear(japanese, say)).toBe(understood)
  })

  test.each([
    ['كم سعر كعكة', 'AskPrice khubz=cake'],
    ['كَم سِعر كعكه', 'AskPrice khubz=cake'],
    ['بكم خبز الجاودار', 'AskPrice khubz=rye'],
    // no intent of this model takes free words
    ['متى تفتحون اليوم', 'AMAZON.FallbackIntent'],
  ])('ar: %s → %s', (say, understood) => {
    expect(hear(arabic, say)).toBe(understood)
  })
})

describe('asked for a slot', () => {
  const elicited = { intent: 'AskPrice', slot: 'loaf' }
  test.each([
    ['literal', 'rye', 'AskPrice loaf=rye'],
    ['literal', 'ciabatta', 'AskPrice loaf=?ciabatta'],
    ['literal', 'the dark one please', 'AskPrice loaf=?the dark one please'],
    ['literal', 'stop', 'AMAZON.StopIntent'],
    ['literal', 'when do you open', 'AskHours'],
    ['slot', 'rye', 'AskPrice loaf=rye'],
    ['slot', 'stop', 'AskPrice loaf=?stop'],
    ['slot', 'when do you open', 'AskPrice loaf=?when do you open'],
    ['slot', '', 'AMAZON.FallbackIntent'],
  ] as const)('%s: %s → %s', (mood, say, understood) => {
    expect(hear(english, say, { mood, elicited })).toBe(understood)
  })
})

describe('eager', () => {
  test.each([
    ['how much would that rye cost', 'AskPrice loaf=rye'],
    ['what does a focaccia cost', 'AskPrice loaf=?focaccia'],
    ['is there star anise in the rye', 'AskContents allergen=?star anise loaf=rye'],
    ['so when do you open', 'AskHours'],
    ['stop', 'AMAZON.StopIntent'],
    ['never mind', 'AMAZON.CancelIntent'],
    // it shares too little with any sample
    [
      'my grandfather baked loaves for the navy in his day',
      'Anything words=?my grandfather baked loaves for the navy in his day',
    ],
    ['focaccia', 'AMAZON.FallbackIntent'],
  ])('en: %s → %s', (say, understood) => {
    expect(hear(english, say, { mood: 'eager' })).toBe(understood)
  })

  test('says how near it was, and what came next', () => {
    const { exact, confidence, runnerUp } = english.listen('what is the price in your bread', { mood: 'eager' })
    expect(exact).toBe(false)
    expect(confidence).toBeGreaterThan(0.5)
    expect(confidence).toBeLessThan(1)
    expect(runnerUp).toBeDefined()
  })
})

describe('laws', () => {
  const cases = Object.keys(listeners).flatMap((language) => moods.map((mood) => ({ language, mood })))
  test.each(cases)('every text has one of the intents, and only its slots ($language, $mood)', ({ language, mood }) => {
    const listener = listeners[language]
    const words = fc.constantFrom('rye', 'bread', '手', 'كعكة', 'no', 'since', 'half', 'a', '2', "'", '-', '。')
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(text, (say) => {
        const heard = listener?.listen(say, { now, mood })
        const intent = listener?.model.intents.get(heard?.intent ?? '')
        const slots = intent?.slots.map(({ name }) => name) ?? []
        expect(intent).toBeDefined()
        expect(slots).toEqual(expect.arrayContaining(Object.keys(heard?.slots ?? {})))
      }),
      { numRuns: 100, seed: 1 },
    )
  })

  test.each(moods)('every sample without a slot reaches its own intent (%s)', (mood) => {
    for (const listener of Object.values(listeners))
      for (const { name, samples } of listener.model.intents.values())
        for (const sample of samples.filter((one) => !one.includes('{')))
          expect(listener.listen(sample, { mood }).intent).toBe(name)
  })
})
