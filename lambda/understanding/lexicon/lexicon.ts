/** What the skill knows of a language's words: patterns, compiled at build time, as they are loaded. */
import type { Language } from '../../contract'

/** The kinds of concepts; those of `values.yaml` come first. */
export const kinds = [
  'filler',
  'stop',
  'break',
  'subject',
  'negator',
  'opening',
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

/** Items in a row; of numbers, one from zero is a word, and one below is an item that several patterns share. */
export type Sequence = readonly Item[]

/**
 * One item of a pattern: a word or a shared item by its number, an exact word, a beginning or end of a word,
 * alternatives, an optional part, a gap, a class, a concept that was found before, what must not follow, the beginning,
 * the end.
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
  /** Items that several patterns share: the first is -1, the second -2. */
  shared: readonly Item[]
  classes: readonly (readonly Sequence[])[]
  /** The classes that the code reads by name. */
  named: { readonly [N in NamedClass]?: number }
  concepts: readonly Concept[]
  contractions: Readonly<Record<string, string>>
  /** Contractions that are not one word as text is cut into words. */
  phrases: readonly (readonly [string, string])[]
  endings: Readonly<Record<string, string>>
  maybe: Readonly<Record<string, string>>
  /** Words that only soften what is said, by the first: inside a pattern they are passed over. */
  hedges: Readonly<Record<string, readonly (readonly string[])[]>>
  families: Readonly<Record<string, string>>
  /** What is written together with words, where a language tries it off to find the words that it knows. */
  affixes?: Affixes
  classifiers?: Classifiers<ClassifierData>
}

/** Letters at the beginnings and ends of words: what is a word of its own there, and what is tried off. */
export type Affixes = { joined: readonly string[]; before: readonly string[]; after: readonly string[] }

/** A lexicon as it is stored; `file.ts` takes it apart. */
export type LexiconFile = Uint8Array

/** What of a lexicon is stored as JSON. */
export type LexiconText = Omit<LexiconData, 'words' | 'shared' | 'classes' | 'concepts' | 'classifiers'> & {
  /** How many classes there are. */
  classes: number
  /** The concepts, each with how many patterns it has. */
  concepts: readonly (readonly [kind: Kind, id: string, role: Role, stage: number, count: number])[]
  /** The beginnings and ends of words that patterns may begin with, as `begin*end`. */
  affixKeys: readonly string[]
  /** How likely what the classifier says has to be. */
  threshold?: number
}

/** A class of words that the code reads by name. */
export type NamedClass =
  'left' | 'right' | 'both' | 'farewell' | 'leaving' | 'doctors' | 'except' | 'rather' | 'besides'

/** What is asked or said, and whether danger is in it: a classifier each. */
export type Classifiers<T> = { meaning: T; danger: T }

/** A classifier as the build writes it: labels, and for each feature its weights. */
export type ClassifierData = {
  labels: readonly string[]
  /** The numbers of the features in rising order, each as its step from the one before in base 36, a blank between them. */
  features: string
  /** For each feature its weights, two characters each (`writeWeight`), a line a feature; the first line is the bias. */
  weights: string
  /** How likely a label has to be. */
  threshold: number
}
