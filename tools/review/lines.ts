/** Every line of a locale as it is spoken, with the facts that it must speak. */
import { type Locale, locales } from '../../lambda/contract'
import type { FactId } from '../../lambda/knowledge/facts'
import { factsByKey } from '../content/factsByKey'
import { readContent } from '../content/load'
import { textsOf } from '../content/wordTree'

/** A line: its key, its text as written, and the facts that the contract lists for it. */
export type ReviewLine = { key: string; text: string; facts: readonly FactId[] }

/** All lines of a locale, those that it says otherwise in place of its language's. */
export function linesOf(locale: Locale): readonly ReviewLine[] {
  const { words, locales: overrides } = readContent(locales[locale].language)
  const own = new Map(textsOf(overrides[locale] ?? {}))
  const all = new Map([...textsOf(words), ...own])
  return [...all].map(([key, text]) => ({ key, text, facts: factsByKey.get(key) ?? [] }))
}
