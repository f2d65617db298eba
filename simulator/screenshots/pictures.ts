/** Draws the pictures of README into docs/images. */
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { knownLocales } from '../locale'
import { viewports } from '../viewports'
import { startChromium } from '../web/browser'
import { createPageServer } from '../web/http'
import { draw, prepare, renderingOf } from './drawing'
import { createProgress } from './progress'

const folder = join(__dirname, '../../docs/images')

/** Screens of the device, by the names of their pictures. */
const screens = [
  { name: 'screen-question', locale: 'en-US', scene: 'question', device: 'show-5' },
  { name: 'screen-advice', locale: 'en-US', scene: 'advice-doctor', device: 'show-5' },
  { name: 'screen-arabic', locale: 'ar-SA', scene: 'answer', device: 'show-5' },
] as const

const talk = ['(launch)', 'does coffee make my eye twitch', 'what can I do about it']

/** The page itself, on a wide window and on a phone, after a short talk. */
const pages = [
  { name: 'page', width: 1280, height: 860 },
  { name: 'page-phone', width: 390, height: 844 },
] as const

async function drawPages(browser: Browser, drawn: () => void): Promise<void> {
  const { server, stop } = await createPageServer({ watching: false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const said = new URLSearchParams([['locale', 'en-US'], ...talk.map((one) => ['say', one])])
  try {
    for (const { name, width, height } of pages) {
      const page = await browser.newPage({ viewport: { width, height } })
      await page.goto(`http://127.0.0.1:${String(port)}/#${said.toString()}`)
      await page.waitForFunction(() => Number(document.getElementById('screen')?.dataset['drawn'] ?? 0) >= 1)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      await page.close()
      drawn()
    }
  } finally {
    stop()
  }
}

/** The screens of locales that have a model now. */
const drawable = (): readonly (typeof screens)[number][] => {
  const known = knownLocales()
  return screens.filter(({ locale }) => known.includes(locale))
}

async function drawScreens(browser: Browser, drawn: () => void): Promise<void> {
  const page = await browser.newPage()
  await prepare(page)
  for (const { name, locale, scene, device } of drawable()) {
    const rendering = await renderingOf(locale, scene, viewports[device])
    if (!rendering) throw new Error(`${scene} shows nothing in ${locale}`)
    await draw(page, rendering, viewports[device], 'dark')
    await page.screenshot({ path: join(folder, `${name}.png`) })
    drawn()
  }
}

/** Draws all pictures of README. */
export async function drawPictures(browserPath: string): Promise<void> {
  const browser = await startChromium(browserPath)
  const progress = createProgress(drawable().length + pages.length, 'pictures')
  let done = 0
  const drawn = (): void => {
    done += 1
    progress(done)
  }
  try {
    await drawScreens(browser, drawn)
    await drawPages(browser, drawn)
  } finally {
    await browser.close()
  }
}
