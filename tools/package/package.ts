/** Everything that is handed to Amazon and to a web host, in `dist/`: `npm run package`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drafts } from '../shared/drafts'
import { ProblemError } from '../shared/problems'
import { bundled } from '../bundle/bundle'
import { type AnyFiles, bytesOf, root } from '../shared/files'
import { icons } from '../store/icons'
import { modelFiles } from '../models/build'
import { pageFiles } from '../store/pages'
import { readSettings, type Settings } from '../store/settings'
import { manifestFiles, scriptFiles } from '../store/store'
import { wordFiles } from '../content/build'
import { lexiconFiles } from '../lexicon/build'
import { report, writeFolders } from './write'
import { type Contents, zip } from './zip'

/** The archive of the skill's package and its bundle. */
export const archive = 'dist/muscle-twitch-guide.zip'

/** The archive that Lambda takes as it is. */
export const codeArchive = 'dist/lambda.zip'

const bytes = (files: AnyFiles): [string, Uint8Array][] =>
  [...files].map(([path, content]) => [path.replace(/^dist\//, ''), bytesOf(content)])

/** What is packed, by its path below `dist/`, with two archives of it; the same bytes for the same sources and settings. */
export async function packed(settings: Settings): Promise<Contents> {
  const skill = [...bytes(modelFiles()), ...bytes(manifestFiles(settings))]
  const drawn = Object.values(icons).map((path) => [path, new Uint8Array(readFileSync(join(root, path)))] as const)
  const scripts = [...(await bundled())].map(([name, content]) => [`lambda/${name}`, content] as const)
  const code = [...scripts, ...bytes(wordFiles()), ...bytes(await lexiconFiles())]
  const parts = new Map([...skill, ...drawn, ...code])
  const within = new Map(code.map(([path, content]) => [path.replace('lambda/', ''), content]))
  return new Map([
    ...parts,
    ...bytes(pageFiles(settings)),
    ...bytes(scriptFiles()),
    [archive.replace('dist/', ''), zip(parts)],
    [codeArchive.replace('dist/', ''), zip(within)],
  ])
}

async function main(): Promise<void> {
  const files = await packed(readSettings(process.env))
  writeFolders(files)
  for (const language of drafts) console.log(`${language} is a draft: refused, nothing of it is packed`)
  console.log(
    report(
      files,
      [archive, codeArchive].map((path) => path.replace('dist/', '')),
    ),
  )
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof ProblemError ? error.message : error)
    process.exitCode = 1
  })
}
