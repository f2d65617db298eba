/** Lexicons straight from YAML, each language read once: for the simulator, the tests and the authors' command. */
import type { Language } from '../../lambda/contract'
import { type Lexicon, prepare } from '../../lambda/understanding/prepare'
import { refuse } from '../shared/problems'
import { compile } from './compile'
import { hasLexicon, readSource } from './read'

const kept = new Map<Language, Lexicon>()

/** A language's lexicon; throws everything that is wrong with its files at once. */
export function loadLexicon(language: Language): Lexicon | undefined {
  if (!hasLexicon(language)) return undefined
  const known = kept.get(language)
  if (known) return known
  const { data, problems } = compile(readSource(language))
  refuse(problems)
  const lexicon = prepare(data)
  kept.set(language, lexicon)
  return lexicon
}
