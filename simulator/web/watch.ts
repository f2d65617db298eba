/** Watches files by looking at them: it works on every disk, mount and system, and costs a few milliseconds a look. */
import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** How often is looked, in milliseconds. */
const interval = 600

/** What is looked at, and what is left out. */
const folders = ['lambda', 'interactionModels', 'simulator', 'tools', 'docs/knowledge', 'skill-package']
const kinds = /\.(ts|ya?ml|json|html|css|svg)$/

type Stamps = ReadonlyMap<string, string>

function stamp(root: string): Stamps {
  const stamps = new Map<string, string>()
  for (const folder of folders)
    for (const name of filesIn(join(root, folder))) {
      const path = join(folder, name)
      if (!kinds.test(path)) continue
      const { mtimeMs, size } = statSync(join(root, path), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
      stamps.set(path.replaceAll(sep, '/'), `${String(mtimeMs)} ${String(size)}`)
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
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}

/** Tells of changed files until it is stopped; a change is told when the files have been still for one look. */
export function watch(root: string, changed: (paths: readonly string[]) => void): () => void {
  let told = stamp(root)
  let seen = told
  const timer = setInterval(() => {
    const now = stamp(root)
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
