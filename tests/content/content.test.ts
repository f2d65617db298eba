import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { overEnglish } from '../../tools/content/drafts'
import { dropEmpty, isDraft } from '../../tools/shared/drafts'
import { root } from '../../tools/shared/files'
import { gatherAll, refuse } from '../../tools/shared/problems'
import { contentProblems } from '../../tools/content/rules'
import { loadWords, readContent } from '../../tools/content/load'
import { readKnowledge } from '../../tools/content/knowledge'
import { layOut, layOutHeard } from '../../tools/new-language'
import { reviewPage } from '../../tools/review/review'
import { foreignWords } from '../../tools/content/writingSystems'
import { readTree, type Tree } from '../../tools/content/wordTree'
import { readVariant, variantOf } from '../../tools/content/localeOverrides'
import { describe as said } from '../../tools/shared/problems'
import { facts } from '../../lambda/knowledge/facts'

const english = readContent('en').words
const wrong = (change: (words: Tree) => void): string[] => {
  const words = structuredClone(english)
  change(words)
  return contentProblems(words, 'en').map(({ file, key, message }) => said({ file, key, message }))
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
    expect(problems.join('\n')).toMatch(/lambda\/content\/de\/phrases.yaml:\d+:\d+ home: is still the English line/)
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

describe('what YAML makes of a sentence is said with its line', () => {
  const complaint = (yaml: string): string => {
    const folder = mkdtempSync(join(root, 'dist/words-'))
    const file = join(relative(root, folder), 'topic.yaml').replaceAll(sep, '/')
    writeFileSync(join(root, file), yaml)
    try {
      readTree(file)
      return ''
    } catch (error) {
      return (error as Error).message.replace(file, 'topic.yaml')
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  test.each([
    ['a colon in a line of a list', 'cause:\n  - Coffee: it may help.', 'topic.yaml:2:5 cause.0: is not one text'],
    ['a colon in a line', 'name: a\noffer: Coffee: it may help.', 'topic.yaml:2:8 (yaml): Nested mappings'],
    ['an empty entry', 'cause:\n  - One.\n  -', 'topic.yaml:3:4 cause.1: is empty: write words for it'],
    ['an empty key', 'name:\ntitle: A', 'topic.yaml:1:1 name: is empty: write words for it'],
    ['a number', 'name: 12', 'topic.yaml:1:1 name: is read as a number: put it between quotes'],
    ['yes', 'name: true', 'topic.yaml:1:1 name: is read as yes or no: put it between quotes'],
    ['a key that stands twice', 'name: a\nname: b', 'topic.yaml:2:1 (yaml): stands here twice'],
    ['a comma that makes a list', 'cause: [One, two]\nname: [a, [b]]', 'topic.yaml:2:11 name.1: is a list'],
  ])('%s', (_, yaml, message) => {
    expect(complaint(yaml)).toContain(message)
  })

  test('all files are looked at before anything is refused', () => {
    const bad = (file: string) => () => {
      refuse([{ file, key: 'k', message: 'is wrong' }])
    }
    expect(() =>
      gatherAll([bad('a.yaml'), bad('b.yaml')], (one) => {
        one()
      }),
    ).toThrow('a.yaml k: is wrong\nb.yaml k: is wrong')
  })
})

describe('a draft', () => {
  test('says in English what it lacks; a list that is begun goes on in English, and plural forms have its usual one', () => {
    const own = { a: 'eins', list: ['uno'], deep: { b: 'zwei' } }
    const theirs = {
      a: 'one',
      list: ['one', 'two'],
      deep: { b: 'b', c: 'c' },
      day_one: 'a day',
      day_other: 'days',
      tips: ['x'],
    }
    expect(overEnglish(own, theirs, 'ar')).toEqual({
      a: 'eins',
      list: ['uno', 'two'],
      deep: { b: 'zwei', c: 'c' },
      ...{ day_zero: 'days', day_one: 'a day', day_two: 'days', day_few: 'days', day_many: 'days', day_other: 'days' },
      tips: ['x'],
    })
  })

  test('may have empty entries: they are taken out, and what is left stands where it stood', () => {
    const document = parseDocument('a:\nlist:\n  -\n  - two\nnone:\n  -\n')
    dropEmpty(document)
    expect(document.toJS()).toEqual({ list: ['two'] })
    const nothing = parseDocument('# all to be written\na:\nb:\n  c:\n')
    dropEmpty(nothing)
    expect(nothing.toJS()).toBeNull()
  })

  test('there is none in a file of a language that ships', () => {
    expect(isDraft('lambda/content/en/phrases.yaml')).toBe(false)
    expect(isDraft('docs/knowledge/facts.yaml')).toBe(false)
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
