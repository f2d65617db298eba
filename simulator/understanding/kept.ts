import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join('node_modules', '.cache', 'understanding')
/** Faster training than this, in milliseconds, is not worth a file. */
const quick = 250
/** More files than this are not kept. */
const most = 60

/**
 * Gives the weights that were kept under a name, or makes and keeps them. The name says all that they depend on, so a
 * kept file is only ever a short cut: where it is missing, broken or cannot be written, the weights are made.
 */
export function keepWeights(name: string, size: number, make: () => Float32Array): Float32Array {
  const path = join(folder, `${name}.weights`)
  const kept = read(path, size)
  if (kept) return kept
  const started = performance.now()
  const weights = make()
  if (performance.now() - started > quick) write(path, weights)
  return weights
}

function read(path: string, size: number): Float32Array | undefined {
  try {
    const bytes = readFileSync(path)
    if (bytes.byteLength !== size * Float32Array.BYTES_PER_ELEMENT) return undefined
    return new Float32Array(new Uint8Array(bytes).buffer)
  } catch {
    return undefined
  }
}

function write(path: string, weights: Float32Array): void {
  if (!existsSync('node_modules')) return
  try {
    mkdirSync(folder, { recursive: true })
    const draft = `${path}.${String(process.pid)}`
    writeFileSync(draft, new Uint8Array(weights.buffer))
    renameSync(draft, path)
    for (const old of oldest()) rmSync(old, { force: true })
  } catch {
    // Nothing depends on it.
  }
}

function oldest(): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written)
    .slice(most)
    .map(({ path }) => path)
}
