/** Lambda's entry. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHandler } from './skill'
import type { Content, WordSource } from './words'

const words: WordSource = (language) =>
  JSON.parse(readFileSync(join(__dirname, 'words', `${language}.json`), 'utf8')) as Content

const skillId = process.env['SKILL_ID']

/** Answers one request of Alexa's. */
export const handler = createHandler({ words, ...(skillId !== undefined && { skillId }) })
