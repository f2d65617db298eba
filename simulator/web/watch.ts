/** Watches files by looking at them: it works on every disk, mount and system, and costs a few milliseconds a look. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** How often is looked, in milliseconds. */
const interval = 600

/** What is looked at, and what is left out. */
const folders = ['lambda', 'interactionModels', 'simulator', 'tools', 'docs/knowledge', 'skill-package']
const kinds = /\.(ts|ya?ml|json|html|css|svg)$/

/** What a file held when it was last written, by its digest: a file that is written again as it was has not changed. */
interface Stamp {
  readonly written: string
  readonly digest: string
}
type Stamps = ReadonlyMap<string, Stamp>

function stampOf(path: string, before: Stamp | undefined): Stamp {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
  const written = `${String(mtimeMs)} ${String(size)}`
  if (before?.written === written) return before
  try {
    return { written, digest: createHash('sha256').update(readFileSync(path)).digest('hex') }
  } catch {
    return { written, digest: '' }
  }
}

function stamp(root: string, before: Stamps = new Map()): Stamps {
  const stamps = new Map<string, Stamp>()
  for (const folder of folders)
    for (const found of filesIn(join(root, folder))) {
      const path = join(folder, found)
      if (!kinds.test(path)) continue
      const name = path.replaceAll(sep, '/')
      stamps.set(name, stampOf(join(root, path), before.get(name)))
    }
  return stamps
}

/** A folder that is being moved is looked at again the next time. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}

/** The files that came, went or changed between two looks. */
function changesBetween(before: Stamps, after: Stamps): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path)?.digest !== after.get(path)?.digest)
}

/** Tells of changed files until it is stopped; a change is told when the files have been still for one look. */
export function watch(root: string, changed: (paths: readonly string[]) => void): () => void {
  let told = stamp(root)
  let seen = told
  const timer = setInterval(() => {
    const now = stamp(root, seen)
    const moving = changesBetween(seen, now).length > 0
    seen = now
    if (moving) return
    const paths = changesBetween(told, now)
    told = now
    if (paths.length > 0) changed(paths)
  }, interval)
  return () => {
    clearInterval(timer)
  }
}
