/** Patterns that know every script's letters: a new process looks all of Unicode up for each literal that it reads. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSourceFile, isRegularExpressionLiteral, type Node, ScriptTarget } from 'typescript'
import { pattern } from '../../lambda/understanding/words/pattern'

const lambda = join(__dirname, '../../lambda')
/** The screens are a part of the bundle that most starts do not read. */
const read = readdirSync(lambda, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('screens'),
)

function literalsIn(node: Node): string[] {
  const own = isRegularExpressionLiteral(node) ? [node.text] : []
  return [...own, ...node.getChildren().flatMap(literalsIn)]
}

test('no literal that a first answer reads has to look Unicode up', () => {
  const literals = read.flatMap((path) =>
    literalsIn(createSourceFile(path, readFileSync(join(lambda, path), 'utf8'), ScriptTarget.Latest, true)),
  )
  expect(literals.length).toBeGreaterThan(10)
  expect(literals.filter((literal) => /\\p\{/i.test(literal))).toEqual([])
})

test('a pattern is made once, and only when it is asked for', () => {
  const broken = pattern('(', '')
  expect(broken).toThrow(SyntaxError)
  const letters = pattern(String.raw`\p{L}+`, 'gu')
  expect('ab 12 çé'.match(letters())).toEqual(['ab', 'çé'])
  expect(letters()).toBe(letters())
})
