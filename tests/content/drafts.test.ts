/** How far a draft has come: English as a draft would be whole. */
import { describeProgress, progressOf } from '../../tools/drafts/progress'

jest.setTimeout(120_000)

test('a language with every word is whole, in each part', () => {
  const { parts, missing } = progressOf('en')
  expect(parts.filter(({ done, of }) => done !== of)).toEqual([])
  expect(missing).toEqual([])
  expect(new Set(parts.map(({ group }) => group)).size).toBe(4)
})

test('the progress is told by part, with what is next', () => {
  const part = { group: 'what is said', done: 3, of: 12 }
  const missing = ['a', 'b', 'c'].map((key) => ({
    file: 'x.yaml',
    line: 4,
    key,
    message: 'is missing',
    unfinished: true as const,
  }))
  expect(
    describeProgress(
      'en',
      {
        parts: [
          { ...part, name: 'tips' },
          { ...part, name: 'signs' },
        ],
        missing,
      },
      2,
    ),
  ).toEqual([
    'en is a draft, 25 % there: spoken in the simulator, and not packed',
    '  what is said 6/24: tips 3/12, signs 3/12',
    '  x.yaml:4 a: is missing',
    '  x.yaml:4 b: is missing',
    '  and 1 more lines',
  ])
})
