/** The models of one language, from its files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, root } from '../shared/files'
import { compileModels } from './compile'
import type { Model } from './model'
import { localesOf } from './skillContract'
import { readSource, type Source } from './source'

/** The models of a language's locales; a draft's lack what is not written yet. */
export function modelsOf(language: string): ReadonlyMap<string, Model> {
  return compileModels(sourceOf(language), language, localesOf(language))
}

/** What the files of a language hold for its models. */
export const sourceOf = (language: string): Source => readSource(folderOf(language), sourceFiles(language))

/** Where what is heard in a language is written. */
export const folderOf = (language: string): string => `interactionModels/${language}`

/** The files of a language from which its models are made; its concepts are not among them. */
function sourceFiles(language: string): Files {
  const folders = ['', '/intents', '/types', '/open'].map((part) => folderOf(language) + part)
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .sort()
        .map((name) => `${folder}/${name}`),
    )
    .filter((path) => path.endsWith('.yaml'))
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}
