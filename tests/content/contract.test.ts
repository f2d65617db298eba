/** The knowledge as tables: every fact is spoken, every sign has its source, every locale its number. */
import { languages, locales } from '../../lambda/contract'
import { tips } from '../../lambda/conversation/answers/tips'
import { facts, type Fact, type FactId } from '../../lambda/knowledge/facts'
import { forms, type Form } from '../../lambda/knowledge/forms'
import { signs, signOf, type SignId } from '../../lambda/knowledge/signs'
import { isTopic, near, pairs, topicOf, topics, type TopicId } from '../../lambda/knowledge/topics'
import { uncoveredTopics } from '../../lambda/knowledge/uncoveredTopics'
import { doubled } from '../../tools/content/doubled'
import { readKnowledge } from '../../tools/content/knowledge'

const ids = Object.keys(topics) as TopicId[]
const answers = ids.flatMap((id) =>
  forms.flatMap((form) => {
    const breaths = topicOf(id).answers[form]
    return breaths ? [{ name: `${id}#${form}`, id, form, breaths }] : []
  }),
)
const fact = (id: FactId): Fact => facts[id]
const idsFrom = (source: Fact['source']): readonly string[] =>
  Object.entries(facts).flatMap(([id, one]) => (one.source === source ? [id] : []))

test('every fact that a clinician reads is a fact of the contract, and the other way round', () => {
  const numbers = /^number-/ // they stand in the contract's table of locales
  const written = [...readKnowledge().keys()].filter((id) => !numbers.test(id))
  expect(written.sort()).toEqual(Object.keys(facts).sort())
})

test('every fact of the article is spoken by some breath', () => {
  const briefs = ids.flatMap((id) => Object.values(topicOf(id).brief ?? {}))
  const spoken = new Set<string>([
    ...answers.flatMap(({ breaths }) => breaths.flat()),
    ...briefs.flat(),
    ...tips.flat(),
    ...Object.values(pairs).flatMap((pair) => pair.facts),
  ])
  expect(idsFrom('article').filter((id) => !spoken.has(id))).toEqual([])
})

test.each(answers)('$name says no fact twice', ({ breaths }) => {
  for (const breath of breaths) expect(new Set(breath).size).toBe(breath.length)
})

/** Facts without which advice on what to take or to stop would be unsafe. */
const safeguards: { readonly [T in TopicId]?: readonly FactId[] } = {
  medication: ['medicine-never-stop'],
  water: ['water-too-much'],
}

test.each(Object.entries(safeguards) as [TopicId, readonly FactId[]][])(
  '%s: its safeguard is in the first breath of every answer about relief',
  (id, wanted) => {
    const [first = []] = topicOf(id).answers.relief ?? []
    expect(first).toEqual(expect.arrayContaining([...wanted]))
  },
)

test.each(answers.filter(({ form }) => form === 'relief' || form === 'doctor'))(
  '$name speaks its safety facts in the first breath',
  ({ breaths }) => {
    const first = new Set<FactId>(breaths[0])
    const later = breaths
      .slice(1)
      .flat()
      .filter((id) => fact(id).safety)
    expect(later.filter((id) => !first.has(id))).toEqual([])
  },
)

test.each(ids)('%s lies near two other topics', (id) => {
  expect(new Set([id, ...near[id].near]).size).toBe(3)
})

test('what is not covered has no topic’s name, and the build says what to do', () => {
  expect(Object.keys(uncoveredTopics).filter(isTopic)).toEqual([])
  expect(doubled()).toEqual([])
  expect(doubled(['alcohol'])[0]?.message).toContain('is a topic now: take it out here')
})

/** Forms that are answered without a topic's breath: about the skill itself, of two that cannot be ranked, or in the words of another form. */
const withoutTopic: readonly Form[] = [
  'privacy',
  'are-you-a-doctor',
  'diagnose-me',
  'what-to-tell',
  'source',
  'which-likelier',
  'could-be',
  'okay-to',
  'which',
]

test.each(forms)('the form “%s” is answered by a topic, or by a phrase of its own', (form) => {
  const own = answers.some((answer) => answer.form === form)
  expect(own).not.toBe(withoutTopic.includes(form))
})

const emergencies = (Object.keys(signs) as SignId[]).filter((id) => signOf(id).always === 'emergency')

test.each(emergencies)('the sign %s cites what the authorities say', (id) => {
  const cited = signOf(id).facts ?? []
  expect(cited.length).toBeGreaterThan(0)
  expect(cited.filter((one) => fact(one).source !== 'authorities')).toEqual([])
})

test('every emergency fact is cited by a sign', () => {
  const cited = new Set<string>(Object.keys(signs).flatMap((id) => [...(signOf(id as SignId).facts ?? [])]))
  expect(idsFrom('authorities').filter((id) => !cited.has(id))).toEqual([])
})

test('every language has a locale, every locale a number to call', () => {
  expect(new Set(Object.values(locales).map(({ language }) => language))).toEqual(new Set(Object.keys(languages)))
  for (const { emergency } of Object.values(locales)) expect(emergency).toMatch(/^\d{2,3}$/)
})
