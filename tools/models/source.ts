import { z } from 'zod'
import { type Read, readYaml } from '../shared/yaml'

const words = z.array(z.string().trim().min(1)).min(1)
const table = z.record(z.string(), words)

const overrides = z.strictObject({
  invocation: z.string().optional(),
  lists: table.default({}),
  types: z.record(z.string(), table).default({}),
  intents: table.default({}),
  replace: z.record(z.string(), z.union([z.string().min(1), words])).default({}),
})

const schema = z.strictObject({
  invocation: z.string(),
  lists: table.default({}),
  types: z.record(z.string(), table),
  intents: table,
  builtins: table.default({}),
  prompts: table.default({}),
  device: z.record(z.string(), z.unknown()).default({}),
  locales: z.record(z.string(), overrides).default({}),
})

/** A language's utterances as its file holds them. */
export type Utterances = z.output<typeof schema>

/** A language's utterances, read and checked for their shape, that can say where anything stands. */
export type Source = { file: string; utterances: Utterances; problem: Read<Utterances>['problem'] }

/** Reads what is listened for in a language; refuses unknown keys, keys given twice and wrong shapes. */
export function readSource(file: string, text: string): Source {
  const { value, problem } = readYaml(file, text, schema)
  return { file, utterances: value, problem }
}
