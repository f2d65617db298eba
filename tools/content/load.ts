/** The words of a language, from YAML to what the skill loads; every mistake is named by file and key. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { refuse, type Problem } from '../shared/problems'
import { type Language, type Locale, locales } from '../../lambda/contract'
import type { Content, WordSource } from '../../lambda/words'
import { contentProblems, overrideProblems } from './rules'
import { root } from '../shared/files'
import { readTree, type Tree } from './wordTree'
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

/** Reads and checks a language; throws everything that is wrong at once. */
export function compileContent(language: Language): Content {
  const raw = readContent(language)
  refuse([
    ...contentProblems(
      raw.words,
      language,
      language === 'en' ? {} : readContent('en').words,
      Object.keys(raw.pronounce),
    ),
    ...localesOf(language).flatMap((locale) => overrideProblems(raw.locales[locale], raw.words, locale, language)),
  ])
  const { words, locales: overrides, pronounce } = raw
  return { words, locales: overrides, pronounce }
}

/** Reads a language's files as they are. */
export function readContent(language: Language): Raw {
  const folder = contentFolder(language)
  refuse(strangers(language))
  const words: Tree = {}
  for (const name of wordFiles) {
    const file = `${folder}/${name}.yaml`
    if (existsSync(join(root, file))) words[name] = readTree(file) as Tree
  }
  words['topics'] = Object.fromEntries(
    yamlIn(`${folder}/topics`).map((name) => [name, readTree(`${folder}/topics/${name}.yaml`) as Tree]),
  )
  const read = (name: string): Tree =>
    existsSync(join(root, folder, `${name}.yaml`)) ? (readTree(`${folder}/${name}.yaml`) as Tree) : {}
  const variants = localesOf(language).map((locale) => [locale, variantOf(words, readVariant(read(locale)))] as const)
  return {
    words,
    locales: Object.fromEntries(variants.filter(([, tree]) => Object.keys(tree).length > 0)),
    pronounce: read('pronounce') as unknown as Content['pronounce'],
    store: read('store'),
  }
}

const yamlIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => basename(name, '.yaml'))
        .sort()
    : []

function strangers(language: Language): Problem[] {
  const folder = contentFolder(language)
  const expected: readonly string[] = [...wordFiles, 'pronounce', 'store', 'legal', ...localesOf(language)]
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
