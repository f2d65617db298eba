import fc from 'fast-check'
import { places, persons } from '../../lambda/knowledge/body'
import { signs } from '../../lambda/knowledge/signs'
import { mergeTold, nothingTold, type Told } from '../../lambda/triage/told'

const tell = (part: Partial<Told>): Told => ({ ...nothingTold, ...part })

describe('what was told adds up', () => {
  const cases: readonly [string, Partial<Told>, Partial<Told>, Partial<Told>][] = [
    ['signs', { signs: ['numbness'] }, { signs: ['weakness'] }, { signs: ['numbness', 'weakness'] }],
    [
      'a sign that was denied and is there',
      { denied: ['numbness'] },
      { signs: ['numbness'] },
      { denied: [], signs: ['numbness'] },
    ],
    [
      'a sign that was there and is denied',
      { signs: ['numbness'] },
      { denied: ['numbness'] },
      { denied: [], signs: ['numbness'] },
    ],
    ['one place, then several', { spread: 'one' }, { spread: 'several' }, { spread: 'several' }],
    ['several places stay several', { spread: 'several' }, { spread: 'one' }, { spread: 'several' }],
    ['sudden stays sudden', { onset: 'sudden' }, { onset: 'gradual' }, { onset: 'sudden' }],
    ['not known, then known', { onset: 'unknown' }, { onset: 'gradual' }, { onset: 'gradual' }],
    [
      'a number after a word',
      { duration: 'short' },
      { duration: { days: 3, count: 3, unit: 'day' } },
      { duration: { days: 3, count: 3, unit: 'day' } },
    ],
    [
      'the longer of two times',
      { duration: { days: 21, count: 3, unit: 'week' } },
      { duration: { days: 2, count: 2, unit: 'day' } },
      { duration: { days: 21, count: 3, unit: 'week' } },
    ],
    [
      'a habit that was changed',
      { habits: { caffeine: 'yes' } },
      { habits: { caffeine: 'changed' } },
      { habits: { caffeine: 'changed' } },
    ],
    ['who it is about', { who: 'adult' }, { who: 'child' }, { who: 'child' }],
  ]
  test.each(cases)('%s', (_, before, now, expected) => {
    expect(mergeTold(tell(before), tell(now))).toEqual(tell({ ...before, ...now, ...expected }))
  })
})

const keys = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[]
const told: fc.Arbitrary<Told> = fc
  .record(
    {
      signs: fc.uniqueArray(fc.constantFrom(...keys(signs)), { maxLength: 3 }),
      denied: fc.uniqueArray(fc.constantFrom(...keys(signs)), { maxLength: 3 }),
      places: fc.uniqueArray(fc.constantFrom(...keys(places)), { maxLength: 3 }),
      onset: fc.constantFrom('sudden', 'gradual', 'unknown'),
      spread: fc.constantFrom('one', 'several', 'unknown'),
      who: fc.constantFrom(...keys(persons)),
      despite: fc.constant(true as const),
    },
    { requiredKeys: ['signs', 'denied', 'places'] },
  )
  .map((part) => tell(part as Partial<Told>))

test('merging twice is merging once, and nothing told is lost', () => {
  fc.assert(
    fc.property(told, told, (one, other) => {
      const both = mergeTold(one, other)
      expect(mergeTold(both, other)).toEqual(both)
      for (const sign of [...one.signs, ...other.signs]) expect(both.signs).toContain(sign)
      for (const place of [...one.places, ...other.places]) expect(both.places).toContain(place)
      if (one.despite ?? other.despite) expect(both.despite).toBe(true)
    }),
  )
})
