/** Makes a language's lexicon whole: its patterns, and the classifier taught by its open sentences. */
import { featuresOf } from '../../lambda/understanding/classifier'
import type { Kind, LexiconData } from '../../lambda/understanding/lexicon'
import { prepare } from '../../lambda/understanding/prepare'
import { spot } from '../../lambda/understanding/spot'
import type { Problem } from '../shared/problems'
import { compile } from './compile'
import { encode } from './encode'
import type { LexiconSource } from './read'
import { train, type Lesson } from './train'

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
