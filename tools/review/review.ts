/** Writes one page of everything the skill can say in a locale, beside its facts: for a clinician or a native speaker to read and sign. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Locale, locales } from '../../lambda/contract'
import { facts, type FactId } from '../../lambda/knowledge/facts'
import { createWordbook } from '../../lambda/words'
import { type Knowledge, readKnowledge } from '../content/knowledge'
import { loadWords } from '../content/load'
import { gradeOf, secondsOf, wordsOf } from '../content/readability'
import { root } from '../shared/files'
import { dialogTree } from './dialogTree'
import { escapeHtml, htmlPage } from './html'
import { linesOf, type ReviewLine } from './lines'
import { digestOf, readSignatures, signatureOf, type Signatures, writeSignatures } from './signatures'

const usage = `usage: npm run review -- [--locale en-US] [--sign "Name"]
Writes dist/review/LOCALE.html: every line beside its facts, and the doctor's dialog as a tree. Takes two seconds.
--sign marks every line as read by you today, at the current commit, in docs/reviews/LOCALE.json.`

function factItem(id: FactId, knowledge: ReadonlyMap<string, Knowledge>): string {
  const { certainty, safety }: { certainty: string; safety?: true } = facts[id]
  const marks = `<small>${certainty}${safety ? ', <b>safety</b>' : ''}</small>`
  return `<li><code>${id}</code> ${marks}<br>${escapeHtml(knowledge.get(id)?.says ?? '')}</li>`
}

function row({ key, text, facts: ids }: ReviewLine, locale: Locale, signatures: Signatures): string {
  const { language } = locales[locale]
  const grade = language === 'en' && wordsOf(text, language).length > 4 ? `, grade ${gradeOf(text).toFixed(1)}` : ''
  const length = `${wordsOf(text, language).length} words, ${secondsOf(text, language).toFixed(0)} s${grade}`
  const signed = signatureOf(signatures, key, text)
  const sign = signed
    ? escapeHtml(`${signed.by}, ${signed.date}, ${signed.commit}`)
    : '<span class="unsigned">unsigned</span>'
  const knowledge = readKnowledge()
  const items = ids.map((id) => factItem(id, knowledge)).join('')
  return `<tr><th>${escapeHtml(key)}</th><td>${escapeHtml(text)}<br><small>${length}</small></td><td><ul>${items}</ul></td><td>${sign}</td></tr>`
}

const sectionOf = ({ key }: ReviewLine): string =>
  key
    .split('.')
    .slice(0, key.startsWith('topics.') ? 2 : 1)
    .join('.')

/** The review page of a locale as HTML. */
export function reviewPage(locale: Locale): string {
  const signatures = readSignatures(locale)
  const lines = linesOf(locale)
  const unsigned = lines.filter(({ key, text }) => !signatureOf(signatures, key, text)).length
  const sections = [...new Set(lines.map(sectionOf))].map((name) => {
    const rows = lines.filter((line) => sectionOf(line) === name).map((line) => row(line, locale, signatures))
    return `<h2>${escapeHtml(name)}</h2><table><tr><th>Line</th><th>What is said</th><th>Facts that it must say, and no others</th><th>Read by</th></tr>${rows.join('')}</table>`
  })
  const words = createWordbook(loadWords)(locale)
  return htmlPage(
    `Everything that the skill can say in ${locale}`,
    `<p>Read each line aloud. It is right if it says all its facts and nothing else, no more strongly than their certainty, in words that a person would say. ${unsigned} of ${lines.length} lines are unsigned.</p>
<h2>The doctor's questions</h2><p>Whatever is told in between counts as an answer, and is not asked.</p><div dir="auto">${dialogTree(words)}</div>
<div dir="auto">${sections.join('\n')}</div>`,
  )
}

/** Signs every line of a locale as it stands. */
function sign(locale: Locale, by: string): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const date = new Date().toISOString().slice(0, 10)
  const signed = linesOf(locale).map(({ key, text }) => [key, { digest: digestOf(text), by, date, commit }] as const)
  writeSignatures(locale, Object.fromEntries(signed))
}

const isLocale = (code: string): code is Locale => Object.hasOwn(locales, code)

function main(): number {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', default: 'en-US' },
      sign: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const { locale } = values
  if (values.help) {
    console.log(usage)
    return 0
  }
  if (!isLocale(locale)) {
    console.error(`${locale} is not a locale of the contract: there are ${Object.keys(locales).join(', ')}`)
    return 2
  }
  if (values.sign !== undefined) sign(locale, values.sign)
  const file = `dist/review/${locale}.html`
  mkdirSync(join(root, 'dist/review'), { recursive: true })
  writeFileSync(join(root, file), reviewPage(locale))
  const signatures = readSignatures(locale)
  const lines = linesOf(locale)
  const signed = lines.filter(({ key, text }) => signatureOf(signatures, key, text)).length
  console.log(`${file}: ${signed} of ${lines.length} lines signed as they stand`)
  return 0
}

if (require.main === module)
  try {
    process.exitCode = main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
