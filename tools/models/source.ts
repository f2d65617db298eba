import { z } from 'zod'
import type { Files } from '../shared/files'
import { type Problem, ProblemError, refuse } from '../shared/problems'
import { type Path, type Read, readYaml } from '../shared/yaml'

/** A text of a file, and a way to say what is wrong with it there; `offset` counts characters. */
export type Line = { text: string; problem: (message: string, offset?: number) => Problem }

/** Lines by the name of what they are for. */
export type Table = ReadonlyMap<string, readonly Line[]>

/** Templates by intent, and words by type and id. */
export type Utterances = { intents: Table; types: ReadonlyMap<string, Table> }

/** All that a language's files hold for its models. */
export type Source = Utterances & {
  folder: string
  invocation: Line
  /** What Alexa may say to elicit the open slot. */
  elicit: readonly Line[]
  /** Sentences as people say them, by label. */
  open: Table
  /** What is said for Alexa's own intents; the models hold none of it. */
  builtins: Table
  /** What a locale has of its own. */
  locales: ReadonlyMap<string, Utterances & { invocation?: Line; problem: Line['problem'] }>
}

const words = z.array(z.string().trim().min(1)).min(1)
const table = z.record(z.string(), words)
const invocation = z.strictObject({
  name: z.string(),
  elicit: words,
  locales: z.record(z.string(), z.string()).default({}),
})
const builtins = z.looseObject({ intents: table })
const additions = z.strictObject({
  intents: table.default({}),
  types: z.record(z.string(), table).default({}),
  /** Read with the other concepts. */
  concepts: z.unknown().optional(),
})
const additionsByLocale = z.record(z.string(), additions)

/** Reads a language's files, by their paths in the project; throws every mistake in their shape at once. */
export function readSource(folder: string, files: Files): Source {
  const problems: Problem[] = []

  function read<T>(name: string, schema: z.ZodType<T>, otherwise: T): Read<T> {
    const file = `${folder}/${name}`
    try {
      return readYaml(file, files.get(file) ?? '', schema)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const missing: Problem = { file, key: '(file)', message: 'is missing: write it', unfinished: true }
      problems.push(...(files.has(file) ? error.problems : [missing]))
      return { value: otherwise, problem: (path, message) => ({ file, key: path.join('.'), message }) }
    }
  }
  const within = (part: string): string[] =>
    [...files.keys()].flatMap((path) => new RegExp(`^${folder}/${part}/([^/]+)\\.yaml$`).exec(path)?.[1] ?? [])
  const listsOf = (part: string): Table =>
    new Map(
      within(part).map((name) => {
        const list = read(`${part}/${name}.yaml`, words, [])
        return [name, linesOf(list, [], list.value)]
      }),
    )
  const typeOf = (name: string): Table => {
    const ids = read(`types/${name}.yaml`, table, {})
    return tableOf(ids, [], ids.value)
  }

  const skill = read('invocation.yaml', invocation, { name: '', elicit: [], locales: {} })
  const own = read('builtins.yaml', builtins, { intents: {} })
  const added = files.has(`${folder}/locales.yaml`) ? read('locales.yaml', additionsByLocale, {}) : undefined
  const source: Source = {
    folder,
    invocation: lineOf(skill, ['name'], skill.value.name),
    elicit: linesOf(skill, ['elicit'], skill.value.elicit),
    intents: listsOf('intents'),
    types: new Map(within('types').map((name) => [name, typeOf(name)])),
    open: listsOf('open'),
    builtins: tableOf(own, ['intents'], own.value.intents),
    locales: new Map([...invocationsOf(skill), ...(added ? additionsOf(added, skill) : [])]),
  }
  refuse(problems)
  return source
}

type Locales = [string, Utterances & { invocation?: Line; problem: Line['problem'] }][]

/** The locales that have an invocation name of their own. */
function invocationsOf(skill: Read<z.output<typeof invocation>>): Locales {
  return Object.entries(skill.value.locales).map(([locale, name]) => {
    const line = lineOf(skill, ['locales', locale], name)
    return [locale, { invocation: line, problem: line.problem, intents: new Map(), types: new Map() }]
  })
}

/** The locales that add samples or words. */
function additionsOf(
  added: Read<z.output<typeof additionsByLocale>>,
  skill: Read<z.output<typeof invocation>>,
): Locales {
  const names = new Map(invocationsOf(skill))
  return Object.entries(added.value).map(([locale, { intents, types }]) => [
    locale,
    {
      ...names.get(locale),
      problem: lineOf(added, [locale], '').problem,
      intents: tableOf(added, [locale, 'intents'], intents),
      types: new Map(Object.entries(types).map(([type, ids]) => [type, tableOf(added, [locale, 'types', type], ids)])),
    },
  ])
}

function lineOf(from: Read<unknown>, path: Path, text: string): Line {
  return { text, problem: (message, offset) => from.problem(path, message, offset) }
}

function linesOf(from: Read<unknown>, path: Path, list: readonly string[]): Line[] {
  return list.map((text, index) => lineOf(from, [...path, index], text))
}

function tableOf(from: Read<unknown>, path: Path, lists: Readonly<Record<string, readonly string[]>>): Table {
  return new Map(Object.entries(lists).map(([name, list]) => [name, linesOf(from, [...path, name], list)]))
}
