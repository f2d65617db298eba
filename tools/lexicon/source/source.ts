/** The shape of the files that say what is heard. */
import { z } from 'zod'

const patterns = z.array(z.string().min(1))

/** A list of patterns, or a table with exceptions and examples. */
export const conceptShape = z.union([
  patterns,
  z.strictObject({
    is: patterns.default([]),
    denied: patterns.default([]),
    not: patterns.default([]),
    examples: patterns.default([]),
    'denied-examples': patterns.default([]),
    counterexamples: patterns.default([]),
  }),
])
/** One concept as written. */
export type ConceptSource = z.infer<typeof conceptShape>

const habitExamples = z.union([
  patterns,
  z.strictObject({ there: patterns.optional(), absent: patterns.optional(), changed: patterns.optional() }),
])

/** A habit as written: there, absent or changed. */
export const habitShape = z.strictObject({
  there: patterns.default([]),
  absent: patterns.default([]),
  changed: patterns.default([]),
  not: patterns.default([]),
  examples: habitExamples.default([]),
  counterexamples: patterns.default([]),
})

/** Concepts by their ids. */
export const tableShape = z.record(z.string(), conceptShape)
/** Habits by their ids. */
export const habitsShape = z.record(z.string(), habitShape)
/** Classes by their names. */
export const classesShape = z.record(z.string(), patterns)
/** Spoken sentences of one label: they are heard by Alexa and teach the classifier. */
export const openShape = patterns
/** Spoken sentences by their labels, which only teach the classifier. */
export const trainingShape = z.record(z.string(), patterns)

const table = z.record(z.string(), z.string().min(1))
const counts = z.record(z.string(), z.number())
/** A number, or `about 3` for a word that counts roughly: it is reckoned with and not said back. */
const amounts = z.record(z.string(), z.union([z.number(), z.string().regex(/^about \d+$/, 'a number, or `about 3`')]))
const word = z.union([z.string(), patterns])

/** Numbers, times, and what opens and folds words. */
export const valuesShape = z.strictObject({
  contractions: table.default({}),
  endings: table.default({}),
  maybe: table.default({}),
  hedges: patterns.default([]),
  irregular: z.array(patterns).default([]),
  affixes: z
    .strictObject({ joined: patterns.default([]), before: patterns.default([]), after: patterns.default([]) })
    .optional(),
  fillers: patterns.default([]),
  stops: patterns.default([]),
  breaks: patterns.default([]),
  subjects: patterns.default([]),
  negators: patterns.default([]),
  /** Negators that may be a whole answer; where none are given, all of them. */
  openings: patterns.default([]),
  and: patterns.default([]),
  or: patterns.default([]),
  numbers: amounts.default({}),
  half: patterns.default([]),
  ranges: patterns.default([]),
  units: z.record(z.string(), z.strictObject({ words: patterns, days: z.number() })).default({}),
  lengths: amounts.default({}),
  less: patterns.default([]),
  more: patterns.default([]),
  since: patterns.default([]),
  ago: patterns.default([]),
  relative: counts.default({}),
  weekdays: z.array(word).default([]),
  months: z.array(word).default([]),
  feasts: patterns.default([]),
})
/** What a language's values.yaml holds. */
export type ValuesSource = z.infer<typeof valuesShape>
