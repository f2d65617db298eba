/** The page in Chromium, as npm start serves it: by keyboard, by touch, in every script, and when things go wrong. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { knownLocales } from '../../simulator/locale'
import { chromiumPath, startChromium } from '../../simulator/web/browser'

jest.setTimeout(120_000)

const root = join(__dirname, '../..')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const path = chromiumPath()

interface Served {
  readonly process: ChildProcess
  readonly url: string
  readonly said: () => string
}

/** Starts the server as a user does, and waits for the address that it prints. */
async function serve(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/cli/serve.ts', ...args], { cwd: root })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      said += part.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => {
      reject(new Error(said))
    })
  })
  return { process: child, url, said: () => said }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

async function stop({ process: child }: Served): Promise<number | null> {
  child.kill('SIGTERM')
  return ended(child)
}

let served: Served
beforeAll(async () => {
  served = await serve('--port', '4140')
})
afterAll(() => stop(served))

describe('the server', () => {
  const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    fetch(`${served.url}turn`, { method: 'POST', body, headers })
  const turn = (more: object) =>
    JSON.stringify({ talk: 'a', locale: 'en-US', device: 'show-8', do: { launch: true }, ...more })

  test.each([
    ['no JSON', '{"talk":', 400, 'not JSON'],
    ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413, 'longer than'],
    ['a locale that does not exist', turn({ locale: 'xx-XX' }), 400, 'no model for the locale xx-XX'],
    ['a device that does not exist', turn({ device: 'toaster' }), 400, 'no device toaster'],
    ['something else altogether', '{"a": 1}', 400, 'talk'],
    ['an empty utterance', turn({ do: ' ' }), 400, 'an utterance is empty'],
  ])('says in a line what is wrong with %s, and goes on', async (_, body, status, complaint) => {
    const answer = await post(body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ complaint: expect.stringContaining(complaint) as unknown })
    expect((await post(turn({}))).status).toBe(200)
  })

  test('answers this machine alone', async () => {
    const refused = await post(turn({}), { 'Content-Type': 'text/plain' })
    expect(refused.status).toBe(415)
    expect((await fetch(`${served.url}../package.json`)).status).toBe(404)
  })

  test('keeps two tabs apart', async () => {
    const say = async (talk: string, text: string) =>
      (await (await post(turn({ talk, do: text }))).json()) as { turn: { speech: string } }
    await say('one', 'does coffee cause twitching')
    await say('two', 'what about stress')
    expect((await say('one', 'what can I do about it')).turn.speech).toContain('caffeine')
  })

  test('takes the next port where one is taken, and stops cleanly', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(4160, '127.0.0.1', resolve))
    const other = await serve('--port', '4160')
    expect(other.url).toBe('http://127.0.0.1:4161/')
    expect(other.said()).toContain('port 4160 is taken')
    expect(await stop(other)).toBe(0)
    blocker.close()
  })
})

if (path === undefined) {
  test('the page is NOT tried in a browser: there is no Chromium here (install it, or name it in CHROMIUM)', () => {
    process.stderr.write('No Chromium: the tests in the browser did not run.\n')
  })
} else {
  describe('the page in Chromium', () => {
    let browser: Browser
    let page: Page
    let complaints: string[]

    beforeAll(async () => {
      browser = await startChromium(path)
    })
    afterAll(() => browser.close())
    beforeEach(async () => {
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      page.setDefaultTimeout(60_000)
      complaints = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(request.url())) complaints.push(request.url())
      })
    })
    afterEach(() => page.close())

    const open = async (locale = 'en-US'): Promise<void> => {
      await page.goto(`${served.url}#locale=${locale}`)
      await drawn(1)
    }
    const drawn = (times: number) =>
      page.waitForFunction((count) => Number(document.getElementById('screen')?.dataset['drawn'] ?? 0) >= count, times)
    const heard = () => page.locator('#transcript .alexa p').last().textContent()
    const onScreen = () => page.locator('#screen').textContent()
    const violations = async (): Promise<unknown> => {
      await page.evaluate(axe)
      return page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))')
    }

    test('carries a conversation with the doctor’s dialog by keyboard alone', async () => {
      await open()
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.id)) === 'utterance') break
      }
      const turns = ['when should I see a doctor', 'yes', 'no', 'no', 'three weeks']
      for (const [at, text] of turns.entries()) {
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
        await drawn(at + 2)
      }
      expect(await heard()).toContain('speak with a doctor')
      expect(await onScreen()).toContain('See a doctor')
      expect(await page.locator('#understood').textContent()).toContain('doctor-two-weeks')
      expect(await page.locator('#understood').textContent()).toContain('WhenToSeeDoctor')
      expect(complaints).toEqual([])
    })

    test.each(['en-US', 'de-DE', 'ar-SA'].filter((locale) => knownLocales().includes(locale)))(
      'is led by touch on the rendered screen in %s',
      async (locale) => {
        await open(locale)
        const press = async (intent: string, count: number): Promise<void> => {
          const label = (await page.locator(`#suggestions [data-touch="${intent}"]`).first().textContent()) ?? ''
          // the viewhost takes its first press a moment after it has drawn
          await page.waitForTimeout(400)
          await page.locator('#screen').getByText(label, { exact: true }).last().click()
          await drawn(count)
          expect(await page.locator('#transcript .you p').last().textContent()).toBe(`(touch) ${label}`)
        }
        await press('WhenToSeeDoctor', 2)
        await press('AMAZON.YesIntent', 3)
        expect(await page.locator('#understood').textContent()).toContain('check.danger')
        expect(complaints).toEqual([])
      },
    )

    test.each(['light', 'dark'] as const)(
      'has no violation that axe finds, %s, wide and on a phone',
      async (colorScheme) => {
        await page.emulateMedia({ colorScheme })
        await open()
        await page.locator('details').first().locator('summary').click()
        expect(await violations()).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        await page.waitForTimeout(600)
        expect(await violations()).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      },
    )

    test('shows each of a builder’s acts, and a speaker without a screen', async () => {
      await open()
      for (const [act, words] of [
        ['One-shot', 'eyelid'],
        ['Device without locale', 'Welcome'],
        ['Error', 'went wrong'],
        ['New session', 'Welcome'],
        ['Silence', 'What is your question?'],
      ] as const) {
        await page.getByRole('button', { name: act, exact: true }).click()
        await page.waitForFunction(
          (part) => document.querySelector('#transcript > div:last-child p')?.textContent.toLowerCase().includes(part),
          words.toLowerCase(),
        )
      }
      await page.locator('#device').selectOption('speaker')
      await page.locator('#speaker').waitFor({ state: 'visible' })
      expect(complaints).toEqual([])
    })

    test('says so when the server is stopped, and goes on when it is back', async () => {
      const own = await serve('--port', '4180')
      await page.goto(own.url)
      await drawn(1)
      await stop(own)
      await page.fill('#utterance', 'does coffee cause twitching')
      await page.keyboard.press('Enter')
      await page.locator('#complaint').waitFor({ state: 'visible' })
      expect(await page.locator('#complaint').textContent()).toContain('npm start')
      const again = await serve('--port', '4180')
      await page.fill('#utterance', 'does coffee cause twitching')
      await page.keyboard.press('Enter')
      await drawn(2)
      expect(await heard()).toContain('Caffeine')
      await stop(again)
    })
  })
}
