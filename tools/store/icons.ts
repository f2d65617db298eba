import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { root } from '../shared/files'

/** The picture that every icon is drawn from. */
export const iconSource = 'assets/icon.svg'

/** The icons that the store wants, by their width in pixels. */
export const icons = { 108: 'skill-package/assets/icon-108.png', 512: 'skill-package/assets/icon-512.png' } as const

let ready: Promise<void> | undefined

/** Draws the icon as a PNG of some width; the same picture on every machine, for no font and no driver takes part. */
export async function drawIcon(width: number, from = root): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await ready
  const svg = readFileSync(join(from, iconSource), 'utf8')
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
}

/** Writes the icons where the manifest looks for them. */
export async function writeIcons(): Promise<readonly string[]> {
  for (const [width, path] of Object.entries(icons)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), await drawIcon(Number(width)))
  }
  return Object.values(icons)
}

if (require.main === module) {
  void writeIcons().then((paths) => {
    console.log(paths.join('\n'))
  })
}
