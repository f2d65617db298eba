/** Screens as pictures: a page of Chromium that holds nothing but a device's screen. */
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { act } from '../actions'
import { openSkill } from '../openSkill'
import type { Drawing, Rendering } from '../page/parts/screen'
import { scenes } from '../scenes'
import type { Viewport } from '../viewports'
import { viewhost } from '../web/assets'

type Draw = (place: HTMLElement, rendering: Rendering, how: Omit<Drawing, 'pressed'>) => Promise<void>

/** Makes a page ready to draw screens. */
export async function prepare(page: Page): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../page/parts/screen.ts')],
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
