/** Dates and durations as Alexa writes them. Every number of days was counted on a calendar. */
import fc from 'fast-check'
import { daysSince } from '../../lambda/alexa/dates'
import { daysOf, durationIn } from '../../lambda/alexa/durations'

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const ago = (date: string, today: string): number | undefined => daysSince(date, day(today))

describe('how many days ago a date of AMAZON.DATE began', () => {
  /** Said on a Sunday, 22 November 2026, the last day of week 47. */
  const november: readonly [what: string, date: string, days: number | undefined][] = [
    ['right now', 'PRESENT_REF', 0],
    ['today', '2026-11-22', 0],
    ['yesterday', '2026-11-21', 1],
    ['two weeks ago', '2026-11-08', 14],
    ['Monday, which Alexa takes for tomorrow', '2026-11-23', 6],
    ['Tuesday, which Alexa takes for the coming one', '2026-11-24', 5],
    ['Thursday, which Alexa takes for the coming one', '2026-11-26', 3],
    ['Saturday, which Alexa takes for the coming one', '2026-11-28', 1],
    ['Sunday, which Alexa takes for the one in a week', '2026-11-29', 7],
    ['a date more than a week ahead is last year’s', '2026-11-30', 357],
    ['the first of January, which Alexa takes for the coming one', '2027-01-01', 325],
    ['last Friday', '2026-11-20', 2],
    ['Christmas, which is last year’s', '2026-12-25', 332],
    ['this week', '2026-W47', 6],
    ['last week', '2026-W46', 13],
    ['the week before last', '2026-W45', 20],
    ['a week that has not begun is the one before', '2026-W48', 6],
    ['a week farther ahead is last year’s', '2026-W49', 356],
    ['the third week of the year, which Alexa takes for the next year’s', '2027-W03', 314],
    ['this weekend', '2026-W47-WE', 1],
    ['the weekend, which Alexa takes for the coming one', '2026-W48-WE', 1],
    ['last weekend', '2026-W46-WE', 8],
    ['this month', '2026-11', 21],
    ['this month, with its day unknown', '2026-11-XX', 21],
    ['last month', '2026-10', 52],
    ['August, which Alexa takes for the coming one', '2027-08', 113],
    ['August, with its day unknown', '2027-08-XX', 113],
    ['December, though it begins in nine days', '2026-12', 356],
    ['this quarter', '2026-Q4', 52],
    ['the first quarter', '2026-Q1', 325],
    ['the first quarter, which Alexa takes for the coming one', '2027-Q1', 325],
    ['spring', '2026-SP', 266],
    ['summer', '2026-SU', 174],
    ['summer, which Alexa takes for the coming one', '2027-SU', 174],
    ['fall', '2026-FA', 82],
    ['last winter', '2026-WI', 356],
    ['winter, which Alexa takes for the coming one', '2027-WI', 356],
    ['this year', '2026', 325],
    ['this year, with its month unknown', '2026-XX', 325],
    ['this year, with month and day unknown', '2026-XX-XX', 325],
    ['last year', '2025', 690],
    ['the coming year is this one', '2027', 325],
    ['this decade', '202X', 2517],
    ['the last decade', '201X', 6169],
    ['this century', '20XX', 9822],
    ['a decade that has not begun', '203X', undefined],
    ['a year that is far ahead', '2040', undefined],
    ['the thirtieth of February', '2026-02-30', undefined],
    ['the thirteenth month', '2026-13', undefined],
    ['week 0', '2026-W00', undefined],
    ['week 54', '2026-W54', undefined],
    ['a fifth quarter', '2026-Q5', undefined],
    ['a duration', 'P3W', undefined],
    ['a word', 'yesterday', undefined],
    ['a date with more behind it', '2026-11-21T10:00', undefined],
    ['nothing', '', undefined],
    ['a blank', ' ', undefined],
  ]
  test.each(november)('on 22 November 2026, %s: %s', (_, date, days) => {
    expect(ago(date, '2026-11-22')).toBe(days)
  })

  /** In every half of a year, at its borders, and in years of 52 and of 53 weeks. */
  const others: readonly [today: string, date: string, days: number][] = [
    // Monday 23 November: the weekend and the week as they are said then
    ['2026-11-23', '2026-W48', 0],
    ['2026-11-23', '2026-W47', 7],
    ['2026-11-23', '2026-W46', 14],
    ['2026-11-23', '2026-W48-WE', 2],
    ['2026-11-16', '2026-W45', 14],
    // Thursday 1 January 2026 is in week 1, Friday 1 January 2027 in week 53 of 2026
    ['2026-01-01', '2026-W01', 3],
    ['2026-01-01', '2025-W52', 10],
    ['2026-01-01', '2025-12-24', 8],
    ['2027-01-01', '2026-W53', 4],
    ['2027-01-01', '2027-W01', 4],
    ['2027-01-01', '2026-W52', 11],
    ['2027-01-01', '2027-01-05', 3],
    ['2027-01-04', '2027-W01', 0],
    ['2027-01-04', '2026-W53', 7],
    // winter began in the year before its name
    ['2026-01-15', '2026-WI', 45],
    ['2026-01-15', '2025-FA', 136],
    ['2026-01-15', '2026-11', 75],
    // spring: Wednesday 4 March, the Monday after 29 February of a leap year, and Monday 6 April
    ['2026-03-04', '2026-02-XX', 31],
    ['2026-03-04', '2026-03-06', 5],
    ['2028-03-06', '2028-02-29', 6],
    ['2027-03-01', '2028-02-29', 1],
    ['2026-04-06', '2026-SP', 36],
    ['2026-04-06', '2026-W14-WE', 2],
    // summer: Tuesday 30 June and Wednesday 1 July
    ['2026-06-30', '2026-SU', 29],
    ['2026-06-30', '2026-07-04', 3],
    ['2026-07-01', '2026-Q3', 0],
    ['2026-07-01', '2026-Q2', 91],
    ['2026-07-01', '2026-W27', 2],
    ['2026-07-01', '2026-W28', 2],
    // autumn: Wednesday 30 September
    ['2026-09-30', '2026-09', 29],
    ['2026-09-30', '2027-09', 29],
    ['2026-09-30', '2026-10-07', 7],
  ]
  test.each(others)('on %s, %s', (today, date, days) => {
    expect(ago(date, today)).toBe(days)
  })

  test.each<[string, string, number]>([
    ['2026-06-10', '2026-SU', 191],
    ['2026-06-10', '2026-WI', 9],
    ['2026-11-22', '2026-SP', 82],
    ['2026-11-22', '2026-FA', 266],
  ])('in the south, on %s, %s', (today, date, days) => {
    expect(daysSince(date, day(today), 'south')).toBe(days)
  })
})

