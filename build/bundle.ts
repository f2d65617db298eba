import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { root } from './files'
import { leaveOut, readLater } from './leftOut'

/** The bundle's path, for those who run it. */
export const bundlePath = join(root, 'dist/lambda/index.js')

/** The one library that is not always needed: most first answers hold no placeholder. */
const fillsPlaceholders = 'i18next'

const functions = ['createInstance'] as const

/** How everything is bundled that runs on Lambda. */
const options = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
} as const satisfies BuildOptions

/** The skill's code as Lambda runs it, by the names of its files; the same bytes each time. */
export async function bundled(): Promise<ReadonlyMap<string, Uint8Array>> {
  const plugins = [leaveOut(), readLater(fillsPlaceholders, functions)]
  const contents = `export { ${functions.join(', ')} } from '${fillsPlaceholders}'`
  const made = await Promise.all([
    build({ ...options, entryPoints: ['lambda/index.ts'], plugins }),
    build({ ...options, stdin: { contents, resolveDir: root } }),
  ])
  const [skill, library] = made.map(({ outputFiles }) => outputFiles[0]?.contents ?? new Uint8Array())
  return new Map([
    ['index.js', skill ?? new Uint8Array()],
    [`${fillsPlaceholders}.js`, library ?? new Uint8Array()],
  ])
}

/** Bundles the skill and answers its size in bytes; a build in memory writes nothing. */
export async function bundle(write: boolean): Promise<number> {
  const files = await bundled()
  if (write) {
    mkdirSync(dirname(bundlePath), { recursive: true })
    for (const [name, contents] of files) writeFileSync(join(dirname(bundlePath), name), contents)
  }
  return [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
}
