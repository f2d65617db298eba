/** Measures how labelled sentences are answered: npm run understanding -- [--locale en-US] [--mood literal] [--wrong] [FILE …] */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { languages, type Language } from '../../lambda/contract'
import { lexiconFolder } from '../../tools/lexicon/build'
import { loadLexicon } from '../../tools/lexicon/load'
import { root } from '../../tools/shared/files'
import { turnOf } from '../actions'
import { type Mood, moodOf, usualMood } from '../listening/moods'
import { UsageError, usualLocale } from '../locale'
import { judge } from '../measure/judge'
import { type Judged, page } from '../measure/page'
import { readRows } from '../measure/rows'
import { messageOf } from '../message'
import { openSkill } from '../openSkill'

const isLanguage = (code: string): code is Language => Object.hasOwn(languages, code)

/** The project's own sets of a language. */
function setsOf(language: string): string[] {
  const folder = join(root, 'tests/utterances', language)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.filter((name) => /\.(yaml|jsonl)$/.test(name)).map((name) => join(folder, name))
}

async function answer(file: string, locale: string, mood: Mood): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const row of readRows(file)) {
    const { device, answer } = openSkill(locale, { mood })
    const turn = turnOf(row.q, await device.say(row.q), answer())
    judged.push({ row, turn, verdict: judge(row, turn) })
  }
  return judged
}

/** How long the lexicon takes to be there, and how large it is as the bundle was last built. */
function lexiconOf(language: string): string {
  const started = performance.now()
  if (!isLanguage(language) || !loadLexicon(language)) return `${language} has no lexicon`
  const ms = performance.now() - started
  const built = join(root, lexiconFolder, `${language}.bin`)
  const size = existsSync(built) ? `${(statSync(built).size / 1000).toFixed(1)} kB` : 'not built yet: npm run build'
  return `lexicon: ${size}, loaded in ${ms.toFixed(0)} ms`
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: usualLocale },
      mood: { type: 'string', default: usualMood },
      wrong: { type: 'boolean', default: false },
    },
  })
  const language = values.locale.split('-')[0] ?? ''
  const files = positionals.length > 0 ? positionals : setsOf(language)
  if (files.length === 0) throw new UsageError(`there are no sets in tests/utterances/${language}: name a file`)
  console.log(lexiconOf(language))
  const judged: Judged[] = []
  const started = performance.now()
  for (const file of files) judged.push(...(await answer(file, values.locale, moodOf(values.mood))))
  const ms = (performance.now() - started) / judged.length
  console.log(`${String(judged.length)} sentences, ${ms.toFixed(1)} ms each\n`)
  console.log(page(judged, values.wrong))
  return judged.some(({ verdict }) => verdict === 'missed') ? 1 : 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(messageOf(error))
    process.exitCode = 2
  },
)
