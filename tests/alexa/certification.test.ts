/** The page on certification names tests that exist. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const page = readFileSync(join(root, 'docs/certification.md'), 'utf8')

/** Every test that the page names, with the cases that stand behind it. */
const named = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .flatMap((line) => [...line.matchAll(/`([\w/-]+\.test\.ts)`((?:[:,] _[^_]+_)*)/g)])
  .map(([, file = '', cases = '']) => [file, [...cases.matchAll(/_([^_]+)_/g)].map(([, title = '']) => title)] as const)

test('it names tests', () => {
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter(([, cases]) => cases.length > 0).length).toBeGreaterThan(20)
})

test.each(named)('tests/%s, with its cases', (file, cases) => {
  const path = join(root, 'tests', file)
  expect([file, existsSync(path)]).toEqual([file, true])
  const text = readFileSync(path, 'utf8')
  for (const title of cases) expect([title, text.includes(title)]).toEqual([title, true])
})
