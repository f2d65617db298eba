/** Walks the recipes of CONTRIBUTING.md, in copies of the checkout: `npm run recipes [topic sign …]`. */
import { parseArgs } from 'node:util'
import { type Checkout, copyCheckout } from './recipes/checkout'
import { differences, pathsNamed, sectionOf } from './recipes/document'
import { intent } from './recipes/intent'
import { language } from './recipes/language'
import { mustRun, type Recipe } from './recipes/recipe'
import { sign } from './recipes/sign'
import { topic } from './recipes/topic'

/** Recipes by name, those of a copy together: each is compared with its text, and what all made is built and checked once. */
const copies: readonly Readonly<Record<string, Recipe>>[] = [{ language }, { topic, sign, intent }]
const names = copies.flatMap((recipes) => Object.keys(recipes))

/** What `npm run check` does, with lint and format of what was touched alone: the rest is as it was. */
async function check(copy: Checkout, touched: readonly string[]): Promise<void> {
  const left = touched.filter(copy.has)
  await mustRun(copy, 'npm', 'run', '-s', 'types')
  await mustRun(copy, 'npx', 'eslint', ...left.filter((path) => path.endsWith('.ts')))
  await mustRun(copy, 'npx', 'prettier', '--check', '--ignore-unknown', ...left)
  await mustRun(copy, 'npm', 'run', '-s', 'build', '--', '--check')
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Does a part of a walk, and prints how it ended. */
async function part(what: string, act: () => Promise<void>): Promise<boolean> {
  const started = Date.now()
  const wrong = await act().then(() => undefined, messageOf)
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`${wrong === undefined ? 'green' : 'RED'}  ${what}, ${seconds} s`)
  if (wrong !== undefined) console.error(wrong)
  return wrong === undefined
}

/** What the build writes that is committed; the rest, which takes minutes, is built after the last recipe of a copy. */
const committed = ['models', 'manifest', 'rooms']

function compare(headings: string, found: readonly string[]): void {
  if (found.length > 0) throw new Error(`“${headings}” in CONTRIBUTING.md:\n${found.join('\n')}`)
}

/** Walks recipes one after the other in one copy; gives whether all is well. */
async function walkAll(recipes: readonly Recipe[], keep: boolean): Promise<boolean> {
  const copy = copyCheckout()
  const touched = new Set<string>()
  try {
    for (const { heading, walk } of recipes) {
      const good = await part(heading, async () => {
        await walk(copy)
        await mustRun(copy, 'npm', 'run', '-s', 'build', '--', ...committed)
        compare(heading, differences(pathsNamed(sectionOf(heading)), copy.touched()))
      })
      if (!good) return false
      for (const path of copy.touched()) touched.add(path)
      copy.commit(heading)
    }
    const headings = recipes.map(({ heading }) => heading).join(', ')
    const built = await part(`build after: ${headings}`, async () => {
      await mustRun(copy, 'npm', 'run', '-s', 'build')
      await mustRun(copy, 'npm', 'run', '-s', 'transcripts')
      const named = recipes.flatMap(({ heading }) => pathsNamed(sectionOf(heading)))
      compare(headings, differences(named, [...touched, ...copy.touched()]))
      for (const { look } of recipes) await look(copy)
    })
    if (!built) return false
    for (const path of copy.touched()) touched.add(path)
    return await part(`check and tests after: ${headings}`, async () => {
      await check(copy, [...touched])
      const tests = new Set(recipes.flatMap((recipe) => recipe.tests))
      await mustRun(copy, process.execPath, 'node_modules/jest/bin/jest.js', '--silent', ...tests)
    })
  } finally {
    if (!keep) copy.remove()
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'boolean', default: false } },
  })
  const strange = positionals.filter((name) => !names.includes(name))
  if (strange.length > 0) {
    console.error(`${strange.join(', ')}: can be ${names.join(', ')}`)
    return 2
  }
  const isWanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name)
  const walks = copies
    .map((recipes) => Object.entries(recipes).flatMap(([name, recipe]) => (isWanted(name) ? [recipe] : [])))
    .filter((recipes) => recipes.length > 0)
  const good = await Promise.all(walks.map((recipes) => walkAll(recipes, values.keep)))
  return good.every(Boolean) ? 0 : 1
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
