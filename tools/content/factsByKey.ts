/** Which facts each line speaks. */
import { tips } from '../../lambda/conversation/answers/tips'
import type { FactId } from '../../lambda/knowledge/facts'
import { pairs, topicOf, topics, type PairId, type TopicId } from '../../lambda/knowledge/topics'

/** The facts of the contract by the key of the line that speaks them. */
export const factsByKey: ReadonlyMap<string, readonly FactId[]> = new Map([
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
