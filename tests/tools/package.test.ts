/** What is handed over: settings that only the deployer knows, pages, icons, and archives that are the same each time. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { root } from '../../tools/shared/files'
import { drawIcon, icons } from '../../tools/store/icons'
import { parseLegal, readLegal } from '../../tools/store/legal'
import { compileManifest } from '../../tools/store/manifest'
import { packed } from '../../tools/package/package'
import { legalPage } from '../../tools/store/pages'
import { refusedBySchema } from '../../tools/models/schema'
import { readSettings, unset } from '../../tools/store/settings'
import { ProblemError } from '../../tools/shared/problems'
import type { Language } from '../../lambda/contract'

// keys, schemas and models take their time on a busy machine
jest.setTimeout(600_000)

const good = { PAGES_URL: 'https://example.org/twitch/', PUBLISHER: 'Ada & Co', CONTACT: 'ada@example.org' }

const refusal = (act: () => unknown): string[] => {
  try {
    act()
  } catch (error) {
    return error instanceof ProblemError ? error.message.split('\n') : [String(error)]
  }
  return []
}

describe('settings', () => {
  test('are taken from the environment', () => {
    expect(readSettings(good)).toEqual({
      pages: 'https://example.org/twitch',
      publisher: 'Ada & Co',
      contact: 'ada@example.org',
      endpoints: {},
    })
  })

  test.each<[string, object, string]>([
    ['no address', { PAGES_URL: '' }, 'PAGES_URL: is not set: give it the https address under which'],
    ['no publisher', { PUBLISHER: undefined }, 'PUBLISHER: is not set: give it the name'],
    ['no contact', { CONTACT: ' ' }, 'CONTACT: is not set: give it an email address'],
    ['an address without encryption', { PAGES_URL: 'http://example.org' }, 'PAGES_URL: is not the https address'],
    ['the address that stands for none', { PAGES_URL: unset.pages }, 'PAGES_URL: is not the https address'],
    ['a contact that is none', { CONTACT: 'ring me' }, 'CONTACT: is not an email address'],
    ['a function that is none', { ENDPOINT_EU: 'my-function' }, 'ENDPOINT_EU: is neither the ARN of a function nor'],
  ])('are refused: %s', (_, change, words) => {
    const [line] = refusal(() => readSettings({ ...good, ...change }))
    expect(line).toContain(words)
  })

  test('name a function for each region, and the manifest takes them', () => {
    const arn = (region: string) => `arn:aws:lambda:${region}:123456789012:function:twitch`
    const settings = readSettings({
      ...good,
      ENDPOINT_NA: arn('us-east-1'),
      ENDPOINT_EU: arn('eu-west-1'),
      ENDPOINT_FE: 'https://alexa.example.org/alexa',
    })
    const page = { name: 'ab', summary: 's', description: 'd', examplePhrases: [], keywords: [] }
    const manifest = compileManifest({ 'en-US': page, 'en-GB': page }, 'Say it.', settings)
    expect(refusedBySchema('manifest', manifest)).toEqual([])
    expect(manifest.manifest.apis.custom).toMatchObject({
      endpoint: { uri: arn('us-east-1') },
      regions: {
        NA: { endpoint: { uri: arn('us-east-1') } },
        EU: { endpoint: { uri: arn('eu-west-1') } },
        FE: { endpoint: { uri: 'https://alexa.example.org/alexa', sslCertificateType: 'Trusted' } },
      },
    })
  })
})

describe('what is packed', () => {
  const settings = readSettings(good)
  const once = packed(settings)

  test('is the same bytes each time', async () => {
    const sums = [await once, await packed(settings)].map((files) =>
      [...files].map(([path, content]) => `${path} ${createHash('sha256').update(content).digest('hex')}`),
    )
    expect(sums[0]).toEqual(sums[1])
  })

  test('is the skill’s package and its bundle, as Alexa’s tools and Lambda want them', async () => {
    const files = await once
    const all = Object.keys(unzipSync(files.get('muscle-twitch-guide.zip') ?? new Uint8Array()))
    expect(all).toEqual(expect.arrayContaining(['lambda/index.js', 'lambda/words/en.json', 'skill-package/skill.json']))
    expect(all).toContain('skill-package/interactionModels/custom/en-US.json')
    expect(all).toContain('skill-package/assets/icon-512.png')
    const code = Object.keys(unzipSync(files.get('lambda.zip') ?? new Uint8Array()))
    expect(code).toEqual(expect.arrayContaining(['index.js', 'words/en.json']))
    expect(code.some((path) => path.includes('node_modules') || path.includes('package.json'))).toBe(false)
  })

  test('names the deployer’s pages, and holds nothing that stands for them', async () => {
    const files = await once
    const text = (path: string) => new TextDecoder().decode(files.get(path))
    expect(text('skill-package/skill.json')).toContain('https://example.org/twitch/en/privacy.html')
    expect(text('pages/en/privacy.html')).toContain('Ada &amp; Co')
    expect(text('pages/en/terms.html')).toContain('mailto:ada@example.org')
    for (const [path, content] of files) {
      if (/\.(json|html)$/.test(path)) expect([path, new TextDecoder().decode(content)]).not.toContain('.invalid')
    }
  })

  test('stays small: the bundle under 250 kB', async () => {
    expect((await once).get('lambda/index.js')?.byteLength).toBeLessThan(250_000)
  })
})

describe('the legal pages', () => {
  const written: readonly Language[] = ['ar', 'de', 'en', 'ja']

  test.each(written)('of %s name the publisher, read in their direction, and load nothing', (language) => {
    for (const kind of ['privacy', 'terms'] as const) {
      const page = legalPage(
        language,
        kind,
        readLegal(language),
        { publisher: 'Ada & Co', contact: 'a@b.org' },
        written,
      )
      expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(page).toContain('Ada &amp; Co')
      expect(page).not.toMatch(/<script|<img|<link|src=|url\(|\{\w+\}/)
    }
  })

  test.each(written)('of %s say the same things', (language) => {
    const shape = (words: ReturnType<typeof readLegal>) =>
      (['privacy', 'terms'] as const).map((kind) => words[kind].sections.length)
    expect(shape(readLegal(language))).toEqual(shape(readLegal('en')))
  })

  const legal = readFileSync(join(root, 'lambda/content/en/legal.yaml'), 'utf8')
  test.each<[string, string, string, string]>([
    ['a page without its publisher', '{publisher}', 'us', 'does not name {publisher}'],
    ['a filler that nobody fills', 'offered by', 'offered by {company}', 'knows no {company}'],
    ['a date that is none', "'2026-11-22'", 'today', 'is no date'],
    ['a missing lead', '  lead:', '  led:', 'is not a key of this file'],
  ])('are refused: %s', (_, from, to, words) => {
    expect(refusal(() => parseLegal('legal.yaml', legal.replaceAll(from, to))).join()).toContain(words)
  })

  test('are asked for where a language ships without them', () => {
    expect(refusal(() => readLegal('xx'))).toEqual([
      'lambda/content/xx/legal.yaml (file): is missing, and xx ships: write the privacy policy and the terms',
    ])
  })
})

describe('the icons', () => {
  test.each(Object.entries(icons))('of %s pixels are what the picture draws', async (width, path) => {
    const png = readFileSync(join(root, path))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width), Number(width)])
    expect(Buffer.compare(Buffer.from(await drawIcon(Number(width))), png)).toBe(0)
  })
})
