/** Who imports whom, read from the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../shared/files'

/** What imports what, by paths in the project. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>

/** Where code lives. */
export const codeFolders = ['lambda', 'tools', 'simulator', 'hosting'] as const

/** All files of code in a folder, by their paths. */
export function codeIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|cjs)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

const specifiers = /(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)'/gm

/** What each file imports of the project's own code. */
export function importsOf(files: readonly string[]): Imports {
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      const found = [...text.matchAll(specifiers)].flatMap(([, path = '']) => resolved(join(dirname(file), path)))
      return [file, new Set(found)]
    }),
  )
}

function resolved(path: string): string[] {
  const file = `${path.replaceAll('\\', '/')}.ts`
  return existsSync(join(root, file)) ? [file] : []
}

/** A file's room: its folder; a file at the top of the skill is a room of its own. */
export const roomOf = (file: string): string => (dirname(file) === 'lambda' ? file : dirname(file))

/** Which rooms import which. */
export function roomsOf(files: Imports): Imports {
  const rooms = new Map<string, Set<string>>()
  for (const [file, imported] of files) {
    const room = roomOf(file)
    const own = rooms.get(room) ?? new Set()
    for (const other of imported) if (roomOf(other) !== room) own.add(roomOf(other))
    rooms.set(room, own)
  }
  return rooms
}

/** The circles among imports, each as the way round it. */
export function circlesIn(imports: Imports): string[] {
  const circles: string[] = []
  const settled = new Set<string>()
  const follow = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '))
    if (at >= 0 || settled.has(file)) return
    for (const next of imports.get(file) ?? []) follow(next, [...way, file])
    settled.add(file)
  }
  for (const file of imports.keys()) follow(file, [])
  return circles
}
