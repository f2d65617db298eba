import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './files'

/** The bundle's path, for those who run it. */
export const bundlePath = join(root, 'dist/lambda/index.js')

/** The skill in one file, as Lambda runs it; the same bytes each time. */
export async function bundled(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['lambda/index.ts'],
    outfile: 'dist/lambda/index.js',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Bundles the skill and answers its size in bytes; a build in memory writes nothing. */
export async function bundle(write: boolean): Promise<number> {
  const contents = await bundled()
  if (write) {
    mkdirSync(dirname(bundlePath), { recursive: true })
    writeFileSync(bundlePath, contents)
  }
  return contents.byteLength
}
