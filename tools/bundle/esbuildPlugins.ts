import type { Plugin } from 'esbuild'

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
        return { errors: gone.map((part) => ({ text: `build/leftOut.ts: nothing is loaded from ${String(part)}` })) }
      })
    },
  }
}

/** A part of the code that is a file of its own, and is read when the first of its functions is called. */
export type Later = { file: string; from: string; functions: readonly string[] }

/** Puts in a part's place what reads it when it is called. */
export function readLater({ file, from, functions }: Later): Plugin {
  const later = `read later: ${file}`
  const contents = functions.map((name) => `export const ${name} = (...args) => require('${from}').${name}(...args)`)
  return {
    name: later,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${from.replaceAll('.', '\\.')}$`) }, ({ namespace }) =>
        namespace === later ? { path: `./${file}`, external: true } : { path: file, namespace: later },
      )
      build.onLoad({ filter: /^/, namespace: later }, () => ({ contents: contents.join('\n'), loader: 'js' }))
    },
  }
}
