/** Compiles what is heard in a language into the lexicon that the skill loads. */
import { type Language, languages } from '../../../lambda/contract'
import type {
  Affixes,
  Concept,
  Kind,
  LexiconData,
  NamedClass,
  Role,
  Sequence,
} from '../../../lambda/understanding/lexicon/lexicon'
import { fold } from '../../../lambda/understanding/words/fold'
import { stageOf } from '../../../lambda/understanding/lexicon/stages'
import { stemOf } from '../../../lambda/understanding/words/stems'
import { keyOf, tokensOf, type TokenWords } from '../../../lambda/understanding/words/tokens'
import type { Problem } from '../../shared/problems'
import { PatternError, type PatternWords, readPattern, usesOf } from './pattern'
import type { LexiconSource, Locate } from '../source/read'
import { shareItems } from './share'
import { valueWords } from '../source/values'
import type { Path } from '../../shared/yaml'

const namedClasses: readonly NamedClass[] = [
  'left',
  'right',
  'both',
  'farewell',
  'leaving',
  'doctors',
  'except',
  'rather',
  'besides',
]

/** How many tokens a gap may skip where no number says it. */
const gaps = { words: 3, characters: 6 } as const

/** A lexicon, and all that is wrong with its sources. */
export type Compiled = { data: LexiconData; problems: Problem[] }

/** Compiles a language's sources. */
export function compile(source: LexiconSource): Compiled {
  const problems = [...source.problems]
  const opening = openingOf(source)
  const known = new Map<string, number>()
  const number = (word: string): number => {
    const at = known.get(word) ?? known.size
    known.set(word, at)
    return at
  }
  const names = new Map(source.classes.map(({ name }, at) => [name, at]))
  for (const { name, at, path } of source.classes.filter((one, nth) => names.get(one.name) !== nth))
    problems.push(
      at(path, `the class <${name}> stands in another file of classes too: join them, or give one another name`),
    )
  const words: PatternWords = {
    wordsOf: (text) => tokensOf(text, opening).map(({ word }) => word),
    stem: (word) => keyOf(word, opening),
    number,
    classAt: (name) => names.get(name),
    gap: gaps[languages[source.language].tokens],
  }
  const readAll = (texts: readonly string[], path: Path, at: Locate): Sequence[] =>
    texts.flatMap((text, nth) => {
      try {
        return [readPattern(text, words)]
      } catch (error) {
        if (!(error instanceof PatternError)) throw error
        problems.push(at([...path, nth], `${error.message} (in: ${text})`))
        return []
      }
    })

  const classes = source.classes.map(({ patterns, at, path }) => readAll(patterns, path, at))
  const uses = classes.map((sequences) => sequences.map(usesOf))
  for (const name of cycles(uses.map((list) => list.flatMap((use) => use.classes)))) {
    const made = source.classes[name]
    if (made) problems.push(made.at(made.path, 'uses itself: take it out of the classes that it uses'))
  }
  const kindsIn = kindsOf(uses)

  const groups = new Map<string, Concept & { patterns: Sequence[] }>()
  const put = (kind: Kind, id: string, role: Role, sequence: Sequence) => {
    const { kinds, classes: used } = usesOf(sequence)
    const stage = stageOf(kind, [...kinds, ...used.flatMap((at) => [...(kindsIn[at] ?? [])])])
    const key = `${kind} ${id} ${role} ${stage}`
    const group = groups.get(key) ?? { kind, id, role, stage, patterns: [] }
    groups.set(key, group)
    group.patterns.push(sequence)
  }
  for (const { kind, id, texts, path } of valueWords(source.values)) {
    for (const sequence of readAll(texts, path, source.valuesAt)) put(kind, id, 'is', sequence)
  }
  for (const { kind, id, role, texts, path, at } of source.patterns) {
    for (const sequence of readAll(texts, path, at)) put(kind, id, role, sequence)
  }
  const named = namedClasses.flatMap((name) => {
    const at = names.get(name)
    return at === undefined ? [] : [[name, at] as const]
  })
  const sharing = shareItems([...classes, ...[...groups.values()].map(({ patterns }) => patterns)])
  const data: LexiconData = {
    ...opening,
    words: [...known.keys()],
    shared: sharing.shared,
    classes: sharing.lists.slice(0, classes.length),
    named: Object.fromEntries(named),
    concepts: [...groups.values()].map((group, at) => ({
      ...group,
      patterns: sharing.lists[classes.length + at] ?? [],
    })),
  }
  return { data, problems }
}

/** How texts of a language become tokens. */
function openingOf({ language, values }: LexiconSource): TokenWords {
  const folded = (table: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(table).map(([from, to]) => [fold(from, language), fold(to, language)]))
  const all = Object.entries(folded(values.contractions))
  const isWord = (text: string) => /^[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*$/u.test(text)
  const opened: TokenWords = {
    language,
    contractions: Object.fromEntries(all.filter(([from]) => isWord(from))),
    phrases: all.filter(([from]) => !isWord(from)),
    endings: folded(values.endings),
    maybe: folded(values.maybe),
    families: familiesOf(language, values.irregular, values.affixes !== undefined),
    hedges: {},
    ...(values.affixes && { affixes: foldedAffixes(values.affixes, language) }),
  }
  return { ...opened, hedges: hedgesOf(values.hedges, opened) }
}

/** Hedges as the words that text is cut into, by the first. */
function hedgesOf(hedges: readonly string[], words: TokenWords): Record<string, string[][]> {
  const all: Record<string, string[][]> = {}
  for (const hedge of hedges) {
    const parts = tokensOf(hedge, words).map(({ word }) => word)
    if (parts[0] !== undefined) (all[parts[0]] ??= []).push(parts)
  }
  return all
}

function foldedAffixes({ joined, before, after }: Affixes, language: Language): Affixes {
  const folded = (list: readonly string[]) => [...new Set(list.map((one) => fold(one, language)))]
  return { joined: folded(joined), before: folded(before), after: folded(after) }
}

function familiesOf(
  language: Language,
  families: readonly (readonly string[])[],
  whole: boolean,
): Record<string, string> {
  return Object.fromEntries(
    families.flatMap(([first = '', ...forms]) => {
      const stem = whole ? fold(first, language) : stemOf(fold(first, language), language)
      return [first, ...forms].map((form) => [fold(form, language), stem])
    }),
  )
}

/** For each class the kinds of concepts that it refers to, also through the classes that it uses. */
function kindsOf(uses: readonly (readonly ReturnType<typeof usesOf>[])[]): ReadonlySet<Kind>[] {
  const kinds = uses.map((list) => new Set(list.flatMap((use) => use.kinds)))
  // as often as there are classes: no chain is longer
  for (let changed = true, round = 0; changed && round <= uses.length; round += 1) {
    changed = false
    uses.forEach((list, at) => {
      for (const used of list.flatMap((use) => use.classes)) {
        for (const kind of kinds[used] ?? []) {
          if (kinds[at]?.has(kind) === false) changed = true
          kinds[at]?.add(kind)
        }
      }
    })
  }
  return kinds
}

/** The classes that reach themselves. */
function cycles(uses: readonly (readonly number[])[]): number[] {
  return uses.flatMap((_, start) => {
    const seen = new Set<number>()
    const open = [...(uses[start] ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === start) return [start]
      if (!seen.has(at)) open.push(...(uses[at] ?? []))
      seen.add(at)
    }
    return []
  })
}
