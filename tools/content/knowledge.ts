/** What each fact says in plain English, as a clinician reviews it: the docs/knowledge files, held against the contract. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../shared/files'

const row = z.object({
  id: z.string(),
  says: z.string(),
  certainty: z.string().optional(),
  safety: z.boolean().optional(),
  note: z.string().optional(),
})

/** A fact as it is written down for review. */
export type Knowledge = z.infer<typeof row>

/** Every fact of the article and of the emergency signs, by id (sources: named in the files themselves). */
export function readKnowledge(): ReadonlyMap<string, Knowledge> {
  const files = ['facts', 'emergency'].map(
    (name) => parse(readFileSync(join(root, `docs/knowledge/${name}.yaml`), 'utf8')) as unknown,
  )
  return new Map(files.flatMap(rowsIn).map((fact) => [fact.id, fact]))
}

function rowsIn(value: unknown): Knowledge[] {
  if (Array.isArray(value)) return value.flatMap((one) => (row.safeParse(one).success ? [row.parse(one)] : rowsIn(one)))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(rowsIn) : []
}
