import { z } from 'zod'

const words = z.array(z.string()).default([])

const file = z.strictObject({
  /** Words for Alexa's own intents. */
  intents: z.record(z.string(), z.array(z.string())).default({}),
  /** Words around the invocation name: alexa, open, ask, about, whether. */
  launch: words,
  /** Number words: two, a couple of, half. */
  numbers: z.record(z.string(), z.number()).default({}),
  /** Words for spans of time, as ISO 8601 durations: weeks → P1W. */
  units: z.record(z.string(), z.string().regex(/^PT?\d+[YMWDHS]$/)).default({}),
  /** Words for dates: a distance from today (P-1D), a month (M08) or a day of the week (D1 is Monday). */
  dates: z.record(z.string(), z.string().regex(/^(P-?\d+[YMWD]|M\d\d|D[1-7])$/)).default({}),
})

/** What Alexa knows of a language by herself: words for the built-in intents, numbers, spans of time, dates. */
export type Vocabulary = z.output<typeof file>

/** Reads a language's builtins.yaml, already parsed. */
export const readVocabulary = (yaml: unknown): Vocabulary => file.parse(yaml)
