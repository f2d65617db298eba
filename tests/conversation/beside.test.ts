/** What is told or asked beside an answer, in place of one, or after it, is heard: in English and in German. */
import { lastOf } from '../fixtures/talks'

type Row = [locale: string, words: readonly string[], has: RegExp, lacks?: RegExp]

const check = async (locale: string, words: readonly string[], has: RegExp, lacks = /^$/): Promise<void> => {
  const { speech } = await lastOf(words, 'literal', locale)
  expect(speech).toMatch(has)
  expect(speech).not.toMatch(lacks)
}

describe('a habit told beside how long', () => {
  test.each([
    ['en-US', ['my eyelid twitches', "two days, I'm on night shifts"], /2 days.*more sleep/],
    ['en-US', ['my calf twitches', "since monday, and I've got exams all week"], /One day.*relax/],
    ['de-DE', ['mein lid zuckt', 'vier tage etwa, ich schlaf halt grad miserabel'], /4 Tage.*mehr zu schlafen/],
    [
      'de-DE',
      ['mein lid zuckt', 'seit dienstag und ich trink zurzeit literweise cola'],
      /zwei Wochen.*weniger Koffein/,
    ],
    ['de-DE', ['mein lid zuckt', 'eine woche oder so, immer wenn ich lange sitze'], /Eine Woche/, /Haltung/],
    ['de-DE', ['mein lid zuckt', 'ne woche vielleicht'], /Eine Woche/],
  ] satisfies Row[])('%s %j', check)
})

describe('told in place of a yes or a no', () => {
  test.each([
    ['en-US', ['my arm twitches', 'no, I mean it has been four days'], /4 days/],
    ['de-DE', ['mein oberarm zuckt', 'nein nein, seit fünf tagen zuckt er'], /5 Tage/],
    ['de-DE', ['mein oberarm zuckt', 'nee, an mehreren stellen zuckt es'], /Arztbesuch/],
    ['de-DE', ['mein lid zuckt', 'drei tage', 'nein du hörst mir nicht zu, seit sechs tagen'], /6 Tage/],
  ] satisfies Row[])('%s %j', check)
})

describe('a no after the word', () => {
  const pain = ['mein lid zuckt seit drei wochen', 'ja, schmerzen']
  test.each(['auf einmal kam das nicht', 'plötzlich direkt nicht nein', 'schlagartig würd ich nicht behaupten'])(
    '%s',
    async (words) => {
      expect((await lastOf([...pain, words], 'literal', 'de-DE')).level).toBe('doctor')
    },
  )
  test.each(['auf einmal konnte ich nicht mehr', 'ja von jetzt auf gleich'])('%s: sudden', async (words) => {
    expect((await lastOf([...pain, words], 'literal', 'de-DE')).level).toBe('prompt')
  })
})

describe('asked otherwise, or after it was told', () => {
  test.each([
    ['en-US', ['does magnesium help', 'three days', 'is too much magnesium bad'], /too much/],
    ['de-DE', ['hilft magnesium', 'drei tage', 'kann man es damit auch übertreiben'], /zu viel/],
    ['de-DE', ['hilft magnesium', 'drei tage', 'worin ist magnesium denn enthalten'], /Liste.*nährstoffreich/],
    ['de-DE', ['meine hand und mein fuß zucken', 'nein', 'und was mach ich bis zum termin'], /ärztlich.*Schlaf/],
    ['de-DE', ['was wär wenn ich das einfach aussitze'], /von selbst.*zwei Wochen/],
    ['de-DE', ['ach schade, aber an was könnte so was liegen'], /Ursachen/],
    ['de-DE', ['kommt das vom kaffee', 'nein', 'jetzt weiß ich nicht ob es am kaffee liegt'], /möglich|kann sein/],
    ['de-DE', ['ist das riskant für mein baby, ich bin schwanger'], /Schwangerschaft/, /Kinderarzt/],
    [
      'de-DE',
      ['mein lid zuckt seit drei wochen', 'soll ich lieber weiterlaufen oder pausieren'],
      /Regel/,
      /kürzertreten/,
    ],
  ] satisfies Row[])('%s %j', check)
})

describe('who has a reason for a doctor is not told to wait', () => {
  test.each([
    ['en-US', ['my leg twitches, two months', "I've stopped training"], /doctor/, /several weeks|few weeks/],
    ['de-DE', ['mein bein zuckt seit zwei monaten', 'ich mach jetzt sportpause'], /ärztlich/, /mehrere Wochen/],
  ] satisfies Row[])('%s %j', check)
})

describe('a face that has just begun to twitch', () => {
  test.each([
    ['en-US', ["my husband's face has been twitching since this morning"], /drooping/],
    ['en-US', ['my face twitches', 'since yesterday'], /drooping/],
    ['de-DE', ['bei meiner mutter zuckt seit gestern das gesicht'], /Mundwinkel/],
    ['de-DE', ['mein gesicht zuckt', 'erst seit heute'], /Mundwinkel/],
    ['de-DE', ['mein gesicht zuckt seit drei wochen'], /ärztlich/, /Moment/],
    ['de-DE', ['mein lid zuckt seit gestern'], /Ein Tag|Lidzucken/, /Moment/],
  ] satisfies Row[])('%s %j', check)
})

describe('low blood sugar', () => {
  test.each([
    'ich glaub ich hab grad unterzucker',
    'ich bin zuckerkrank und mir ist so schummrig und ich zittere',
    'ich zittere und schwitze und fühl mich ganz elend',
  ])('%s: help', async (words) => {
    expect((await lastOf([words], 'literal', 'de-DE')).kind).toBe('emergency')
  })
  test.each([
    'kann das von unterzucker kommen',
    'ich bin diabetiker und meine wade zuckt',
    'ich bin öfter unterzuckert',
  ])('%s: asked, and no alarm', async (words) => {
    expect((await lastOf([words], 'literal', 'de-DE')).kind).not.toBe('emergency')
  })
})
