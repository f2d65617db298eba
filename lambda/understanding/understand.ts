/** From what Alexa handed over to what the listener meant: ids and words together make one meaning. */
import { inContext } from './context'
import type { Heard, Meaning, Reading } from './meaning'
import type { LexiconSource } from './lexicon'
import { read } from './policy'
import { spot } from './spot'
import { nothingTold } from '../triage/told'

const nothing: Meaning = { forms: [], topics: [], told: nothingTold }

/** What was meant by what was heard; a lexicon is loaded only where there are words. */
export function understand(heard: Heard, reading: Reading, lexiconOf: LexiconSource): Meaning {
  if (heard.words === undefined) return nothing
  const lexicon = lexiconOf(reading.language)
  if (!lexicon) return { ...nothing, unclear: true }
  const spotted = spot(heard.words, lexicon, reading.now)
  return inContext(read(spotted, reading.asked).meaning, spotted, reading)
}
