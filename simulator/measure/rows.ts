/** Labelled sentences: what somebody says, and what a right answer is. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** What a right answer is: one from the knowledge, one about seeing a doctor, an emergency, or that it is not covered. */
export const expectations = ['fact', 'doctor', 'emergency', 'out'] as const
/** What a right answer is. */
export type Expectation = (typeof expectations)[number]

const row = z.object({
  q: z.string().min(1),
  expect: z.enum(expectations),
  /** Facts, of which a right answer speaks one. */
  any_of: z.array(z.string()).optional(),
  /** Topics, of which one is to be understood. */
  topics: z.array(z.string()).optional(),
})

/** A labelled sentence. */
export type Row = z.output<typeof row>

/** Reads a set: JSON lines, or YAML with a list of sentences for each expectation. */
export function readRows(file: string): Row[] {
  const text = readFileSync(file, 'utf8')
  const raw: unknown[] = file.endsWith('.jsonl') ? linesOf(text) : listed(parse(text))
  return raw.map((one, index) => {
    const read = row.safeParse(one)
    if (read.success) return read.data
    const [issue] = read.error.issues
    throw new Error(`${file} row ${String(index + 1)} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`)
  })
}

function linesOf(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown)
}

const sections = z.partialRecord(z.enum(expectations), z.array(z.union([z.string(), z.looseObject({ q: z.string() })])))

/** The rows of a YAML file; a sentence that needs no more than its section is written alone. */
function listed(yaml: unknown): unknown[] {
  return Object.entries(sections.parse(yaml)).flatMap(([expect, rows]) =>
    rows.map((one) => (typeof one === 'string' ? { q: one, expect } : { ...one, expect })),
  )
}
