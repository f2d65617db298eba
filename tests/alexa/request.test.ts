/** What is heard in an envelope: ids only where Alexa matched them, words only where somebody said them. */
import fc from 'fast-check'
import { localeOf, isFor, screenOf, sentAt } from '../../lambda/alexa/envelope'
import type { Locale } from '../../lambda/contract'
import { readHeard } from '../../lambda/alexa/request'
import { dayIn } from '../../lambda/alexa/localTime'
import {
  envelopeOf,
  intent,
  matched,
  resolutions,
  touch,
  unmatched,
  type Around,
  type Filled,
} from '../fixtures/envelopes'

const heard = (name: string, slots: Readonly<Record<string, Filled>> = {}, around: Around = {}): unknown =>
  readHeard(envelopeOf(intent(name, slots), around))

type Row = readonly [what: string, intent: string, slots: Readonly<Record<string, Filled>>, expected: object]

const rows: readonly Row[] = [
  ['an intent without slots', 'CompareSpasmTwitch', {}, {}],
  ['an id that matched', 'AskCause', { topic: matched('coffee', 'caffeine') }, { ids: { topic: 'caffeine' } }],
  [
    'two slots that matched',
    'AskRelief',
    { topic: matched('coffee', 'caffeine'), place: matched('left arm', 'arm') },
    { ids: { topic: 'caffeine', place: 'arm' } },
  ],
  ['words that matched nothing', 'AskCause', { topic: unmatched('pickle juice') }, { words: 'pickle juice' }],
  ['words that were not looked up', 'AskCause', { topic: 'pickle juice' }, { words: 'pickle juice' }],
  ['words that equal an id and matched nothing', 'AskCause', { topic: unmatched('caffeine') }, { words: 'caffeine' }],
  [
    'a sign that equals an id and matched nothing',
    'ReportEmergency',
    { symptom: unmatched('speech') },
    { words: 'speech' },
  ],
  ['an id that nobody knows', 'AskCause', { topic: matched('coffee', 'tea') }, { words: 'coffee' }],
  ['an id of another type', 'AskCause', { topic: matched('leg', 'leg') }, { words: 'leg' }],
  ['an id of every object', 'AskCause', { topic: matched('coffee', 'toString') }, { words: 'coffee' }],
  [
    'several matches, one of which is known',
    'AskCause',
    { topic: matched('coffee', 'tea', 'caffeine') },
    { ids: { topic: 'caffeine' } },
  ],
  [
    'several matches that are known: the first, and the words',
    'AskCause',
    { topic: matched('nerves', 'stress', 'als') },
    { ids: { topic: 'stress' }, words: 'nerves' },
  ],
  [
    'several signs: the most urgent, and the words',
    'ReportEmergency',
    { symptom: matched('tired and cannot breathe', 'tingling', 'breathing') },
    { ids: { symptom: 'breathing' }, words: 'tired and cannot breathe' },
  ],
  ['free words', 'OpenQuestion', { words: 'is it the coffee' }, { words: 'is it the coffee' }],
  ['free words that matched a seed', 'OpenQuestion', { words: matched('yes', '1') }, { words: 'yes' }],
  [
    'one slot that matched, one that did not',
    'AskCause',
    { topic: unmatched('pickles'), place: matched('arm', 'arm') },
    { ids: { place: 'arm' }, words: 'pickles' },
  ],
  [
    'two that did not match: in the contract’s order',
    'AskCause',
    { place: unmatched('my whatsit'), topic: unmatched('pickles') },
    { words: 'pickles my whatsit' },
  ],
  [
    'a slot that the contract does not know: its words, last',
    'AskCause',
    { colour: 'red', topic: unmatched('pickles') },
    { words: 'pickles red' },
  ],
  ['a duration', 'WhenToSeeDoctor', { duration: 'P3W' }, { duration: { days: 21, count: 3, unit: 'week' } }],
  ['a date', 'WhenToSeeDoctor', { since: '2026-11-20' }, { duration: { days: 2, count: 2, unit: 'day' } }],
  [
    'a duration and a date: the longer',
    'WhenToSeeDoctor',
    { duration: 'P3D', since: '2026-10' },
    { duration: { days: 52, count: 52, unit: 'day' } },
  ],
  ['today', 'WhenToSeeDoctor', { since: '2026-11-22' }, { duration: 'short' }],
  ['hours', 'WhenToSeeDoctor', { duration: 'PT2H' }, { duration: 'short' }],
  [
    'some weeks, and a date: the longer',
    'WhenToSeeDoctor',
    { duration: 'PXW', since: '2026-11-20' },
    { duration: 'long' },
  ],
  ['August', 'WhenToSeeDoctor', { since: '2026-08' }, { duration: { days: 113, count: 3, unit: 'month' } }],
  ['a duration that is words', 'WhenToSeeDoctor', { duration: 'quite a while' }, { words: 'quite a while' }],
  ['a date that is words', 'WhenToSeeDoctor', { since: 'my holiday' }, { words: 'my holiday' }],
  ['a date that cannot be read', 'WhenToSeeDoctor', { since: '2026-W99' }, {}],
  ['a duration that cannot be read', 'WhenToSeeDoctor', { duration: 'PX' }, {}],
  ['an empty slot', 'AskCause', { topic: '' }, {}],
  ['a blank slot', 'AskCause', { topic: '  \t ' }, {}],
  ['a slot that Alexa did not understand', 'AskCause', { topic: '?' }, {}],
  ['a match without words', 'AskCause', { topic: matched('', 'caffeine') }, { ids: { topic: 'caffeine' } }],
  ['an intent of Alexa’s', 'AMAZON.YesIntent', {}, {}],
]

