/** How long and how hard the spoken words are, in every shipped language. */
import { loadWords, localesOf } from '../../tools/content/load'
import { textsOf } from '../../tools/content/wordTree'
import { gradeOf, limits, questionsIn, sentencesOf, tooLong, wordsOf } from '../../tools/content/readability'
import { locales as contractLocales, type Locale } from '../../lambda/contract'
import { breathKey, breathsOf } from '../../lambda/conversation/answers/lookUp'
import { emergencyNumber } from '../../lambda/conversation/talk/line'
import { phrases, type PhraseId } from '../../lambda/knowledge/contentKeys'
import { forms } from '../../lambda/knowledge/forms'
import { topics, type TopicId } from '../../lambda/knowledge/topics'
import { createWordbook } from '../../lambda/words'
import { shipped } from '../../tools/models/skillContract'

const wordbook = createWordbook(loadWords)
const locales = shipped.flatMap((language) => localesOf(language).map((locale) => ({ locale, language })))
const ids = Object.keys(topics) as TopicId[]

/** Every answer of a locale with its lines. */
const answersIn = (locale: Locale) =>
  ids.flatMap((id) =>
    forms.flatMap((form) => {
      const lines = breathsOf(id, form).map((_, breath) =>
        wordbook(locale).text({ key: breathKey(id, form, breath), values: { number: emergencyNumber } }),
      )
      return lines.length > 0 ? [{ name: `${id}#${form}`, lines }] : []
    }),
  )

const emergencyLines = (Object.keys(phrases) as PhraseId[]).filter(
  (id) => id.startsWith('emergency.') && id !== 'emergency.number',
)

/** The emergency number as a locale says it. */
const spokenNumber = (locale: Locale): string => {
  const { words, locales: own } = loadWords(contractLocales[locale].language)
  const texts = new Map([...textsOf(words), ...textsOf(own[locale] ?? {})])
  return texts.get('phrases.emergency.number') ?? contractLocales[locale].emergency
}

describe.each(locales)('$locale', ({ locale, language }) => {
  const spoken = answersIn(locale)

  test('a breath is 45 words or 20 seconds at most, a sentence 22 words', () => {
    const long = spoken.flatMap(({ name, lines }) =>
      lines.flatMap((line) => [
        ...(tooLong(line, limits.breath, language) ? [`${name}: ${line}`] : []),
        ...sentencesOf(line).filter((sentence) => tooLong(sentence, limits.sentence, language)),
      ]),
    )
    expect(long).toEqual([])
  })

  test('a sentence has 15 words on average at most', () => {
    const sentences = spoken.flatMap(({ lines }) => lines.flatMap(sentencesOf))
    const words = sentences.reduce((sum, sentence) => sum + wordsOf(sentence, language).length, 0)
    expect(words / sentences.length).toBeLessThanOrEqual(language === 'ja' ? 30 : 15)
  })

  test('no answer says a sentence twice', () => {
    const twice = spoken.filter(({ lines }) => {
      const sentences = lines.flatMap(sentencesOf)
      return new Set(sentences).size < sentences.length
    })
    expect(twice.map(({ name }) => name)).toEqual([])
  })

  test('a reprompt is short, in other words than its question, and asks at most once', () => {
    const texts = new Map(textsOf(loadWords(language).words))
    const reprompts = [...texts].filter(([key]) => key.includes('.reprompt'))
    const wrong = reprompts.flatMap(([key, reprompt]) => {
      const isShort = tooLong(reprompt, { words: 14, seconds: 8 }, language) === undefined
      const others = texts.get(key.replace('.reprompt', '.text')) !== reprompt
      return isShort && others && questionsIn(reprompt) <= 1 ? [] : [`${key}: ${reprompt}`]
    })
    expect(reprompts.length).toBeGreaterThan(20)
    expect(wrong).toEqual([])
  })

  test('every wording is a whole sentence: a comma in a list of wordings needs quotes', () => {
    const texts = textsOf(loadWords(language).words).filter(([key]) => key.startsWith('phrases.ask.'))
    const halves = texts.filter(([, text]) => /^\p{Ll}/u.test(text) || !/[.?!。？！؟।]$/u.test(text))
    expect(texts.length).toBeGreaterThan(50)
    expect(halves).toEqual([])
  })

  test.each(emergencyLines)('%s begins with the number to call, is under 20 words, and asks nothing', (id) => {
    const reply = wordbook(locale).text({ key: `phrases.${id}`, values: { number: emergencyNumber } })
    expect(tooLong(reply, limits.emergency, language)).toBeUndefined()
    expect(sentencesOf(reply)[0]).toContain(spokenNumber(locale))
    expect(questionsIn(reply)).toBe(0)
  })
})

describe('English', () => {
  const spoken = ids.map((id) => {
    const lines = answersIn('en-US').flatMap(({ name, lines: said }) => (name.startsWith(`${id}#`) ? said : []))
    return { id, grade: gradeOf(lines.join(' ')) }
  })

  test('is spoken at school grade 6 on average', () => {
    const average = spoken.reduce((sum, { grade }) => sum + grade, 0) / spoken.length
    expect(average).toBeLessThanOrEqual(6)
  })
  test.each(spoken)('$id is spoken at grade 8 at most', ({ grade }) => {
    expect(grade).toBeLessThanOrEqual(8)
  })
})
