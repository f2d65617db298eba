/** Writes the lexicon of each language that ships, its examples checked. */
import { prepare } from '../../lambda/understanding/prepare'
import type { AnyFiles } from '../shared/files'
import { refuse } from '../shared/problems'
import { shipped } from '../models/skillContract'
import { encode } from './encode'
import { exampleProblems } from './examples'
import { makeLexicon } from './make'
import { hasLexicon, heardFolder, readSource } from './read'

/** Where the bundle finds the words that are understood. */
export const lexiconFolder = 'dist/lambda/lexicon'

/** The largest lexicon, in bytes: it is read while somebody waits. */
export const largest = 250_000

let files: AnyFiles | undefined

/** The lexicons of all languages that ship and have concepts, by their paths; they are made once in a process. */
export const lexiconFiles = (): AnyFiles => (files ??= makeFiles())

function makeFiles(): AnyFiles {
  const made = shipped.filter(hasLexicon).map((language) => {
    const source = readSource(language)
    const { data, problems } = makeLexicon(source)
    refuse(problems)
    const file = encode(data, 'best')
    refuse(exampleProblems(source, prepare(file)))
    if (file.length > largest) {
      const message = `makes ${file.length} bytes, more than ${largest}: join patterns, or take some out`
      refuse([{ file: heardFolder(language), key: 'concepts', message }])
    }
    return [`${lexiconFolder}/${language}.bin`, file] as const
  })
  return new Map(made)
}