test.each(rows)('%s', (_, name, slots, expected) => {
  expect(heard(name, slots)).toEqual({ intent: name, ids: {}, ...expected })
})

describe('an intent that is not known leaves its words', () => {
  test.each(['SomebodyElsesIntent', '__proto__', 'constructor', ''])('%j', (name) => {
    expect(heard(name, { what: 'my face droops' })).toEqual({
      intent: 'AMAZON.FallbackIntent',
      ids: {},
      words: 'my face droops',
    })
  })
})

describe('slots of other kinds', () => {
  const withTopic = (topic: unknown): unknown =>
    readHeard(envelopeOf({ type: 'IntentRequest', intent: { name: 'AskCause', slots: { topic } } }))
  const simple = (value: string, ...ids: string[]) => ({ type: 'Simple', value, resolutions: resolutions(ids) })

  test.each<[string, unknown, object]>([
    ['nothing', null, {}],
    ['a number', 7, {}],
    ['a list', ['coffee'], {}],
    ['a text', 'coffee', {}],
    ['a value that is a number', { name: 'topic', value: 7 }, {}],
    ['a value that is an object', { name: 'topic', value: { toString: null } }, {}],
    ['a slot value', { slotValue: simple('coffee', 'caffeine') }, { ids: { topic: 'caffeine' } }],
    ['a slot value that did not match', { slotValue: simple('pickles') }, { words: 'pickles' }],
    [
      'a list of slot values',
      { slotValue: { type: 'List', values: [simple('pickles'), simple('coffee', 'caffeine'), simple('brine'), null] } },
      { ids: { topic: 'caffeine' }, words: 'pickles brine' },
    ],
    ['an empty list of slot values', { slotValue: { type: 'List', values: [] } }, {}],
    ['resolutions that are a text', { value: 'coffee', resolutions: 'caffeine' }, { words: 'coffee' }],
    [
      'a resolution that failed',
      { value: 'coffee', resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_ERROR_TIMEOUT' } }] } },
      { words: 'coffee' },
    ],
    [
      'a failed resolution with values',
      {
        value: 'coffee',
        resolutions: {
          resolutionsPerAuthority: [
            { status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [{ value: { id: 'caffeine', name: '' } }] },
          ],
        },
      },
      { words: 'coffee' },
    ],
    [
      'a second authority that matched',
      {
        value: 'coffee',
        resolutions: {
          resolutionsPerAuthority: [
            { status: { code: 'ER_SUCCESS_NO_MATCH' } },
            {
              status: { code: 'ER_SUCCESS_MATCH' },
              values: [null, { value: { id: 7 } }, { value: { id: 'caffeine' } }],
            },
          ],
        },
      },
      { ids: { topic: 'caffeine' } },
    ],
  ])('%s', (_, topic, expected) => {
    expect(withTopic(topic)).toEqual({ intent: 'AskCause', ids: {}, ...expected })
  })

  test('a text without an end is cut', () => {
    expect(JSON.stringify(withTopic({ value: 'blah '.repeat(50_000) })).length).toBeLessThan(1_200)
  })
})

describe('a touch', () => {
  test.each<[string, unknown, unknown]>([
    ['of an intent', ['AMAZON.YesIntent'], { intent: 'AMAZON.YesIntent', ids: {} }],
    ['of an intent and an id', ['AskCause', { topic: 'caffeine' }], { intent: 'AskCause', ids: { topic: 'caffeine' } }],
    ['of an id that is not known', ['AskCause', { topic: 'coffee' }], { intent: 'AskCause', ids: {} }],
    ['of an id that is no text', ['AskCause', { topic: ['caffeine'] }], { intent: 'AskCause', ids: {} }],
    [
      'with words, which nobody said',
      ['OpenQuestion', { words: 'my face droops' }],
      { intent: 'OpenQuestion', ids: {} },
    ],
    ['of no slots', ['AskCause', null], { intent: 'AskCause', ids: {} }],
    ['of an intent of somebody else’s', ['TheirIntent'], undefined],
    ['of nothing', [], undefined],
    ['of a text', 'AskCause', undefined],
    ['of nothing at all', undefined, undefined],
  ])('%s', (_, args, expected) => {
    expect(readHeard(envelopeOf(touch(args)))).toEqual(expected)
  })
})

test('a slot by the name of what every object has is a slot like any other', () => {
  const slots: unknown = JSON.parse('{"__proto__": {"value": "salt"}, "constructor": {"value": "brine"}}')
  const request = { type: 'IntentRequest', intent: { name: 'AskCause', slots } }
  expect(readHeard({ request })).toEqual({ intent: 'AskCause', ids: {}, words: 'salt brine' })
})

test.each(['LaunchRequest', 'SessionResumedRequest'])('%s opens the skill', (type) => {
  expect(readHeard(envelopeOf({ type }))).toBe('launch')
})

test.each<[string, unknown]>([
  ['the end of a session', envelopeOf({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' })],
  ['a skill event', { request: { type: 'AlexaSkillEvent.SkillEnabled', timestamp: '2026-11-22T12:00:00Z' } }],
  ['a query beforehand', envelopeOf({ type: 'CanFulfillIntentRequest', intent: { name: 'AskCause' } })],
  ['a request that nobody knows', envelopeOf({ type: 'Dialog.API.Invoked' })],
  ['a ping', { ping: true }],
  ['Lambda’s test event', { key1: 'value1', key2: 'value2', key3: 'value3' }],
  ['an empty event', {}],
  ['nothing', null],
  ['a text', 'LaunchRequest'],
  ['a list', [{ request: { type: 'LaunchRequest' } }]],
])('nothing is heard in %s', (_, envelope) => {
  expect(readHeard(envelope)).toBeUndefined()
})

test('nothing throws, whatever stands in an envelope', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (name, slots, timestamp) => {
      const request = { type: 'IntentRequest', timestamp, locale: name, intent: { name, slots } }
      expect(readHeard({ request })).toHaveProperty('intent')
      expect(() => readHeard({ request: { type: 'Alexa.Presentation.APL.UserEvent', arguments: slots } })).not.toThrow()
      expect(() => readHeard(slots)).not.toThrow()
    }),
  )
})

describe('the clock', () => {
  test.each<[string, unknown, number | undefined]>([
    ['a date', '2026-11-22T12:00:00Z', Date.UTC(2026, 10, 22, 12)],
    ['a date with an offset', '2026-11-22T21:00:00+09:00', Date.UTC(2026, 10, 22, 12)],
    ['milliseconds', Date.UTC(2026, 10, 22, 12), Date.UTC(2026, 10, 22, 12)],
    ['none', undefined, undefined],
    ['nothing', null, undefined],
    ['an empty text', '', undefined],
    ['a word', 'yesterday', undefined],
    ['a digit', '1', undefined],
    ['a day without an hour', '2026-11-22', undefined],
    ['a date that is none', '2026-13-45T12:00:00Z', undefined],
    ['the beginning of time', 0, undefined],
    ['the end of time', 1e300, undefined],
    ['no number', Number.NaN, undefined],
  ])('%s', (_, timestamp, expected) => {
    expect(sentAt({ request: { timestamp } })).toBe(expected)
  })

  test('without a clock there is no duration, and not today', () => {
    const request = { ...intent('WhenToSeeDoctor', { since: '2026-08' }), timestamp: '' }
    expect(readHeard({ request })).toEqual({ intent: 'WhenToSeeDoctor', ids: {} })
  })

  test('a clock of milliseconds tells the day', () => {
    const request = { ...intent('WhenToSeeDoctor', { since: '2026-08' }), timestamp: Date.UTC(2026, 10, 22, 12) }
    expect(readHeard({ request, context: {} })).toHaveProperty('duration.days', 113)
  })

  test('the day is the listener’s: tomorrow in Tokyo, still yesterday in Chicago', () => {
    const evening = Date.UTC(2026, 10, 22, 16)
    const morning = Date.UTC(2026, 10, 22, 3)
    const sunday = Date.UTC(2026, 10, 22) / 86_400_000
    expect([dayIn('ja-JP', evening), dayIn('de-DE', evening)]).toEqual([sunday + 1, sunday])
    expect([dayIn('en-US', morning), dayIn('ar-SA', morning)]).toEqual([sunday - 1, sunday])
  })

  test.each([
    ['en-AU', '2026-11-23'],
    ['en-US', '2026-11-22'],
  ])('today in %s is today', (locale, since) => {
    const around = { locale, timestamp: '2026-11-22T16:00:00Z' }
    expect(heard('WhenToSeeDoctor', { since }, around)).toHaveProperty('duration', 'short')
  })

  test('a summer of the south begins in December', () => {
    const slots = { since: '2026-SU' }
    expect(heard('WhenToSeeDoctor', slots, { locale: 'en-AU' })).toHaveProperty('duration.days', 356)
    expect(heard('WhenToSeeDoctor', slots, { locale: 'en-GB' })).toHaveProperty('duration.days', 174)
  })
})

test.each<[unknown, Locale]>([
  ['en-GB', 'en-GB'],
  ['de-DE', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['DE-at', 'de-DE'],
  ['en-NZ', 'en-US'],
  ['en', 'en-US'],
  ['ja', 'ja-JP'],
  ['dexter', 'en-US'],
  ['arabica', 'en-US'],
  ['xx-YY', 'en-US'],
  ['__proto__', 'en-US'],
  ['', 'en-US'],
  [undefined, 'en-US'],
  [7, 'en-US'],
])('the locale %p is spoken as %s', (locale, spoken) => {
  expect(localeOf({ request: { locale } })).toBe(spoken)
})

describe('for which skill', () => {
  const named = (system: unknown, session: unknown) => ({
    context: { System: { application: { applicationId: system } } },
    session: { application: { applicationId: session } },
  })
  test.each<[string, unknown, boolean]>([
    ['both name it', named('ours', 'ours'), true],
    ['the context names it', { context: named('ours', '').context }, true],
    ['the session names it', { session: named('', 'ours').session }, true],
    ['the context names another', named('theirs', 'ours'), false],
    ['the session names another', named('ours', 'theirs'), false],
    ['neither names any', {}, false],
    ['what they name is no text', named(['ours'], 'ours'), false],
    ['there is nothing', null, false],
  ])('%s', (_, envelope, expected) => {
    expect(isFor(envelope, 'ours')).toBe(expected)
  })
})

test.each<[string, unknown, string | undefined]>([
  ['a version', { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.2' } } }, '2024.2'],
  ['no version', { 'Alexa.Presentation.APL': {} }, ''],
  ['no screen', {}, undefined],
  ['nothing', undefined, undefined],
])('a device with %s', (_, supportedInterfaces, version) => {
  expect(screenOf({ context: { System: { device: { supportedInterfaces } } } })).toBe(version)
})
