/** Speaks to the skill from the command line: one conversation, or with --batch many, each in a session of its own. */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { act, row, turnOf, type Said } from '../actions'
import { messageOf } from '../message'
import { openSkill } from '../openSkill'
import { type Mood, moodOf, moods, usualMood } from '../listening/moods'
import { UsageError, usualLocale } from '../locale'

const usage = `usage: npm run -s ask -- [--locale ${usualLocale}] [--mood ${moods.join('|')}] "utterance" ["next utterance" …]
       npm run -s ask -- --batch < rows.jsonl     a row: {"id": "1", "locale": "en-US", "say": ["…", "…"]}`

async function converse(locale: string, mood: Mood, say: readonly string[]): Promise<void> {
  const { device, answer } = openSkill(locale, { mood })
  for (const utterance of say) {
    const turn = turnOf(utterance, await act(device, utterance), answer())
    const slots = Object.entries(turn.slots).map(([name, value]) => `${name}=${value}`)
    console.log(`U: ${utterance}`)
    const meant = turn.meaning === undefined || turn.meaning === 'launch' ? '' : ` ⇒ ${JSON.stringify(turn.meaning)}`
    console.log(`   (${[turn.intent, ...slots].join(' ')}${meant} → ${turn.kind} ${turn.from})`)
    console.log(`A: ${turn.speech}${turn.open ? '' : '  ■'}`)
  }
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new UsageError(`is not JSON: ${messageOf(error)}`)
  }
}

async function answerRow(line: string, usual: string, mood: Mood): Promise<string> {
  const { id, locale = usual, say } = row.parse(readJson(line))
  const { device, answer } = openSkill(locale, { mood })
  const turns = []
  for (const said of say satisfies readonly Said[]) turns.push(turnOf(said, await act(device, said), answer()))
  return JSON.stringify({ id, locale, turns })
}

async function batch(usual: string, mood: Mood): Promise<boolean> {
  let count = 0
  let sound = true
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    count += 1
    if (line.trim() === '') continue
    try {
      console.log(await answerRow(line, usual, mood))
    } catch (error) {
      sound = false
      console.error(`row ${String(count)}: ${messageOf(error).replace(/\s*\n\s*/g, '; ')}`)
    }
  }
  return sound
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string', default: usualLocale },
      mood: { type: 'string', default: usualMood },
      batch: { type: 'boolean', default: false },
    },
  })
  const mood = moodOf(values.mood)
  if (values.batch) return (await batch(values.locale, mood)) ? 0 : 2
  if (positionals.length === 0) throw new UsageError(usage)
  if (positionals.some((utterance) => utterance.trim() === '')) throw new UsageError('an utterance is empty')
  await converse(values.locale, mood, positionals)
  return 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(messageOf(error))
    process.exitCode = 2
  },
)
