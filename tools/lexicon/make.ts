/** Makes a language's lexicon whole: its patterns, and the classifier taught by its open and training sentences. */
import { featuresOf } from '../../lambda/understanding/classifying/features'
import { read } from '../../lambda/understanding/reading/policy'
import type { LexiconData } from '../../lambda/understanding/lexicon/lexicon'
import { prepare, type Lexicon } from '../../lambda/understanding/lexicon/prepare'
import { spot, type Spotted } from '../../lambda/understanding/spotting/spot'
import type { Language } from '../../lambda/contract'
import type { Problem } from '../shared/problems'
import { keep } from './cache'
import { compile } from './patterns/compile'
import { encode, sizeOf } from './index/encode'
import { exampleProblems, type SpotOf } from './examples'
import { dangers, heardFolder, readSource, type LexiconSource } from './source/read'
import { train, type Lesson } from './train'

/** The largest lexicon, in bytes: it is read while somebody waits. */
export const largest = 250_000

/** What a lexicon with classifiers holds beside them and its patterns. */
const spare = 400

/** The share of what is left for classifiers that the one for danger may take. */
const forDanger = 0.4

/** A lexicon, what its patterns find in a text, and all that is wrong with its sources. */
export type Made = { data: LexiconData; spotOf: SpotOf; problems: readonly Problem[] }

/** Makes a lexicon; with mistakes in its patterns it is not taught. */
export function makeLexicon(source: LexiconSource): Made {
  const { data, problems } = compile(source)
  const spotOf = remembered(data)
  if (problems.length > 0 || source.open.length === 0) return { data, spotOf, problems }
  const room = largest - spare - encode(data, 'best').length
  const lessons = lessonsOf(source, spotOf)
  const danger = train(lessons.map(ofDanger), (weights) => sizeOf(weights) <= room * forDanger)
  const asked = lessons.filter(({ label }) => !isOfDanger(label))
  const meaning = train(asked, (weights) => sizeOf(weights) <= room * (1 - forDanger))
  return { data: { ...data, classifiers: { meaning, danger } }, spotOf, problems }
}

/** Whether a label says what danger is in a sentence, or that there only seems to be one. */
const isOfDanger = (label: string): boolean => dangers.includes(label)

/** What a sentence teaches about danger: all that is of none is one label. */
const ofDanger = ({ features, label }: Lesson): Lesson => ({ features, label: isOfDanger(label) ? label : 'none' })

/** Spots each text once: many examples teach and are tried. */
function remembered(data: LexiconData): SpotOf {
  let lexicon: Lexicon | undefined
  const known = new Map<string, Spotted>()
  return (text) => {
    const spotted = known.get(text) ?? spot(text, (lexicon ??= prepare(encode(data))))
    known.set(text, spotted)
    return spotted
  }
}

/** The sentences of all labels as lessons; what was held to be an example of a pattern would teach to trust the patterns. */
function lessonsOf({ open, training }: LexiconSource, spotOf: SpotOf): Lesson[] {
  return [...open, ...training].flatMap(({ label, sentences }) =>
    sentences.map((sentence) => {
      const spotted = spotOf(sentence)
      return { label, features: featuresOf(spotted, read(spotted)) }
    }),
  )
}

/** Makes a language's lexicon for the bundle and keeps it, unless something is wrong with it; returns what is. */
function keepBest(language: Language): readonly Problem[] {
  const source = readSource(language)
  const { data, spotOf, problems } = makeLexicon(source)
  if (problems.length > 0) return problems
  const file = encode(data, 'best')
  const failing = exampleProblems(source, spotOf)
  if (file.length > largest) {
    const message = `makes ${file.length} bytes, more than ${largest}: join patterns, or take some out`
    failing.push({ file: heardFolder(language), key: 'concepts', message })
  }
  if (failing.length === 0) keep(language, 'best', file)
  return failing
}

if (require.main === module) process.on('message', (language) => process.send?.(keepBest(language as Language)))
