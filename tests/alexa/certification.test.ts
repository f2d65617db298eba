/** The page on certification points each requirement to tests that are there and are run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(__dirname, '../..')
const page = readFileSync(join(root, 'docs/certification.md'), 'utf8')

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (requirement|-+) +\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, requirement = '', heldBy = '']) => [requirement, heldBy] as const)

/** Every test that the page names, with the cases that stand behind it. */
const named = rows
  .flatMap(([, heldBy]) => [...heldBy.matchAll(/`([\w/-]+\.test\.ts)`((?:[:,] _[^_]+_)*)/g)])
  .map(([, file = '', cases = '']) => [file, [...cases.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title)] as const)

/** The titles of a file's tests and of what holds them, and those that are not run. */
function titlesIn(file: string): { titles: string[]; skipped: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const titles: string[] = []
  const skipped: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const how = /^(?:x?test|x?it|x?describe|f(?:it|describe))\b[\w.]*/.exec(node.expression.getText(source))?.[0]
      const [first] = node.arguments
      if (how !== undefined && first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first)))
        (/^[xf]|\.(skip|only|todo|failing)\b/.test(how) ? skipped : titles).push(first.getText(source).slice(1, -1))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { titles, skipped }
}

test('it names tests', () => {
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter(([, cases]) => cases.length > 0).length).toBeGreaterThan(30)
})

test.each(rows)('“%s” is held by a test, or by hand', (_, heldBy) => {
  expect(heldBy).toMatch(/`[\w/-]+\.test\.ts`|\*\*by hand\*\*/)
})

test.each(named)('tests/%s, with its cases, all of which are run', (file, cases) => {
  const path = join(root, 'tests', file)
  expect([file, existsSync(path)]).toEqual([file, true])
  const { titles, skipped } = titlesIn(path)
  expect(titles.length).toBeGreaterThan(0)
  expect(skipped).toEqual([])
  for (const title of cases) expect([title, titles.some((one) => one.includes(title))]).toEqual([title, true])
})
