/** The facts with their certainty and their sources, as docs/knowledge holds them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { FactCard } from './protocol'

const folder = join(__dirname, '../../docs/knowledge')

const row = z.object({
  id: z.string(),
  says: z.string(),
  certainty: z.string().default('fact'),
  safety: z.boolean().default(false),
  sources: z.array(z.object({ name: z.string(), url: z.string().optional() })).optional(),
})
type Row = z.output<typeof row>

/** The source of whatever does not name one. */
const article = [{ name: 'One general health article for the public, reviewed in November 2026' }]

function rowsIn(value: unknown): Row[] {
  const found = row.safeParse(value)
  if (found.success) return [found.data]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(rowsIn) : []
}

const cardOf = ({ says, certainty, safety, sources = article }: Row): FactCard => ({
  says,
  certainty,
  safety,
  sources: sources.map(({ name, url }) => ({ name, ...(url !== undefined && { url }) })),
})

/** All facts by their ids. */
export function readFacts(): Readonly<Record<string, FactCard>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const rows = files.flatMap((name) => rowsIn(parse(readFileSync(join(folder, name), 'utf8'))))
  return Object.fromEntries(rows.map((one) => [one.id, cardOf(one)]))
}
