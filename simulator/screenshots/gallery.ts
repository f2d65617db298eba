/** Draws every screen at every size, in dark and light, into dist/screens: to be looked at. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { act } from '../actions'
import { knownLocales } from '../locale'
import type { Drawing, Rendering } from '../page/screen'
import { scenes } from '../scenes'
import { openSkill } from '../openSkill'
import { viewports, type Viewport } from '../viewports'
import { viewhost } from '../web/assets'
import { chromiumPath, startChromium } from '../web/browser'

type Draw = (place: HTMLElement, rendering: Rendering, how: Omit<Drawing, 'pressed'>) => Promise<void>

/** A page that holds nothing but a screen. */
export async function prepare(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../page/screen.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'drawing',
    write: false,
  })
  await page.setContent(
    '<style>body{margin:0;background:#555}#screen p{unicode-bidi:plaintext}</style><div id="screen"></div>',
  )
  await page.addScriptTag({ content: viewhost() })
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
}

/** Draws one screen on a prepared page, in its full size. */
export async function draw(
  page: Page,
  rendering: Rendering,
  viewport: Viewport,
  theme: 'dark' | 'light',
): Promise<void> {
  await page.setViewportSize({ width: viewport.width, height: viewport.height })
  const how = { viewport, theme, room: { width: viewport.width, height: viewport.height } }
  await page.evaluate(
    async ([shown, drawing]) => {
      const { drawScreen } = Reflect.get(globalThis, 'drawing') as { drawScreen: Draw }
      const place = document.getElementById('screen')
      if (place) await drawScreen(place, shown, { ...drawing })
    },
    [rendering, how] as const,
  )
}

/** What a conversation shows at its end. */
export async function renderingOf(locale: string, scene: string, viewport: Viewport): Promise<Rendering | undefined> {
  const { device } = openSkill(locale, { screen: viewport })
  let last: Rendering | undefined
  for (const said of scenes[scene] ?? []) {
    const { response } = await act(device, said)
    const [directive] = (response.response.directives ?? []).filter(({ type }) => type.endsWith('.RenderDocument'))
    last = directive as Rendering | undefined
  }
  return last
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', multiple: true },
      scene: { type: 'string', multiple: true },
      device: { type: 'string', multiple: true },
      theme: { type: 'string', multiple: true, default: ['dark', 'light'] },
    },
  })
  const path = chromiumPath()
  if (path === undefined) {
    console.log('No Chromium here, so no screens were drawn: install chromium, or name it in CHROMIUM.')
    return
  }
  const browser = await startChromium(path)
  const page = await browser.newPage()
  page.on('console', (message) => {
    console.log(`${message.type()}: ${message.text()}`)
  })
  await prepare(page)
  let count = 0
  for (const locale of values.locale ?? knownLocales()) {
    const folder = join(__dirname, '../../dist/screens', locale)
    mkdirSync(folder, { recursive: true })
    for (const [id, viewport] of Object.entries(viewports)) {
      if (values.device && !values.device.includes(id)) continue
      for (const scene of values.scene ?? Object.keys(scenes)) {
        const rendering = await renderingOf(locale, scene, viewport)
        for (const theme of ['dark', 'light'] as const) {
          if (!rendering || !values.theme.includes(theme)) continue
          await draw(page, rendering, viewport, theme)
          await page.screenshot({ path: join(folder, `${scene}-${id}-${theme}.png`) })
          count += 1
        }
      }
    }
  }
  await browser.close()
  console.log(`${String(count)} screens in dist/screens`)
}

if (require.main === module) void main()
