/** Golden transcripts: talks of all kinds of people, replayed. `npm run transcripts` writes what is answered now. */
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { languages, type Language } from '../../lambda/contract'
import { readTranscript, replay, writeTranscript } from '../../simulator/transcript'
import { transcriptFiles } from '../../simulator/cli/transcripts'

const languageOf = (path: string): string => basename(dirname(path))
const ships = (path: string): boolean => languages[languageOf(path) as Language].ships

const cases = transcriptFiles()
  .filter(ships)
  .map((path) => ({ name: `${languageOf(path)}/${basename(path, '.txt')}`, path }))

describe.each(['literal', 'slot'] as const)('%s', (mood) => {
  test.each(cases)('$name', async ({ path }) => {
    const kept = readFileSync(path, 'utf8')
    expect(writeTranscript(await replay(readTranscript(kept), mood))).toBe(kept)
  })
})
