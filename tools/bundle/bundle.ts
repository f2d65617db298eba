/** Bundles the skill: one file that every request needs, and parts that are read when they are called. */
import { join } from 'node:path'
import { minifySync } from '@swc/core'
import { build, type BuildOptions } from 'esbuild'
import { type AnyFiles, root } from '../shared/files'
import { bundleApologies } from './apologies'
import { fromFirst, leaveOut, readLater } from './esbuildPlugins'
import { isShipped, later, type Later } from './later'

/** The bundle's path, for those who run it. */
export const bundlePath = join(root, 'dist/lambda/index.js')

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
  metafile: true,
  write: false,
} as const satisfies BuildOptions

type Bundled = { contents: Uint8Array; inputs: ReadonlySet<string> }

async function made(contents: string, plugins: BuildOptions['plugins']): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    ...options,
    stdin: { contents, resolveDir: root },
    plugins: plugins ?? [],
  })
  const [file] = outputFiles
  return { contents: smaller(file?.text ?? ''), inputs: new Set(Object.keys(metafile.inputs)) }
}

/** What a second pass over the whole file makes of it: some twentieth less. */
function smaller(text: string): Uint8Array {
  const { code } = minifySync(text, {
    compress: { passes: 2, toplevel: true },
    mangle: { topLevel: true },
    module: false,
  })
  return new TextEncoder().encode(code)
}

/** The file that every request needs; the later ones find in it the modules that they share with it. */
const first = (shared: readonly string[]): Promise<Bundled> => {
  const imports = shared.map((name, at) => `import * as m${String(at)} from './${name}'`)
  const table = shared.map((name, at) => `'${name}': m${String(at)}`)
  const exported = shared.length > 0 ? [`export const shared = { ${table.join(', ')} }`] : []
  const text = [...imports, `export { handler } from './lambda/index.ts'`, ...exported].join('\n')
  return made(text, [leaveOut(), readLater()])
}

function part({ file, modules }: Later, held: ReadonlySet<string>, used: Set<string>): Promise<Bundled> {
  const lines = Object.entries(modules).map(
    ([name, functions]) => `export { ${functions.join(', ')} } from '${name.startsWith('lambda/') ? './' : ''}${name}'`,
  )
  return made(lines.join('\n'), [bundleApologies(), readLater(file), fromFirst(held, used)])
}

/** The skill's code as Lambda runs it, by the names of its files; the same bytes each time. */
export async function bundled(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { inputs } = await first([])
  const used = new Set<string>()
  const shipping = later.filter(isShipped)
  const parts = await Promise.all(shipping.map((one) => part(one, inputs, used)))
  const index = await first([...used].sort())
  const names = ['index.js', ...shipping.map(({ file }) => file)]
  return new Map([index, ...parts].map(({ contents }, at) => [names[at] ?? '', contents]))
}

/** Where the bundle is written. */
export const bundleFolder = 'dist/lambda'

/** The skill's code by its paths in the project. */
export const bundleFiles = async (): Promise<AnyFiles> =>
  new Map([...(await bundled())].map(([name, contents]) => [`${bundleFolder}/${name}`, contents]))
