/** What a program can hold of the words: hedged facts are hedged, nothing is promised, no number is made up. */
import type { Language } from '../../lambda/contract'
import { guarded } from '../../tools/content/checkGuards'
import { readContent } from '../../tools/content/load'
import { linesOf } from '../../tools/review/lines'
import { digestOf, signatureOf } from '../../tools/review/signatures'
import { textsOf } from '../../tools/content/wordTree'
import { shipped } from '../../tools/models/skillContract'

const complaints = (language: Language, key: string, text: string): string =>
  guarded([[key, text]], language, (_, message) => ({ file: '', key, message }))
    .map(({ message }) => message)
    .join('; ')

describe.each<[Language, string, readonly [case_: string, key: string, text: string, complaint: RegExp | ''][]]>([
  [
    'en',
    'English',
    [
      ['as it is', 'topics.caffeine.relief.0', 'Cutting down on caffeine may ease twitches or prevent them.', ''],
      ['a promise', 'topics.caffeine.relief.0', 'Cutting down on caffeine cures every twitch.', /promises a cure/],
      [
        'a dose',
        'topics.caffeine.relief.0',
        'Three cups of caffeine a day may ease it.',
        /says 3, which none of its facts/,
      ],
      ['a dose of a pill', 'topics.magnesium.relief.0', 'Take some magnesium tablets.', /names a dose/],
      ['never a doctor', 'topics.caffeine.relief.0', 'You never need a doctor.', /says never or always/],
      [
        'no hedge',
        'topics.caffeine.cause.0',
        'Too much caffeine sets off twitching.',
        /says as certain what is not \(caffeine-/,
      ],
      [
        'a diagnosis',
        'topics.als.about.0',
        'You have ALS. It is rarely behind a twitch.',
        /tells the listener what they have/,
      ],
      ['a number of its facts', 'topics.outlook.outlook.1', 'It may pass. Past two weeks, see a doctor.', ''],
      ['a number of nobody', 'topics.outlook.outlook.1', 'It may pass. Past six weeks, see a doctor.', /says 6/],
      ['a vitamin is no number', 'topics.vitamin-b12.cause.0', 'Low vitamin B12 may cause cramps.', ''],
      ['a phrase speaks no facts', 'phrases.never-mind.0', 'Okay, never mind.', ''],
    ],
  ],
  ['de', 'German', [['no hedge', 'topics.caffeine.cause.0', 'Zu viel Koffein löst Zucken aus.', /says as certain/]]],
  ['ja', 'Japanese', [['a promise', 'topics.caffeine.relief.0', 'カフェインを減らすと治ります。', /promises a cure/]]],
  ['ar', 'Arabic', [['a number', 'topics.outlook.outlook.1', 'قد تزول بعد 6 أسابيع.', /says 6/]]],
  ['hi', 'Hindi', [['no hedge', 'topics.caffeine.cause.0', 'ज़्यादा कैफ़ीन से मांसपेशी फड़कती है।', /says as certain/]]],
])('%s', (language, _, cases) => {
  test.each(cases)('%s', (_case, key, text, complaint) => {
    if (complaint === '') expect(complaints(language, key, text)).toBe('')
    else expect(complaints(language, key, text)).toMatch(complaint)
  })
})

test.each(shipped)('%s: every line that speaks facts is guarded, and holds', (language) => {
  expect(
    guarded(textsOf(readContent(language).words), language, (key, message) => ({ file: '', key, message })),
  ).toEqual([])
})

describe('a signature', () => {
  const signed = { 'tips.0': { digest: digestOf('Relax.'), by: 'A. Nurse', date: '2026-11-30', commit: 'abc1234' } }

  test('holds for the text that was read, and says who read it, when, at which commit', () => {
    expect(signatureOf(signed, 'tips.0', 'Relax.')).toEqual(signed['tips.0'])
  })

  test('is gone once the text is another', () => {
    expect(signatureOf(signed, 'tips.0', 'Relax more.')).toBeUndefined()
    expect(signatureOf(signed, 'tips.1', 'Relax.')).toBeUndefined()
  })

  test('can be given to every line that a locale speaks, its own words too', () => {
    const british = new Map(linesOf('en-GB').map(({ key, text }) => [key, text]))
    const american = new Map(linesOf('en-US').map(({ key, text }) => [key, text]))
    expect([...american.keys()].filter((key) => !british.has(key))).toEqual([])
    expect([...american].some(([key, text]) => british.get(key) !== text)).toBe(true)
  })
})
