/** In which order concepts are looked for: a pattern comes after the concepts that it refers to. */
import type { Kind } from './lexicon'

/** Words of values first, then parts and people, then what is told and asked about, then what is said of it. */
const first: { readonly [K in Kind]: number } = {
  filler: 0,
  stop: 0,
  break: 0,
  subject: 0,
  negator: 0,
  opening: 0,
  and: 0,
  or: 0,
  number: 0,
  half: 0,
  range: 0,
  unit: 0,
  length: 0,
  less: 0,
  longer: 0,
  since: 0,
  ago: 0,
  weekday: 0,
  month: 0,
  relative: 0,
  feast: 0,
  quantity: 0,
  duration: 0,
  place: 1,
  person: 1,
  span: 2,
  onset: 2,
  spread: 2,
  despite: 2,
  sign: 2,
  habit: 2,
  topic: 2,
  uncovered: 2,
  concern: 2,
  scope: 4,
  form: 4,
  move: 4,
  answer: 4,
  choice: 4,
}

/** How many stages there are. */
export const stages = 6

/** The stage of a pattern of a kind that refers to other kinds. */
export function stageOf(kind: Kind, references: readonly Kind[]): number {
  const after = references.map((reference) => first[reference] + 1)
  return Math.min(stages - 1, Math.max(first[kind], ...after))
}
