/** From what Alexa handed over to what the listener meant: ids and words together make one meaning. */
import { mergeTold } from '../triage/told'
import { meaningOfIds } from './meaning/intents'
import type { LexiconSource } from './lexicon/source'
import type { Heard, Meaning, Reading } from './meaning/meaning'
import { readWords } from './readWords'

/** What was meant by what was heard; a lexicon is loaded only where there are words. */
export function understand(heard: Heard, reading: Reading, lexiconOf: LexiconSource): Meaning {
  const byIds = meaningOfIds(heard)
  if (heard.words === undefined || heard.words.trim() === '') return byIds
  const byWords = readWords(heard.words, reading, lexiconOf)
  return heard.intent === 'OpenQuestion' ? byWords : both(byIds, byWords)
}

const most = 2

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])]

/** An intent's question with words that it did not resolve: words that mean nothing are what is asked about. */
function both(ids: Meaning, { unclear, outside, ...words }: Meaning): Meaning {
  const { unclear: _, ...rest } = ids
  const strange = outside ?? (unclear && ids.forms.length > 0)
  return {
    ...rest,
    ...words,
    forms: union(ids.forms, words.forms).slice(0, most),
    topics: union(ids.topics, words.topics).slice(0, most),
    told: mergeTold(ids.told, words.told),
    ...(strange && { outside: true as const }),
    ...(unclear && ids.unclear && { unclear }),
  }
}
