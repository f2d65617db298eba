/** Every line of a locale as it is spoken, with the facts that it must speak. */
import { type Locale, locales } from '../../lambda/contract'
import type { FactId } from '../../lambda/knowledge/facts'
import { pairs, topicOf, topics, type PairId, type TopicId } from '../../lambda/knowledge/topics'
import { tips } from '../../lambda/conversation/answers/tips'
import { readContent } from '../content/load'
import { textsOf } from '../content/wordTree'

/** A line: its key, its text as written, and the facts that the contract lists for it. */
export type ReviewLine = { key: string; text: string; facts: readonly FactId[] }

const factsByKey: ReadonlyMap<string, readonly FactId[]> = new Map([
  ...(Object.keys(topics) as TopicId[]).flatMap((topic) => {
    const { answers, brief = {} } = topicOf(topic)
    return [
      ...Object.entries(answers).flatMap(([form, breaths]) =>
        breaths.map((facts, at): [string, readonly FactId[]] => [`topics.${topic}.${form}.${String(at)}`, facts]),
      ),
      ...Object.entries(brief).map(([part, facts]): [string, readonly FactId[]] => [
        `topics.${topic}.brief.${part}`,
        facts,
      ]),
    ]
  }),
  ...(Object.keys(pairs) as PairId[]).map((pair): [string, readonly FactId[]] => [`pairs.${pair}`, pairs[pair].facts]),
  ...tips.map((facts, at): [string, readonly FactId[]] => [`tips.${String(at)}`, facts]),
])

/** All lines of a locale, those that it says otherwise in place of its language's. */
export function linesOf(locale: Locale): readonly ReviewLine[] {
  const { words, locales: overrides } = readContent(locales[locale].language)
  const own = new Map(textsOf(overrides[locale] ?? {}))
  const all = new Map([...textsOf(words), ...own])
  return [...all].map(([key, text]) => ({ key, text, facts: factsByKey.get(key) ?? [] }))
}
