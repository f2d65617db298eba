/** What does not compile: a key or a source of nobody, and something new without the rows that it needs. */
import { join } from 'node:path'
import ts from 'typescript'

jest.setTimeout(120_000)

const root = join(__dirname, '../..')
const inProject = (path: string): string => join(root, path)
const name = join(root, 'tests/content/case.ts')
const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
  config: unknown
}
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)

const head = `
import type { ContentKey } from '../../lambda/knowledge/contentKeys'
import type { Form } from '../../lambda/knowledge/forms'
import type { SignId } from '../../lambda/knowledge/signs'
import type { Source } from '../../lambda/conversation/talk/source'
import type { EmergencySign } from '../../lambda/triage/emergency'
import type { Meaning } from '../../lambda/understanding/meaning/meaning'
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

/** One program of files that are not on the disk, or not as they are there; what is read stays read. */
const host = ts.createCompilerHost(options)
const kept = new Map<string, ts.SourceFile | undefined>()
function compile(files: ReadonlyMap<string, string>): ts.Program {
  const own: ts.CompilerHost = {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile(path, ...rest) {
      const text = files.get(path)
      if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)
      if (!kept.has(path)) kept.set(path, host.getSourceFile(path, ...rest))
      return kept.get(path)
    },
  }
  return ts.createProgram([...files.keys()], { ...options, noEmit: true, noUnusedLocals: false }, own)
}

/** What is wrong with a file, unused names aside. */
function wrongIn(program: ts.Program, path: string): string {
  const file = program.getSourceFile(path)
  if (!file) throw new Error(`${path} is not compiled`)
  return program
    .getSemanticDiagnostics(file)
    .filter(({ code }) => code !== 6133 && code !== 6196 && code !== 6192)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
    .join('; ')
}

describe('beside the code', () => {
  const path = (at: number) => name.replace('case', `case${String(at)}`)
  let program: ts.Program
  beforeAll(() => {
    program = compile(new Map(cases.map(([, code], at) => [path(at), head + code])))
  })
  test.each(cases.map(([what, , good], at) => ({ what, good, at })))('$what: $good', ({ good, at }) => {
    expect(wrongIn(program, path(at)) === '').toBe(good)
  })
})

/** Changes to the code itself: in which file, what is put in place of what, where the compiler objects, and what it names. */
const changes: readonly (readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  where: string,
  names: string,
])[] = [
  [
    'a form of question that is not ranked',
    'lambda/knowledge/forms.ts',
    `'diagnose-me',`,
    `'diagnose-me', 'how-heavy',`,
    'lambda/understanding/reading/forms.ts',
    'how-heavy',
  ],
  [
    'a line that is said and not in the contract',
    'lambda/knowledge/contentKeys.ts',
    `'concern.no': once(),`,
    '',
    'lambda/conversation/doubt.ts',
    'phrases.concern.no',
  ],
  [
    'an intent without a meaning',
    'lambda/contract.ts',
    'OpenQuestion: {',
    'AskMore: { slots: [] }, OpenQuestion: {',
    'lambda/understanding/meaning/intents.ts',
    'AskMore',
  ],
  [
    'an intent with a slot of nobody',
    'lambda/contract.ts',
    `slots: ['words']`,
    `slots: ['wrods']`,
    'lambda/contract.ts',
    'wrods',
  ],
  [
    'an emergency without its line',
    'lambda/knowledge/signs.ts',
    'collapse: {',
    `fainting: { always: 'emergency', facts: ['emergency-unsure'] }, collapse: {`,
    'lambda/conversation/doctor/emergencyReply.ts',
    'fainting',
  ],
  [
    'a move that nothing answers',
    'lambda/understanding/meaning/meaning.ts',
    `'wow',`,
    `'wow', 'yawn',`,
    'lambda/conversation/moves/moves.ts',
    'yawn',
  ],
  [
    'a doubt about danger without its sign',
    'lambda/knowledge/doctorQuestions.ts',
    `'walking',`,
    `'walking', 'hearing',`,
    'lambda/conversation/answered.ts',
    'hearing',
  ],
  [
    'a misspelt key where it is said',
    'lambda/conversation/answer.ts',
    `phrase('sorry'`,
    `phrase('sory'`,
    'lambda/conversation/answer.ts',
    'sory',
  ],
  [
    'a misspelt part of the session',
    'lambda/conversation/respond.ts',
    'disclaimed: true',
    'disclamed: true',
    'lambda/conversation/respond.ts',
    'disclamed',
  ],
]

describe('in the code', () => {
  /** All changes are compiled at once: each is seen in the file that needs a row or a key for it. */
  let program: ts.Program
  beforeAll(() => {
    const changed = new Map<string, string>()
    for (const [, file, from, to] of changes) {
      const text = changed.get(inProject(file)) ?? host.readFile(inProject(file)) ?? ''
      if (!text.includes(from)) throw new Error(`${file} holds no ${from}`)
      changed.set(inProject(file), text.replace(from, to))
    }
    for (const [, , , , file] of changes)
      if (!changed.has(inProject(file))) changed.set(inProject(file), host.readFile(inProject(file)) ?? '')
    program = compile(changed)
  })
  test.each(changes)('%s', (_, __, ___, ____, file, names) => {
    expect(wrongIn(program, inProject(file))).toContain(names)
  })

  test('and nothing is wrong with it as it is', () => {
    const files = [...new Set(changes.map(([, , , , file]) => inProject(file)))]
    const asItIs = compile(new Map(files.map((file) => [file, host.readFile(file) ?? ''])))
    expect(files.map((file) => wrongIn(asItIs, file)).filter((wrong) => wrong !== '')).toEqual([])
  })
})
