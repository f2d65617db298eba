/** The words of values.yaml as patterns: each becomes a concept of a kind of its own. */
import type { Kind } from '../../../lambda/understanding/lexicon/lexicon'
import type { ValuesSource } from './source'

/** Words of one kind and id, and where they stand in the file. */
export type ValueWords = { kind: Kind; id: string; texts: readonly string[]; path: readonly (string | number)[] }

const lists = {
  fillers: 'filler',
  stops: 'stop',
  breaks: 'break',
  subjects: 'subject',
  negators: 'negator',
  and: 'and',
  or: 'or',
  half: 'half',
  ranges: 'range',
  less: 'less',
  more: 'longer',
  since: 'since',
  ago: 'ago',
  feasts: 'feast',
} as const satisfies Partial<Record<keyof ValuesSource, Kind>>

const counts = { numbers: 'number', lengths: 'length', relative: 'relative' } as const

const many = (word: string | readonly string[]): readonly string[] => (typeof word === 'string' ? [word] : word)

/** What values.yaml says, by kind and id. */
export function valueWords(values: ValuesSource): ValueWords[] {
  const names = Object.keys(lists) as (keyof typeof lists)[]
  const numbers = Object.keys(counts) as (keyof typeof counts)[]
  const openings = values.openings.length > 0 ? ('openings' as const) : ('negators' as const)
  return [
    { kind: 'opening', id: 'openings', texts: values[openings], path: [openings] },
    ...names.map((key) => ({ kind: lists[key], id: key, texts: values[key], path: [key] })),
    ...numbers.flatMap((key) =>
      Object.entries(values[key]).map(([text, count]) => ({
        kind: counts[key],
        id: String(count).replace('about ', '~'),
        texts: [text],
        path: [key, text],
      })),
    ),
    ...Object.entries(values.units).map(([id, { words, days }]) => ({
      kind: 'unit' as const,
      id: `${id}:${days}`,
      texts: words,
      path: ['units', id],
    })),
    ...values.weekdays.map((word, at) => ({
      kind: 'weekday' as const,
      id: String(at),
      texts: many(word),
      path: ['weekdays', at],
    })),
    ...values.months.map((word, at) => ({
      kind: 'month' as const,
      id: String(at),
      texts: many(word),
      path: ['months', at],
    })),
  ]
}
