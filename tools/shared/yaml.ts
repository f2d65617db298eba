import { type Document, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, ProblemError } from './problems'

/** Where something stands in a file: the keys and indices that lead to it. */
export type Path = readonly (string | number)[]

/** What a file holds, and a way to say where in it something is wrong; `offset` counts characters from its start. */
export type Read<T> = { value: T; problem: (path: Path, message: string, offset?: number) => Problem }

/** Reads YAML of a known shape; throws every mistake with its line and what to do. */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const broken = document.errors.map((error): Problem => {
    const { line, col } = counter.linePos(error.pos[0])
    const [why = ''] = error.message.split(/ at line |\n/)
    const message =
      error.code === 'DUPLICATE_KEY' ? 'stands here twice' : `${why}: text that begins with [ or { goes between quotes`
    return { file, line, column: col, key: '(yaml)', message }
  })
  if (broken.length > 0) throw new ProblemError(broken)
  const problem = locator(file, document, counter)
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return { value: parsed.data, problem }
  throw new ProblemError(
    parsed.error.issues.flatMap((issue) => {
      const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
      if (issue.code !== 'unrecognized_keys') return [problem(path, plainly(issue))]
      return issue.keys.map((key) =>
        problem([...path, key], 'is not a key of this file: take it out, or correct its name'),
      )
    }),
  )
}

function plainly(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return 'is empty: give it words, or take it out'
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.message.endsWith('undefined')) return 'is missing: write it'
  if (issue.expected === 'string') return 'is not plain text: put a number, or what begins with [ or {, between quotes'
  if (issue.expected === 'array') return 'is not a list: write [one, two], or a line with a dash for each'
  return 'is not a table: write each name, a colon, and what belongs to it'
}

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
