/** The page in Chromium, and what the tests do with it. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromiumPath } from '../../simulator/web/browser'

/** Chromium's path; without it the page is not tried, and a test says so. */
export const chromium = chromiumPath()

/** Runs tests that need Chromium; where there is none, one test says that they did not run. */
export function inChromium(name: string, tests: (path: string) => void): void {
  if (chromium !== undefined) {
    describe(name, () => {
      tests(chromium)
    })
    return
  }
  test.skip(`${name}: NOT run: no Chromium found (install it, or name it in CHROMIUM)`, () => undefined)
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

export interface Opened {
  readonly page: Page
  /** Everything that the browser's console complained of, and every address outside of this machine. */
  readonly complaints: string[]
}

/** What the viewhost's engine tells while a busy machine takes more than ten seconds to compile it: no fault. */
const waiting = /^(still waiting on run dependencies:|dependency: wasm-instantiate|\(end of list\))$/

/** Opens a tab that notes what goes wrong in it. */
export async function newTab(from: Browser | BrowserContext, width = 1280, height = 900): Promise<Opened> {
  const page = await from.newPage()
  await page.setViewportSize({ width, height })
  page.setDefaultTimeout(300_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !waiting.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(request.url())) complaints.push(request.url())
  })
  return { page, complaints }
}

/** Waits until the page has answered so many turns, and has drawn the last. */
export async function answered(page: Page, turns: number): Promise<void> {
  await page.waitForFunction((count) => {
    const drawn = Number(document.getElementById('screen')?.dataset['drawn'] ?? 0)
    return document.querySelectorAll('#transcript .alexa').length >= count && drawn >= 1
  }, turns)
}

/** Says something by keyboard, and waits for the answer. */
export async function say(page: Page, text: string): Promise<void> {
  const turns = await page.locator('#transcript .alexa').count()
  await page.fill('#utterance', text)
  await page.keyboard.press('Enter')
  await answered(page, turns + 1)
}

/** All that was said, by both. */
export const talkOf = (page: Page): Promise<string[]> => page.locator('#transcript p').allTextContents()

/** The last answer. */
export const answerOf = async (page: Page): Promise<string> =>
  (await page.locator('#transcript .alexa p').last().textContent()) ?? ''

/** What axe finds wrong on the page. */
export async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))')
}
