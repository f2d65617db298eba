import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { root } from '../shared/files'
import { bundleApologies } from './apologies'
import { type Later, leaveOut, readLater } from './esbuildPlugins'

/** The bundle's path, for those who run it. */
export const bundlePath = join(root, 'dist/lambda/index.js')

/** What most first answers do without: filling placeholders, and showing anything on a screen. */
const later: readonly Later[] = [
  { file: 'i18next.js', from: 'i18next', functions: ['createInstance'] },
  { file: 'screens.js', from: '../screens/screen', functions: ['screenFor'] },
]

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

const none = new Uint8Array()

/** The skill's code as Lambda runs it, by the names of its files; the same bytes each time. */
export async function bundled(): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = [
    build({
      ...options,
      entryPoints: ['lambda/index.ts'],
      plugins: [leaveOut(), bundleApologies(), ...later.map(readLater)],
    }),
    ...later.map(({ from, functions }) => {
      const contents = `export { ${functions.join(', ')} } from '${from}'`
      return build({ ...options, stdin: { contents, resolveDir: join(root, 'lambda/alexa') } })
    }),
  ]
  const names = ['index.js', ...later.map(({ file }) => file)]
  const files = await Promise.all(made)
  return new Map(files.map(({ outputFiles }, at) => [names[at] ?? '', outputFiles[0]?.contents ?? none]))
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
