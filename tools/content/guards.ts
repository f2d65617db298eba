/** What a program can hold of what a sentence means: hedged facts are hedged, nothing is promised, no number is made up. */
import { z } from 'zod'
import { type Language, languages } from '../../lambda/contract'
import { type Fact, type FactId, facts } from '../../lambda/knowledge/facts'

const words = z.array(z.string().min(1)).min(1)

/** The shape of a language's guards.yaml. */
export const guardsShape = z.strictObject({
  /** Words that soften a claim. */
  hedges: words,
  /** What no sentence of the knowledge says, by what it would be. */
  forbidden: z.strictObject({ cure: words, never: words, dose: words, diagnosis: words }),
})

/** The words that a language is watched by. */
export type Guards = z.output<typeof guardsShape>

/** What is to be known of a line: its key, its text, and the facts that it speaks. */
export type GuardedLine = { key: string; text: string; facts: readonly FactId[] }

/** The language's number words, and the numbers that stand in a fact. */
export type Numbers = { words: ReadonlyMap<string, number>; of: (fact: FactId) => readonly number[] }

const meanings = {
  cure: 'promises a cure',
  never: 'says never or always',
  dose: 'names a dose',
  diagnosis: 'tells the listener what they have',
} as const satisfies Record<keyof Guards['forbidden'], string>

/** Lines that say what is so; advice ("get enough sleep") claims nothing that could be hedged. */
const advice = /^tips\.|^topics\.[\w-]+\.(relief|prevent|cure|doctor|doctor-visit|how-much|brief\.relief)\b/

/** Lines on two things: “both” is “the two” in some languages. */
const ofTwo = /^pairs\.|\.compare\./

const certaintyOf = (id: FactId): Fact['certainty'] => facts[id].certainty

/** What is wrong with a line that speaks facts. */
export function guardProblems(line: GuardedLine, guards: Guards, numbers: Numbers, language: Language): string[] {
  const holds = (word: string) => patternOf(word, language).test(line.text)
  const hedged = line.facts.filter((id) => certaintyOf(id) !== 'fact')
  const bare = hedged.length > 0 && !advice.test(line.key) && !guards.hedges.some(holds)
  const known = new Set([...line.facts.flatMap(numbers.of), ...(ofTwo.test(line.key) ? [2] : [])])
  // "some" counts three where it is heard, and softens where it is said
  const exact = new Map([...numbers.words].filter(([word]) => !guards.hedges.includes(word)))
  const strange = numbersIn(line.text, language, exact).filter((number) => !known.has(number))
  return [
    ...(bare ? [`says as certain what is not (${hedged.join(', ')}): add a word of hedges in guards.yaml`] : []),
    ...(Object.keys(meanings) as (keyof typeof meanings)[]).flatMap((kind) =>
      guards.forbidden[kind]
        .filter(holds)
        .map((word) => `${meanings[kind]} (“${word}”, forbidden in guards.yaml): say it otherwise`),
    ),
    ...strange.map((number) => `says ${number}, which none of its facts does: take the number out`),
  ]
}

const patterns = new Map<string, RegExp>()

const patternOf = (word: string, language: Language): RegExp => {
  const key = `${language} ${word}`
  const pattern = patterns.get(key) ?? patternFor(word, language)
  patterns.set(key, pattern)
  return pattern
}

/** Matches whole words; a star stands for the rest of a word. In scripts without spaces it matches anywhere. */
function patternFor(word: string, language: Language): RegExp {
  const escaped = word.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '')
  if (languages[language].tokens === 'characters') return new RegExp(escaped, 'u')
  const edge = '[\\p{L}\\p{M}\\p{N}]'
  const before = word.startsWith('*') ? '' : `(?<!${edge})`
  const after = word.endsWith('*') ? '' : `(?!${edge})`
  return new RegExp(`${before}${escaped}${after}`, 'iu')
}

/** The numbers of a text, in digits and in words; a digit that is part of a name (B12) is none, and neither is "one". */
export function numbersIn(text: string, language: Language, names: ReadonlyMap<string, number>): number[] {
  const digits = [...text.normalize('NFKC').matchAll(/(?<![\p{L}\p{N}])\d+/gu)].map(([found]) => Number(found))
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const spoken =
    languages[language].tokens === 'characters'
      ? []
      : [...segmenter.segment(text.toLowerCase())].flatMap(({ segment }) => names.get(segment) ?? [])
  return [...digits, ...spoken].filter((number) => number > 1)
}
