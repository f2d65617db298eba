/** Reads words: spots their concepts, and says what they mean in the light of what was asked. */
import { nothingTold } from '../triage/told'
import { classified } from './classifying/classify'
import type { Lexicon } from './lexicon/prepare'
import type { LexiconSource } from './lexicon/source'
import type { Meaning, Reading } from './meaning/meaning'
import { inContext } from './reading/answers/context'
import { afterwards } from './reading/answers/inDanger'
import { read } from './reading/policy'
import { secondHalf, withSecond } from './secondHalf'
import { spot } from './spotting/spot'

/** What words mean; without a lexicon of their language nothing is understood. */
export function readWords(words: string, reading: Reading, lexiconOf: LexiconSource): Meaning {
  const lexicon = lexiconOf(reading.language)
  if (!lexicon) return { forms: [], topics: [], told: nothingTold, unclear: true }
  const { meaning, rest } = readOnce(words, reading, lexicon)
  return rest === undefined
    ? meaning
    : withSecond(meaning, readOnce(rest, { ...reading, asked: { kind: 'open' } }, lexicon).meaning)
}

/** What words mean as one utterance, and the words that follow an answer in them. */
function readOnce(
  words: string,
  { asked, since, now }: Reading,
  lexicon: Lexicon,
): { meaning: Meaning; rest?: string } {
  const spotted = spot(words, lexicon, now)
  const plain = read(spotted, asked)
  const meaning = classified(
    afterwards(inContext(plain, spotted, asked), spotted, asked, since),
    plain,
    spotted,
    lexicon,
    asked,
  )
  const rest = secondHalf(meaning, spotted)
  return { meaning, ...(rest !== undefined && { rest }) }
}
