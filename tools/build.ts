import { type AnyFiles, bytesOf, drift, type Files, root, write } from './shared/files'
import { unset } from './store/settings'

type Made = { said: string; folders?: readonly string[] } & (
  { files?: AnyFiles; committed?: never } | { files: Files; committed: true }
)

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const size = (files: AnyFiles) => kilobytes([...files.values()].reduce((sum, one) => sum + bytesOf(one).length, 0))

/** What can be built, each loaded only when it is wanted: a translator's `npm run build models` takes a second. */
const steps: Readonly<Record<string, (asked: boolean) => Promise<Made>>> = {
  async models() {
    const { modelFiles, modelFolder } = await import('./models/build')
    const files = modelFiles()
    return { said: `${files.size} interaction models, ${size(files)}`, files, folders: [modelFolder], committed: true }
  },
  async manifest() {
    const { manifestFiles } = await import('./store/store')
    const files = manifestFiles()
    const said = files.size === 0 ? 'none yet: no language has its store.yaml' : [...files.keys()].join()
    return { said, files, committed: true }
  },
  async pages() {
    const { pageFiles } = await import('./store/pages')
    const files = pageFiles(unset)
    return { said: `${files.size} pages of privacy policy and terms; npm run package writes them` }
  },
  async rooms() {
    const { roomFiles, roomsPage } = await import('./rooms/rooms')
    return { said: roomsPage, files: roomFiles(), committed: true }
  },
  async words() {
    const { wordFiles, wordFolder } = await import('./content/build')
    const files = wordFiles()
    return { said: `words of ${files.size} languages, ${size(files)}`, files, folders: [wordFolder] }
  },
  async lexicon() {
    const { lexiconFiles, lexiconFolder } = await import('./lexicon/build')
    const files = await lexiconFiles()
    return { said: `lexicons of ${files.size} languages, ${size(files)}`, files, folders: [lexiconFolder] }
  },
  async drafts(asked) {
    const { drafts } = await import('./shared/drafts')
    if (drafts.length === 0) return { said: 'none' }
    const { draftReport } = await import('./drafts/build')
    return { said: draftReport(asked ? 20 : 0) }
  },
  async bundle() {
    const { bundleFiles, bundleFolder } = await import('./bundle/bundle')
    const files = await bundleFiles()
    return { said: `dist/lambda/*.js, ${size(files)}`, files, folders: [bundleFolder] }
  },
}

async function main(args: readonly string[]): Promise<number> {
  const check = args.includes('--check')
  const wanted = args.filter((arg) => arg !== '--check')
  const strange = wanted.filter((name) => !Object.hasOwn(steps, name))
  if (strange.length > 0) {
    console.error(`${strange.join(', ')}: can be ${Object.keys(steps).join(', ')} or --check`)
    return 1
  }
  const made: Made[] = []
  const complaints = new Set<string>()
  for (const name of wanted.length > 0 ? wanted : Object.keys(steps)) {
    // the bundle holds words of its own: what is wrong with them was said
    if (name === 'bundle' && complaints.size > 0) continue
    try {
      const one: Made = (await steps[name]?.(wanted.length > 0)) ?? { said: name }
      made.push(one)
      console.log(`${name}: ${one.said}`)
    } catch (error) {
      for (const line of said(error).split('\n')) complaints.add(line)
    }
  }
  for (const { files, folders = [], committed } of made)
    if (check && committed)
      for (const line of drift(files, folders, root))
        complaints.add(`${line}: run npm run build, and commit what it writes`)
  for (const line of complaints) console.error(line)
  if (complaints.size > 0) {
    if (!check) console.error('nothing was written: what was built before is as it was')
    return 1
  }
  if (!check) for (const { files, folders = [] } of made) if (files) write(files, folders)
  return 0
}

/** Mistakes in files are said in a line each; only a mistake of the build itself shows its stack. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const plain = ['ProblemError', 'ContentError'].includes(error.name) || 'errors' in error
  return plain ? error.message : (error.stack ?? error.message)
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code))
