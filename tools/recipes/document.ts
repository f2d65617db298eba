/** What CONTRIBUTING.md says of a recipe: the files that it names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/files'

/** A path that a recipe names; `optional` stands in brackets, for what not every case needs. */
export type Named = { path: string; pattern: RegExp; optional: boolean }

const placeholders = /<[a-z-]+>|<[A-Z][a-z]+>|\bxx-XX\b|\bxx\b/g

/** The paths that a section names, each as a pattern: `<topic>` and its like stand for a name, a folder for all in it. */
export function pathsNamed(section: string): Named[] {
  const inBrackets = [...section.matchAll(/\([^()]*\)/g)].map(([text]) => text).join(' ')
  const found = [...section.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path)
  return [...new Set(found)]
    .filter((path) => /^[\w<>.-]+\/|^[\w-]+\.md$/.test(path))
    .map((path) => ({ path, pattern: patternOf(path), optional: inBrackets.includes(`\`${path}\``) }))
}

function patternOf(path: string): RegExp {
  const parts = path.split(placeholders).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w-]+')}${path.endsWith('/') ? '.+' : '$'}`)
}

/** The section of CONTRIBUTING.md under a heading. */
export function sectionOf(heading: string, text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')): string {
  const [, section] = text.split(new RegExp(`^## ${heading}$`, 'm'))
  if (section === undefined) throw new Error(`CONTRIBUTING.md has no section “${heading}”`)
  return section.split(/^## /m)[0] ?? ''
}

/** What is not so: files that were touched and are not named, and files that are named and were not touched. */
export function differences(named: readonly Named[], touched: readonly string[]): string[] {
  const strange = touched.filter((path) => !named.some(({ pattern }) => pattern.test(path)))
  const idle = named.filter(({ pattern, optional }) => !optional && !touched.some((path) => pattern.test(path)))
  return [
    ...strange.map((path) => `touches ${path}, which the recipe does not name`),
    ...idle.map(({ path }) => `names ${path}, which was not touched`),
  ]
}
