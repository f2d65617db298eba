import fc from 'fast-check'
import { createListener, type Listener } from '../../simulator/understanding/listen'
import type { Elicited } from '../../simulator/understanding/understood'
import { arabic, english, german, japanese } from '../fixtures/bakerySkill'

const now = new Date('2026-11-22T10:00:00Z')
const listeners: Readonly<Record<string, Listener>> = {
  en: createListener(english.model, english.vocabulary),
  de: createListener(german.model, german.vocabulary),
  ja: createListener(japanese.model, japanese.vocabulary),
  ar: createListener(arabic.model, arabic.vocabulary),
}

/** What was understood, in a line: the intent and its slots, `?` before words that are no known value. */
function hear(language: string, say: string, elicited?: Elicited): string {
  const listener = listeners[language]
  if (!listener) throw new Error(`no bakery speaks ${language}`)
  const { intent, slots } = listener.listen(say, { now, ...(elicited && { elicited }) })
  const told = Object.entries(slots).map(([name, { type, heard, values }]) => {
    const ids = values.map(({ id }) => id).join('|')
    return `${name}=${type.startsWith('AMAZON.') ? heard : ids === '' ? `?${heard}` : ids}`
  })
  return [intent, ...told.sort()].join(' ')
}

describe('a listener', () => {
  test.each([
    // samples as they stand, with any value, number and case
    ['how much is the rye', 'AskPrice loaf=rye'],
    ['How much is the Sticky Buns?', 'AskPrice loaf=bun'],
    ['how much is your bread', 'AskPrice'],
    ['order twenty five buns', 'Order count=25 loaf=bun'],
    ['order 3 buns', 'Order count=3 loaf=bun'],
    ['when do you open', 'AskHours'],
    // paraphrases
    ['how much would that rye cost me', 'AskPrice loaf=rye'],
    ["what's the price of your pumpernickel", 'AskPrice loaf=rye'],
    ['does your sourdough bread contain any dairy', 'AskContents allergen=milk loaf=sourdough'],
    ['do you open on sundays', 'AskHours'],
    // a word that stands under several ids has them all
    ['how much is the cream puff', 'AskPrice loaf=puff|pastry'],
    // words that no value is known for, caught by the place of a slot
    ['what does a focaccia cost', 'AskPrice loaf=?focaccia'],
    ['is there star anise in the rye', 'AskContents allergen=?star anise loaf=rye'],
    ['tell the baker the buns were lovely', 'LeaveNote note=the buns were lovely'],
    // the plain word of nearly every sample is not what is asked about
    ['can hazelnut be in the bread', 'AskContents allergen=nuts'],
    // commands, and what merely contains one
    ['stop', 'AMAZON.StopIntent'],
    ['yes please', 'AMAZON.YesIntent'],
    ['um no thank you', 'AMAZON.NoIntent'],
    ['how do i stop it going stale', 'AskFreshness'],
    ['no the price of sourdough', 'AskPrice loaf=sourdough'],
    // nothing of the bakery's
    ['', 'AMAZON.FallbackIntent'],
    ['...', 'AMAZON.FallbackIntent'],
    ['zebra crossing umbrella', 'AMAZON.FallbackIntent'],
  ])('en: %s → %s', (say, understood) => {
    expect(hear('en', say)).toBe(understood)
  })

  test.each([
    ['my rye is three weeks old', 'P3W'],
    ['my rye is 3 weeks old', 'P3W'],
    ['my rye is a week old', 'P1W'],
    ['my rye is a couple of days old', 'P2D'],
    ['my rye is a few days old', 'P3D'],
    ['my rye is twenty five days old', 'P25D'],
    ['my rye is two and a half weeks old', 'P18D'],
    ['my rye is a month and a half old', 'P6W'],
    ['my rye is half an hour old', 'PT30M'],
    ['my rye is twenty hours a day old', 'PT20H'],
  ])('a span of time: %s → %s', (say, age) => {
    expect(hear('en', say)).toBe(`AskFreshness age=${age} loaf=rye`)
  })

  test.each([
    ['august', '2026-08'],
    ['december', '2025-12'],
    ['yesterday', '2026-11-21'],
    ['last week', '2026-W46'],
    ['last month', '2026-10'],
    ['monday', '2026-11-16'],
    ['2024', '2024'],
  ])('a date, in the past: since %s → %s', (word, since) => {
    expect(hear('en', `the rye has been in the cupboard since ${word}`)).toBe(`AskFreshness loaf=rye since=${since}`)
  })

  test.each([
    // "als" is a loaf only where a loaf is asked about
    ['was kostet als', 'AskPrice brot=als'],
    ['was ist besser als roggenbrot', 'Compare brot=roggen'],
    ['wie teuer ist roggen als brot', 'AskPrice brot=roggen'],
    ['wie teuer sind semmeln bitte', 'AskPrice brot=semmel'],
  ])('de: %s → %s', (say, understood) => {
    expect(hear('de', say)).toBe(understood)
  })

  test.each([
    ['手はいくら', 'AskPrice pan=hand'],
    ['アンパンの値段を教えて', 'AskPrice pan=anpan'],
    ['メロンパンはいくらですか？', 'AskPrice pan=melon'],
    ['メロンパンを焼くのを手伝って', 'AskHelp pan=melon'],
    ['注文を手伝ってください', 'AskHelp'],
    ['営業時間を教えて', 'AskHours'],
  ])('ja: %s → %s', (say, understood) => {
    expect(hear('ja', say)).toBe(understood)
  })

  test.each([
    ['كم سعر الكعكة', 'AskPrice khubz=cake'],
    ['كَم سِعر كعكه', 'AskPrice khubz=cake'],
    ['بكم خبز الجاودار', 'AskPrice khubz=rye'],
    ['متى تفتحون اليوم', 'AskHours'],
  ])('ar: %s → %s', (say, understood) => {
    expect(hear('ar', say)).toBe(understood)
  })

  test.each<[string, string, string]>([
    ['AskPrice.loaf', 'rye', 'AskPrice loaf=rye'],
    ['AskPrice.loaf', 'the rye please', 'AskPrice loaf=rye'],
    ['AskPrice.loaf', 'i mean the pumpernickel', 'AskPrice loaf=rye'],
    ['AskPrice.loaf', 'ciabatta', 'AskPrice loaf=?ciabatta'],
    ['AskFreshness.age', 'about three weeks', 'AskFreshness age=P3W'],
    ['AskFreshness.age', 'when do you open', 'AskHours'],
    ['AskPrice.loaf', 'stop', 'AMAZON.StopIntent'],
    ['AskPrice.loaf', 'help', 'AMAZON.HelpIntent'],
    ['AskPrice.loaf', 'is there milk in the rye', 'AskContents allergen=milk loaf=rye'],
  ])('asked for %s: %s → %s', (asked, say, understood) => {
    const [intent = '', slot = ''] = asked.split('.')
    expect(hear('en', say, { intent, slot })).toBe(understood)
  })

  test.each(Object.keys(listeners))(
    'takes every text for one of its intents, and fills only that intent’s slots (%s)',
    (language) => {
      const listener = listeners[language]
      const words = fc.constantFrom(
        'rye',
        'bread',
        'als',
        '手',
        'كعكة',
        'no',
        'since',
        'half',
        'a',
        '2',
        "'",
        '-',
        '。',
      )
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.array(words).map((all) => all.join(' ')),
          ),
          (say) => {
            const heard = listener?.listen(say, { now })
            const intent = listener?.model.intents.get(heard?.intent ?? '')
            const slots = intent?.slots.map(({ name }) => name) ?? []
            expect(intent).toBeDefined()
            expect(slots).toEqual(expect.arrayContaining(Object.keys(heard?.slots ?? {})))
          },
        ),
        { numRuns: 300, seed: 1 },
      )
    },
  )

  test('learns the same on every run', () => {
    const again = createListener(english.model, english.vocabulary)
    const say = 'would your pumpernickel be very expensive'
    expect(again.listen(say, { now })).toEqual(listeners['en']?.listen(say, { now }))
  })
})
