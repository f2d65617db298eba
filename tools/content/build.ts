import { shipped } from '../models/skillContract'
import { doubled } from './doubled'
import { compileContent } from './load'
import type { Files } from '../shared/files'
import { gatherAll, refuse } from '../shared/problems'

/** Where the bundle finds the words that are spoken. */
export const wordFolder = 'dist/lambda/words'

/** The spoken words of every language that ships, checked and ready to load, by their paths. */
export function wordFiles(): Files {
  refuse(doubled())
  return new Map(
    gatherAll(shipped, (language) => [`${wordFolder}/${language}.json`, JSON.stringify(compileContent(language))]),
  )
}
