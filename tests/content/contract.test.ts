import { facets, locales, languages } from '../../lambda/contract'
import { facts, type Fact, type FactId } from '../../lambda/knowledge/facts'
import { neighbours } from '../../lambda/knowledge/uncoveredTopics'
import { signs, signOf, type SignId } from '../../lambda/knowledge/signs'
import { tips } from '../../lambda/conversation/tips'
import { related, topics, type TopicId } from '../../lambda/knowledge/topics'
import type { Topic } from '../../lambda/knowledge/topic'

const ids = Object.keys(topics) as TopicId[]
const row = (id: TopicId): Topic => topics[id]
const everyFacet = ids.flatMap((id) =>
  facets.flatMap((facet) => {
    const breaths = row(id).facets[facet]
    return breaths ? [{ name: `${id}#${facet}`, breaths }] : []
  }),
)
const fact = (id: FactId): Fact => facts[id]

test('the article has 86 facts, and ten signs of an emergency stand beside them', () => {
  const sources = Object.values(facts).map(({ source }) => source)
  expect(sources.filter((source) => source === 'article')).toHaveLength(86)
  expect(sources.filter((source) => source === 'authorities')).toHaveLength(10)
})

test('every fact of the article is spoken by some breath', () => {
  const spoken = new Set<string>([...everyFacet.flatMap(({ breaths }) => breaths.flat()), ...tips.flat()])
  const silent = Object.entries(facts).filter(([id, { source }]) => source === 'article' && !spoken.has(id))
  expect(silent.map(([id]) => id)).toEqual([])
})

test.each(everyFacet)('$name speaks its safety facts in the first breath', ({ breaths }) => {
  const later = breaths
    .slice(1)
    .flat()
    .filter((id) => fact(id).safety)
  const first = new Set<FactId>(breaths[0])
  expect(later.filter((id) => !first.has(id))).toEqual([])
})

test.each(everyFacet)('$name says no fact twice', ({ breaths }) => {
  const all = breaths.flat()
  expect(new Set(all).size).toBe(all.length)
})

test.each(ids)('%s leads to two other topics', (id) => {
  expect(new Set([id, ...related[id].related]).size).toBe(3)
})

test('no neighbour has the name of a topic', () => {
  expect(Object.keys(neighbours).filter((id) => id in topics)).toEqual([])
})

test('every sign of an emergency cites what the authorities say', () => {
  const emergencies = (Object.keys(signs) as SignId[]).filter((id) => signOf(id).always === 'emergency')
  expect(emergencies.filter((id) => !signOf(id).facts?.every((one) => fact(one).source === 'authorities'))).toEqual([])
})

test('every emergency fact is cited by a sign', () => {
  const cited = new Set<string>(Object.keys(signs).flatMap((id) => [...(signOf(id as SignId).facts ?? [])]))
  const silent = Object.entries(facts).filter(([id, { source }]) => source === 'authorities' && !cited.has(id))
  expect(silent).toEqual([])
})

test('there are 17 locales in ten languages, each with a number to call', () => {
  expect(Object.keys(locales)).toHaveLength(17)
  expect(new Set(Object.values(locales).map(({ language }) => language))).toEqual(new Set(Object.keys(languages)))
  for (const { emergency } of Object.values(locales)) expect(emergency).toMatch(/^\d{2,3}$/)
})
