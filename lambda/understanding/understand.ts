/** From what Alexa handed over to what the listener meant: ids and words together make one meaning. */
import { mergeTold } from '../triage/told'
import { meaningOfIds } from './meaning/intents'
import type { LexiconSource } from './lexicon/source'
import type { Heard, Meaning, Move, Reading } from './meaning/meaning'
import { readWords } from './readWords'

/** What was meant by what was heard; a lexicon is loaded only where there are words. */
export function understand(heard: Heard, reading: Reading, lexiconOf: LexiconSource): Meaning {
  const byIds = meaningOfIds(heard)
  if (heard.words === undefined || heard.words.trim() === '') return byIds
  const byWords = readWords(heard.words, reading, lexiconOf)
  if (heard.intent === 'OpenQuestion' || (isWordsOnly(heard) && isReply(byWords))) return byWords
  return heard.intent === 'ReportEmergency' && heard.ids.symptom === undefined
    ? reported(heard, byWords)
    : both(byIds, byWords)
}

/** Whether nothing of what was said was resolved: a slot may be a whole sample, and any words can land in it. */
const isWordsOnly = ({ ids, duration }: Heard): boolean => Object.keys(ids).length === 0 && duration === undefined

const wholes: readonly (Move | undefined)[] = ['stop', 'help', 'goodbye']

/** Whether words only answer what was asked, or leave or ask for help: no question is in them. */
const isReply = ({ answer, choice, move, forms, topics }: Meaning): boolean =>
  forms.length + topics.length === 0 && (answer !== undefined || choice !== undefined || wholes.includes(move))

/** A sign that is reported and that Alexa does not know: its words say what it is; where they say nothing, it is asked whether it is danger. */
function reported(heard: Heard, { unclear, ...words }: Meaning): Meaning {
  const meaning = both(meaningOfIds({ ...heard, intent: 'OpenQuestion' }), words)
  return unclear ? { ...meaning, concern: words.concern ?? 'unwell' } : meaning
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
