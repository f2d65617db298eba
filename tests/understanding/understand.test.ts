import fc from 'fast-check'
import { builtIns, intents, type IntentId } from '../../lambda/contract'
import type { Asked, Heard } from '../../lambda/understanding/meaning/meaning'
import { understand } from '../../lambda/understanding/understand'
import { questions } from '../../lambda/knowledge/doctorQuestions'
import { loadLexicon } from '../../tools/lexicon/load'

const never = () => {
  throw new Error('a lexicon was loaded')
}
const heard = (intent: IntentId, more: Partial<Heard> = {}): Heard => ({ intent, ids: {}, ...more })

test.each<[Heard, object]>([
  [
    heard('AskCause', { ids: { topic: 'caffeine', place: 'calf' } }),
    { forms: ['cause'], topics: ['caffeine'], told: { places: ['calf'] } },
  ],
  [heard('ListCauses', { ids: { group: 'less-common' } }), { forms: ['list-rare-causes'] }],
  [heard('ListCauses'), { forms: ['list-causes'] }],
  [heard('ReportEmergency', { ids: { symptom: 'numbness', place: 'face' } }), { told: { signs: ['face-droop'] } }],
  [heard('ReportEmergency'), { told: { signs: ['help'] } }],
  [
    heard('WhenToSeeDoctor', { duration: { days: 21, count: 3, unit: 'week' } }),
    { forms: [], told: { duration: { days: 21 } } },
  ],
  [heard('WhenToSeeDoctor'), { forms: ['doctor'] }],
  [heard('AskCause', { ids: { place: 'eyelid' } }), { forms: ['cause'], topics: ['eyelid'] }],
  [heard('ChangeTopic', { ids: { position: 'second' } }), { choice: 'second' }],
  [heard('AMAZON.YesIntent'), { answer: 'yes' }],
  [heard('AMAZON.StopIntent'), { move: 'stop' }],
  [heard('DontKnow'), { answer: 'unsure' }],
  [heard('OpenQuestion'), { unclear: true }],
])('an intent with ids loads no lexicon: %j', (given, expected) => {
  expect(understand(given, { language: 'en' }, never)).toMatchObject(expected)
})

test('ids and words make one meaning', () => {
  const words = 'my arm is weak'
  const meaning = understand(heard('AskCause', { ids: { topic: 'caffeine' }, words }), { language: 'en' }, loadLexicon)
  expect(meaning).toMatchObject({ forms: ['cause'], topics: ['caffeine'], told: { signs: ['weakness'] } })
})

test('a word that an intent did not resolve and that nobody knows is outside', () => {
  expect(understand(heard('AskCause', { words: 'blorpium' }), { language: 'en' }, loadLexicon)).toMatchObject({
    forms: ['cause'],
    outside: true,
  })
})

test('without a lexicon words are unclear', () => {
  expect(understand(heard('OpenQuestion', { words: 'x' }), { language: 'nl' }, () => undefined).unclear).toBe(true)
})

const some = [
  ...['my', 'face', 'is', 'numb', 'not', 'no', 'yes', 'twitch', 'coffee', 'since', 'two', 'weeks', 'why', 'does'],
  ...[
    "can't",
    'breathe',
    'and',
    'or',
    ',',
    '.',
    'left',
    'arm',
    "husband's",
    '3',
    'ago',
    'what',
    'if',
    '🙂',
    'ピク',
    'رعشة',
  ],
]
const asked: Asked[] = [
  ...questions.map((question): Asked => ({ kind: 'question', question })),
  { kind: 'offer' },
  { kind: 'open' },
  { kind: 'habit', habit: 'caffeine' },
  { kind: 'concern', concern: 'chest' },
  { kind: 'choice', options: ['caffeine'] },
]
const text = fc.oneof(
  fc.array(fc.constantFrom(...some), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)
const intent = fc.constantFrom<IntentId[]>(...(Object.keys(intents) as (keyof typeof intents)[]), ...builtIns)

test('whatever is heard is understood without a throw, and twice the same', () => {
  fc.assert(
    fc.property(intent, text, fc.option(fc.constantFrom(...asked), { nil: undefined }), (id, words, question) => {
      const reading = { language: 'en' as const, now: () => 0, ...(question && { asked: question }) }
      const first = understand(heard(id, { words }), reading, loadLexicon)
      expect(understand(heard(id, { words }), reading, loadLexicon)).toEqual(first)
      expect(first.forms.length).toBeLessThanOrEqual(2)
      expect(first.topics.length).toBeLessThanOrEqual(2)
      expect(first.told.denied.filter((sign) => first.told.signs.includes(sign))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
