/** Walks the recipes of CONTRIBUTING.md, each in a copy of the checkout: `npm run recipes`. */
import { parseArgs } from 'node:util'
import { type Checkout, copyCheckout } from './recipes/checkout'
import { differences, pathsNamed, sectionOf } from './recipes/document'
import { intent } from './recipes/intent'
import { language } from './recipes/language'
import { mustRun, type Recipe } from './recipes/recipe'
import { sign } from './recipes/sign'
import { topic } from './recipes/topic'

const recipes: Readonly<Record<string, Recipe>> = { language, topic, sign, intent }

/** What `npm run check` does, with lint and format of what was touched alone: the rest is as it was. */
async function check(copy: Checkout): Promise<void> {
  const touched = copy.touched().filter(copy.has)
  await mustRun(copy, 'npm', 'run', '-s', 'types')
  await mustRun(copy, 'npx', 'eslint', ...touched.filter((path) => path.endsWith('.ts')))
  await mustRun(copy, 'npx', 'prettier', '--check', '--ignore-unknown', ...touched)
  await mustRun(copy, 'npm', 'run', '-s', 'build', '--', '--check')
}

/** Walks a recipe; gives what is wrong, or nothing. */
async function walk({ heading, walk: follow, tests }: Recipe, keep: boolean): Promise<string | undefined> {
  const copy = copyCheckout()
  try {
    await follow(copy)
    await check(copy)
    await mustRun(copy, process.execPath, 'node_modules/jest/bin/jest.js', '--silent', ...tests)
    const found = differences(pathsNamed(sectionOf(heading)), copy.touched())
    if (found.length > 0) throw new Error(`“${heading}” in CONTRIBUTING.md:\n${found.join('\n')}`)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    if (!keep) copy.remove()
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'boolean', default: false } },
  })
  const wanted = positionals.length > 0 ? [...positionals] : Object.keys(recipes)
  const strange = wanted.filter((name) => !Object.hasOwn(recipes, name))
  if (strange.length > 0) {
    console.error(`${strange.join(', ')}: can be ${Object.keys(recipes).join(', ')}`)
    return 2
  }
  let failed = 0
  const next = async (): Promise<void> => {
    const name = wanted.shift()
    const recipe = recipes[name ?? '']
    if (recipe === undefined) return
    const started = Date.now()
    const wrong = await walk(recipe, values.keep)
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`${wrong === undefined ? 'green' : 'RED'}  ${recipe.heading}, ${seconds} s`)
    if (wrong !== undefined) console.error(wrong)
    failed += wrong === undefined ? 0 : 1
    await next()
  }
  await Promise.all([next(), next()])
  return failed === 0 ? 0 : 1
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  },
)