test('any date of a day is at most a year ago unless it names an older year, and is never ahead', () => {
  const days = fc.integer({ min: day('2020-01-01'), max: day('2040-01-01') })
  const written = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(days, fc.integer({ min: -366, max: 366 }), (today, ahead) => {
      const found = daysSince(written(today + ahead), today)
      if (ahead <= 0) expect(found).toBe(Math.abs(ahead))
      else if (ahead <= 7) expect([found, (today - (found ?? 0)) % 7]).toEqual([7 - (ahead % 7), (today + ahead) % 7])
      else expect(found === undefined || (found >= 0 && found <= 366)).toBe(true)
    }),
  )
})

test('no text throws, and what it gives is a whole number of days', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-(W?\d\d|Q\d|XX|SU|WI)(-(\d\d|XX|WE))?$/))
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 40_000 }), (date, today) => {
      const found = daysSince(date, today)
      expect(found === undefined || (Number.isInteger(found) && found >= 0)).toBe(true)
    }),
  )
})

describe('a duration of AMAZON.DURATION', () => {
  test.each<[string, number, number, string]>([
    ['P3W', 21, 3, 'week'],
    ['P1W', 7, 1, 'week'],
    ['P8W', 56, 8, 'week'],
    ['P14D', 14, 14, 'day'],
    ['P15D', 15, 15, 'day'],
    ['PT48H', 2, 2, 'day'],
    ['P1M', 30, 1, 'month'],
    ['P6M', 180, 6, 'month'],
    ['P1Y', 365, 1, 'year'],
    ['P1Y2M', 425, 14, 'month'],
    ['P10DT4H', 10, 10, 'day'],
    ['P1W3D', 10, 10, 'day'],
    ['P1M2W', 44, 44, 'day'],
    ['P0.5Y', 182, 6, 'month'],
    ['P1,5Y', 547, 18, 'month'],
    ['P2.5W', 17, 17, 'day'],
    ['P5000Y', 36_500, 100, 'year'],
    [`P${'9'.repeat(400)}D`, 36_500, 100, 'year'],
  ])('%s', (text, days, count, unit) => {
    expect(durationIn(text)).toEqual({ days, count, unit })
  })

  test.each<[string, string]>([
    ['PT2H', 'short'],
    ['PT10M', 'short'],
    ['PT45S', 'short'],
    ['PT1H30M', 'short'],
    ['P0D', 'short'],
    ['PXD', 'short'],
    ['PXW', 'long'],
    ['PXM', 'long'],
    ['PXY', 'long'],
  ])('%s has no number to say back, and is %s', (text, span) => {
    expect(durationIn(text)).toBe(span)
  })

  test('a span is at least so many days', () => {
    expect([daysOf('short'), daysOf('long'), daysOf({ days: 3, count: 3, unit: 'day' })]).toEqual([0, 14, 3])
  })

  test.each([
    '',
    'P',
    'PT',
    'P3',
    '3W',
    'P3X',
    'P-3W',
    '-P3W',
    'P3WT',
    'P3W ',
    'p3w',
    'three weeks',
    '2026-11',
    'P1M1Y',
  ])('none in %j', (text) => {
    expect(durationIn(text)).toBeUndefined()
  })
})
