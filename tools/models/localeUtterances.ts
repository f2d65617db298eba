import { expand, fold } from './expand'
import { TemplateError } from './template'
import type { Problem } from '../shared/problems'
import { variants } from './wordVariants'
import type { Source } from './source'
import type { Path } from '../shared/yaml'

/** A sample of an intent, and where it comes from. */
export type Sample = { intent: string; text: string; path: Path }

/** A word of a custom type's id, and where it comes from. */
export type Word = { type: string; id: string; text: string; path: Path }

/** All that is listened for in one locale. */
export type Heard = { invocation: { text: string; path: Path }; samples: Sample[]; words: Word[]; problems: Problem[] }

/** Gathers a locale's samples and words: the language's, the locale's own beside them, and the variants of both. */
export function gather(source: Source, locale: string): Heard {
  const { utterances } = source
  const own = utterances.locales[locale]
  const at: Path = ['locales', locale]
  const lists = { ...utterances.lists }
  for (const [name, words] of Object.entries(own?.lists ?? {})) lists[name] = [...(lists[name] ?? []), ...words]
  const problems: Problem[] = []

  const samplesOf = (intents: Record<string, string[]>, path: Path) =>
    Object.entries(intents).flatMap(([intent, templates]) =>
      templates.flatMap((template, index): Sample[] => {
        const here = [...path, intent, index]
        try {
          const texts = expand(template, lists)
          if (texts.length === 0) problems.push(source.problem(here, 'stands for nothing: say at least one word'))
          return texts.map((text) => ({ intent, text, path: here }))
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error
          problems.push(source.problem(here, error.message, error.column - 1))
          return []
        }
      }),
    )
  const wordsOf = (types: Record<string, Record<string, string[]>>, path: Path) =>
    Object.entries(types).flatMap(([type, ids]) =>
      Object.entries(ids).flatMap(([id, words]) =>
        words.map((text, index): Word => ({ type, id, text, path: [...path, type, id, index] })),
      ),
    )

  const samples = [...samplesOf(utterances.intents, ['intents']), ...samplesOf(own?.intents ?? {}, [...at, 'intents'])]
  const words = [...wordsOf(utterances.types, ['types']), ...wordsOf(own?.types ?? {}, [...at, 'types'])]
  const replacements = own?.replace ?? {}
  for (const [word, other] of Object.entries(replacements)) {
    const used = [...samples, ...words].some(({ text }) => variants(text, { [word]: other }).length > 1)
    if (!used) problems.push(source.problem([...at, 'replace', word], 'is said nowhere: take it out, or mend it'))
  }
  return {
    invocation:
      own?.invocation === undefined
        ? { text: utterances.invocation, path: ['invocation'] }
        : { text: own.invocation, path: [...at, 'invocation'] },
    samples: once(
      samples.flatMap((sample) => alike(sample, replacements)),
      ({ intent }) => intent,
    ),
    words: once(
      words.flatMap((word) => alike(word, replacements)),
      ({ type, id }) => `${type} ${id}`,
    ),
    problems,
  }
}

function alike<T extends { text: string }>(one: T, replacements: Parameters<typeof variants>[1]): T[] {
  return variants(one.text, replacements).map((text) => ({ ...one, text }))
}

function once<T extends { text: string }>(all: readonly T[], owner: (one: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const one of all) {
    const key = `${owner(one)} ${fold(one.text)}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}
