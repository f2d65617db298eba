import type { Asked, Meaning } from '../../lambda/understanding/meaning/meaning'
import { readWords } from '../../lambda/understanding/readWords'
import { loadLexicon } from '../../tools/lexicon/load'

const read = (words: string, asked?: Asked): Meaning =>
  readWords(words, { language: 'en', now: () => Date.UTC(2026, 10, 18), ...(asked && { asked }) }, loadLexicon)

describe('signs that are there are told', () => {
  test.each([
    ['my face feels numb', ['face-droop']],
    ['my arm and my face are numb', ['face-droop']],
    ['no my speech is slurred', ['speech']],
    ["my husband's face is drooping", ['face-droop']],
    ["I'm not dizzy but I can't breathe", ['breathing']],
    ['my left arm and left leg feel weak', ['one-side']],
    ["my chest hurts and I'm sweating", ['chest-pain']],
    ["he won't wake up", ['collapse']],
  ])('%s', (words, signs) => {
    expect(read(words).told.signs).toEqual(expect.arrayContaining(signs))
  })
})

describe('signs that are not there are not told', () => {
  test.each([
    ['no trouble breathing and no numbness'],
    ['I have no numbness or tingling'],
    ["my face isn't drooping"],
    ['can it cause a stroke'],
    ['what if my arm goes numb'],
    ['is numbness a symptom of ms'],
    ['why does my face twitch'],
    ['my arm went numb because I slept on it'],
    ['does it go away on its own'],
  ])('%s', (words) => {
    expect(read(words).told.signs).toEqual([])
  })
  test('what is denied is kept as denied, and what was only asked about as hypothetical', () => {
    expect(read('I have no numbness or tingling').told.denied).toEqual(['numbness', 'tingling'])
    expect(read('what if my arm goes numb').hypothetical).toBe(true)
    expect(read('what if my arm goes numb').told.places).toEqual([])
  })
})

describe('parts of the body', () => {
  test.each<[string, string[], string | undefined]>([
    ['the thumb of my right hand twitches', ['thumb'], undefined],
    ["it's twitching in my thigh and in my arm", ['thigh', 'arm'], 'several'],
    ['both calves twitch', ['calf'], 'several'],
    ['only my left eyelid', ['eyelid'], 'one'],
    ['my eyelid twitches and my hand is numb', ['eyelid'], undefined],
  ])('%s', (words, places, spread) => {
    const { told } = read(words)
    expect(told.places).toEqual(places)
    expect(told.spread).toBe(spread)
  })
})

describe('questions, topics and moves', () => {
  test.each<[string, Partial<Meaning>]>([
    ['why does my calf twitch', { forms: ['cause'], topics: ['twitch'] }],
    ['does caffeine make it worse', { topics: ['caffeine'] }],
    ['caffeine', { forms: [], topics: ['caffeine'] }],
    ['what about sleep', { forms: [], topics: ['sleep'] }],
    ['and magnesium?', { forms: [], topics: ['magnesium'] }],
    ['how long does it last and is it serious', { forms: ['how-long', 'serious'] }],
    ['how rare is als', { forms: ['how-common'], topics: ['als'] }],
    ['which is more likely, coffee or stress', { forms: ['which-likelier'], topics: ['caffeine', 'stress'] }],
    ["what's the capital of France", { topics: ['something-else'] }],
    ['make it stop', { forms: ['relief'] }],
    ['stop', { move: 'stop' }],
    ['I want to kill myself', { move: 'self-harm' }],
    ["that's not what I asked", { move: 'not-what-i-asked' }],
    ['go through the signs with me', { move: 'check-me' }],
    ['blorp wibble', { unclear: true }],
  ])('%s', (words, expected) => {
    expect(read(words)).toMatchObject(expected)
  })
  test('thanks are not said back beside a question', () => {
    const { move, topics } = read('thanks, and what about coffee')
    expect([move, topics]).toEqual([undefined, ['caffeine']])
  })
})

describe('habits', () => {
  test.each([
    ["I don't drink coffee", { caffeine: 'no' }],
    ["I hardly sleep and I'm under a lot of stress", { sleep: 'yes', stress: 'yes' }],
    ["I already stopped drinking coffee but it's still twitching", { caffeine: 'changed' }],
  ])('%s', (words, habits) => {
    expect(read(words).told.habits).toMatchObject(habits)
  })
  test('a change that did not help is told', () => {
    expect(read("I already stopped drinking coffee but it's still twitching").told.despite).toBe(true)
  })
})

describe('in doubt about danger it asks', () => {
  test.each([
    ['my chest does a strange blorp', 'chest'],
    ['my heart', 'chest'],
  ])('%s', (words, concern) => {
    expect(read(words).concern).toBe(concern)
  })
  test.each([['why does my face twitch'], ['there is a twitch in my chest'], ['my lip keeps twitching']])(
    'not for %s',
    (words) => {
      expect(read(words).concern).toBeUndefined()
    },
  )
})
