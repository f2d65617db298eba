/** The session that comes back from Alexa is believed only if it is whole. */
import fc from 'fast-check'
import { is } from 'valibot'
import { readSession } from '../../lambda/alexa/session'
import { newSession, type Session } from '../../lambda/conversation/talk/session'
import { sessionSchema } from '../../lambda/conversation/talk/sessionSchema'

const full: Session = {
  ...newSession(),
  turn: 7,
  misses: 1,
  disclaimed: true,
  told: {
    signs: ['numbness'],
    denied: ['breathing'],
    places: ['calf'],
    onset: 'gradual',
    duration: { days: 21, count: 3, unit: 'week' },
    spread: 'unknown',
    habits: { caffeine: 'yes' },
    despite: true,
    answered: { 'danger-breathing': 'no' },
  },
  said: ['phrases.disclaimer'],
  focus: { topic: 'caffeine', form: 'cause' },
  pending: { kind: 'choice', options: ['sleep', 'stress'] },
  checking: true,
  tip: 2,
  advised: 'doctor',
}
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what was written is read again', () => {
  expect(readSession(asJson(newSession()))).toEqual(newSession())
  expect(readSession(asJson(full))).toEqual(full)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['an empty object', {}],
  ['a text', 'text'],
  ['a number', 7],
  ['a list', []],
  ['attributes of another skill', { state: '_ASK', name: 'x' }],
  ['a session of an older version', { turn: 3, misses: 0, worries: 0, disclaimed: true, heard: ['caffeine#cause'] }],
  ['one key more', { ...full, extra: 1 }],
  ['one key less', { ...full, told: undefined }],
  ['a turn that is none', { ...full, turn: -1 }],
  ['a turn that is a text', { ...full, turn: 'x' }],
  ['a sign that nobody knows', { ...full, told: { ...full.told, signs: ['tiredness'] } }],
  ['a topic that nobody knows', { ...full, focus: { topic: '<b>', form: 'cause' } }],
  ['a form that nobody knows', { ...full, focus: { topic: 'caffeine', form: 'prevention' } }],
  ['an option that nobody knows', { ...full, pending: { kind: 'choice', options: ['tea'] } }],
  ['a question of no kind', { ...full, pending: { kind: 'riddle' } }],
  ['a level that nobody knows', { ...full, advised: 'panic' }],
  ['a line that nobody knows', { ...full, last: { kind: 'answer', from: 'x', facts: [], lines: [{ key: 'secret' }] } }],
  [
    'a plural without its count',
    { ...full, last: { kind: 'answer', from: 'x', facts: [], lines: [{ key: 'phrases.duration.short.day' }] } },
  ],
  ['a fact that nobody knows', { ...full, last: { kind: 'answer', from: 'x', facts: ['x'], lines: [] } }],
  ['words that were heard', { ...full, told: { ...full.told, words: 'my leg' } }],
  ['a list without an end', { ...full, said: Array.from({ length: 5000 }, () => 'x') }],
])('%s is dropped whole', (_, attributes) => {
  expect(readSession(attributes)).toEqual(newSession())
})

test('so is what is too deep to be walked through', () => {
  let deep: unknown = { key: 'phrases.disclaimer' }
  for (let level = 0; level < 100_000; level += 1) deep = { key: 'phrases.disclaimer', values: { first: deep } }
  const last = { kind: 'answer', from: 'x', facts: [], lines: [deep] }
  expect(readSession({ ...full, last })).toEqual(newSession())
})

/** Every place of a session, as a path. */
const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])])
    : []

function changed(path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(full) as unknown
  const last = path.at(-1) ?? ''
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(Object(node), key), copy)
  Reflect.set(Object(parent), last, to)
  return copy
}

test('whatever stands in any place of a session, the session that is read fits, and nothing throws', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.anything())
  fc.assert(
    fc.property(fc.constantFrom(...pathsOf(full)), anything, (path, to) => {
      const read = readSession(changed(path, to))
      expect(is(sessionSchema, read)).toBe(true)
      expect([newSession().turn, full.turn, to]).toContainEqual(read.turn)
    }),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(anything, (attributes) => {
      expect(() => readSession(attributes)).not.toThrow()
    }),
  )
})
