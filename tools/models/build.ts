import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Files, root, toLines } from '../shared/files'
import { ProblemError, refuse } from '../shared/problems'
import { compileModels } from './compile'
import { refusedBySchema } from './schema'
import { localesOf, shipped } from './skillContract'
import { readSource } from './source'

/** Where Alexa's tools look for the models. */
export const modelFolder = 'skill-package/interactionModels/custom'

/** The models of every locale of the languages that ship, by their paths; throws every refusal of all of them. */
export function modelFiles(languages: readonly string[] = shipped): Files {
  const files = new Map<string, string>()
  const problems = languages.flatMap((language) => {
    try {
      const source = readSource(folderOf(language), sourceFiles(language))
      return [...compileModels(source, language, localesOf(language))].flatMap(([locale, model]) => {
        const path = `${modelFolder}/${locale}.json`
        files.set(path, toLines(model))
        return refusedBySchema('model', model).map((message) => ({ file: path, key: '(schema)', message }))
      })
    } catch (error) {
      if (error instanceof ProblemError) return error.problems
      throw error
    }
  })
  refuse(problems)
  return files
}

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
