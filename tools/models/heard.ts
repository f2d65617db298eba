import { expand, fold, soundOf } from './expand'
import type { Problem } from '../shared/problems'
import type { Line, Source, Utterances } from './source'
import { TemplateError } from './template'

/** A sample of an intent. */
export type Sample = Line & { intent: string }

/** A word of a custom type's id. */
export type Word = Line & { type: string; id: string }

/** All that is listened for in one locale, apart from free words. */
export type Heard = { invocation: Line; samples: Sample[]; words: Word[]; problems: Problem[] }

/** Gathers a locale's samples and words: the language's, and the locale's own beside them. */
export function gather(source: Source, locale: string): Heard {
  const own = source.locales.get(locale)
  const parts: readonly Utterances[] = own ? [source, own] : [source]
  const problems: Problem[] = []
  const samples = parts.flatMap(({ intents }) => samplesOf(intents, problems))
  const words = parts.flatMap(({ types }) => wordsOf(types))
  return {
    invocation: own?.invocation ?? source.invocation,
    samples: once(samples, ({ intent, text }) => `${intent} ${soundOf(text)}`),
    words: once(words, ({ type, id, text }) => `${type} ${id} ${fold(text)}`),
    problems,
  }
}

function samplesOf(intents: Utterances['intents'], problems: Problem[]): Sample[] {
  return [...intents].flatMap(([intent, templates]) =>
    templates.flatMap(({ text, problem }): Sample[] => {
      try {
        const samples = expand(text)
        if (samples.length === 0) problems.push(problem('stands for nothing: say at least one word'))
        return samples.map((sample) => ({ intent, text: sample, problem }))
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error
        problems.push(problem(error.message, error.column - 1))
        return []
      }
    }),
  )
}

function wordsOf(types: Utterances['types']): Word[] {
  return [...types].flatMap(([type, ids]) =>
    [...ids].flatMap(([id, lines]) => lines.map((line): Word => ({ type, id, ...line }))),
  )
}

function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const one of all) if (!seen.has(keyOf(one))) seen.set(keyOf(one), one)
  return [...seen.values()]
}
