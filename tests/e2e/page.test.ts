/** What can be done on the page: by keyboard, by touch, by voice, with a talk, and when things go wrong. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { knownLocales } from '../../simulator/locale'
import { readTranscript, replay, writeTranscript } from '../../simulator/transcript'
import { startChromium } from '../../simulator/web/browser'
import { answerOf, answered, inChromium, newTab, say, talkOf, type Opened } from './opened'
import { serve, stop, type Served } from './served'

inChromium('the page in Chromium', (path) => {
  let served: Served
  let browser: Browser
  let context: BrowserContext
  let opened: Opened
  let page: Page

  beforeAll(async () => {
    served = await serve(['--port', '4200', '--no-watch'])
    browser = await startChromium(path)
    context = await browser.newContext()
  })
  afterAll(async () => {
    await browser.close()
    await stop(served)
  })
  beforeEach(async () => {
    opened = await newTab(context)
    page = opened.page
  })
  afterEach(() => page.close())

  const open = async (choices = 'locale=en-US'): Promise<void> => {
    await page.goto(`${served.url}#${choices}`)
    await answered(page, 1)
  }
  const focused = () => page.evaluate(() => document.activeElement?.id)

  test('a talk by keyboard alone: the field has the focus from the first, and again after each button', async () => {
    await open()
    expect(await focused()).toBe('utterance')
    await page.keyboard.type('does coffee cause twitching')
    await page.keyboard.press('Enter')
    await answered(page, 2)
    expect((await answerOf(page)).toLowerCase()).toContain('caffeine')
    expect(await page.locator('#facts li').count()).toBeGreaterThan(0)
    expect(await page.locator('#understood').textContent()).toContain('topics/caffeine')
    await page.locator('#suggestions button').first().focus()
    await page.keyboard.press('Enter')
    await answered(page, 3)
    expect(await focused()).toBe('utterance')
    await page.keyboard.type('half a sen')
    await page.keyboard.press('ArrowUp')
    expect(await page.inputValue('#utterance')).toBe('does coffee cause twitching')
    await page.keyboard.press('ArrowDown')
    expect(await page.inputValue('#utterance')).toBe('half a sen')
    await page.keyboard.press('Alt+KeyN')
    await answered(page, 4)
    await page.fill('#utterance', '')
    await page.locator('#transcript').focus()
    await page.keyboard.type('why')
    expect(await page.inputValue('#utterance')).toBe('why')
    expect(opened.complaints).toEqual([])
  })

  test('behind each answer stand its facts, how certain they are, and where they come from', async () => {
    await open()
    await say(page, 'does coffee cause twitching')
    const why = page.locator('#transcript .alexa').last().locator('.why')
    await why.locator('summary').click()
    const text = (await why.textContent()) ?? ''
    expect(text).toContain('caffeine-drinks')
    expect(text).toContain('it may be so')
    expect(text).toContain('health article')
    expect(text).toContain('lambda/content/en/topics/caffeine.yaml')
    await say(page, 'my face is drooping on one side')
    const link = page.locator('#facts a').first()
    expect(await link.getAttribute('href')).toMatch(/^https?:/)
  })

  test.each(['en-US', 'de-DE', 'ar-SA'].filter((locale) => knownLocales().includes(locale)))(
    'is led by touch on the rendered screen in %s',
    async (locale) => {
      await open(`locale=${locale}`)
      const chip = page.locator('#suggestions [data-touch="WhenToSeeDoctor"]').first()
      const label = (await chip.textContent()) ?? ''
      await page.locator('#screen').getByText(label, { exact: true }).last().click()
      await answered(page, 2)
      expect((await talkOf(page)).at(-2)).toBe(`(touch) ${label}`)
      expect(await focused()).toBe('utterance')
      expect(opened.complaints).toEqual([])
    },
  )

  test.each(['en-US', 'ar-SA'].filter((locale) => knownLocales().includes(locale)))(
    'the buttons below the talk stand in the order in which the screen is read in %s',
    async (locale) => {
      await open(`locale=${locale}`)
      const labels = await page.locator('#suggestions .touch').allTextContents()
      const places = await Promise.all(
        labels.map(async (label) => {
          const box = await page.locator('#screen').getByText(label, { exact: true }).last().boundingBox()
          return { label, x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
        }),
      )
      const along = locale === 'ar-SA' ? -1 : 1
      const read = [...places].sort((a, b) => (Math.abs(a.y - b.y) > 10 ? a.y - b.y : along * (a.x - b.x)))
      expect(labels.length).toBeGreaterThan(3)
      expect(labels).toEqual(read.map(({ label }) => label))
    },
  )

  test('the device stays as it is when a session ends, and opens the skill again', async () => {
    await open()
    const size = () =>
      page.evaluate(() => document.getElementById('glass')?.getBoundingClientRect().toJSON() as DOMRect)
    const { width, height } = await size()
    await page.getByRole('button', { name: 'End the session' }).click()
    await answered(page, 2)
    await page.locator('#home').waitFor({ state: 'visible' })
    expect(await size()).toMatchObject({ width, height })
    expect(await page.getByRole('button', { name: 'Say nothing' }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Open the skill' }).click()
    await answered(page, 3)
    await page.locator('#home').waitFor({ state: 'hidden' })
    expect(await page.locator('.divider').last().textContent()).toBe('New session')
  })

  test.each([
    ['Say nothing', '(says nothing)'],
    ['Break the skill', '(the skill breaks)'],
    ['Device without a language', '(opens it on a device without a language)'],
  ])('the test %p does what it says', async (name, said) => {
    await open()
    await page.getByRole('button', { name, exact: true }).click()
    await answered(page, 2)
    expect((await talkOf(page)).at(-2)).toBe(said)
    expect(await answerOf(page)).not.toBe('')
  })

  test('a reload, another device and another language keep the talk', async () => {
    await open()
    await say(page, 'does coffee cause twitching')
    const talk = await talkOf(page)
    await page.reload()
    await answered(page, 2)
    expect(await talkOf(page)).toEqual(talk)
    await page.selectOption('#device', 'show-5')
    await page.waitForFunction(() => Number(document.getElementById('glass')?.clientHeight) < 400)
    expect(await talkOf(page)).toEqual(talk)
    await page.locator('#suggestions').evaluate((chips) => {
      chips.scrollTop = 1000
    })
    await page.selectOption('#locale', 'en-GB')
    await answered(page, 3)
    expect(await page.locator('#suggestions').evaluate((chips) => chips.scrollTop)).toBe(0)
    expect((await talkOf(page)).slice(0, talk.length)).toEqual(talk)
    expect(await page.locator('.divider').last().textContent()).toContain('United Kingdom')
    expect(new URL(page.url()).hash).toContain('locale=en-GB&device=show-5')
    await page.reload()
    await answered(page, 3)
    expect(await page.inputValue('#locale')).toBe('en-GB')
    expect((await talkOf(page)).slice(0, talk.length)).toEqual(talk)
  })

  test('the browser’s language is the first choice', async () => {
    const elsewhere = await browser.newContext({ locale: 'en-GB' })
    const { page: british } = await newTab(elsewhere)
    await british.goto(served.url)
    await answered(british, 1)
    expect(await british.inputValue('#locale')).toBe('en-GB')
    await elsewhere.close()
  })

  test('a talk is copied as text and as a link that replays it', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await say(page, 'does coffee cause twitching')
    const copied = async (name: string): Promise<string> => {
      await page.getByRole('button', { name, exact: true }).first().click()
      await page.locator('#shared', { hasText: 'Copied' }).waitFor()
      await page.evaluate(() => document.getElementById('shared')?.replaceChildren())
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Copy')).toContain('locale: en-US\n\nU: (launch)\nA: ')
    const link = await copied('Link')
    expect(link).toContain('say=does+coffee+cause+twitching')
    const talk = await talkOf(page)
    const { page: other } = await newTab(context)
    await other.goto(link)
    await answered(other, 2)
    expect(await talkOf(other)).toEqual(talk)
    expect(other.url()).not.toContain('say=')
    await other.close()
  })

  test('a talk is saved as a golden transcript that holds when it is replayed', async () => {
    await open()
    await say(page, 'does coffee cause twitching')
    await say(page, 'stop')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    ])
    expect(download.suggestedFilename()).toBe('does-coffee-cause-twitching.txt')
    const text = readFileSync(await download.path(), 'utf8')
    expect(writeTranscript(await replay(readTranscript(text)))).toBe(text)
    expect(text.trim().endsWith('■')).toBe(true)
  })

  test('says so when the server is stopped, keeps what was typed, and goes on when it is back', async () => {
    const own = await serve(['--port', '4280', '--no-watch'])
    await page.goto(`${own.url}#locale=en-US`)
    await answered(page, 1)
    await say(page, 'does coffee cause twitching')
    await stop(own)
    await page.fill('#utterance', 'what can I do about it')
    await page.keyboard.press('Enter')
    await page.locator('#complaint').waitFor({ state: 'visible' })
    expect(await page.locator('#complaint').textContent()).toContain('npm start')
    expect(await page.inputValue('#utterance')).toBe('what can I do about it')
    expect(await talkOf(page)).toHaveLength(4)
    const again = await serve(['--port', '4280', '--no-watch'])
    await say(page, 'what can I do about it')
    expect((await answerOf(page)).toLowerCase()).toContain('caffeine')
    await stop(again)
  })

  describe('voice', () => {
    /** A browser whose recogniser and voices do what a test says. */
    const withEar = (error = '') =>
      page.addInitScript((wrong) => {
        const counts = { starts: 0, spoken: 0 }
        Reflect.set(window, 'counts', counts)
        class Ear {
          onresult?: (event: object) => void
          onerror?: (event: object) => void
          onend?: () => void
          start(): void {
            counts.starts += 1
            if (wrong !== '') this.onerror?.({ error: wrong })
            else if (counts.starts === 1)
              this.onresult?.({
                results: [Object.assign([{ transcript: 'does coffee cause twitching' }], { isFinal: true })],
              })
            else return
            this.onend?.()
          }
          abort(): void {
            this.onend?.()
          }
        }
        Reflect.set(window, 'SpeechRecognition', Ear)
        const voices: object[] = []
        const late = new EventTarget()
        window.setTimeout(() => {
          voices.push({ lang: 'en-US', name: 'Late' })
          late.dispatchEvent(new Event('voiceschanged'))
        }, 300)
        class Utterance extends EventTarget {}
        Reflect.set(window, 'SpeechSynthesisUtterance', Utterance)
        const speak = (one: Utterance): void => {
          counts.spoken += 1
          one.dispatchEvent(new Event('end'))
        }
        const synthesis = Object.assign(late, { getVoices: () => voices, cancel: () => undefined, speak })
        Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      }, error)
    const count = (name: string) =>
      page.waitForFunction((key) => Number(Reflect.get(Reflect.get(window, 'counts') as object, key)) >= 2, name)

    test('is spoken as soon as the browser knows its voices, and listens again after each answer', async () => {
      await withEar()
      await open()
      await page.locator('#microphone').click()
      await answered(page, 2)
      expect((await talkOf(page)).at(-2)).toBe('does coffee cause twitching')
      await count('starts')
      await count('spoken')
      expect(await page.locator('#ear').textContent()).toBe('Listening …')
      await page.keyboard.press('Escape')
      expect(await page.locator('#microphone').getAttribute('aria-pressed')).toBe('false')
    })

    test.each([
      ['not-allowed', 'may not use the microphone'],
      ['no-speech', 'Nothing was heard'],
      ['network', 'needs a network'],
    ])('says what to do on %s', async (error, words) => {
      await withEar(error)
      await open()
      await page.locator('#microphone').click()
      expect(await page.locator('#ear').textContent()).toContain(words)
      expect(await page.locator('#complaint').isVisible()).toBe(false)
      await say(page, 'does coffee cause twitching')
      expect(await page.locator('#ear').textContent()).toBe('')
    })

    test('says so where the browser cannot listen', async () => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'SpeechRecognition')
        Reflect.deleteProperty(window, 'webkitSpeechRecognition')
      })
      await page.goto(`${served.url}#locale=xx`)
      await page.locator('#ear', { hasText: 'cannot listen' }).waitFor()
      expect(await page.locator('#microphone').isVisible()).toBe(false)
    })
  })
})
