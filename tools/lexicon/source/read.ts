/** Reads the files of a language that say what is heard: concepts, classes, values and open sentences. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Language } from '../../../lambda/contract'
import { concerns } from '../../../lambda/knowledge/doctorQuestions'
import type { Kind, Role } from '../../../lambda/understanding/lexicon/lexicon'
import { root, yamlIn } from '../../shared/files'
import { type Problem, ProblemError } from '../../shared/problems'
import { readYaml, type Path } from '../../shared/yaml'
import { idsOf } from './ids'
import {
  classesShape,
  type ConceptSource,
  conceptShape,
  habitsShape,
  openShape,
  tableShape,
  trainingShape,
  type ValuesSource,
  valuesShape,
} from './source'

/** Says where something stands, and what is wrong with it. */
export type Locate = (path: Path, message: string, offset?: number) => Problem

/** Texts of one role of one concept, with where they stand. */
export type Written<R> = { kind: Kind; id: string; role: R; texts: readonly string[]; path: Path; at: Locate }

/** Labels of replies to an offer. */
const replies = ['accept', 'decline']

/** Labels of words in which danger is or only seems to be. */
export const dangers: readonly string[] = [...concerns.map((concern) => `danger-${concern}`), 'harmless']

/** Whole sentences of one label: a form of question, a move, what is told, what is not covered, or a reply to an offer. */
export type Sentences = { label: string; sentences: readonly string[]; at: Locate }

/** All that a language's files hold. */
export type LexiconSource = {
  language: Language
  values: ValuesSource
  valuesAt: Locate
  classes: readonly { name: string; patterns: readonly string[]; at: Locate; path: Path }[]
  patterns: readonly Written<Role>[]
  examples: readonly Written<Role | 'counter'>[]
  open: readonly Sentences[]
  /** Sentences that only teach the classifier. */
  training: readonly Sentences[]
  problems: Problem[]
}

/** The folder of what is heard in a language. */
export const heardFolder = (language: Language): string => `interactionModels/${language}`

/** Whether a language has words of its own understanding. */
export const hasLexicon = (language: Language): boolean => existsSync(join(root, heardFolder(language), 'concepts'))

/** The files of many ids each, with the kind of their concepts. */
const tables: Readonly<Record<string, Kind>> = {
  places: 'place',
  people: 'person',
  onset: 'onset',
  spread: 'spread',
  duration: 'span',
  despite: 'despite',
  topics: 'topic',
  uncovered: 'uncovered',
  concerns: 'concern',
  answers: 'answer',
  choices: 'choice',
  scope: 'scope',
}
/** The folders with a file for each id. */
const folders: Readonly<Record<string, Kind>> = { signs: 'sign', forms: 'form', moves: 'move' }

