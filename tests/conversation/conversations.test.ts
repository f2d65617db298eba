import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readTranscript, replay, writeTranscript } from '../../simulator/transcript'
import { transcriptFiles } from '../../simulator/cli/transcripts'

const cases = transcriptFiles().map((path) => ({ name: `${basename(dirname(path))}/${basename(path, '.txt')}`, path }))

test.each(cases)('$name', async ({ path }) => {
  const kept = readFileSync(path, 'utf8')
  expect(writeTranscript(await replay(readTranscript(kept)))).toBe(kept)
})
