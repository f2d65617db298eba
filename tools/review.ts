/** Writes one page of everything the skill can say in a locale, beside its facts: for a clinician or a native speaker to read and sign. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { facets, type Language, languages, type Locale, locales } from '../lambda/contract'
import { facts, type FactId } from '../lambda/knowledge/facts'
import { tips } from '../lambda/conversation/tips'
import { topics, type TopicId } from '../lambda/knowledge/topics'
import type { Topic } from '../lambda/knowledge/topic'
import { createWordbook, type Words } from '../lambda/words'
import { loadWords, readContent } from './content/load'
import { root } from './shared/files'
import { type Knowledge, readKnowledge } from './content/knowledge'
import { textsOf } from './content/wordTree'
import { gradeOf, secondsOf, wordsOf } from './content/readability'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

function factRow(id: FactId, knowledge: ReadonlyMap<string, Knowledge>): string {
  const { certainty, safety }: { certainty: string; safety?: true } = facts[id]
  const marks = `<small>${certainty}${safety ? ', <b>safety</b>' : ''}</small>`
  return `<li><code>${id}</code> ${marks}<br>${escape(knowledge.get(id)?.says ?? '')}</li>`
}

function lineRow(
  name: string,
  text: string,
  ids: readonly FactId[],
  language: Language,
  knowledge: ReadonlyMap<string, Knowledge>,
): string {
  const grade = language === 'en' && wordsOf(text, language).length > 4 ? `, grade ${gradeOf(text).toFixed(1)}` : ''
  const length = `${String(wordsOf(text, language).length)} words, ${secondsOf(text, language).toFixed(0)} s${grade}`
  const spoken = ids.map((id) => factRow(id, knowledge)).join('')
  return `<tr><th>${escape(name)}</th><td>${escape(text)}<br><small>${length}</small></td><td><ul>${spoken}</ul></td><td class="sign"></td></tr>`
}

const table = (title: string, rows: readonly string[]): string =>
  `<h2>${escape(title)}</h2><table><tr><th>Line</th><th>What is said</th><th>Facts that it must say, and no others</th><th>Right?</th></tr>${rows.join('')}</table>`

function topicTable(id: TopicId, words: Words, language: Language, knowledge: ReadonlyMap<string, Knowledge>): string {
  const row: Topic = topics[id]
  const rows = facets.flatMap((facet) =>
    (row.facets[facet] ?? []).map((ids, breath) => {
      const text = words.text({ key: `topics.${id}.${facet}.${String(breath)}` })
      return lineRow(`${facet} ${String(breath + 1)}`, text, ids, language, knowledge)
    }),
  )
  const offer = words.text({ key: `topics.${id}.offer` })
  return table(`${words.text({ key: `topics.${id}.title` })} (${id})`, [
    lineRow('offer', offer, [], language, knowledge),
    ...rows,
  ])
}

/** The review page of a locale as HTML. */
export function reviewPage(locale: Locale): string {
  const { language } = locales[locale]
  const words = createWordbook(loadWords)(locale)
  const knowledge = readKnowledge()
  const { words: tree, locales: overrides } = readContent(language)
  const prompts = Object.entries(tree).filter(([name]) => name !== 'topics' && name !== 'tips')
  const tables = [
    ...(Object.keys(topics) as TopicId[]).map((id) => topicTable(id, words, language, knowledge)),
    table(
      'Tips',
      tips.map((ids, tip) =>
        lineRow(`tip ${String(tip + 1)}`, words.text({ key: `tips.${String(tip)}` }), ids, language, knowledge),
      ),
    ),
    ...prompts.map(([name, part]) =>
      table(
        name,
        textsOf(part).map(([key, text]) => lineRow(key, text, [], language, knowledge)),
      ),
    ),
    table(
      `Only in ${locale}`,
      textsOf(overrides[locale] ?? {}).map(([key, text]) => lineRow(key, text, [], language, knowledge)),
    ),
  ]
  return page(locale, languages[language].direction, tables)
}

const page = (locale: Locale, direction: string, tables: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Review of ${locale}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1f24; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem; }
th, td { border: 1px solid #b8c0c8; padding: .5rem; text-align: start; vertical-align: top; }
td:nth-child(2) { width: 45%; unicode-bidi: plaintext; }
ul { margin: 0; padding-inline-start: 1.1rem; }
small { color: #57606a; }
.sign { width: 4rem; }
</style>
<h1>Everything that the skill can say in ${locale}</h1>
<p>Read each line aloud. It is right if it says all its facts and nothing else, no more strongly than their certainty, in words that a person would say.</p>
<div dir="auto" data-direction="${direction}">${tables.join('\n')}</div>
<p>Reviewed by: ____________________ Date: ____________</p>
</html>
`

function main(): number {
  const { values } = parseArgs({ options: { locale: { type: 'string', default: 'en-US' } } })
  const { locale } = values
  if (!Object.hasOwn(locales, locale)) {
    console.error(`${locale} is no locale of the contract: there are ${Object.keys(locales).join(', ')}`)
    return 2
  }
  const file = `dist/review/${locale}.html`
  mkdirSync(join(root, 'dist/review'), { recursive: true })
  writeFileSync(join(root, file), reviewPage(locale as Locale))
  console.log(file)
  return 0
}

if (require.main === module)
  try {
    process.exitCode = main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
