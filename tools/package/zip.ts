import { zipSync } from 'fflate'

/** The content of files by their paths in an archive. */
export type Contents = ReadonlyMap<string, Uint8Array>

/** The oldest moment that a zip can name, in the zip's own clock, which knows no time zone. */
const mtime = new Date(1980, 0, 1)

/** What everybody may read and nobody run, as Unix writes it; Lambda cannot load a file without it. */
const readable = 0o100644 << 16

/** An archive that is the same bytes for the same files: by order of path, without the hour, compressed in JavaScript alone. */
export function zip(files: Contents): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime, os: 3, attrs: readable })
}
