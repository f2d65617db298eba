import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { localesOf, shipped } from '../models/skillContract'
import { type Problem, refuse } from '../shared/problems'
import { readYaml } from '../shared/yaml'
import { type Files, root, toJson } from '../shared/files'
import { compileManifest, type Deployment, type Store } from './manifest'
import { refusedBySchema } from '../models/schema'
import type { Locale } from '../../lambda/contract'
import { scriptFor } from './script'
import { unset } from './settings'

const text = z.string().trim().min(1)
const page = z.strictObject({
  name: text,
  summary: text,
  description: text,
  examplePhrases: z.array(text).refine((phrases) => phrases.length === 3, 'holds three phrases'),
  keywords: z.array(text).min(1),
  updatesDescription: text.optional(),
  privacyPolicyUrl: z.url({ protocol: /^https$/, error: 'is no https address' }).optional(),
  termsOfUseUrl: z.url({ protocol: /^https$/, error: 'is no https address' }).optional(),
})
const schema = page.extend({
  locales: z.record(z.string(), page.partial()).default({}),
})

/** Where Alexa's tools look for the manifest. */
export const manifestPath = 'skill-package/skill.json'

/** The store's pages of a language's locales. */
export function readStore(file: string, yaml: string, locales: readonly string[]): Record<string, Store> {
  const { value, problem } = readYaml(file, yaml, schema)
  const { locales: overrides, ...words } = value
  const foreign = Object.keys(overrides).filter((locale) => !locales.includes(locale))
  refuse(foreign.map((locale) => problem(['locales', locale], 'is no locale of this language')))
  const pages = locales.map((locale) => [locale, { ...words, ...given(overrides[locale] ?? {}) } as Store] as const)
  return Object.fromEntries(pages)
}

/** The manifest by its path, once a language that ships has its store page written; testers read English. */
export function manifestFiles(deployment: Deployment = unset): Files {
  const written = shipped.filter((language) => existsSync(join(root, storeOf(language))))
  if (written.length === 0) return new Map()
  const stores = written.map((language) =>
    readStore(storeOf(language), readFileSync(join(root, storeOf(language)), 'utf8'), localesOf(language)),
  )
  const problems: Problem[] = shipped
    .filter((language) => !written.includes(language))
    .map((language) => ({
      file: storeOf(language),
      key: '(file)',
      message: `is missing, and ${language} ships: write it`,
    }))
  const pages = Object.assign({}, ...stores) as Record<string, Store>
  const manifest = compileManifest(pages, scriptOf(testers, pages), deployment)
  problems.push(
    ...refusedBySchema('manifest', manifest).map((message) => ({ file: manifestPath, key: '(schema)', message })),
  )
  refuse(problems)
  return new Map([[manifestPath, toJson(manifest)]])
}

/** The locale in whose words the store's testers read the script: the manifest has one field for all. */
const testers: Locale = 'en-US'

/** The script of a locale; nothing without its page. */
function scriptOf(locale: Locale, pages: Readonly<Record<string, Store>>): string {
  const page = pages[locale]
  return page ? scriptFor(locale, page.description) : ''
}

/** The script for testers of every locale that ships, by its path. */
export function scriptFiles(): Files {
  const { manifest } = JSON.parse(String(manifestFiles().get(manifestPath))) as {
    manifest: { publishingInformation: { locales: Record<string, Store> } }
  }
  const pages = manifest.publishingInformation.locales
  return new Map(
    (Object.keys(pages) as Locale[]).map((locale) => [`dist/testing/${locale}.txt`, scriptOf(locale, pages)]),
  )
}

const storeOf = (language: string) => `lambda/content/${language}/store.yaml`

/** Leaves out what is not given, so that it hides nothing. */
function given<T extends object>(words: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
