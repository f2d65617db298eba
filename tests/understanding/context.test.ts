import type { Asked, Meaning } from '../../lambda/understanding/meaning/meaning'
import type { QuestionId } from '../../lambda/knowledge/doctorQuestions'
import { readWords } from '../../lambda/understanding/readWords'
import { loadLexicon } from '../../tools/lexicon/load'

const read = (words: string, asked: Asked): Meaning =>
  readWords(words, { language: 'en', now: () => Date.UTC(2026, 10, 18), asked }, loadLexicon)
const after = (question: QuestionId): Asked => ({ kind: 'question', question })

describe.each<QuestionId>(['danger-breathing', 'danger-face', 'symptom'])('after %s', (question) => {
  test.each<[string, 'yes' | 'no' | 'unsure']>([
    ['no', 'no'],
    ['none of those', 'no'],
    ['all good', 'no'],
    ['not that I noticed', 'no'],
    ['not really', 'no'],
    ["no, everything's fine", 'no'],
    ['yes', 'yes'],
    ['a bit', 'yes'],
    ['kind of', 'yes'],
    ['I guess so', 'yes'],
    ['sometimes', 'yes'],
    ["I don't know", 'unsure'],
    ['not sure', 'unsure'],
  ])('%s', (words, answer) => {
    const meaning = read(words, after(question))
    expect([meaning.answer, meaning.unclear, meaning.concern]).toEqual([answer, undefined, undefined])
  })
  test('a no with a sign keeps both', () => {
    const { answer, told } = read('no but my speech is slurred', after(question))
    expect([answer, told.signs]).toEqual(['no', ['speech']])
  })
  test('a no with a question keeps both', () => {
    const { answer, topics } = read('no but what about coffee', after(question))
    expect([answer, topics]).toEqual(['no', ['caffeine']])
  })
})

test.each<[string, QuestionId, object]>([
  ["breathing's fine", 'danger-breathing', { answer: 'no', forms: [] }],
  ['my right arm feels weak', 'danger-face', { told: { signs: ['weakness', 'one-side'] } }],
  ['my right arm', 'danger-face', { told: { signs: ['one-side'] } }],
  ['both', 'symptom', { told: { signs: ['other'] } }],
  ['all of those', 'symptom', { told: { signs: ['other'] } }],
  ['only the thumb', 'symptom', { answer: 'no' }],
  ['my calf', 'symptom', { told: { signs: [], places: ['calf'] } }],
  ['suddenly', 'onset', { told: { onset: 'sudden' } }],
  ['after a workout it kicked in', 'onset', { told: { habits: { overexertion: 'yes' } } }],
  ['my arm too', 'spread', { told: { spread: 'several' } }],
  ['only the thumb', 'spread', { told: { spread: 'one' } }],
  ['both', 'spread', { told: { spread: 'several' } }],
])('%s after %s', (words, question, expected) => {
  expect(read(words, after(question))).toMatchObject(expected)
})

test('a part alone clears nobody', () => {
  expect(read('my calf', after('symptom')).answer).toBeUndefined()
})

const choice: Asked = { kind: 'choice', options: ['caffeine', 'sleep'] }

test.each<[string, Asked, object]>([
  ['the second one', choice, { choice: 'second' }],
  ['caffeine I guess', choice, { topics: ['caffeine'] }],
  ['both', choice, { choice: 'both' }],
  ['sure', { kind: 'offer' }, { answer: 'yes' }],
  ['okay', { kind: 'offer' }, { answer: 'yes' }],
  ['no thanks', { kind: 'offer' }, { answer: 'no' }],
  ['a lot', { kind: 'habit', habit: 'caffeine' }, { answer: 'yes' }],
  ['not really', { kind: 'habit', habit: 'caffeine' }, { answer: 'no' }],
  ['two a day', { kind: 'habit', habit: 'caffeine' }, { forms: [], answer: 'yes' }],
])('%s', (words, asked, expected) => {
  expect(read(words, asked)).toMatchObject(expected)
})
