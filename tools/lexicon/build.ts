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
  const problems: Problem[] = []
  const next = async (): Promise<void> => {
    const language = missing.shift()
    if (language === undefined) return
    problems.push(...(await makeApart(language)))
    await next()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, next))
  refuse(problems)
  return new Map(languages.map((language) => [`${lexiconFolder}/${language}.bin`, cached(language, 'best') ?? '']))
}

/** Makes a lexicon in a process of its own, so that every core has one to make; returns what is wrong with it. */
function makeApart(language: Language): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'make.ts'), [language], { execArgv: ['--import', 'tsx'] })
    let problems: readonly Problem[] | undefined
    child.on('message', (message) => {
      problems = message as readonly Problem[]
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (problems) resolve(problems)
      else reject(new Error(`the lexicon of ${language} could not be made: its process ended with ${String(code)}`))
    })
  })
}
