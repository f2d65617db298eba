/** Lexicons straight from YAML: for the simulator, the tests and the authors' command. */
import type { LexiconSource } from '../../lambda/understanding/lexicon/source'
import { createLexicons } from '../../lambda/understanding/lexicon/source'
import { refuse } from '../shared/problems'
import { cached, keep } from './cache'
import { encode } from './index/encode'
import { makeLexicon } from './make'
import { hasLexicon, readSource } from './source/read'

/** A language's lexicon; throws everything that is wrong with its files at once. */
export const loadLexicon: LexiconSource = createLexicons((language) => {
  if (!hasLexicon(language)) return undefined
  const before = cached(language, 'quick')
  if (before) return before
  const { data, problems } = makeLexicon(readSource(language))
  refuse(problems)
  const file = encode(data)
  keep(language, 'quick', file)
  return file
})
