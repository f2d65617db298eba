import { formsOf } from '../../lambda/understanding/words/affixes'
import { stemOf } from '../../lambda/understanding/words/stems'
import { tokensOf } from '../../lambda/understanding/words/tokens'

const affixes = { joined: ['و'], before: ['ب', 'ال'], after: ['ي', 'ها'] }
const words = {
  language: 'ar',
  contractions: { مبيردش: 'ما يرد' },
  phrases: [],
  endings: {},
  maybe: {},
  hedges: {},
  families: { رجلي: 'رجل' },
  affixes,
} as const
const known = new Set(['رجل', 'صدر', 'وجه'])
const wordsOf = (text: string) => tokensOf(text, words, (word) => known.has(word)).map(({ word }) => word)

describe('affixes', () => {
  test('are tried off, one at each end', () => {
    expect(formsOf('بصدرها', affixes, {})).toEqual(expect.arrayContaining(['بصدرها', 'صدرها', 'بصدر', 'صدر']))
  })
  test('leave at least three letters', () => {
    expect(formsOf('بيدي', affixes, {})).toEqual(['بيدي', 'بيد', 'يدي'])
  })
  test('a listed form is that form alone', () => {
    expect(formsOf('رجلي', affixes, words.families)).toEqual(['رجل'])
  })
  test('what is joined to a known word becomes a token of its own', () => {
    expect(wordsOf('صدري ورجلي')).toEqual(['صدري', 'و', 'رجلي'])
  })
  test('a known word is not cut, nor one of which nothing is known', () => {
    expect(wordsOf('وجهي وسادة')).toEqual(['وجهي', 'وساده'])
  })
  test('a contraction is opened behind what is joined to it', () => {
    expect(wordsOf('ومبيردش')).toEqual(['و', 'ما', 'يرد'])
  })
})

test('a long Arabic word has a stem', () => {
  expect(stemOf('والمستشفيات', 'ar')).not.toBe('')
})
