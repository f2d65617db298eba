import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './files'

/** Bundles the skill as Lambda runs it, and answers its size in bytes; a build in memory writes nothing. */
export async function bundle(write: boolean): Promise<number> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['lambda/index.ts'],
    outfile: 'dist/lambda/index.js',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
    write,
  })
  const [output] = Object.values(metafile.outputs)
  return output?.bytes ?? outputFiles?.[0]?.contents.byteLength ?? 0
}

/** The bundle's path, for those who run it. */
export const bundlePath = join(root, 'dist/lambda/index.js')
