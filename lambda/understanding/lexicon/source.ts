/** Lexicons, each read when its language is first needed. */
import type { Language } from '../../contract'
import type { LexiconFile } from './lexicon'
import { prepare } from './prepare'
import type { Lexicon } from './prepare'

/** Gives a language's lexicon; nothing where the language has none. */
export type LexiconSource = (language: Language) => Lexicon | undefined

/** Keeps lexicons that `read` gives; a language without one stays without. */
export function createLexicons(read: (language: Language) => LexiconFile | undefined): LexiconSource {
  const kept = new Map<Language, Lexicon | undefined>()
  return (language) => {
    if (!kept.has(language)) {
      const file = read(language)
      kept.set(language, file && prepare(file))
    }
    return kept.get(language)
  }
}
