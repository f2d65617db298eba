/** What does not compile: a missing line, a misspelt key, a source of nobody, a form without its label. */
import { join } from 'node:path'
import ts from 'typescript'

jest.setTimeout(120_000)

const root = join(__dirname, '../..')
const name = join(root, 'tests/content/case.ts')
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: unknown
}
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)

const head = `
import type { ContentKey } from '../../lambda/knowledge/contentKeys'
import type { Form } from '../../lambda/knowledge/forms'
import type { SignId } from '../../lambda/knowledge/signs'
import type { Source } from '../../lambda/conversation/source'
import type { EmergencySign } from '../../lambda/triage/emergency'
import type { Meaning } from '../../lambda/understanding/meaning'
`

const cases: readonly [string, string, boolean][] = [
  ['a key of the contract', `export const one: ContentKey = 'phrases.all-right'`, true],
  ['a breath of a topic', `export const one: ContentKey = 'topics.caffeine.cause.0'`, true],
  ['a misspelt key', `export const one: ContentKey = 'phrases.alright'`, false],
  ['a form that a topic has not', `export const one: ContentKey = 'topics.caffeine.compare.0'`, false],
  ['a table that lacks a form', `export const one: Record<Form, string> = { cause: 'x' }`, false],
  ['an emergency without its line', `export const one: Record<EmergencySign, string> = { breathing: 'x' }`, false],
  ['a mild sign as an emergency', `export const one: EmergencySign = 'tingling'`, false],
  ['a source of nobody', `export const one: Source = 'topics/coffee#cause'`, false],
  ['a source', `export const one: Source = 'topics/caffeine#cause'`, true],
  ['a sign of nobody', `export const one: SignId = 'itching'`, false],
  ['a meaning with a misspelt part', `export const one: Partial<Meaning> = { form: [] }`, false],
]

/** All cases are compiled at once: each is a file of its own beside the real sources. */
const files = new Map(cases.map(([, code], at) => [name.replace('case', `case${String(at)}`), head + code]))
const host = ts.createCompilerHost(options)
const real = { ...host }
host.fileExists = (path) => files.has(path) || real.fileExists(path)
host.readFile = (path) => files.get(path) ?? real.readFile(path)
host.getSourceFile = (path, ...rest) => {
  const text = files.get(path)
  return text === undefined
    ? real.getSourceFile(path, ...rest)
    : ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)
}
const program = ts.createProgram([...files.keys()], { ...options, noEmit: true, noUnusedLocals: false }, host)

test.each(cases.map(([what, , good], at) => ({ what, good, at })))('$what: $good', ({ good, at }) => {
  const file = program.getSourceFile(name.replace('case', `case${String(at)}`))
  expect(file).toBeDefined()
  const wrong = ts
    .getPreEmitDiagnostics(program, file)
    .filter(({ code }) => code !== 6133 && code !== 6196 && code !== 6192)
  expect(wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join('; ') === '').toBe(good)
})
