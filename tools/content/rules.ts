/** What content must keep to: every key of the contract, no other, and lines that a listener can follow. */
import type { Problem } from '../shared/problems'
import { persons, places } from '../../lambda/knowledge/body'
import { facets, type Language, type Locale } from '../../lambda/contract'
import { neighbours } from '../../lambda/knowledge/uncoveredTopics'
import { asks, type Prompt, says, shows, topicReprompt } from '../../lambda/knowledge/contentKeys'
import { tips } from '../../lambda/conversation/tips'
import { topics, type TopicId } from '../../lambda/knowledge/topics'
import type { Topic } from '../../lambda/knowledge/topic'
import { foreignWords, isUntranslated } from './writingSystems'
import { textsOf, type Tree } from './wordTree'
import { limits, questionsIn, sentencesOf, tooLong } from './readability'

type Rule = Prompt & { question?: boolean; limit?: { words: number; seconds: number } }

const plain: Rule = { wordings: 1, holds: [] }
const asked = (prompt: Prompt): Rule => ({ ...prompt, question: true })

/** Every key below which words must stand, with what is asked of them. */
function expected(): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const [key, prompt] of Object.entries(says)) {
    const limit = key.startsWith('emergency.') ? limits.emergency : limits.breath
    rules.set(`phrases.${key}`, { ...prompt, limit })
  }
  for (const [key, prompt] of Object.entries(asks)) {
    rules.set(`phrases.${key}.text`, asked(prompt))
    // a reprompt may be shorter than what it repeats: none of its placeholders is a must
    rules.set(`phrases.${key}.reprompt`, asked(prompt))
  }
  for (const [key, prompt] of Object.entries(shows)) rules.set(`screen.${key}`, prompt)
  rules.set(`phrases.${topicReprompt}`, { ...plain, wordings: 3, question: true })
  for (const topic of Object.keys(topics) as TopicId[]) {
    rules.set(`topics.${topic}.name`, plain)
    rules.set(`topics.${topic}.title`, plain)
    rules.set(`topics.${topic}.offer`, asked(plain))
    const row: Topic = topics[topic]
    for (const facet of facets) {
      row.facets[facet]?.forEach((_, breath) =>
        rules.set(`topics.${topic}.${facet}.${String(breath)}`, {
          ...plain,
          limit: breath === 0 ? limits.first : limits.breath,
        }),
      )
    }
  }
  tips.forEach((_, tip) => rules.set(`tips.${String(tip)}`, { ...plain, limit: limits.breath }))
  for (const place of Object.keys(places)) rules.set(`places.${place}`, plain)
  for (const neighbour of Object.keys(neighbours)) rules.set(`neighbours.${neighbour}`, plain)
  for (const [person, { covered }] of Object.entries(persons)) if (!covered) rules.set(`persons.${person}`, plain)
  return rules
}

const ruleOf = (rules: ReadonlyMap<string, Rule>, key: string): Rule | undefined =>
  rules.get(key) ?? rules.get(key.replace(/\.\d+$/, ''))

const fileOf = (key: string, language: Language): string => {
  const [top = '', next = ''] = key.split('.')
  return `lambda/content/${language}/${top === 'topics' ? `topics/${next}` : top}.yaml`
}
const within = (key: string): string =>
  key
    .split('.')
    .slice(key.startsWith('topics.') ? 2 : 1)
    .join('.') || '(file)'

/** What is wrong with a language's words; `english` finds lines that were never translated, `known` are words that any script may hold. */
export function contentProblems(
  words: Tree,
  language: Language,
  english: Tree = {},
  known: readonly string[] = [],
): Problem[] {
  const rules = expected()
  const texts = textsOf(words)
  const original = new Map(language === 'en' ? [] : textsOf(english))
  const counts = new Map<string, number>()
  for (const [key] of texts)
    for (const name of [key, key.replace(/\.\d+$/, '')]) counts.set(name, (counts.get(name) ?? 0) + 1)
  const problem = (key: string, message: string): Problem => ({
    file: fileOf(key, language),
    key: within(key),
    message,
  })
  const missing = [...rules].flatMap(([key, { wordings }]) => {
    const count = counts.get(key) ?? 0
    if (count === 0 && wordings > 0) return [problem(key, 'is missing: write words for it')]
    return count < wordings
      ? [problem(key, `has ${String(count)} wordings: it is said often, so write ${String(wordings)} or more`)]
      : []
  })
  const wrong = texts.flatMap(([key, text]) => {
    const rule = ruleOf(rules, key)
    if (!rule) return [problem(key, 'is no key of the contract: take it out, or mend its name')]
    const foreign = foreignWords(text.replace(/\{\{.*?\}\}/g, ' '), language, known)
    return [
      ...lineProblems(text, rule, language),
      ...(isUntranslated(text, original.get(key)) ? ['is still the English line: translate it'] : []),
      ...(foreign.length > 0 ? [`holds letters of another language: ${foreign.join(', ')}`] : []),
    ].map((message) => problem(key, message))
  })
  return [...missing, ...wrong]
}

/** What is wrong with the words that a locale says otherwise. */
export function overrideProblems(tree: Tree | undefined, words: Tree, locale: Locale, language: Language): Problem[] {
  const rules = expected()
  const ours = new Set(textsOf(words).map(([key]) => key))
  return textsOf(tree ?? {}).flatMap(([key, text]) => {
    const problem = (message: string): Problem => ({ file: `lambda/content/${language}/${locale}.yaml`, key, message })
    const rule = ruleOf(rules, key)
    if (!rule || (rule.wordings > 0 && !ours.has(key)))
      return [problem('is no key that this language has: take it out, or mend its name')]
    return lineProblems(text, rule, language).map(problem)
  })
}

function lineProblems(text: string, { holds, question, limit }: Rule, language: Language): string[] {
  const found = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name)
  const foreign = found.filter((name) => !(holds as readonly string[]).includes(name))
  const asks = questionsIn(text)
  const spoken = text.replace(/\{\{.*?\}\}/g, 'x')
  const length = tooLong(spoken, limit ?? limits.breath, language)
  const sentences = sentencesOf(spoken).flatMap((sentence) => {
    const long = tooLong(sentence, limits.sentence, language)
    return long === undefined ? [] : [`has a sentence that ${long}: “${sentence}”`]
  })
  return [
    ...foreign.map(
      (name) =>
        `holds {{${name}}}, which is none of its placeholders${holds.length > 0 ? `: ${holds.join(', ')}` : ''}`,
    ),
    ...(question === true && asks !== 1 ? ['must ask exactly one question'] : []),
    ...(question !== true && asks > 0 ? ['must not ask a question: questions stand under ask'] : []),
    ...(length === undefined ? [] : [length]),
    ...sentences,
  ]
}
