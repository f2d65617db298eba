/** The words of a language, from YAML to what the skill loads; every mistake is named by file and key. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gatherAll, refuse, type Problem } from '../shared/problems'
import { isShipped, type Language, type Locale, locales } from '../../lambda/contract'
import type { Content, WordSource } from '../../lambda/words'
import { guarded } from './checkGuards'
import { contentProblems, overrideProblems, problemAt } from './rules'
import { root, yamlIn } from '../shared/files'
import { readTree, textsOf, type Tree } from './wordTree'
import { overEnglish } from './drafts'
import { readVariant, variantOf } from './localeOverrides'

/** The folder of a language's content. */
export const contentFolder = (language: Language): string => `lambda/content/${language}`

/** The files of words that every language has beside its topics. */
export const wordFiles = ['phrases', 'habits', 'signs', 'pairs', 'tips', 'uncovered', 'screen'] as const

/** A language's content before it is checked, with the file of each top key. */
export type Raw = { words: Tree; locales: { [L in Locale]?: Tree }; pronounce: Content['pronounce']; store: unknown }

/** The locales of a language, the first being the one that stands for all. */
export const localesOf = (language: Language): Locale[] =>
  (Object.keys(locales) as Locale[]).filter((locale) => locales[locale].language === language)

/** Reads and checks a language; throws everything that is wrong at once. What a draft lacks is said in English. */
export function compileContent(language: Language): Content {
  const raw = readContent(language)
  refuse(problemsIn(raw, language))
  const { words, locales: overrides, pronounce } = raw
  const spoken = isShipped(language) ? words : overEnglish(words, readContent('en').words, language)
  return { words: spoken, locales: overrides, pronounce }
}

/** What is wrong with the words of a language, and what is unfinished. */
export function problemsIn({ words, locales: others, pronounce }: Raw, language: Language): Problem[] {
  const english = language === 'en' ? {} : readContent('en').words
  return [
    ...contentProblems(words, language, english, Object.keys(pronounce)),
    ...guarded(textsOf(words), language, problemAt(language)),
    ...localesOf(language).flatMap((locale) => {
      const own = others[locale]
      const changed = textsOf(own ?? {})
      return [
        ...overrideProblems(own, words, locale, language),
        ...(changed.length > 0 ? guarded(changed, language, problemAt(language, locale)) : []),
      ]
    }),
  ]
}

/** Reads a language's files as they are. */
export function readContent(language: Language): Raw {
  const folder = contentFolder(language)
  refuse(strangers(language))
  const topics = yamlIn(`${folder}/topics`)
  const names = [...wordFiles, ...otherFiles(language)].filter((name) => existsSync(join(root, folder, `${name}.yaml`)))
  const files = [...names, ...topics.map((name) => `topics/${name}`)]
  const trees = new Map(gatherAll(files, (name): [string, Tree] => [name, readTree(`${folder}/${name}.yaml`)]))
  const read = (name: string): Tree => trees.get(name) ?? {}
  const treesOf = (all: readonly string[], path = ''): Tree =>
    Object.fromEntries(
      all.flatMap((name) => {
        const tree = read(`${path}${name}`)
        return Object.keys(tree).length > 0 ? [[name, tree]] : []
      }),
    )
  const words: Tree = { ...treesOf(wordFiles), topics: treesOf(topics, 'topics/') }
  const variants = localesOf(language).map((locale) => [locale, variantOf(words, readVariant(read(locale)))] as const)
  return {
    words,
    locales: Object.fromEntries(variants.filter(([, tree]) => Object.keys(tree).length > 0)),
    pronounce: read('pronounce') as unknown as Content['pronounce'],
    store: read('store'),
  }
}

/** The files of a language beside its words: store page, pronunciation, and what single locales say otherwise. */
const otherFiles = (language: Language): string[] => ['store', 'pronounce', ...localesOf(language)]

function strangers(language: Language): Problem[] {
  const folder = contentFolder(language)
  const expected: readonly string[] = [...wordFiles, 'pronounce', 'guards', 'store', 'legal', ...localesOf(language)]
  return yamlIn(folder)
    .filter((name) => !expected.includes(name))
    .map((name) => ({
      file: `${folder}/${name}.yaml`,
      key: '(file)',
      message: `is no file of a language; there are ${expected.join(', ')} and topics/`,
    }))
}

/** The words straight from YAML, each language read once: for the simulator and the tests. */
export const loadWords: WordSource = (() => {
  const kept = new Map<Language, Content>()
  return (language) => {
    const content = kept.get(language) ?? compileContent(language)
    kept.set(language, content)
    return content
  }
})()
