/** Golden transcripts: talks of all kinds of people, replayed. `npm run transcripts` writes what is answered now. */
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { isShipped, type Language } from '../../lambda/contract'
import { readTranscript, replay, writeTranscript } from '../../simulator/transcript'
import { transcriptFiles } from '../../simulator/cli/transcripts'

const languageOf = (path: string): string => basename(dirname(path))
const ships = (path: string): boolean => isShipped(languageOf(path) as Language)

const cases = transcriptFiles()
  .filter(ships)
  .map((path) => ({ name: `${languageOf(path)}/${basename(path, '.txt')}`, path }))

/** Languages whose talks are held whichever way the words arrive; in the others some samples still mean less than their words. */
const delivered: readonly string[] = ['ar', 'de', 'en', 'ja']

describe.each(['literal', 'slot'] as const)('%s', (mood) => {
  const held = cases.filter(({ path }) => mood === 'literal' || delivered.includes(languageOf(path)))
  test.each(held)('$name', async ({ path }) => {
    const kept = readFileSync(path, 'utf8')
    expect(writeTranscript(await replay(readTranscript(kept), mood))).toBe(kept)
  })
})
