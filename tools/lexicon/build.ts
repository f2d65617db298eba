/** Writes the lexicon of each language that ships, its examples checked. */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../lambda/contract'
import type { AnyFiles } from '../shared/files'
import { type Problem, refuse } from '../shared/problems'
import { shipped } from '../models/skillContract'
import { cached } from './cache'
import { hasLexicon } from './source/read'

/** Where the bundle finds the words that are understood. */
export const lexiconFolder = 'dist/lambda/lexicon'

/** The lexicons of all languages that ship and have concepts, by their paths; what is wrong with any is said at once. */
export async function lexiconFiles(): Promise<AnyFiles> {
  const languages = shipped.filter(hasLexicon)
  const missing = languages.filter((language) => !cached(language, 'best'))
  const makers = Math.min(availableParallelism(), missing.length)
  const problems = (await Promise.all(Array.from({ length: makers }, () => makeApart(missing)))).flat()
  refuse(problems)
  return new Map(languages.map((language) => [`${lexiconFolder}/${language}.bin`, made(language)]))
}

function made(language: Language): Uint8Array {
  const file = cached(language, 'best')
  if (!file) throw new Error(`the files of ${language} changed while its lexicon was made: build again`)
  return file
}

/** Makes lexicons in a process of its own, so that every core has some to make; returns what is wrong with them. */
function makeApart(missing: Language[]): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'make.ts'), { execArgv: ['--import', 'tsx'] })
    const problems: Problem[] = []
    let making: Language | undefined
    const next = (): void => {
      making = missing.shift()
      if (making === undefined) child.disconnect()
      else child.send(making)
    }
    child.on('message', (message) => {
      problems.push(...(message as readonly Problem[]))
      next()
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (making === undefined) resolve(problems)
      else reject(new Error(`the lexicon of ${making} could not be made: its process ended with ${String(code)}`))
    })
    next()
  })
}
