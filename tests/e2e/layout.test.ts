/** How the page lies on wide and narrow windows, in light and dark, from left to right and from right to left. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { knownLocales } from '../../simulator/locale'
import { startChromium } from '../../simulator/web/browser'
import { answered, inChromium, newTab, say, violations } from './opened'
import { serve, stop, type Served } from './served'

const windows = [
  [1280, 900],
  [768, 1024],
  [390, 844],
] as const
const schemes = ['light', 'dark'] as const
const locales = ['en-US', 'ar-SA'].filter((locale) => knownLocales().includes(locale))
const cases = windows.flatMap(([width, height]) =>
  schemes.flatMap((scheme) => locales.map((locale) => ({ width, height, scheme, locale }))),
)

inChromium('the page on each window', (path) => {
  let served: Served
  let browser: Browser
  let context: BrowserContext
  beforeAll(async () => {
    served = await serve(['--port', '4240', '--no-watch'])
    browser = await startChromium(path)
    context = await browser.newContext()
  })
  afterAll(async () => {
    await browser.close()
    await stop(served)
  })

  /** The field's lower edge, and by how much the page is larger than the window. */
  const measure = (page: Page) =>
    page.evaluate(() => ({
      bottom: document.getElementById('utterance')?.getBoundingClientRect().bottom ?? 0,
      wider: document.documentElement.scrollWidth - window.innerWidth,
      higher: document.documentElement.scrollHeight - window.innerHeight,
    }))

  test.each(cases)('$width × $height, $scheme, $locale', async ({ width, height, scheme, locale }) => {
    const { page, complaints } = await newTab(context, width, height)
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`${served.url}#locale=${locale}`)
    await answered(page, 1)
    const before = await measure(page)
    expect(before.bottom).toBeLessThan(height)
    expect(before.bottom).toBeGreaterThan(height - 60)
    const [yes = ''] = await page.locator('#suggestions button:not(.touch)').allTextContents()
    for (let turn = 0; turn < 6; turn += 1) await say(page, yes)
    expect(await measure(page)).toEqual({ ...before, wider: 0, higher: 0 })
    expect(await violations(page)).toEqual([])
    if (width < 960) await page.locator('[data-view="builder"]').click()
    await page.locator('#documents summary').first().click()
    expect(await violations(page)).toEqual([])
    expect((await measure(page)).bottom).toBe(before.bottom)
    await page.locator('#help').click()
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test.each([
    ['a phone', 390, 844, 240],
    ['a phone whose keyboard is up', 390, 500, 150],
    ['a small phone', 320, 568, 90],
    ['a small phone whose keyboard is up', 320, 400, 60],
  ])('on %s the conversation is seen above the field', async (_, width, height, room) => {
    const touched = await browser.newContext({ hasTouch: true, isMobile: true })
    const { page } = await newTab(touched, width, height)
    await page.goto(`${served.url}#locale=en-US`)
    await answered(page, 1)
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('utterance')
    await say(page, 'does coffee cause twitching')
    if (height < 560) await page.locator('#utterance').tap()
    const seen = await page.locator('#transcript').evaluate((one) => one.clientHeight)
    expect(seen).toBeGreaterThanOrEqual(room)
    expect(await measure(page)).toMatchObject({ wider: 0, higher: 0 })
    expect(await violations(page)).toEqual([])
    await touched.close()
  })

  test('what stands behind the last answer is in sight once it is opened', async () => {
    const { page } = await newTab(context, 1280, 600)
    await page.goto(`${served.url}#locale=en-US`)
    await answered(page, 1)
    await say(page, 'does coffee cause twitching')
    const why = page.locator('#transcript .why').last()
    await why.locator('summary').click()
    // whole where there is room; otherwise from its beginning, as far as it goes
    await page.waitForFunction(() => {
      const opened = [...document.querySelectorAll('.why[open]')].at(-1)?.getBoundingClientRect()
      const room = document.getElementById('transcript')?.getBoundingClientRect()
      if (opened === undefined || room === undefined) return false
      const isWhole = opened.top >= room.top - 1 && opened.bottom <= room.bottom + 1
      return isWhole || (opened.height > room.height && Math.abs(opened.top - room.top) < 24)
    })
    await page.close()
  })

  test('a sentence of one endless word stays within the window', async () => {
    const { page } = await newTab(context, 320, 640)
    await page.goto(`${served.url}#locale=en-US`)
    await answered(page, 1)
    await say(page, 'x'.repeat(390))
    expect(await measure(page)).toMatchObject({ wider: 0, higher: 0 })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('#transcript p')].some((one) => one.scrollWidth > one.clientWidth + 1),
    )
    expect(cut).toBe(false)
    await page.close()
  })
})
