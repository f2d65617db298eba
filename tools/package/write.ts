/** Writing what is packed. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../shared/files'
import type { Contents } from './zip'

/** Writes files below `dist/`, in place of what stood in their folders before. */
export function writeFolders(files: Contents): void {
  const tops = new Set([...files.keys()].map((path) => path.split('/')[0] ?? path))
  for (const top of tops) rmSync(join(root, 'dist', top), { recursive: true, force: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true })
    writeFileSync(join(root, 'dist', path), content)
  }
}

/** A line on each archive: its size and its digest. */
export function report(files: Contents, archives: readonly string[]): string {
  const lines = archives.map((path) => {
    const content = files.get(path) ?? new Uint8Array()
    const sum = createHash('sha256').update(content).digest('hex')
    return `dist/${path}: ${(content.byteLength / 1000).toFixed(1)} kB, sha256 ${sum}`
  })
  return lines.join('\n')
}
