/** How well the skill understands and answers: `npm run quality [-- --language en]`; without a language it writes docs/quality.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { facts } from '../lambda/knowledge/facts'
import { signs } from '../lambda/knowledge/signs'
import { shipped } from './models/skillContract'
import { type Measured, measure } from './quality/measure'
import { between } from './quality/page'
import { report } from './quality/report'
import { linesOf } from './review/lines'
import { root } from './shared/files'

const page = join(root, 'docs/quality.md')

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { language: { type: 'string' } } })
  const wanted = shipped.filter((language) => values.language === undefined || values.language === language)
  if (wanted.length === 0) throw new Error(`${values.language ?? ''} does not ship; there are ${shipped.join(', ')}`)
  const measured: Measured[] = []
  for (const language of wanted) measured.push(await measure(language))
  const cited = Object.values(signs).flatMap((sign) => ('facts' in sign ? sign.facts : []))
  const told = new Set<string>([...linesOf('en-US').flatMap((line) => line.facts), ...cited])
  const text = report(measured, Object.keys(facts), told)
  console.log(text)
  if (values.language === undefined) writeFileSync(page, between(readFileSync(page, 'utf8'), 'measured', text))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
