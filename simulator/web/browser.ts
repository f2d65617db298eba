/** Chromium, where this machine has one. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const usualPlaces = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where Chromium is; undefined where it is not found. */
export const chromiumPath = (): string | undefined => usualPlaces.find((path) => path !== '' && existsSync(path))

/** Starts Chromium so that it speaks to nobody by itself. */
export const startChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
