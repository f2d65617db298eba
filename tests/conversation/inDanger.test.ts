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
  there: words.default([]),
  alone: words.default([]),
  care: words.default([]),
  holds: words.default([]),
  tell: words.default([]),
  secret: words.default([]),
  away: words.default([]),
  held: words.default([]),
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
  there: ['told', 'phrases#alarm.there'],
  alone: ['told', 'phrases#alarm.alone'],
  care: ['told', 'phrases#alarm.care'],
  tell: ['despair', 'phrases#crisis-tell'],
  secret: ['despair', 'phrases#crisis-secret'],
  away: ['despair', 'phrases#crisis-away'],
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
  const held = said.held.flatMap((then) => said.tell.map((tells) => [tells, then] as const))
  if (held.length > 0)
    test.each(held)('%s, %s: of twitches nothing is said yet', async (tells, then) => {
      expect((await lastOf([said.despair, tells, then], 'literal', locale(id))).from).toMatch(/^phrases#crisis-/)
    })
  if (said.holds.length > 0)
    test.each(said.holds)('%s: nobody has called', async (then) => {
      const turn = await lastOf([said.told, then], 'literal', locale(id))
      expect(turn).toMatchObject({ kind: 'emergency', level: 'emergency' })
      expect(turn.from).not.toMatch(/help-coming|alarm\.(there|called|ask-them|explained)/)
    })
})
