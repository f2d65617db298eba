/** Labelled sentences and talks, and what is known of their authors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { element } from '../../simulator/actions'
import { root } from '../shared/files'

const levels = z.enum(['home', 'doctor', 'prompt', 'emergency'])
const many = <T extends z.ZodType>(one: T) => z.union([one.transform((value) => [value]), z.array(one)])
const counts = z.enum(['fact', 'doctor', 'emergency', 'out'])

/** A sentence: what a right reply counts as, what is accepted beside it, and what it must not be. */
export const sentence = z.strictObject({
  id: z.string(),
  q: z.string().min(1),
  expect: counts,
  any_of: z.array(z.string()).default([]),
  also_ok: z.array(counts).default([]),
  must_not: z.array(z.enum(['reassure', 'emergency'])).default([]),
  note: z.string().optional(),
})
/** A labelled sentence. */
export type Sentence = z.output<typeof sentence>

const check = z.strictObject({
  kind: many(z.string()).optional(),
  level: many(levels).optional(),
  from: many(z.string()).optional(),
  not_from: many(z.string()).optional(),
  asks: many(z.string()).optional(),
  open: z.boolean().optional(),
  facts_any: z.array(z.string()).optional(),
  facts_none: z.array(z.string()).optional(),
  facts_each: z.array(z.array(z.string())).optional(),
  speech: z.string().optional(),
  speech_not: z.string().optional(),
  like: z.number().optional(),
  as_if: element.optional(),
})
/** What must hold of a turn. */
export type Check = z.output<typeof check>

/** A talk: what is said, and either what is expected turn by turn, or answers to what the skill asks. */
export const talk = z.strictObject({
  id: z.string(),
  locale: z.string(),
  kind: z.string(),
  sub: z.string().optional(),
  say: z.array(element).min(1),
  expect: z.array(check.nullable()).optional(),
  some: z.array(check).default([]),
  answers: z
    .partialRecord(z.enum(['danger', 'symptom', 'onset', 'duration', 'spread', 'offer']), many(element))
    .optional(),
  after: z.array(element).default([]),
  turns: z.number().default(8),
  final: z
    .strictObject({
      level: many(levels),
      again: z.number().default(0),
      offers: z.number().default(1),
      some: z.array(check).default([]),
    })
    .optional(),
  note: z.string().optional(),
})
/** A labelled talk. */
export type Talk = z.output<typeof talk>

const about = z.strictObject({
  authors: z.string(),
  date: z.iso.date(),
  /** The score of the one time before anything was learnt from it. */
  first: z.string().default('not taken'),
  /** Whether the project has learnt from it since. */
  worked: z.boolean().default(false),
})

/** What is known of a set: who wrote it when, its first score, and whether anything was learnt from it since. */
export type About = z.output<typeof about>

/** A set of a language: its file, what it holds, and what is known of it. */
export type Set<T> = { file: string; rows: readonly T[]; about: About }

/** The folder of a language's sets. */
export const folderOf = (language: string): string => `tests/quality/${language}`

/** The sets of a language, of talks or of sentences; a row that cannot be read is an error with its place. */
export function setsOf<T>(language: string, shape: z.ZodType<T>, isTalks: boolean): Set<T>[] {
  const folder = join(root, folderOf(language))
  if (!existsSync(folder)) return []
  const sheet = join(folder, 'sets.yaml')
  const known = z.record(z.string(), about).parse(parse(readFileSync(sheet, 'utf8')))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && name.startsWith('talks') === isTalks)
    .sort()
    .map((name) => {
      const found = known[name.replace('.jsonl', '')]
      if (!found) throw new Error(`${sheet}: says nothing of ${name}`)
      return { file: name, rows: rowsIn(join(folder, name), shape), about: found }
    })
}

function rowsIn<T>(file: string, shape: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const read = shape.safeParse(JSON.parse(line))
    if (read.success) return [read.data]
    const [issue] = read.error.issues
    throw new Error(`${file}:${String(at + 1)} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`)
  })
}
