/** Lambda's entry. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLoggedHandler } from './alexa/logging'
import type { Content, WordSource } from './words'

const words: WordSource = (language) =>
  JSON.parse(readFileSync(join(__dirname, 'words', `${language}.json`), 'utf8')) as Content

const skillId = process.env['SKILL_ID']

/** Straight to standard output: Lambda would wrap a line of console's, and CloudWatch then finds no metrics in it. */
const write = (line: string): void => void process.stdout.write(`${line}\n`)

/** Answers one request of Alexa's. */
export const handler = createLoggedHandler({ words, ...(skillId !== undefined && { skillId }) }, { write })
