/** The process that holds the skill and the simulated device, apart from the server: it is started anew when a file changes. */
import { z } from 'zod'
import { messageOf } from '../message'
import { replay, writeTranscript } from '../transcript'
import { readSetup } from './setup'
import { createTalks } from './talks'

const talks = createTalks()

const paper = z.strictObject({ locale: z.string(), said: z.array(z.string()).min(1) })

/** A golden transcript, as `npm run transcripts` would write it. */
async function transcript(raw: unknown): Promise<string> {
  const { locale, said } = paper.parse(raw)
  const turns = said.map((one) => ({ said: one, answer: '' }))
  return writeTranscript(await replay({ comments: ['# Saved from the page.'], locale, turns }))
}

const answers: Readonly<Record<string, (body: unknown) => unknown>> = {
  '/setup': readSetup,
  '/talk': talks,
  '/transcript': transcript,
}

const question = z.object({ id: z.number(), path: z.string(), body: z.unknown().optional() })

async function answer(raw: unknown): Promise<void> {
  const { id, path, body } = question.parse(raw)
  try {
    process.send?.({ id, value: await answers[path]?.(body) })
  } catch (error) {
    process.send?.({ id, complaint: messageOf(error) })
  }
}

process.on('message', (raw) => void answer(raw))
process.once('disconnect', () => process.exit())
// the terminal sends its Ctrl+C to both processes: the server ends this one when it is ready to
process.on('SIGINT', () => undefined)
readSetup()
process.send?.({ ready: true })
