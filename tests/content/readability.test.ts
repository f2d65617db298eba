import { loadWords } from '../../tools/content/load'
import { textsOf } from '../../tools/content/wordTree'
import { gradeOf, questionsIn, sentencesOf, tooLong, wordsOf, limits } from '../../tools/content/readability'
import { facets, languages, type Language, type Locale } from '../../lambda/contract'
import { tips } from '../../lambda/conversation/tips'
import { topics, type TopicId } from '../../lambda/knowledge/topics'
import type { Topic } from '../../lambda/knowledge/topic'
import { createWordbook } from '../../lambda/words'
import { localesOf } from '../../tools/content/load'

const shipped = (Object.keys(languages) as Language[]).filter((language) => languages[language].ships)
const wordbook = createWordbook(loadWords)
const locales = shipped.flatMap((language) => localesOf(language).map((locale) => ({ locale, language })))
const ids = Object.keys(topics) as TopicId[]

/** Every facet of a locale with its lines. */
const facetsIn = (locale: Locale) =>
  ids.flatMap((id) =>
    facets.flatMap((facet) => {
      const row: Topic = topics[id]
      const lines = row.facets[facet]?.map((_, breath) =>
        wordbook(locale).text({ key: `topics.${id}.${facet}.${String(breath)}` }),
      )
      return lines ? [{ name: `${id}#${facet}`, lines }] : []
    }),
  )

describe.each(locales)('$locale', ({ locale, language }) => {
  const spoken = facetsIn(locale)

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

  test('no two breaths say a sentence in the same words in one facet', () => {
    const twice = spoken.filter(({ lines }) => {
      const sentences = lines.flatMap(sentencesOf)
      return new Set(sentences).size < sentences.length
    })
    expect(twice.map(({ name }) => name)).toEqual([])
  })

  test('a reprompt is shorter than its question, in other words, and asks once as well', () => {
    const texts = new Map(textsOf(loadWords(language).words))
    const reprompts = [...texts].filter(([key]) => key.includes('.reprompt'))
    const wrong = reprompts.flatMap(([key, reprompt]) => {
      const question = texts.get(key.replace('.reprompt', '.text'))
      if (question === undefined) return []
      return reprompt.length < question.length && questionsIn(reprompt) === 1 ? [] : [`${key}: ${reprompt}`]
    })
    expect(wrong).toEqual([])
  })

  test('an emergency reply begins with the number to call and is under 20 words', () => {
    const names = ['breathing', 'stroke', 'minutes', 'passed', 'headache', 'chest', 'seizure', 'unsure']
    const replies = names.map((name) =>
      wordbook(locale).text({ key: `phrases.emergency.${name}`, values: { number: { call: 'emergency' } } }),
    )
    for (const reply of replies) {
      expect(tooLong(reply, limits.emergency, language)).toBeUndefined()
      expect(sentencesOf(reply)[0]).toMatch(/\d|zero/u)
      expect(questionsIn(reply)).toBe(0)
    }
    expect(tips.length).toBe(5)
  })
})

describe('English', () => {
  const spoken = facetsIn('en-US').map(({ name, lines }) => ({ name, grade: gradeOf(lines.join(' ')) }))

  test('is spoken at school grade 6 on average', () => {
    const average = spoken.reduce((sum, { grade }) => sum + grade, 0) / spoken.length
    expect(average).toBeLessThanOrEqual(6)
  })
  test.each(spoken)('$name is spoken at grade 8 at most', ({ grade }) => {
    expect(grade).toBeLessThanOrEqual(8)
  })
})