/** Reads a language. */
export function readSource(language: Language): LexiconSource {
  const folder = heardFolder(language)
  const concepts = `${folder}/concepts`
  const problems: Problem[] = []
  const values = read(`${folder}/values.yaml`, valuesShape, {}, problems)
  const found: LexiconSource & { classes: LexiconSource['classes'][number][]; patterns: Written<Role>[] } & {
    examples: Written<Role | 'counter'>[]
    open: Sentences[]
    training: Sentences[]
  } = {
    language,
    values: values.value,
    valuesAt: values.problem,
    classes: [],
    patterns: [],
    examples: [],
    open: [],
    training: [],
    problems,
  }
  const add = (kind: Kind, id: string, source: ConceptSource, path: Path, at: Locate) => {
    const ids = idsOf(kind)
    if (!ids.includes(id)) {
      found.problems.push(at(path, `${id} is no ${kind}; there are ${ids.join(', ')}`))
      return
    }
    const parts = Array.isArray(source) ? { is: source } : source
    const under = (key: string): Path => (Array.isArray(source) ? path : [...path, key])
    for (const [key, texts = []] of Object.entries(parts)) {
      const item = { kind, id, texts, path: under(key), at }
      if (key === 'examples') found.examples.push({ ...item, role: 'is' })
      else if (key === 'denied-examples') found.examples.push({ ...item, role: 'denied' })
      else if (key === 'counterexamples') found.examples.push({ ...item, role: 'counter' })
      else if (texts.length > 0) found.patterns.push({ ...item, role: key as Role })
    }
  }

  for (const name of yamlIn(concepts)) {
    const file = `${concepts}/${name}.yaml`
    if (name.startsWith('classes')) {
      const { value, problem } = read(file, classesShape, {}, found.problems)
      for (const [key, patterns] of Object.entries(value)) {
        found.classes.push({ name: key, patterns, at: problem, path: [key] })
      }
    } else if (name === 'habits') {
      const { value, problem } = read(file, habitsShape, {}, found.problems)
      for (const [id, { examples, counterexamples, ...roles }] of Object.entries(value)) {
        add('habit', id, [], [id], problem)
        for (const [role, texts] of Object.entries(roles)) {
          found.patterns.push({ kind: 'habit', id, role: role as Role, texts, path: [id, role], at: problem })
        }
        const labelled = Array.isArray(examples) ? {} : examples
        for (const [role, texts = []] of Object.entries(labelled)) {
          const path = [id, 'examples', role]
          found.examples.push({ kind: 'habit', id, role: role as Role, texts, path, at: problem })
        }
        const plain = Array.isArray(examples) ? examples : []
        found.examples.push({ kind: 'habit', id, role: 'is', texts: plain, path: [id, 'examples'], at: problem })
        const path = [id, 'counterexamples']
        found.examples.push({ kind: 'habit', id, role: 'counter', texts: counterexamples, path, at: problem })
      }
    } else {
      const kind = tables[name]
      if (kind === undefined) {
        const known = ['classes', 'habits', ...Object.keys(tables)].join(', ')
        found.problems.push({ file, key: '(file)', message: `is no file of concepts; there are ${known}` })
        continue
      }
      const { value, problem } = read(file, tableShape, {}, found.problems)
      for (const [id, source] of Object.entries(value)) add(kind, id, source, [id], problem)
    }
  }
  for (const [name, kind] of Object.entries(folders)) {
    for (const id of yamlIn(`${concepts}/${name}`)) {
      const { value, problem } = read(`${concepts}/${name}/${id}.yaml`, conceptShape, [], found.problems)
      add(kind, id, value, [], problem)
    }
  }
  const labels: readonly string[] = [
    ...idsOf('form'),
    ...idsOf('move'),
    'tell',
    'uncovered',
    'outside',
    ...replies,
    ...dangers,
  ]
  for (const label of yamlIn(`${folder}/open`)) {
    const { value, problem } = read(`${folder}/open/${label}.yaml`, openShape, [], found.problems)
    if (labels.includes(label)) found.open.push({ label, sentences: value, at: problem })
    else found.problems.push(problem([], `is no label; there are ${labels.join(', ')}`))
  }
  for (const name of yamlIn(`${folder}/training`)) {
    const { value, problem } = read(`${folder}/training/${name}.yaml`, trainingShape, {}, found.problems)
    for (const [label, sentences] of Object.entries(value)) {
      if (labels.includes(label)) found.training.push({ label, sentences, at: problem })
      else found.problems.push(problem([label], `is no label; there are ${labels.join(', ')}`))
    }
  }
  return found
}

/** Reads one file; where it is missing or cannot be read, what stands for nothing, so that all files are looked at. */
function read<T>(file: string, shape: z.ZodType<T>, none: unknown, problems: Problem[]): { value: T; problem: Locate } {
  const path = join(root, file)
  try {
    if (existsSync(path)) return readYaml(file, readFileSync(path, 'utf8'), shape)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    // what is wrong with the YAML itself makes all that follows wrong
    const [first] = error.problems
    problems.push(...(first?.key === '(yaml)' ? [first] : error.problems))
  }
  return { value: shape.parse(none), problem: (keys, message) => ({ file, key: keys.join('.') || '(file)', message }) }
}
