/** What content must keep to: every key of the contract, no other, and lines that a listener can follow. */
import type { Problem } from '../shared/problems'
import type { Language, Locale } from '../../lambda/contract'
import { contentRules, type Rule as Wording } from '../../lambda/knowledge/contentKeys'
import { foreignWords, isUntranslated } from './writingSystems'
import { locate, textsOf, type Tree } from './wordTree'
import { limits, questionsIn, sentencesOf, tooLong } from './readability'

type Rule = Wording & { question?: boolean; limit?: { words: number; seconds: number } }

/** Words that only sound like a question. */
const courtesies: ReadonlySet<string> = new Set(['phrases.wow'])

const isQuestion = (key: string): boolean =>
  key.startsWith('phrases.ask.') ||
  /^phrases\.(check|concern)\..+\.(text|reprompt|again)$/.test(key) ||
  /^habits\..+\.(text|reprompt)$/.test(key) ||
  /^topics\..+\.offer$/.test(key)

/** A reprompt may say what can be asked, instead of asking. */
const mayAsk = (key: string): boolean => /\.reprompt(\.\d+)?$/.test(key) || key.startsWith('screen.')

const limitOf = (key: string): Rule['limit'] =>
  key.startsWith('phrases.emergency.') ? limits.emergency : /^topics\..+\.0$/.test(key) ? limits.first : limits.breath

/** Every key below which words must stand, with what is asked of them. */
function expected(language: Language): Map<string, Rule> {
  const rules = new Map<string, Rule>()
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const [key, rule] of contentRules) {
    const full: Rule = {
      ...rule,
      ...(isQuestion(key) && !mayAsk(key) && { question: true }),
      limit: limitOf(key) ?? limits.breath,
    }
    if (rule.plural) for (const category of categories) rules.set(`${key}_${category}`, full)
    else rules.set(key, full)
  }
  rules.set('phrases.crisis-number', { wordings: 0, holds: [] })
  return rules
}

/** The keys that a language must have words for, by file. */
export function requiredKeys(language: Language): ReadonlyMap<string, readonly string[]> {
  const keys = [...expected(language)].flatMap(([key, { wordings }]) => (wordings > 0 ? [key] : []))
  const files = new Map<string, string[]>()
  for (const key of keys) {
    const file = fileOf(key, language)
    files.set(file, [...(files.get(file) ?? []), within(key)])
  }
  return files
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

/** Says where a key of a language, or of what a locale says otherwise, stands. */
export const problemAt =
  (language: Language, locale?: Locale) =>
  (key: string, message: string): Problem => {
    const file = locale === undefined ? fileOf(key, language) : `lambda/content/${language}/${locale}.yaml`
    const name = locale === undefined ? within(key) : key
    return { file, ...locate(file, name), key: name, message }
  }

/** What is wrong with a language's words; `english` finds lines that were never translated, `known` are words that any script may hold. */
export function contentProblems(
  words: Tree,
  language: Language,
  english: Tree = {},
  known: readonly string[] = [],
): Problem[] {
  const rules = expected(language)
  const texts = textsOf(words)
  const original = new Map(language === 'en' ? [] : textsOf(english))
  const counts = new Map<string, number>()
  for (const [key] of texts)
    for (const name of [key, key.replace(/\.\d+$/, '')]) counts.set(name, (counts.get(name) ?? 0) + 1)
  const problem = problemAt(language)
  const unfinished = (key: string, message: string): Problem => ({ ...problem(key, message), unfinished: true })
  const missing = [...rules].flatMap(([key, { wordings }]) => {
    const count = counts.get(key) ?? 0
    if (count === 0 && wordings > 0) return [unfinished(key, 'is missing: write words for it')]
    return count < wordings
      ? [unfinished(key, `has ${String(count)} wordings: it is said often, so write ${String(wordings)} or more`)]
      : []
  })
  const wrong = texts.flatMap(([key, text]) => {
    const rule = ruleOf(rules, key)
    if (!rule) return [problem(key, 'is not a key of the contract: remove it, or fix its name')]
    const foreign = foreignWords(text.replace(/\{\{.*?\}\}/g, ' '), language, known)
    if (isUntranslated(text, original.get(key))) return [unfinished(key, 'is still the English line: translate it')]
    return [
      ...lineProblems(text, rule, language, key),
      ...(foreign.length > 0 ? [`holds letters of another language: ${foreign.join(', ')}`] : []),
    ].map((message) => problem(key, message))
  })
  return [...missing, ...wrong]
}

/** What is wrong with the words that a locale says otherwise. */
export function overrideProblems(tree: Tree | undefined, words: Tree, locale: Locale, language: Language): Problem[] {
  const rules = expected(language)
  const ours = new Set(textsOf(words).map(([key]) => key))
  return textsOf(tree ?? {}).flatMap(([key, text]) => {
    const problem = (message: string): Problem => problemAt(language, locale)(key, message)
    const rule = ruleOf(rules, key)
    if (!rule || (rule.wordings > 0 && !ours.has(key)))
      return [problem('is not a key of this language: remove it, or fix its name')]
    return lineProblems(text, rule, language, key).map(problem)
  })
}

function lineProblems(
  text: string,
  { holds, question, limit, plural }: Rule,
  language: Language,
  key: string,
): string[] {
  const found = [...text.matchAll(/\{\{(.*?)\}\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !(plural && name === 'count'))
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
    ...(question !== true && !mayAsk(key) && asks > 0 && !courtesies.has(key.replace(/\.\d+$/, ''))
      ? ['must not ask a question: questions stand under ask']
      : []),
    ...(length === undefined ? [] : [length]),
    ...sentences,
  ]
}
