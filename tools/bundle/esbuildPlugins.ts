import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { OnResolveArgs, Plugin, PluginBuild } from 'esbuild'
import { root } from '../shared/files'
import { later, standIn } from './later'

/** Parts of libraries that no turn ever uses, and what stands in for each in the bundle. */
const leftOut: readonly (readonly [part: RegExp, standIn: string])[] = [
  [/ask-sdk-model[\\/]index\.js$/, 'exports.services = {}'],
  [
    /ask-sdk-core[\\/]dist[\\/]index\.js$/,
    `exports.SkillBuilders = require('./skill/SkillBuilders').SkillBuilders
     exports.getRequestType = require('./util/RequestEnvelopeUtils').getRequestType`,
  ],
  [/ask-sdk-core[\\/]package\.json$/, `exports.version = '2.14.0'`],
]

/** Keeps the unused out of the bundle; a part that is not there any more is an error, for then its stand-in is too. */
export function leaveOut(): Plugin {
  return {
    name: 'leave out',
    setup(build) {
      const met = new Set<RegExp>()
      for (const [part, contents] of leftOut)
        build.onLoad({ filter: part }, () => {
          met.add(part)
          return { contents, loader: 'js' }
        })
      build.onEnd(() => {
        const gone = leftOut.map(([part]) => part).filter((part) => !met.has(part))
        return {
          errors: gone.map((part) => ({
            text: `tools/bundle/esbuildPlugins.ts: nothing is loaded from ${String(part)}`,
          })),
        }
      })
    },
  }
}

const inner = 'resolved by the bundle itself'

/** A module's name: its path in the project, or what a package is imported as. */
async function nameOf(build: PluginBuild, { path, resolveDir, kind, importer }: OnResolveArgs): Promise<string> {
  if (!path.startsWith('.')) return path
  const found = await build.resolve(path, { resolveDir, kind, importer, pluginData: inner })
  return relative(root, found.path).replaceAll('\\', '/')
}

/** Puts in the place of all parts that are read later, but for `own`, what reads them when they are called. */
export function readLater(own?: string): Plugin {
  const parts = new Map(
    later.flatMap(({ file, modules }) =>
      file === own ? [] : Object.entries(modules).map(([name, functions]) => [name, standIn(file, functions)] as const),
    ),
  )
  return {
    name: 'read later',
    setup(build) {
      build.onResolve({ filter: /^/ }, async (args) => {
        if (args.pluginData === inner || args.namespace === 'later' || args.kind === 'entry-point') return undefined
        if (args.path.startsWith('node:')) return undefined
        const name = await nameOf(build, args)
        return parts.has(name) ? { path: name, namespace: 'later', sideEffects: false } : undefined
      })
      build.onResolve({ filter: /^\.\//, namespace: 'later' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /^/, namespace: 'later' }, ({ path }) => ({
        contents: parts.get(path) ?? '',
        loader: 'js',
      }))
    },
  }
}

/** Takes modules that the first file holds anyway from there, and answers which; `used` collects their names. */
export function fromFirst(held: ReadonlySet<string>, used: Set<string>): Plugin {
  return {
    name: 'from the first file',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async (args) => {
        if (args.pluginData === inner || args.namespace !== 'file') return undefined
        const name = await nameOf(build, args)
        if (!held.has(name) || !existsSync(`${root}/${name}`)) return undefined
        used.add(name)
        return { path: name, namespace: 'first' }
      })
      build.onResolve({ filter: /^\.\/index\.js$/, namespace: 'first' }, ({ path }) => ({ path, external: true }))
      build.onLoad({ filter: /^/, namespace: 'first' }, ({ path }) => ({
        contents: `module.exports = require('./index.js').shared['${path}']`,
        loader: 'js',
      }))
    },
  }
}
