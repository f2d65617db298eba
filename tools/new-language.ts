/** Lays out a language: every file with every key, the English beside it as comments, for a translator to fill in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { isShipped, type Language, languages } from '../lambda/contract'
import { localesOf, contentFolder } from './content/load'
import { root } from './shared/files'

/** How many English examples stand beside what people say. */
const examples = 8

/** The layout of a file of words: every key, and above each line what English says there. */
export const layOut = (text: string): string => `${linesOf(parseDocument(text).contents, 0, lineByLine).join('\n')}\n`

/** The layout of a file of what people say: every key, with some English examples beside it. */
export const layOutHeard = (text: string): string =>
  `${linesOf(parseDocument(text).contents, 0, someExamples).join('\n')}\n`

type Lists = (items: readonly string[], indent: string) => string[]

const lineByLine: Lists = (items, indent) => items.flatMap((item) => [`${indent}# ${item}`, `${indent}-`])
const someExamples: Lists = (items, indent) => [`${indent}# ${items.slice(0, examples).join(' · ')}`, `${indent}-`]

function linesOf(node: unknown, depth: number, lists: Lists): string[] {
  const indent = '  '.repeat(depth)
  if (isSeq(node)) return lists(node.items.map(oneLine), indent)
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }) => {
    const name = `${indent}${keyOf(key)}:`
    return isScalar(value) ? [`${indent}# ${oneLine(value)}`, name] : [name, ...linesOf(value, depth + 1, lists)]
  })
}

const keyOf = (key: unknown): string => {
  const name = isScalar(key) ? String(key.value) : ''
  return /^[\w.-]+$/.test(name) && Number.isNaN(Number(name)) ? name : `"${name}"`
}

const oneLine = (value: unknown): string => (isScalar(value) ? String(value.value).replaceAll('\n', ' ') : '')

function filesFor(language: Language): ReadonlyMap<string, string> {
  const from = contentFolder('en')
  const english = (path: string) => readFileSync(join(root, path), 'utf8')
  const names = [
    ...readdirSync(join(root, from)).filter((name) => name.endsWith('.yaml') && !name.startsWith('en-')),
    ...readdirSync(join(root, from, 'topics')).map((name) => `topics/${name}`),
  ]
  return new Map([
    ...names.map((name): [string, string] => [
      `${contentFolder(language)}/${name}`,
      layOut(english(`${from}/${name}`)),
    ]),
    ...heardFiles('interactionModels/en').map((path): [string, string] => [
      path.replace('/en/', `/${language}/`),
      layOutHeard(english(path)),
    ]),
  ])
}

/** The files of what people say in a language, but for what single locales add. */
function heardFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return heardFiles(path)
    return entry.name.endsWith('.yaml') && entry.name !== 'locales.yaml' ? [path] : []
  })
}

function main([code = '']: readonly string[]): number {
  if (!Object.hasOwn(languages, code)) {
    console.error(
      `${code || '(no language)'} is no language of lambda/contract.ts: there are ${Object.keys(languages).join(', ')}. Add a row there first, with ships: 'draft', and its locales.`,
    )
    return 2
  }
  const language = code as Language
  const files = [...filesFor(language)].filter(([path]) => !existsSync(join(root, path)))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  console.log(
    `${String(files.length)} files laid out for ${localesOf(language).join(', ')}; what was there already was left alone.`,
  )
  console.log(
    isShipped(language)
      ? `${language} ships already.`
      : `Next: fill them in. npm run build drafts tells how far ${language} is, and npm run talk -- --locale ${localesOf(language)[0] ?? ''} speaks it at once.`,
  )
  return 0
}

if (require.main === module) process.exitCode = main(process.argv.slice(2))
