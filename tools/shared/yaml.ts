import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { dropEmpty, isDraft } from './drafts'
import { type Problem, ProblemError } from './problems'

/** Where something stands in a file: the keys and indices that lead to it. */
export type Path = readonly (string | number)[]

/** What a file holds, and a way to say where in it something is wrong; `offset` counts characters from its start. */
export type Read<T> = { value: T; problem: (path: Path, message: string, offset?: number) => Problem }

/** Reads YAML of a known shape; throws every mistake with its line and what to do. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
  const { value, problem } = parseYaml(file, text)
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data, problem }
  throw new ProblemError(
    parsed.error.issues.flatMap((issue): Problem[] => {
      const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) =>
          problem([...path, key], 'is not a key of this file: take it out, or correct its name'),
        )
      const found = at(value, path)
      if (issue.code === 'invalid_type' && found === undefined)
        return [{ ...problem(path, 'is missing: write it'), unfinished: true }]
      return [{ ...problem(path, plainly(issue, found)), ...(found === null && { unfinished: true }) }]
    }),
  )
}

/** Reads YAML of any shape; throws what is wrong with the YAML itself. */
export function parseYaml(file: string, text: string): Read<unknown> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const broken = document.errors.map((error): Problem => {
    const { line, col } = counter.linePos(error.pos[0])
    const [why = ''] = error.message.split(/ at line |\n/)
    const message =
      error.code === 'DUPLICATE_KEY'
        ? 'stands here twice: take one out'
        : `${why}: text that begins with [ or {, or holds a colon, goes between quotes`
    return { file, line, column: col, key: '(yaml)', message }
  })
  if (broken.length > 0) throw new ProblemError(broken)
  if (isDraft(file)) dropEmpty(document)
  return { value: document.toJS(), problem: locator(file, document, counter) }
}

/** What is wrong with a value that is no text. */
export function notText(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'is empty: write words for it, or take it out'
  if (typeof value === 'object')
    return Array.isArray(value)
      ? 'is a list, and should be one text: put text that begins with [ between quotes'
      : 'is not one text: text that holds a colon, or begins with {, goes between quotes'
  return `is read as ${typeof value === 'boolean' ? 'yes or no' : `a ${typeof value}`}: put it between quotes`
}

function plainly(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'too_small') return 'is empty: write words for it, or take it out'
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.expected === 'string' || value === null) return notText(value)
  if (issue.expected === 'array') return 'is not a list: write [one, two], or a line with a dash for each'
  return 'is not a table: write each name, a colon, and what belongs to it'
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Readonly<Record<string | number, unknown>>)[key] : undefined,
    value,
  )

function locator(file: string, document: Document, counter: LineCounter): Read<unknown>['problem'] {
  return (path, message, offset = 0) => {
    const at = startOf(document, path)
    const key = path.join('.') || '(file)'
    if (at === undefined) return { file, key, message }
    const { line, col } = counter.linePos(at + offset)
    return { file, line, column: col, key, message }
  }
}

/** Where a path's own key or item begins; where there is none, its nearest parent. */
function startOf(document: Document, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const last = path[depth - 1]
    const items = isNode(parent) && 'items' in parent && Array.isArray(parent.items) ? (parent.items as unknown[]) : []
    const pair = items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last))
    const node = isPair(pair) ? pair.key : typeof last === 'number' ? items[last] : undefined
    if (isNode(node) && node.range) {
      const quoted = isScalar(node) && (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE')
      return node.range[0] + (quoted && depth === path.length ? 1 : 0)
    }
  }
  return undefined
}
