import { loadLexicon } from '../../tools/lexicon/load'
import { readWords } from '../../lambda/understanding/readWords'
import type { Asked } from '../../lambda/understanding/meaning/meaning'

/** A Wednesday. */
const now = Date.UTC(2026, 10, 18, 12)
const duration = (words: string, asked?: Asked, clock: number = now) =>
  readWords(words, { language: 'en', ...(asked && { asked }), now: () => clock }, loadLexicon).told.duration

const length = (days: number, count: number, unit: 'day' | 'week' | 'month' | 'year') => ({ days, count, unit })

test.each([
  ['it has twitched for three weeks', length(21, 3, 'week')],
  ['my calf has been twitching for two and a half weeks', length(17, 17, 'day')],
  ['a couple of days now it twitches', length(2, 2, 'day')],
  ['my thumb has twitched for a fortnight', length(14, 2, 'week')],
  ['for three or four days my eye twitches', length(4, 4, 'day')],
  ['it twitches since yesterday', length(1, 1, 'day')],
  ['my eyelid has been twitching since monday', length(2, 2, 'day')],
  ['my leg twitches since march', length(240, 8, 'month')],
  ['it started 6 months ago', length(180, 6, 'month')],
  ['it has twitched for a few weeks', length(21, 0, 'week')],
  ['my lid jumps since several days', length(4, 0, 'day')],
  ['twitching since easter', 'unknown'],
  ['it twitches for two seconds', undefined],
  ['I quit coffee two weeks ago', undefined],
  ['I slept four hours', undefined],
  ['I drink two cups a day', undefined],
  ['my eye twitches three times a week', undefined],
])('"%s" is told as a duration', (words, expected) => {
  expect(duration(words)).toEqual(expected)
})

test('without a clock a month is not known', () => {
  const asked: Asked = { kind: 'question', question: 'duration' }
  expect(readWords('since march', { language: 'en', asked }, loadLexicon).told.duration).toBe('unknown')
  expect(readWords('since yesterday', { language: 'en', asked }, loadLexicon).told.duration).toEqual(
    length(1, 1, 'day'),
  )
})

test.each([
  ['longer than that', 'long'],
  ['less than two weeks', 'short'],
  ['monday', length(2, 2, 'day')],
  ['twenty five days', length(25, 25, 'day')],
  ['three hours', 'short'],
  ['since easter', undefined],
  ['two weeks', length(14, 2, 'week')],
])('"%s" answers how long', (words, expected) => {
  expect(duration(words, { kind: 'question', question: 'duration' })).toEqual(expected)
})
