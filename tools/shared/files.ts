import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The project's folder, from which all paths of the build go. */
export const root = join(__dirname, '../..')

/** Files of text by their paths in the project. */
export type Files = ReadonlyMap<string, string>

/** Files of any content by their paths in the project. */
export type AnyFiles = ReadonlyMap<string, string | Uint8Array>

/** What a file holds, in bytes. */
export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** A generated document as it is committed: two spaces deep, a newline at its end. */
export function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A generated document that is large: a value a line, so that changes can be read, and no space before it. */
export function toLines(document: unknown): string {
  return toJson(document).replaceAll(/\n +/g, '\n')
}

/** Writes generated files, and takes away those of their folders that nothing generates any more. */
export function write(files: AnyFiles, folders: readonly string[], from = root): void {
  for (const path of leftovers(files, folders, from)) rmSync(join(from, path))
  for (const [path, content] of files) {
    mkdirSync(dirname(join(from, path)), { recursive: true })
    writeFileSync(join(from, path), content)
  }
}

/** The files that are not as they would be generated, each with what became of it. */
export function drift(files: Files, folders: readonly string[], from = root): string[] {
  const changed = [...files].flatMap(([path, text]) => {
    if (!existsSync(join(from, path))) return [`${path}: is missing`]
    const kept = readFileSync(join(from, path), 'utf8').replaceAll('\r\n', '\n')
    return kept === text ? [] : [`${path}: differs from what is generated`]
  })
  return [...changed, ...leftovers(files, folders, from).map((path) => `${path}: nothing generates it any more`)]
}

function leftovers(files: AnyFiles, folders: readonly string[], from: string): string[] {
  return folders
    .filter((folder) => existsSync(join(from, folder)))
    .flatMap((folder) => readdirSync(join(from, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\.(js|json|bin)$/.test(path) && !files.has(path))
}

/** The names of a folder's YAML files, without their ending; none where there is no such folder. */
export const yamlIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => basename(name, '.yaml'))
        .sort()
    : []
