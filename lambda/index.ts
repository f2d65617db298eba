/** Lambda's entry. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import type { Handler } from 'aws-lambda'
import { bundledApologies } from './alexa/bundledApologies'
import { createLoggedHandler } from './alexa/logging'
import { isShipped } from './contract'
import type { Language } from './contract'
import type { LexiconFile } from './understanding/lexicon/lexicon'
import type { LexiconSource } from './understanding/lexicon/source'
import { createLexicons } from './understanding/lexicon/source'
import type { Content, WordSource } from './words'

/** Nothing of a draft is packed. */
const packed = (language: Language): Language => (isShipped(language) ? language : 'en')

const words: WordSource = (language) =>
  JSON.parse(readFileSync(join(__dirname, 'words', `${packed(language)}.json`), 'utf8')) as Content

const lexiconFile = (language: Language): LexiconFile | undefined => {
  const file = join(__dirname, 'lexicon', `${packed(language)}.bin`)
  return existsSync(file) ? readFileSync(file) : undefined
}

let lexicons: LexiconSource | undefined

/** Made when words are first to be understood: the code that reads them is a file of its own in the bundle. */
const lexicon: LexiconSource = (language) => (lexicons ??= createLexicons(lexiconFile))(language)

/** Straight to standard output: Lambda would wrap what `console.log` writes, and CloudWatch would not find the metrics. */
const write = (line: string): void => void process.stdout.write(`${line}\n`)

const skillId = process.env['SKILL_ID']

const answer = createLoggedHandler(
  { words, lexicon, apologies: bundledApologies, ...(skillId !== undefined && { skillId }) },
  { write },
)

/** Answers one request of Alexa's; two parameters, because Lambda's Node 24 refuses a handler with a callback. */
export const handler = ((event, context) => answer(event, context)) satisfies Handler<RequestEnvelope, ResponseEnvelope>
