/** What the page is made of, all of it from this machine: the page itself, its bundle, and Amazon's viewhost. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** A file as it is served. */
export interface Asset {
  readonly type: string
  readonly body: string | Buffer
  /** Whether a browser may keep it: its address changes with its content. */
  readonly kept?: true
}

const page = join(__dirname, '../page')

/** Fonts of this machine in the place of those that the viewhost would fetch. */
const locally = (names: readonly string[]): string => names.map((name) => `local('${name}')`).join(', ')
/** Fonts without serifs that one of our systems has: Noto, Windows, macOS, and what a plain Debian or Ubuntu brings. */
const families = [
  ['Noto Sans Regular', 'Noto Sans Bold'],
  ['NotoSans-Regular', 'NotoSans-Bold'],
  ['Segoe UI', 'Segoe UI Bold'],
  ['Helvetica Neue', 'Helvetica Neue Bold'],
  ['Liberation Sans', 'Liberation Sans Bold'],
  ['LiberationSans', 'LiberationSans-Bold'],
  ['Arial', 'Arial Bold'],
  ['DejaVu Sans', 'DejaVu Sans Bold'],
  ['DejaVuSans', 'DejaVuSans-Bold'],
  ['Ubuntu', 'Ubuntu Bold'],
] as const
const regular = locally(families.map(([plain]) => plain))
const bold = locally(families.map(([, strong]) => strong))
const isBold = (name: string): boolean => /Bd|Bold|Hv|He|Md|Medium/.test(name)

/** The viewhost without the addresses of fonts on the web. */
export const viewhost = (): string =>
  readFileSync(require.resolve('apl-viewhost-web'), 'utf8').replace(
    /url\('https:\/\/[^']*\/([^'/]*)\.ttf'\)/g,
    (_, name: string) => (isBold(name) ? bold : regular),
  )

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(page, 'main.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** What tells one page from another. */
export function versionOf(assets: ReadonlyMap<string, Asset>): string {
  const hash = createHash('sha256')
  for (const { body } of assets.values()) hash.update(body)
  return hash.digest('hex').slice(0, 12)
}

const read = (name: string): string => readFileSync(join(page, name), 'utf8')

/** Bundles and reads all that the page needs, by its paths. */
export async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  const engine = viewhost()
  const version = createHash('sha256').update(engine).digest('hex').slice(0, 12)
  const html = read('index.html').replace('/viewhost.js', `/viewhost.js?${version}`)
  return new Map<string, Asset>([
    ['/', { type: 'text/html', body: html }],
    ['/page.css', { type: 'text/css', body: read('page.css') }],
    ['/page.js', { type: 'text/javascript', body: await bundled() }],
    ['/viewhost.js', { type: 'text/javascript', body: engine, kept: true }],
    ['/icon.svg', { type: 'image/svg+xml', body: read('icon.svg') }],
  ])
}
