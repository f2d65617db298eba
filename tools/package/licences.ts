/** The licences of everything that is installed: `npm run licences`; a licence that is not known to be free fails. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/files'

type Entry = { version?: string; license?: string; link?: boolean; dependencies?: Readonly<Record<string, string>> }
type Lock = { packages: Readonly<Record<string, Entry>> }
type Installed = { name: string; version: string; licence: string; ships: boolean }

/** Licences that allow use, change and passing on. */
const free = [
  '0BSD',
  'Apache-2.0',
  'Apache 2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  // arabic-stem's own spelling of ISC
  'ICS',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
]

/** One of several, or all of several. */
const isFree = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => free.includes(part)))

/** What a package says of itself where the lock does not say it. */
function said(path: string): string {
  try {
    const own = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
      license?: unknown
      licenses?: unknown
    }
    const { license, licenses } = own
    if (typeof license === 'string') return license
    const [first] = Array.isArray(licenses) ? (licenses as { type?: unknown }[]) : []
    return typeof first?.type === 'string' ? first.type : 'unknown'
  } catch {
    return 'not installed'
  }
}

/** The dependencies of ours that the code loads, and theirs: what may come into the bundle. */
function shipping({ packages }: Lock): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (path: string): void => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
      const at = `node_modules/${name}`
      if (found.has(at)) continue
      found.add(at)
      visit(at)
    }
  }
  visit('')
  return found
}

/** Every package of the lock, those that ship first. */
function installed(): readonly Installed[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const ships = shipping(lock)
  return Object.entries(lock.packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version = '', license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? said(path),
      ships: ships.has(path),
    }))
    .sort((a, b) => Number(b.ships) - Number(a.ships) || a.name.localeCompare(b.name, 'en'))
}

function main(): void {
  const all = installed()
  const counts = new Map<string, number>()
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1)
  console.log('in the bundle:')
  for (const { name, version, licence } of all.filter(({ ships }) => ships))
    console.log(`  ${name} ${version}: ${licence}`)
  console.log('\nall that is installed to build and test:')
  for (const [licence, count] of [...counts].sort(([, a], [, b]) => b - a))
    console.log(`  ${String(count).padStart(4)} ${licence}`)
  const odd = all.filter(({ licence }) => !isFree(licence))
  for (const { name, version, licence } of odd) console.error(`${name} ${version}: ${licence} is not known to be free`)
  process.exitCode = odd.length > 0 ? 1 : 0
}

main()
