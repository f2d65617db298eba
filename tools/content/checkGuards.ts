/** Holds the lines of a language to its guards. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../lambda/contract'
import type { FactId } from '../../lambda/knowledge/facts'
import { valuesShape } from '../lexicon/source/source'
import { root } from '../shared/files'
import { type Problem, ProblemError } from '../shared/problems'
import { readYaml } from '../shared/yaml'
import { factsByKey } from './factsByKey'
import { guardProblems, type Guards, guardsShape, numbersIn, type Numbers } from './guards'
import { readKnowledge } from './knowledge'

const read = (file: string): string | undefined =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined

/** What the lines of a language say that no fact allows; `problem` says where a key stands. */
export function guarded(
  texts: readonly (readonly [key: string, text: string])[],
  language: Language,
  problem: (key: string, message: string) => Problem,
): Problem[] {
  const file = `lambda/content/${language}/guards.yaml`
  const yaml = read(file)
  if (yaml === undefined)
    return [
      {
        file,
        key: '(file)',
        message: 'is missing: write the words that soften, and what is never said',
        unfinished: true,
      },
    ]
  const guards = readGuards(file, yaml)
  if (Array.isArray(guards)) return guards
  const numbers = { words: numberWords(language), of: numbersOf }
  return texts.flatMap(([key, text]) => {
    const line = { key, text, facts: factsByKey.get(key) ?? [] }
    return line.facts.length === 0
      ? []
      : guardProblems(line, guards, numbers, language).map((message) => problem(key, message))
  })
}

/** The guards of a file, or what is wrong with it. */
function readGuards(file: string, yaml: string): Guards | Problem[] {
  try {
    return readYaml(file, yaml, guardsShape).value
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return [...error.problems]
  }
}

const kept = new Map<Language, Numbers['words']>()

/** The number words of a language, as they are heard. */
function numberWords(language: Language): Numbers['words'] {
  const file = `interactionModels/${language}/values.yaml`
  const yaml = read(file) ?? ''
  const words =
    kept.get(language) ??
    new Map(
      Object.entries(yaml.trim() === '' ? {} : readYaml(file, yaml, valuesShape).value.numbers).flatMap(
        ([word, number]) => (typeof number === 'number' ? [[word.toLowerCase(), number] as const] : []),
      ),
    )
  kept.set(language, words)
  return words
}

let knowledge: ReturnType<typeof readKnowledge> | undefined

const numbersOf = (fact: FactId): readonly number[] => {
  knowledge ??= readKnowledge()
  const { says = '', note = '' } = knowledge.get(fact) ?? {}
  return numbersIn(`${says} ${note}`, 'en', numberWords('en'))
}
