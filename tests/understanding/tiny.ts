/** A tiny lexicon for tests, written as patterns and compiled as the build compiles. */
import type { Language } from '../../lambda/contract'
import type { Kind, Role } from '../../lambda/understanding/lexicon/lexicon'
import { prepare } from '../../lambda/understanding/lexicon/prepare'
import type { Lexicon } from '../../lambda/understanding/lexicon/prepare'
import { compile, type Compiled } from '../../tools/lexicon/patterns/compile'
import { encode } from '../../tools/lexicon/index/encode'
import { valuesShape } from '../../tools/lexicon/source/source'

export type Tiny = {
  language?: Language
  values?: object
  classes?: Record<string, string[]>
  concepts?: { kind: Kind; id: string; role?: Role; texts: string[] }[]
}

export function compileTiny({ language = 'en', values = {}, classes = {}, concepts = [] }: Tiny): Compiled {
  const at = (path: readonly (string | number)[], message: string) => ({
    file: 'tiny.yaml',
    key: path.join('.'),
    message,
  })
  return compile({
    language,
    values: valuesShape.parse(values),
    valuesAt: at,
    classes: Object.entries(classes).map(([name, patterns]) => ({ name, patterns, at, path: [name] })),
    patterns: concepts.map(({ role = 'is', ...rest }) => ({ ...rest, role, path: [rest.id], at })),
    examples: [],
    open: [],
    training: [],
    problems: [],
  })
}

export function tiny(source: Tiny): Lexicon {
  const { data, problems } = compileTiny(source)
  expect(problems).toEqual([])
  return prepare(encode(data))
}
