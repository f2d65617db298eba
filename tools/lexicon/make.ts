/** Makes a language's lexicon whole: its patterns, and the classifier taught by its open sentences. */
import { featuresOf } from '../../lambda/understanding/spotting/features'
import type { Kind, LexiconData } from '../../lambda/understanding/lexicon/lexicon'
import { prepare } from '../../lambda/understanding/lexicon/prepare'
import { spot } from '../../lambda/understanding/spotting/spot'
import type { Language } from '../../lambda/contract'
import type { Problem } from '../shared/problems'
import { keep } from './cache'
import { compile } from './patterns/compile'
import { encode } from './index/encode'
import { exampleProblems } from './examples'
import { heardFolder, readSource, type LexiconSource } from './source/read'
import { train, type Lesson } from './train'

/** The largest lexicon, in bytes: it is read while somebody waits. */
export const largest = 250_000

/** A lexicon and all that is wrong with its sources; with mistakes in its patterns it is not taught. */
export function makeLexicon(source: LexiconSource): { data: LexiconData; problems: readonly Problem[] } {
  const { data, problems } = compile(source)
  if (problems.length > 0 || source.open.length === 0) return { data, problems }
  return { data: { ...data, classifier: train(lessonsOf(source, data)) }, problems }
}

/** The kinds whose examples teach beside the open sentences. */
const teaching: readonly Kind[] = ['form', 'move']

/** The open sentences, and the examples of forms and moves, as lessons. */
export function lessonsOf(source: LexiconSource, data: LexiconData): Lesson[] {
  const lexicon = prepare(encode(data))
  const examples = source.examples
    .filter(({ kind, role }) => teaching.includes(kind) && role === 'is')
    .map(({ id, texts }) => ({ label: id, sentences: texts }))
  return [...source.open, ...examples].flatMap(({ label, sentences }) =>
    sentences.map((sentence) => ({ label, features: featuresOf(spot(sentence, lexicon)) })),
  )
}

/** Makes a language's lexicon for the bundle and keeps it, unless something is wrong with it; returns what is. */
function keepBest(language: Language): readonly Problem[] {
  const source = readSource(language)
  const { data, problems } = makeLexicon(source)
  if (problems.length > 0) return problems
  const file = encode(data, 'best')
  const failing = exampleProblems(source, prepare(file))
  if (file.length > largest) {
    const message = `makes ${file.length} bytes, more than ${largest}: join patterns, or take some out`
    failing.push({ file: heardFolder(language), key: 'concepts', message })
  }
  if (failing.length === 0) keep(language, 'best', file)
  return failing
}

if (require.main === module) process.send?.(keepBest(process.argv[2] as Language))
