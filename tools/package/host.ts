/** The skill for a server of one's own, with all that it depends on, in `dist/host`: `npm run package -- --host`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { loadApologies } from '../bundle/apologies'
import { wordFiles, wordFolder } from '../content/build'
import { lexiconFiles, lexiconFolder } from '../lexicon/build'
import { bytesOf, root } from '../shared/files'
import { drafts } from '../shared/drafts'
import { ProblemError } from '../shared/problems'
import { report, writeFolders } from './write'
import { type Contents, zip } from './zip'

/** The archive of the server. */
export const hostArchive = 'muscle-twitch-guide-host.zip'

const reading = `import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
const read = (...path) => {
  const file = join(__dirname, ...path)
  return existsSync(file) ? readFileSync(file) : undefined
}
`

/** What reads YAML in the project, and what reads the built files in its place on a server. */
const standIns = (): Readonly<Record<string, string>> => ({
  'tools/content/load.ts': `${reading} export const loadWords = (language) => JSON.parse(read('words', language + '.json') ?? read('words', 'en.json'))`,
  'tools/lexicon/load.ts': `${reading} import { createLexicons } from '${posix(join(root, 'lambda/understanding/lexicon/source'))}'
    export const loadLexicon = createLexicons((language) => read('lexicon', language + '.bin'))`,
  'tools/bundle/apologies.ts': `export const loadApologies = () => (${JSON.stringify(loadApologies())})`,
})

const posix = (path: string): string => path.replaceAll('\\', '/')

function readBuilt(): Plugin {
  const contents = standIns()
  return {
    name: 'read built files',
    setup(build) {
      const met = new Set<string>()
      build.onLoad(
        { filter: /tools[\\/](content|lexicon)[\\/]load\.ts$|tools[\\/]bundle[\\/]apologies\.ts$/ },
        ({ path }) => {
          const name = posix(path).slice(posix(root).length + 1)
          met.add(name)
          return { contents: contents[name] ?? '', loader: 'js', resolveDir: root }
        },
      )
      build.onEnd(() => ({
        errors: Object.keys(contents)
          .filter((name) => !met.has(name))
          .map((name) => ({ text: `tools/package/host.ts: hosting/serve.ts does not load ${name} any more` })),
      }))
    },
  }
}

async function server(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['hosting/serve.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'inline',
    logLevel: 'silent',
    write: false,
    plugins: [readBuilt()],
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)))

/** The server's files by their paths below `dist/`, and an archive of them; the same bytes for the same sources. */
export async function hosted(): Promise<Contents> {
  const files = new Map<string, Uint8Array>([
    ['server.js', await server()],
    ['package.json', bytesOf(`${JSON.stringify({ name: 'muscle-twitch-guide-host', private: true }, null, 2)}\n`)],
    ['LICENSE', file('LICENSE')],
    ['muscle-twitch-guide.service', file('hosting/muscle-twitch-guide.service')],
  ])
  for (const [path, content] of [...wordFiles(), ...(await lexiconFiles())])
    files.set(path.replace(wordFolder, 'words').replace(lexiconFolder, 'lexicon'), bytesOf(content))
  const inFolder = [...files].map(([path, content]) => [`host/${path}`, content] as const)
  return new Map([...inFolder, [hostArchive, zip(files)]])
}

if (require.main === module) {
  hosted().then(
    (files) => {
      writeFolders(files)
      for (const language of drafts) console.log(`${language} is a draft: refused, nothing of it is packed`)
      console.log(report(files, [hostArchive]))
      console.log('SKILL_ID=amzn1.ask.skill.… node dist/host/server.js runs it; docs/hosting.md tells the rest.')
    },
    (error: unknown) => {
      console.error(error instanceof ProblemError ? error.message : error)
      process.exitCode = 1
    },
  )
}
