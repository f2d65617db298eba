/** A folder of YAML as one tree of words, that can say in which file a key stands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { type Problem, ProblemError } from '../shared/problems'
import { root } from '../shared/files'

/** Words by their keys: text, lists of texts, or more of the same. */
export type Tree = { [key: string]: string | string[] | Tree }

/** Whether something is a tree rather than text. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a YAML file of words; refuses what is neither text nor a list of texts nor a table. */
export function readTree(file: string): unknown {
  const counter = new LineCounter()
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { lineCounter: counter })
  const problems = document.errors.map((error): Problem => {
    const { line, col } = counter.linePos(error.pos[0])
    return { file, line, column: col, key: '(yaml)', message: error.message.split('\n')[0] ?? error.code }
  })
  if (problems.length > 0) throw new ProblemError(problems)
  const value: unknown = document.toJS()
  const wrong = notWords(value, '').map((key): Problem => ({
    file,
    key: key || '(file)',
    message: 'is no text: write words, a list of words, or a table',
  }))
  if (wrong.length > 0) throw new ProblemError(wrong)
  return value
}

function notWords(value: unknown, key: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [key] : []
  const below = (name: string, part: unknown) => notWords(part, key === '' ? name : `${key}.${name}`)
  if (Array.isArray(value)) return value.flatMap((part, index) => below(String(index), part))
  if (isTree(value)) return Object.entries(value).flatMap(([name, part]) => below(name, part))
  return [key]
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
