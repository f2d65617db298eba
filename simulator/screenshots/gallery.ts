/** Draws every screen of every device, in dark and light, into dist/screens, with a page to look at them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { knownLocales } from '../locale'
import { messageOf } from '../message'
import { scenes } from '../scenes'
import { viewports, type Viewport } from '../viewports'
import { chromiumPath, startChromium } from '../web/browser'
import { draw, prepare, renderingOf } from './drawing'
import { drawPictures } from './pictures'
import { createProgress } from './progress'

const folder = join(__dirname, '../../dist/screens')
const themes = ['dark', 'light'] as const

interface Wanted {
  readonly locale: string
  readonly scene: string
  readonly device: string
  readonly viewport: Viewport
  readonly theme: (typeof themes)[number]
}

/** What is wanted of each kind: what is named, or all; a name that does not exist is refused. */
function chosen<T extends string>(
  kind: string,
  known: readonly T[],
  named: readonly string[] | undefined,
): readonly T[] {
  const strange = named?.find((one) => !known.some((two) => two === one))
  if (strange !== undefined) throw new Error(`no ${kind} ${strange}: there are ${known.join(' ')}`)
  return named ? known.filter((one) => named.includes(one)) : known
}

const pathOf = ({ locale, scene, device, theme }: Wanted): string => `${locale}/${scene}-${device}-${theme}.png`

/** A page with all pictures, a heading for each locale and screen. */
function pageOf(drawn: readonly Wanted[]): string {
  const groups = new Map<string, Wanted[]>()
  for (const one of drawn) {
    const title = `${one.locale} · ${one.scene}`
    groups.set(title, [...(groups.get(title) ?? []), one])
  }
  const parts = [...groups].map(([title, ones]) => {
    const pictures = ones.map((one) => `<img loading="lazy" src="${pathOf(one)}" alt="${pathOf(one)}">`)
    return `<h2>${title}</h2><div>${pictures.join('')}</div>`
  })
  const style = 'body{font:16px sans-serif;margin:1rem}img{height:240px;margin:4px;border:1px solid #888}'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${style}</style>${parts.join('\n')}</html>\n`
}

async function drawAll(browser: Browser, wanted: readonly Wanted[]): Promise<readonly Wanted[]> {
  const page = await browser.newPage()
  page.on('console', (message) => {
    console.log(`${message.type()}: ${message.text()}`)
  })
  await prepare(page)
  const progress = createProgress(wanted.length, 'screens')
  const drawn: Wanted[] = []
  for (const [at, one] of wanted.entries()) {
    const rendering = await renderingOf(one.locale, one.scene, one.viewport)
    if (rendering) {
      await draw(page, rendering, one.viewport, one.theme)
      const path = join(folder, pathOf(one))
      mkdirSync(dirname(path), { recursive: true })
      await page.screenshot({ path })
      drawn.push(one)
    }
    progress(at + 1)
  }
  return drawn
}

async function main(): Promise<void> {
  const many = { type: 'string', multiple: true } as const
  const { values } = parseArgs({
    options: { locale: many, scene: many, device: many, theme: many, pictures: { type: 'boolean', default: false } },
  })
  const path = chromiumPath()
  if (path === undefined) throw new Error('There is no Chromium here: install it, or name it in CHROMIUM.')
  if (values.pictures) {
    await drawPictures(path)
    return
  }
  const devices = chosen('device', Object.keys(viewports) as (keyof typeof viewports)[], values.device)
  const wanted = chosen('locale', knownLocales(), values.locale).flatMap((locale) =>
    chosen('scene', Object.keys(scenes), values.scene).flatMap((scene) =>
      devices.flatMap((device) =>
        chosen('theme', themes, values.theme).map((theme) => ({
          locale,
          scene,
          device,
          viewport: viewports[device],
          theme,
        })),
      ),
    ),
  )
  const browser = await startChromium(path)
  const drawn = await drawAll(browser, wanted).finally(() => browser.close())
  writeFileSync(join(folder, 'index.html'), pageOf(drawn))
  console.log(`${drawn.length === 1 ? '1 screen' : `${String(drawn.length)} screens`}: open dist/screens/index.html`)
}

main().catch((error: unknown) => {
  console.error(messageOf(error))
  process.exitCode = 1
})
