/** What is said while an alarm is open and in a crisis, in every language: inDanger.yaml, spoken to the real skill. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { locales } from '../../lambda/contract'
import { lastOf } from '../fixtures/talks'

const words = z.array(z.string())
const row = z.strictObject({
  told: z.string(),
  seizure: z.string(),
  despair: z.string(),
  calling: words,
  wait: words,
  off: words,
  better: words,
  ends: words,
  mouth: words,
  again: words,
  done: words,
  plan: words,
  heard: words,
  taken: words,
})
const table = z.record(z.string(), row).parse(parse(readFileSync(join(__dirname, 'inDanger.yaml'), 'utf8')))

/** After what each is said, and the line that answers it. */
const lines = {
  calling: ['told', 'phrases#help-coming'],
  wait: ['told', 'phrases#alarm.wait'],
  off: ['told', 'phrases#alarm.keep'],
  better: ['told', 'phrases#alarm.better'],
  ends: ['told', 'phrases#alarm.long'],
  mouth: ['seizure', 'phrases#alarm.mouth'],
  again: ['seizure', 'phrases#emergency.seizure'],
  done: ['despair', 'phrases#emergency.harm'],
  plan: ['despair', 'phrases#crisis-now'],
  heard: ['despair', 'phrases#crisis-heard'],
} as const

const locale = (id: string) => {
  if (!Object.hasOwn(locales, id)) throw new Error(`${id} is no locale`)
  return id
}

describe.each(Object.entries(table))('%s', (id, said) => {
  const rows = Object.entries(lines).flatMap(([kind, [after, from]]) =>
    said[kind as keyof typeof lines].map((then) => [said[after], then, from] as const),
  )
  test.each(rows)('%s. %s: %s', async (told, then, from) => {
    expect((await lastOf([told, then], 'literal', locale(id))).from).toBe(from)
  })
  test.each(said.taken)('%s: the number first, anywhere', async (told) => {
    expect((await lastOf([told], 'literal', locale(id))).from).toBe('phrases#emergency.harm')
  })
  test.each(said.calling)('%s: what begins again after help was called is an alarm again', async (then) => {
    const [again = ''] = said.again
    const turn = await lastOf([said.seizure, then, again], 'literal', locale(id))
    expect(turn).toMatchObject({ kind: 'emergency', level: 'emergency' })
  })
})
