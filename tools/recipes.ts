/** Walks the recipes of CONTRIBUTING.md, each in a copy of the checkout: `npm run recipes`. */
import { parseArgs } from 'node:util'
import { copyCheckout } from './recipes/checkout'
import { differences, pathsNamed, sectionOf } from './recipes/document'
import { intent } from './recipes/intent'
import { language } from './recipes/language'
import { neighbour } from './recipes/neighbour'
import { mustRun, type Recipe } from './recipes/recipe'
import { sign } from './recipes/sign'
import { topic } from './recipes/topic'

const recipes: Readonly<Record<string, Recipe>> = { topic, neighbour, sign, intent, language }

/** Walks a recipe; gives what is wrong, or nothing. */
function walk({ heading, walk: follow, tests }: Recipe, keep: boolean): string | undefined {
  const copy = copyCheckout()
  try {
    follow(copy)
    mustRun(copy, 'npm', 'run', '-s', 'check')
    mustRun(copy, process.execPath, 'node_modules/jest/bin/jest.js', '--silent', ...tests)
    const found = differences(pathsNamed(sectionOf(heading)), copy.touched())
    if (found.length > 0) throw new Error(`“${heading}” in CONTRIBUTING.md:\n${found.join('\n')}`)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    if (!keep) copy.remove()
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'boolean', default: false } },
  })
  const wanted = positionals.length > 0 ? positionals : Object.keys(recipes)
  let failed = 0
  for (const name of wanted) {
    const recipe = recipes[name]
    if (recipe === undefined) throw new Error(`${name} is no recipe: there are ${Object.keys(recipes).join(', ')}`)
    const started = Date.now()
    const wrong = walk(recipe, values.keep)
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`${wrong === undefined ? 'green' : 'RED'}  ${name}: “${recipe.heading}”, ${seconds} s`)
    if (wrong !== undefined) console.error(wrong)
    failed += wrong === undefined ? 0 : 1
  }
  return failed === 0 ? 0 : 1
}

process.exitCode = main()
