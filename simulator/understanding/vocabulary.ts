import { z } from 'zod'

const words = z.array(z.string()).default([])

const device = z
  .object({
    /** Words that may be dropped at either end of an utterance: please, hey, thanks. */
    polite: words,
    /** Words around the invocation name: open, ask, tell, about, whether. */
    launch: words,
    /** Words so common that they are a slot's value only where a sample has that slot: German "als". */
    common: words,
    /** Words that may stand between the words of a longer value, or be left out there: my, the, left, really. */
    light: words,
    /** Words that begin a clause: and, but, because. What is not understood as a whole is heard clause by clause. */
    clauses: words,
    /** Number words: two, a couple of, half. */
    numbers: z.record(z.string(), z.number()).default({}),
    /** Words for spans of time, as ISO 8601 durations: weeks → P1W. */
    units: z.record(z.string(), z.string().regex(/^PT?\d+[YMWDHS]$/)).default({}),
    /** Words for dates: a distance from today (P-1D), a month (M08), a day of the week (D1 is Monday) or a season (SU). */
    dates: z.record(z.string(), z.string().regex(/^(P-?\d+[YMWD]|M\d\d|D[1-7]|SP|SU|FA|WI)$/)).default({}),
  })
  .prefault({})

const file = z.object({ builtins: z.record(z.string(), z.array(z.string())).default({}), device })

/** What Alexa knows of a language by herself: words for the built-in intents, numbers, spans of time, dates, courtesies. */
export type Vocabulary = z.output<typeof device> & { readonly builtins: Readonly<Record<string, readonly string[]>> }

/** Reads the `builtins:` and `device:` sections of a language's YAML file, already parsed. */
export function readVocabulary(yaml: unknown): Vocabulary {
  const { builtins, device } = file.parse(yaml)
  return { ...device, builtins }
}
