/** A folder of YAML as one tree of words, that can say in which file a key stands. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDraft } from '../shared/drafts'
import { root } from '../shared/files'
import { type Problem, ProblemError } from '../shared/problems'
import { notText, parseYaml, type Path, type Read } from '../shared/yaml'

/** Words by their keys: text, lists of texts, or more of the same. */
export type Tree = { [key: string]: string | string[] | Tree }

/** Whether something is a tree rather than text. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a YAML file of words; refuses what is neither text nor a list of texts nor a table. */
export function readTree(file: string): Tree {
  const { value, problem } = parseYaml(file, readFileSync(join(root, file), 'utf8'))
  if (value === null && isDraft(file)) return {}
  const wrong = notWords(value, [])
  if (wrong.length > 0) throw new ProblemError(wrong.map(({ path, message }) => problem(path, message)))
  return value as Tree
}

const parsed = new Map<string, { text: string; problem: Read<unknown>['problem'] }>()

/** Where the words of a key stand in a file; in a file that is not there, nowhere. */
export function locate(file: string, key: string): Pick<Problem, 'line' | 'column'> {
  if (!existsSync(join(root, file))) return {}
  const text = readFileSync(join(root, file), 'utf8')
  const before = parsed.get(file)
  const now = before?.text === text ? before : { text, problem: parseYaml(file, text).problem }
  parsed.set(file, now)
  const { line, column } = now.problem(pathOf(key), '')
  return line === undefined || column === undefined ? {} : { line, column }
}

const pathOf = (key: string): Path => key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

type Wrong = { path: Path; message: string }

function notWords(value: unknown, path: Path): Wrong[] {
  if (typeof value === 'string') return value.trim() === '' ? [{ path, message: notText('') }] : []
  if (Array.isArray(value))
    return value.flatMap((part: unknown, index) =>
      typeof part === 'string'
        ? notWords(part, [...path, index])
        : [{ path: [...path, index], message: notText(part) }],
    )
  if (isTree(value)) return Object.entries(value).flatMap(([name, part]) => notWords(part, [...path, name]))
  return [{ path, message: notText(value) }]
}

/** Every text of a tree by its key, lists by their index. */
export function textsOf(tree: unknown, prefix = ''): [key: string, text: string][] {
  if (typeof tree === 'string') return [[prefix, tree]]
  const entries = Array.isArray(tree)
    ? tree.map((part, index) => [String(index), part as unknown] as const)
    : isTree(tree)
      ? Object.entries(tree)
      : []
  return entries.flatMap(([name, part]) => textsOf(part, prefix === '' ? name : `${prefix}.${name}`))
}
