import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileModels } from './compile'
import { localesOf, shipped } from './skillContract'
import { ProblemError, refuse } from '../shared/problems'
import { readSource } from './source'
import { type Files, root, toLines } from '../shared/files'
import { refusedBySchema } from './schema'

/** Where Alexa's tools look for the models. */
export const modelFolder = 'skill-package/interactionModels/custom'

/** The models of every locale of the languages that ship, by their paths; throws every refusal of all of them. */
export function modelFiles(languages: readonly string[] = shipped): Files {
  const files = new Map<string, string>()
  const problems = languages.flatMap((language) => {
    const file = `interactionModels/${language}.yaml`
    try {
      const source = readSource(file, readFileSync(join(root, file), 'utf8'))
      return [...compileModels(source, language, localesOf(language))].flatMap(([locale, model]) => {
        const path = `${modelFolder}/${locale}.json`
        files.set(path, toLines(model))
        return refusedBySchema('model', model).map((message) => ({ file: path, key: '(schema)', message }))
      })
    } catch (error) {
      if (error instanceof ProblemError) return error.problems
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
      return [{ file, key: '(file)', message: `is missing, and ${language} ships: write it` }]
    }
  })
  refuse(problems)
  return files
}
