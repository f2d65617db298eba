import { longest, tokensOf, type TokenWords } from '../../lambda/understanding/words/tokens'
import { fold } from '../../lambda/understanding/words/fold'

const english: TokenWords = {
  language: 'en',
  contractions: { "can't": 'can not' },
  phrases: [['charley horse', 'charleyhorse']],
  endings: { "n't": 'not', "'re": 'are' },
  maybe: { "'s": 'is' },
  hedges: {},
  families: { fell: 'fall', fallen: 'fall', fall: 'fall' },
}
const bare = { contractions: {}, phrases: [], endings: {}, maybe: {}, hedges: {}, families: {} }
const words = (text: string, of: TokenWords = english) => tokensOf(text, of).map(({ word }) => word)
const stems = (text: string, of: TokenWords = english) => tokensOf(text, of).map(({ stem }) => stem)

test.each([
  ["I CAN'T breathe!", ['i', 'can', 'not', 'breathe']],
  ['they’re', ['they', 'are']],
  ["isn't", ['is', 'not']],
  ['a charley horse again', ['a', 'charleyhorse', 'again']],
  ['twenty-one A.L.S. café', ['twenty', 'one', 'als', 'cafe']],
  ['2.5 weeks 🙂', ['2.5', 'weeks']],
  ['', []],
  ['🙂 …', []],
])('%s is cut into words', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test.each([
  ['one on', ['one', 'on']],
  ['eyes eye days day', ['eye', 'eye', 'day', 'day']],
  ['fell fallen falls', ['fall', 'fall', 'fall']],
  ['twitching twitches', ['twitch', 'twitch']],
])('%s has its stems', (text, expected) => {
  expect(stems(text)).toEqual(expected)
})

test('the end of a word may be nothing', () => {
  expect(tokensOf("my husband's face", english).map(({ word, maybe }) => [word, maybe])).toEqual([
    ['my', false],
    ['husband', false],
    ['is', true],
    ['face', false],
  ])
})

test('a clause begins after punctuation', () => {
  expect(tokensOf('no, my face. drops', english).map(({ opens }) => opens)).toEqual([false, true, false, true])
})

test('Japanese is cut into characters, kana being one', () => {
  expect(words('まぶたがピクつく3回', { ...bare, language: 'ja' })).toEqual([
    'ま',
    'ぶ',
    'た',
    'が',
    'ぴ',
    'く',
    'つ',
    'く',
    '3',
    '回',
  ])
})

test('Arabic letters and roots come together', () => {
  const arabic: TokenWords = { ...bare, language: 'ar' }
  expect(fold('أُذُنٌ', 'ar')).toBe('اذن')
  expect(stems('يرتعش', arabic)).toEqual(stems('رعشات', arabic))
})

test('German keeps its umlauts, and digits of other scripts are digits', () => {
  expect(words('schön ٣ Straße', { ...bare, language: 'de' })).toEqual(['schön', '3', 'strasse'])
})

test('of a long text the beginning and the end are read, quickly', () => {
  const text = `first ${'middle word '.repeat(700)} last`
  const start = performance.now()
  const tokens = tokensOf(text, english)
  expect(performance.now() - start).toBeLessThan(50)
  expect(tokens.length).toBeLessThanOrEqual(longest.tokens)
  expect([tokens[0]?.word, tokens.at(-1)?.word]).toEqual(['first', 'last'])
})

test('Hindi has one form for the dot below, the moon dot, nasals, and glides at the end; a danda ends a clause', () => {
  const hindi: TokenWords = { ...bare, language: 'hi' }
  expect(fold('फड़कता ज़्यादा आँख पिण्डली गयी लिये जायेगा', 'hi')).toBe('फडकता ज्यादा आंख पिंडली गई लिए जाएगा')
  expect(fold('ये हृदय', 'hi')).toBe('ये हृदय')
  expect(tokensOf('दर्द है। चक्कर नहीं', hindi).map(({ word, opens }) => (opens ? `| ${word}` : word))).toEqual([
    'दर्द',
    'है',
    '| चक्कर',
    'नहीं',
  ])
})
