import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { contentProblems } from '../../tools/content/rules'
import { loadWords, readContent } from '../../tools/content/load'
import { readKnowledge } from '../../tools/content/knowledge'
import { layOut, layOutHeard } from '../../tools/new-language'
import { reviewPage } from '../../tools/review/review'
import { foreignWords } from '../../tools/content/writingSystems'
import type { Tree } from '../../tools/content/wordTree'
import { readVariant, variantOf } from '../../tools/content/localeOverrides'
import { describe as said } from '../../tools/shared/problems'
import { facts } from '../../lambda/knowledge/facts'

const english = readContent('en').words
const wrong = (change: (words: Tree) => void): string[] => {
  const words = structuredClone(english)
  change(words)
  return contentProblems(words, 'en').map(said)
}
const at = (tree: Tree, ...path: string[]): Tree => path.reduce((node, key) => node[key] as Tree, tree)

describe('a mistake in the words is named by file and key', () => {
  const cases: readonly [string, (words: Tree) => void, string][] = [
    [
      'a missing key',
      (w) => delete at(w, 'phrases')['disclaimer'],
      'lambda/content/en/phrases.yaml disclaimer: is missing',
    ],
    [
      'a missing topic',
      (w) => delete at(w, 'topics')['caffeine'],
      'lambda/content/en/topics/caffeine.yaml name: is missing',
    ],
    [
      'a key of nobody',
      (w) => (at(w, 'phrases')['compliment'] = 'Nice.'),
      'phrases.yaml compliment: is not a key of the contract',
    ],
    [
      'a breath too many',
      (w) => (at(w, 'topics', 'stress')['cause'] = ['One.', 'Two.']),
      'topics/stress.yaml cause.1: is not a key of the contract',
    ],
    [
      'a breath too few',
      (w) => (at(w, 'topics', 'twitch')['cause'] = ['One.']),
      'topics/twitch.yaml cause.1: is missing',
    ],
    [
      'too many words',
      (w) => (at(w, 'topics', 'stress')['cause'] = [`${'word '.repeat(20)}. `.repeat(3)]),
      'stress.yaml cause.0: has 60 words; at most 40',
    ],
    [
      'a long sentence',
      (w) => (at(w, 'tips'), (w['tips'] = ['a '.repeat(23), 'b', 'c', 'd', 'e'])),
      'tips.yaml 0: has a sentence that has 23 words; at most 22',
    ],
    [
      'a placeholder of nobody',
      (w) => (at(w, 'phrases')['disclaimer'] = 'Hi {{name}}.'),
      'phrases.yaml disclaimer: holds {{name}}',
    ],
    [
      'a question where none may be',
      (w) => (at(w, 'phrases')['disclaimer'] = 'Is it?'),
      'disclaimer: must not ask a question',
    ],
    [
      'an offer that asks nothing',
      (w) => (at(w, 'topics', 'stress')['offer'] = 'Say yes.'),
      'stress.yaml offer: must ask exactly one question',
    ],
    ['too few wordings', (w) => (at(w, 'phrases')['goodbye'] = ['Bye.']), 'phrases.yaml goodbye: has 1 wordings'],
  ]
  test.each(cases)('%s', (_, change, message) => {
    expect(wrong(change).join('\n')).toContain(message)
  })

  test('English itself has none', () => {
    expect(contentProblems(english, 'en')).toEqual([])
  })

  test('a line that was left in English', () => {
    const problems = contentProblems(english, 'de', english).map(said)
    expect(problems.join('\n')).toContain('lambda/content/de/phrases.yaml home: is still the English line')
  })

  test.each([
    ['ja', '筋肉の tiredness です', ['tiredness']],
    ['ja', 'ALSとビタミンB12です', []],
    ['ar', 'رفّة العضلة ALS', []],
    ['ar', 'رفّة muscle', ['muscle']],
    ['hi', 'मांसपेशी फड़कना', []],
    ['de', 'Das Lid zuckt', []],
    ['de', 'Das веко zuckt', ['веко']],
  ] as const)('letters of another language in %s: %s', (language, text, foreign) => {
    expect(foreignWords(text, language)).toEqual(foreign)
  })
})

describe('a locale says otherwise only what it must', () => {
  const words = { a: 'See a doctor.', b: { c: ['a doctor', 'fine'], d: 'nothing' } }
  test('words that it replaces', () => {
    const variant = readVariant({ replace: { 'a doctor': 'a GP' } })
    expect(variantOf(words, variant)).toEqual({ a: 'See a GP.', b: { c: ['a GP', 'fine'] } })
  })
  test('lines of its own stand above them', () => {
    const variant = readVariant({ replace: { 'a doctor': 'a GP' }, b: { d: 'something' } })
    expect(variantOf(words, variant)).toEqual({ a: 'See a GP.', b: { c: ['a GP', 'fine'], d: 'something' } })
  })
  test('the doctor is a GP in Britain, everywhere', () => {
    const { locales } = loadWords('en')
    expect(JSON.stringify(locales['en-GB'])).not.toMatch(/(see|with|to|ask) a doctor/i)
  })
})

describe('a new language', () => {
  const keysOf = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, keysOf(part)]))
      : Array.isArray(value)
        ? value.length
        : 'text'
  const folder = join(__dirname, '../../lambda/content/en')
  const files = readdirSync(folder).filter((name) => /^[a-z]+[.]yaml$/.test(name))

  test.each(files)('%s is laid out with every key that English has', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(keysOf(parse(layOut(text)))).toEqual(keysOf(parse(text)))
  })

  test.each(['types/TOPIC', 'types/SIGN', 'builtins'])('what is heard is laid out with every id: %s', (name) => {
    const text = readFileSync(join(__dirname, `../../interactionModels/en/${name}.yaml`), 'utf8')
    expect(Object.keys(parse(layOutHeard(text)) as object)).toEqual(Object.keys(parse(text) as object))
  })
})

describe('what a clinician reads', () => {
  const knowledge = readKnowledge()

  test('says of every fact just what the contract says', () => {
    const written = Object.keys(facts).map((id) => {
      const { certainty, safety } = knowledge.get(id) ?? {}
      return [id, certainty, safety ?? false]
    })
    const held = Object.entries(facts).map(([id, fact]) => [id, fact.certainty, 'safety' in fact])
    expect(written).toEqual(held)
  })

  test('holds every fact with its words, and every prompt', () => {
    const page = reviewPage('en-US')
    for (const id of Object.keys(facts))
      if (!id.startsWith('emergency')) expect([id, page.includes(`<code>${id}</code>`)]).toEqual([id, true])
    for (const words of ['this is Muscle Twitch Guide', 'Caffeine is a stimulant'])
      expect(page.includes(words)).toBe(true)
  })
})
