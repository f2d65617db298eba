import { type Files, toLines } from '../shared/files'
import { gatherAll, refuse } from '../shared/problems'
import { modelsOf } from './language'
import { refusedBySchema } from './schema'
import { shipped } from './skillContract'

/** Where Alexa's tools look for the models. */
export const modelFolder = 'skill-package/interactionModels/custom'

/** The models of every locale of the languages that ship, by their paths; throws every refusal of all of them. */
export function modelFiles(languages: readonly string[] = shipped): Files {
  const models = gatherAll(languages, (language) => [...modelsOf(language)]).flat()
  const files = models.map(([locale, model]) => [`${modelFolder}/${locale}.json`, model] as const)
  refuse(
    files.flatMap(([file, model]) =>
      refusedBySchema('model', model).map((message) => ({ file, key: '(schema)', message })),
    ),
  )
  return new Map(files.map(([file, model]) => [file, toLines(model)]))
}
