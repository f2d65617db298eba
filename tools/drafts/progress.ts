/** How far a draft has come, part by part, and what is wrong with what is there already. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../lambda/contract'
import { compileContent, contentFolder, problemsIn, readContent } from '../content/load'
import { requiredKeys } from '../content/rules'
import { exampleProblems } from '../lexicon/examples'
import { makeLexicon } from '../lexicon/make'
import { readSource } from '../lexicon/source/read'
import { modelsOf, sourceOf } from '../models/language'
import { openSize, openValues } from '../models/openValues'
import { contract, localesOf } from '../models/skillContract'
import { root } from '../shared/files'
import { type Problem, ProblemError, refuse } from '../shared/problems'
import { parseLegal } from '../store/legal'
import { readStore } from '../store/store'

/** One part of a language: how much of it is there. */
export type Part = { group: string; name: string; done: number; of: number }

/** How far a draft has come: its parts, and the lines that it lacks. Throws what is wrong with what is there. */
export type Progress = { parts: readonly Part[]; missing: readonly Problem[] }

/** Measures a draft. */
export function progressOf(language: Language): Progress {
  compileContent(language)
  modelsOf(language)
  const missing = problemsIn(readContent(language), language).filter(({ unfinished }) => unfinished)
  return {
    parts: [...said(language, missing), ...forAlexa(language), ...concepts(language), ...store(language)],
    missing,
  }
}

/** A draft's progress as lines, the parts of a group in one. */
export function describeProgress(language: Language, { parts, missing }: Progress, shown: number): string[] {
  const sum = (all: readonly Part[], key: 'done' | 'of') => all.reduce((total, part) => total + part[key], 0)
  const groups = [...new Set(parts.map(({ group }) => group))].map((group) => {
    const own = parts.filter((part) => part.group === group)
    const each = own.map(({ name, done, of }) => `${name} ${done}/${of}`).join(', ')
    return `  ${group} ${sum(own, 'done')}/${sum(own, 'of')}: ${each}`
  })
  const next = missing
    .slice(0, shown)
    .map(({ file, line, key, message }) => `  ${line === undefined ? file : `${file}:${line}`} ${key}: ${message}`)
  const more = missing.length - next.length
  const percent = Math.floor((100 * sum(parts, 'done')) / sum(parts, 'of'))
  return [
    `${language} is a draft, ${percent} % there: spoken in the simulator, and not packed`,
    ...groups,
    ...next,
    ...(shown > 0 && more > 0 ? [`  and ${more} more lines`] : []),
  ]
}

/** What is said and shown: the keys of the contract, by file. */
function said(language: Language, missing: readonly Problem[]): Part[] {
  const names = [...requiredKeys(language)].map(([file, keys]) => ({ file, keys, name: nameOf(file) }))
  const lacking = new Set(missing.map(({ file, key }) => `${file} ${key.replace(/\.\d+$/, '')}`))
  const done = ({ file, keys }: (typeof names)[number]) =>
    keys.filter((key) => !lacking.has(`${file} ${key.replace(/\.\d+$/, '')}`)).length
  return [...new Set(names.map(({ name }) => name))].map((name) => {
    const own = names.filter((one) => one.name === name)
    return {
      group: 'what is said',
      name,
      done: own.reduce((sum, one) => sum + done(one), 0),
      of: own.reduce((sum, { keys }) => sum + keys.length, 0),
    }
  })
}

const nameOf = (file: string): string => (file.includes('/topics/') ? 'topics' : file.replace(/^.*\/|\.yaml$/g, ''))

/** What Alexa's models are made of. */
function forAlexa(language: Language): Part[] {
  const { invocation, intents, types, open } = sourceOf(language)
  const part = (name: string, all: readonly boolean[]): Part => ({
    group: 'what Alexa hears',
    name,
    done: all.filter(Boolean).length,
    of: all.length,
  })
  const { fewest } = openSize(language)
  const sentences = Math.min(fewest, openValues(open, language, new Set()).length)
  const own = Object.keys(contract.intents).filter((name) => name !== contract.open.intent)
  return [
    part('invocation', [invocation.text !== '']),
    part(
      'intents',
      own.map((name) => intents.has(name)),
    ),
    part(
      'types',
      Object.entries(contract.ids).flatMap(([type, ids]) => ids.map((id) => types.get(type)?.has(id) ?? false)),
    ),
    { group: 'what Alexa hears', name: 'open sentences', done: sentences, of: fewest },
  ]
}

/** What the skill itself understands: the concepts that English has. */
function concepts(language: Language): Part[] {
  const source = readSource(language)
  const kinds = [...new Set(readSource('en').patterns.map(({ kind }) => kind))]
  const idsOf = (of: Language, wanted: string) =>
    new Set(readSource(of).patterns.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))
  const { spotOf, problems } = makeLexicon(source)
  refuse(problems)
  const examples = source.examples.reduce((sum, { texts }) => sum + texts.length, 0)
  const failing = exampleProblems(source, spotOf).length
  const group = 'what is understood'
  return [
    ...kinds.map((kind) => {
      const english = idsOf('en', kind)
      const own = idsOf(language, kind)
      return { group, name: kind, done: [...english].filter((id) => own.has(id)).length, of: english.size }
    }),
    { group, name: 'examples', done: examples - failing, of: examples },
  ]
}

/** The store's page and the legal pages: whole, or not there yet. */
function store(language: Language): Part[] {
  const file = (name: string) => `${contentFolder(language)}/${name}.yaml`
  const whole = (name: string, read: (file: string, yaml: string) => unknown): boolean => {
    try {
      if (!existsSync(join(root, file(name)))) return false
      read(file(name), readFileSync(join(root, file(name)), 'utf8'))
      return true
    } catch (error) {
      if (error instanceof ProblemError) return false
      throw error
    }
  }
  const pages = {
    store: whole('store', (path, yaml) => readStore(path, yaml, localesOf(language))),
    legal: whole('legal', parseLegal),
  }
  return Object.entries(pages).map(([name, there]) => ({ group: 'its pages', name, done: there ? 1 : 0, of: 1 }))
}
