/** Writes into each golden transcript what the skill answers now: read the difference before you keep it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTranscript, replay, writeTranscript } from '../transcript'

const folder = join(__dirname, '../../tests/conversations')

/** The files of all transcripts, by language. */
export const transcriptFiles = (): string[] =>
  readdirSync(folder)
    .flatMap((language) => readdirSync(join(folder, language)).map((name) => join(folder, language, name)))
    .filter((path) => path.endsWith('.txt'))
    .sort()

async function main(): Promise<void> {
  for (const path of transcriptFiles()) {
    const before = readFileSync(path, 'utf8')
    const after = writeTranscript(await replay(readTranscript(before)))
    if (after === before) continue
    writeFileSync(path, after)
    console.log(path)
  }
}

if (require.main === module) void main()
