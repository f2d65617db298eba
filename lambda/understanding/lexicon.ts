/** What the skill knows of a language's words: patterns, compiled at build time, as they are loaded. */
import type { Language } from '../contract'
import type { ClassifierData } from './classifier'

/** The kinds of concepts; those of `values.yaml` come first. */
export const kinds = [
  'filler',
  'stop',
  'break',
  'subject',
  'negator',
  'and',
  'or',
  'number',
  'half',
  'range',
  'unit',
  'length',
  'less',
  'longer',
  'since',
  'ago',
  'weekday',
  'month',
  'relative',
  'feast',
  'quantity',
  'duration',
  'place',
  'person',
  'span',
  'onset',
  'spread',
  'despite',
  'sign',
  'habit',
  'topic',
  'uncovered',
  'concern',
  'scope',
  'form',
  'move',
  'answer',
  'choice',
] as const
/** A kind of concept. */
export type Kind = (typeof kinds)[number]

/** What a pattern says of its concept: that it is meant, that it is not meant, or that it is said not to be there. */
export type Role = 'is' | 'not' | 'denied' | 'there' | 'absent' | 'changed'

/** Items in a row; a single word may stand for itself. */
export type Sequence = readonly Item[]

/**
 * One item of a pattern: a word by its number, an exact word, a beginning or end of a word, alternatives, an optional
 * part, a gap, a class, a concept that was found before, what must not follow, the beginning, the end.
 */
export type Item =
  | number
  | readonly ['=', number]
  | readonly ['*', string, string]
  | readonly ['|', ...(number | Sequence)[]]
  | readonly ['?', Sequence]
  | readonly ['.', number]
  | readonly ['<', number]
  | readonly ['@', Kind, string?]
  | readonly ['!', ...(number | Sequence)[]]
  | readonly ['^']
  | readonly ['$']

/** The patterns of one concept that can be tried at one stage. */
export type Concept = { kind: Kind; id: string; role: Role; stage: number; patterns: readonly Sequence[] }

/** A language's words as the build writes them. */
export type LexiconData = {
  language: Language
  /** Words and stems; patterns name them by their place in this list. */
  words: readonly string[]
  classes: readonly (readonly Sequence[])[]
  /** The classes that the code reads by name. */
  named: { readonly [N in NamedClass]?: number }
  concepts: readonly Concept[]
  contractions: Readonly<Record<string, string>>
  /** Contractions that are not one word as text is cut into words. */
  phrases: readonly (readonly [string, string])[]
  endings: Readonly<Record<string, string>>
  maybe: Readonly<Record<string, string>>
  families: Readonly<Record<string, string>>
  classifier?: ClassifierData
}

/** A class of words that the code reads by name. */
export type NamedClass = 'left' | 'right' | 'both'

/** Where a pattern stands in the lexicon. */
export type Pattern = { concept: Concept; sequence: Sequence }

/** A lexicon made ready: patterns by what they may begin with. */
export type Lexicon = LexiconData & {
  numbers: ReadonlyMap<string, number>
  /** For each stage, the patterns by the key of their first item. */
  stages: readonly ReadonlyMap<string, readonly Pattern[]>[]
}

/** Gives a language's lexicon; nothing where the language has none. */
export type LexiconSource = (language: Language) => Lexicon | undefined

/** Makes a lexicon ready for use. */
export function prepare(data: LexiconData): Lexicon {
  const stages: Map<string, Pattern[]>[] = []
  const starts = new Map<number, ReadonlySet<string>>()
  for (const concept of data.concepts) {
    const stage = (stages[concept.stage] ??= new Map<string, Pattern[]>())
    for (const sequence of concept.patterns) {
      for (const key of firstKeys(sequence, data, starts)) {
        const list = stage.get(key)
        if (list) list.push({ concept, sequence })
        else stage.set(key, [{ concept, sequence }])
      }
    }
  }
  const numbers = new Map(data.words.map((word, at) => [word, at]))
  return { ...data, numbers, stages: Array.from(stages, (stage) => stage ?? new Map<string, Pattern[]>()) }
}

/** How long a beginning of a word is looked up by. */
export const prefixKey = 3

/** The key of a pattern that may begin with any word. */
export const anyKey = '*'

function firstKeys(sequence: Sequence, data: LexiconData, starts: Map<number, ReadonlySet<string>>): Set<string> {
  const keys = new Set<string>()
  const add = (more: Iterable<string>) => {
    for (const key of more) keys.add(key)
  }
  const ofAll = (list: readonly (number | Sequence)[]) => {
    for (const one of list) add(typeof one === 'number' ? [String(one)] : firstKeys(one, data, starts))
  }
  for (const item of sequence) {
    if (typeof item === 'number') return keys.add(String(item))
    switch (item[0]) {
      case '=':
        return keys.add(String(item[1]))
      case '*':
        return keys.add(item[1] === '' ? anyKey : `${item[1].slice(0, prefixKey)}*`)
      case '|':
        ofAll(item.slice(1) as (number | Sequence)[])
        return keys
      case '<':
        add(classKeys(item[1], data, starts))
        return keys
      case '@':
        return keys.add(`@${item[1]}`)
      case '?':
        add(firstKeys(item[1], data, starts))
        break
      default:
    }
  }
  return keys.add(anyKey)
}

function classKeys(at: number, data: LexiconData, starts: Map<number, ReadonlySet<string>>): ReadonlySet<string> {
  const known = starts.get(at)
  if (known) return known
  const keys = new Set((data.classes[at] ?? []).flatMap((sequence) => [...firstKeys(sequence, data, starts)]))
  starts.set(at, keys)
  return keys
}
