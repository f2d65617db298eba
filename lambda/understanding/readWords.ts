/** Reads words: spots their concepts, and says what they mean in the light of what was asked. */
import { nothingTold } from '../triage/told'
import { inContext } from './reading/answers/context'
import { withGuess } from './reading/guess'
import type { LexiconSource } from './lexicon/source'
import type { Meaning, Reading } from './meaning/meaning'
import { read } from './reading/policy'
import { spot } from './spotting/spot'

/** What words mean; without a lexicon of their language nothing is understood. */
export function readWords(words: string, { language, asked, now }: Reading, lexiconOf: LexiconSource): Meaning {
  const lexicon = lexiconOf(language)
  if (!lexicon) return { forms: [], topics: [], told: nothingTold, unclear: true }
  const spotted = spot(words, lexicon, now)
  return withGuess(inContext(read(spotted, asked), spotted, asked), spotted, lexicon)
}
