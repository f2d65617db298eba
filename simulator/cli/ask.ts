/** Speaks to the skill from the command line: one conversation, or with --batch many, each in a session of its own. */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { act, row, turnOf, type Said } from '../actions'
import { openSkill } from '../openSkill'
import { UsageError, usualLocale } from '../locale'

const usage = `usage: npm run -s ask -- [--locale ${usualLocale}] "utterance" ["next utterance" …]
       npm run -s ask -- --batch < rows.jsonl     a row: {"id": "1", "locale": "en-US", "say": ["…", "…"]}`

async function converse(locale: string, say: readonly string[]): Promise<void> {
  const { device, answer } = openSkill(locale)
  for (const utterance of say) {
    const turn = turnOf(utterance, await act(device, utterance), answer())
    const slots = Object.entries(turn.slots).map(([name, value]) => `${name}=${value}`)
    console.log(`U: ${utterance}`)
    console.log(`   (${[turn.intent, ...slots].join(' ')} → ${turn.kind} ${turn.from})`)
    console.log(`A: ${turn.speech}${turn.open ? '' : '  ■'}`)
  }
}

async function answerRow(line: string, usual: string): Promise<string> {
  const { id, locale = usual, say } = row.parse(JSON.parse(line))
  const { device, answer } = openSkill(locale)
  const turns = []
  for (const said of say satisfies readonly Said[]) turns.push(turnOf(said, await act(device, said), answer()))
  return JSON.stringify({ id, locale, turns })
}

async function batch(usual: string): Promise<boolean> {
  let count = 0
  let sound = true
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    count += 1
    if (line.trim() === '') continue
    try {
      console.log(await answerRow(line, usual))
    } catch (error) {
      sound = false
      console.error(`row ${String(count)}: ${messageOf(error).replace(/\s*\n\s*/g, '; ')}`)
    }
  }
  return sound
}

function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return `is not JSON: ${error.message}`
  if (error instanceof Error && 'issues' in error && Array.isArray(error.issues))
    return error.issues
      .map(({ path, message }: { path: PropertyKey[]; message: string }) => `${path.join('.')}: ${message}`)
      .join('; ')
  return error instanceof Error ? error.message : String(error)
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { locale: { type: 'string', default: usualLocale }, batch: { type: 'boolean', default: false } },
  })
  if (values.batch) return (await batch(values.locale)) ? 0 : 2
  if (positionals.length === 0) throw new UsageError(usage)
  if (positionals.some((utterance) => utterance.trim() === '')) throw new UsageError('an utterance is empty')
  await converse(values.locale, positionals)
  return 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(messageOf(error))
    process.exitCode = 2
  },
)
