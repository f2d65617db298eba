/** What happens on the page when a file is changed: npm start loads the skill anew, and shows what is wrong. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startChromium } from '../../simulator/web/browser'
import { answerOf, answered, inChromium, newTab } from './opened'
import { root, serve, stop, type Served } from './served'

/** What a copy of the project does without. */
const leftOut = ['node_modules', 'dist', '.git', 'coverage', '.ask']

inChromium('a change of a file', (path) => {
  const copy = mkdtempSync(join(tmpdir(), 'page-'))
  let served: Served
  let browser: Browser
  beforeAll(async () => {
    cpSync(root, copy, { recursive: true, filter: (from) => !leftOut.includes(basename(from)) })
    // lexicons that were made already spare minutes; no test counts on them
    const made = join(root, 'dist/cache')
    if (existsSync(made)) cpSync(made, join(copy, 'dist/cache'), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    served = await serve(['--port', '4300'], copy)
    browser = await startChromium(path)
  })
  afterAll(async () => {
    await browser.close()
    await stop(served)
    rmSync(copy, { recursive: true })
  })

  test('is heard on the page in seconds, and a mistake is shown until it is corrected', async () => {
    const { page } = await newTab(browser)
    await page.goto(`${served.url}#locale=en-US`)
    await answered(page, 1)
    const spoken = await answerOf(page)
    const file = join(copy, 'lambda/content/en/phrases.yaml')
    const before = readFileSync(file, 'utf8')
    const [sentence] = spoken.match(/[^.?!]+[.?!]/g)?.filter((one) => before.includes(one.trim())) ?? []
    const old = sentence?.trim() ?? ''
    expect(old).not.toBe('')

    writeFileSync(file, before.replace(old, 'The red fox is here.'))
    await page.locator('#transcript .changed', { hasText: 'The red fox is here.' }).waitFor()

    writeFileSync(file, `${before}\n  broken: [`)
    await page.locator('#broken', { hasText: 'phrases.yaml' }).waitFor()

    writeFileSync(file, before)
    await page.locator('#transcript p', { hasText: old }).waitFor()
    await page.locator('#broken').waitFor({ state: 'hidden' })
  })

  test('code of the skill and of the page is loaded again, the page once for each change', async () => {
    const { page } = await newTab(browser)
    await page.goto(`${served.url}#locale=en-US`)
    await answered(page, 1)
    const spoken = await answerOf(page)
    const change = (path: string, edit: (text: string) => string): (() => void) => {
      const file = join(copy, path)
      const before = readFileSync(file, 'utf8')
      const after = edit(before)
      expect(after).not.toBe(before)
      writeFileSync(file, after)
      return () => {
        writeFileSync(file, before)
      }
    }
    const broken = page.locator('#broken')

    const talkAgain = change('lambda/conversation/respond.ts', (text) => `${text}\nconst = 1\n`)
    await broken.filter({ hasText: 'respond.ts' }).waitFor()
    talkAgain()
    await broken.waitFor({ state: 'hidden' })
    expect(await answerOf(page)).toBe(spoken)

    const compileAgain = change('simulator/page/main.ts', (text) => `${text}\nconst = 1\n`)
    await broken.filter({ hasText: 'main.ts' }).waitFor()
    compileAgain()
    await broken.waitFor({ state: 'hidden' })

    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    const recolour = async (colour: string): Promise<void> => {
      change('simulator/page/page.css', (text) => `${text}\nh1 { color: ${colour}; }\n`)
      await page.waitForFunction(
        (wanted) => getComputedStyle(document.querySelector('h1') ?? document.body).color === wanted,
        colour,
      )
      await answered(page, 1)
    }
    await recolour('rgb(1, 2, 3)')
    // a second load for the first change would come before that for the next
    await recolour('rgb(4, 5, 6)')
    expect(loads).toBe(2)
    expect(await answerOf(page)).toBe(spoken)
  })
})
