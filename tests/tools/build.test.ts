import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drift, toJson, write } from '../../tools/shared/files'
import { compileManifest } from '../../tools/store/manifest'
import { refusedBySchema } from '../../tools/models/schema'
import { readStore } from '../../tools/store/store'
import { ProblemError } from '../../tools/shared/problems'

describe('generated files', () => {
  const folder = 'models/custom'
  const files = new Map([
    [`${folder}/en-US.json`, toJson({ a: 1 })],
    ['skill.json', toJson({ b: [] })],
  ])
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generated-'))
    write(files, [folder], root)
  })
  afterEach(() => {
    rmSync(root, { recursive: true })
  })

  test('are written with folders, and a newline at their end', () => {
    expect(readFileSync(join(root, folder, 'en-US.json'), 'utf8')).toBe('{\n  "a": 1\n}\n')
  })

  test('do not drift by themselves', () => {
    expect(drift(files, [folder], root)).toEqual([])
  })

  test('do not drift by the line ends of another system', () => {
    writeFileSync(join(root, 'skill.json'), toJson({ b: [] }).replaceAll('\n', '\r\n'))
    expect(drift(files, [folder], root)).toEqual([])
  })

  test('drift when they are changed, taken away, or left behind', () => {
    writeFileSync(join(root, 'skill.json'), '{}')
    rmSync(join(root, folder, 'en-US.json'))
    writeFileSync(join(root, folder, 'xx-XX.json'), '{}')
    expect(drift(files, [folder], root)).toEqual([
      `${folder}/en-US.json: is missing`,
      'skill.json: differs from what is generated',
      `${folder}/xx-XX.json: nothing generates it any more`,
    ])
  })

  test('go when nothing generates them any more', () => {
    writeFileSync(join(root, folder, 'xx-XX.json'), '{}')
    write(files, [folder], root)
    expect(readdirSync(join(root, folder))).toEqual(['en-US.json'])
  })
})

describe('the manifest', () => {
  const page = {
    name: 'Muscle Twitch Guide',
    summary: 'Why muscles twitch',
    description: 'For information only.',
    examplePhrases: ['Alexa, open muscle twitch guide'],
    keywords: ['muscle'],
    privacyPolicyUrl: 'https://example.org/privacy',
    termsOfUseUrl: 'https://example.org/terms',
  }

  test('is what Amazon’s schema asks for', () => {
    expect(refusedBySchema('manifest', compileManifest({ 'en-US': page, 'en-GB': page }, 'Say it.'))).toEqual([])
  })

  test('declares nothing that a health skill without storage does not do', () => {
    const { privacyAndCompliance } = compileManifest({ 'en-US': page }, '').manifest
    expect(privacyAndCompliance).toMatchObject({ usesPersonalInfo: false, allowsPurchases: false, containsAds: false })
    expect(privacyAndCompliance).not.toHaveProperty('usesHealthInfo')
  })

  test.each<[string, object, string]>([
    [
      'a summary that is too long',
      { summary: 'a'.repeat(161) },
      'en-US/summary must NOT have more than 160 characters',
    ],
    ['a name that is too short', { name: 'a' }, 'en-US/name must NOT have fewer than 2 characters'],
    [
      'too many keywords',
      { keywords: Array.from({ length: 31 }, String) },
      'en-US/keywords must NOT have more than 30 items',
    ],
  ])('is refused for %s', (_, change, refusal) => {
    const found = refusedBySchema('manifest', compileManifest({ 'en-US': { ...page, ...change } }, ''))
    expect(found).toEqual([`/manifest/publishingInformation/locales/${refusal}`])
  })
})

describe('a store page', () => {
  const good = `name: Muscle Twitch Guide
summary: Why muscles twitch
description: For information only.
examplePhrases: ['Alexa, open it', 'Alexa, ask it', 'Alexa, tell it']
keywords: [muscle]
locales:
  en-GB: {summary: Why muscles jump, privacyPolicyUrl: 'https://example.org/privacy'}
`
  const read = (text: string) => readStore('store.yaml', text, ['en-US', 'en-GB'])

  test('is every locale’s, but for what a locale says otherwise', () => {
    const pages = read(good)
    expect(pages['en-US']).toMatchObject({ name: 'Muscle Twitch Guide', summary: 'Why muscles twitch' })
    expect(pages['en-GB']).toMatchObject({ name: 'Muscle Twitch Guide', summary: 'Why muscles jump' })
    expect(pages['en-US']).not.toHaveProperty('privacyPolicyUrl')
  })

  test.each<[string, string, string, string]>([
    [
      'an unknown key',
      'keywords:',
      'keyword:',
      'store.yaml:5:1 keyword: is not a key of this file: take it out, or correct its name',
    ],
    ['a key that is missing', 'keywords: [muscle]', '', 'store.yaml keywords: is missing: write it'],
    ['two example phrases', ", 'Alexa, tell it'", '', 'store.yaml:4:1 examplePhrases: holds three phrases'],
    [
      'an address that is none',
      'https://example.org/',
      'my ',
      'store.yaml:7:38 locales.en-GB.privacyPolicyUrl: is no https address',
    ],
    ['another language’s locale', 'en-GB', 'de-DE', 'store.yaml:7:3 locales.de-DE: is no locale of this language'],
  ])('is refused for %s', (_, from, to, refusal) => {
    const lines = (() => {
      try {
        read(good.replace(from, to))
      } catch (error) {
        return error instanceof ProblemError ? error.message.split('\n') : error
      }
      return []
    })()
    expect(lines).toContain(refusal)
  })
})

test('a misspelt key of a model is refused by Amazon’s schema', () => {
  const model = {
    interactionModel: { languageModel: { invocationName: 'a b', intents: [{ name: 'A', smaples: [] }] } },
  }
  expect(refusedBySchema('model', model)).toEqual([
    '/interactionModel/languageModel/intents/0 must NOT have additional properties: “smaples”',
  ])
})
