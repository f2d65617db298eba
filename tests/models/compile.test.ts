import { compileModels } from '../../tools/models/compile'
import { refuseModel } from '../../tools/models/limits'
import type { Model } from '../../tools/models/model'
import { refusedBySchema } from '../../tools/models/schema'
import type { ModelContract } from '../../tools/models/skillContract'
import { readSource } from '../../tools/models/source'
import { ProblemError } from '../../tools/shared/problems'

const contract: ModelContract = {
  intents: {
    AskCause: { slots: ['topic', 'place'] },
    TellMore: { slots: [] },
    OpenQuestion: { slots: ['words'] },
  },
  builtIns: ['AMAZON.HelpIntent', 'AMAZON.YesIntent'],
  slotTypes: { topic: 'TOPIC', place: 'BODY_PART', words: 'WORDS' },
  ids: { TOPIC: ['caffeine', 'stress'], BODY_PART: ['eyelid'] },
  open: { intent: 'OpenQuestion', slot: 'words' },
}

/** Letters for a number, so that no two sentences are alike. */
const lettersOf = (nth: number): string =>
  nth.toString(26).replaceAll(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)))

const spoken = (label: string, count: number): string =>
  Array.from({ length: count }, (_, nth) => `- ${label} ${lettersOf(nth)} is it bad\n`).join('')

type Written = Readonly<Record<string, string>>

const good: Written = {
  'invocation.yaml': 'name: muscle twitch guide\nelicit: [What would you like to know?]\n',
  'builtins.yaml': 'intents:\n  AMAZON.YesIntent: [sure, of course]\n',
  'types/TOPIC.yaml': 'caffeine: [caffeine, coffee]\nstress: [stress, worry]\n',
  'types/BODY_PART.yaml': 'eyelid: [eyelid, eye lid]\n',
  'intents/AskCause.yaml': '- why does my {place} (twitch|jump)\n- can {topic} do that\n',
  'intents/TellMore.yaml': '- go on\n',
  'open/cause.yaml': spoken('why', 80),
  'open/serious.yaml': spoken('worried', 80),
}

const compile = (written: Written, language = 'en', locales = ['en-US', 'en-GB']) => {
  const files = new Map(Object.entries(written).map(([name, text]) => [`words/${name}`, text]))
  return compileModels(readSource('words', files), language, locales, contract)
}

const modelOf = (written: Written, locale = 'en-US', language = 'en'): Model['interactionModel'] => {
  const model = compile(written, language, [...new Set([locale, ...(language === 'en' ? ['en-GB'] : [])])]).get(locale)
  if (model === undefined) throw new Error(`no model of ${locale}`)
  return model.interactionModel
}

const samplesOf = (written: Written, intent: string, locale = 'en-US') =>
  modelOf(written, locale).languageModel.intents.find(({ name }) => name === intent)?.samples ?? []

const wordsOf = (written: Written, type: string, locale = 'en-US', language = 'en') =>
  modelOf(written, locale, language)
    .languageModel.types.filter(({ name }) => name === type)
    .flatMap(({ values }) => values.flatMap(({ name: { value, synonyms = [] } }) => [value, ...synonyms]))

const refusalsOf = (act: () => unknown): string[] => {
  try {
    act()
  } catch (error) {
    if (error instanceof ProblemError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a model', () => {
  test('holds Alexa’s intents without samples, and ours with theirs', () => {
    expect(modelOf(good).languageModel.intents).toEqual([
      { name: 'AMAZON.HelpIntent', samples: [] },
      { name: 'AMAZON.YesIntent', samples: [] },
      {
        name: 'AskCause',
        slots: [
          { name: 'topic', type: 'TOPIC' },
          { name: 'place', type: 'BODY_PART' },
        ],
        samples: ['why does my {place} twitch', 'why does my {place} jump', 'can {topic} do that'],
      },
      { name: 'TellMore', samples: ['go on'] },
      { name: 'OpenQuestion', slots: [{ name: 'words', type: 'WORDS' }], samples: ['{words}'] },
    ])
  })

  test('names each value by its first word and keeps its id', () => {
    expect(modelOf(good).languageModel.types[0]).toEqual({
      name: 'TOPIC',
      values: [
        { id: 'caffeine', name: { value: 'caffeine', synonyms: ['coffee'] } },
        { id: 'stress', name: { value: 'stress', synonyms: ['worry'] } },
      ],
    })
  })

  test('elicits the open slot and no other', () => {
    const { dialog, prompts } = modelOf(good)
    expect(dialog?.intents.map(({ name, slots }) => [name, slots.map((slot) => slot.elicitationRequired)])).toEqual([
      ['OpenQuestion', [true]],
    ])
    expect(prompts).toEqual([
      {
        id: 'Elicit.Slot.OpenQuestion.words',
        variations: [{ type: 'PlainText', value: 'What would you like to know?' }],
      },
    ])
  })

  test.each([
    ['en', 'en-AU', true],
    ['de', 'de-DE', true],
    ['fr', 'fr-FR', false],
    ['es', 'es-US', false],
  ])('of %s (%s) sets how eager the fallback is: %s', (language, locale, set) => {
    expect(modelOf(good, locale, language).languageModel.modelConfiguration !== undefined).toBe(set)
  })

  test('is what Amazon’s schema asks for', () => {
    for (const model of compile(good).values()) expect(refusedBySchema('model', model)).toEqual([])
  })

  test('keeps a sample and a synonym once, whatever their case and spaces', () => {
    const twice = {
      ...good,
      'intents/AskCause.yaml': '- can {topic} do that\n- Can  {topic} do [that]\n',
      'types/TOPIC.yaml': 'caffeine: [caffeine, Caffeine]\nstress: [stress, worry]\n',
    }
    expect(samplesOf(twice, 'AskCause')).toEqual(['can {topic} do that', 'Can {topic} do'])
    expect(wordsOf(twice, 'TOPIC')).toEqual(['caffeine', 'stress', 'worry'])
  })

  test('keeps one of two samples that sound alike, and both spellings of a word', () => {
    const kana = {
      ...good,
      'intents/AskCause.yaml': '- "{place} が ぴくぴく する"\n- "{place} が ピクピク する"\n',
      'types/BODY_PART.yaml': 'eyelid: [まぶた, マブタ]\n',
    }
    expect(samplesOf(kana, 'AskCause')).toEqual(['{place} が ぴくぴく する'])
    expect(wordsOf(kana, 'BODY_PART')).toEqual(['まぶた', 'マブタ'])
  })

  test('holds the letters and marks of every script', () => {
    const scripts = '- मेरी {place} क्यों फड़कती है\n- لِماذا {topic}\n- なぜ {topic} なの\n'
    expect(samplesOf({ ...good, 'intents/AskCause.yaml': scripts }, 'AskCause')).toHaveLength(3)
  })
})

describe('the open type', () => {
  const open = (written: Written, language?: string, locale?: string) => wordsOf(written, 'WORDS', locale, language)

  test('holds the sentences of every label evenly, 1,000 at most', () => {
    const values = open({
      ...good,
      'open/cause.yaml': spoken('why', 2000),
      'open/serious.yaml': spoken('worried', 300),
    })
    expect(values).toHaveLength(1000)
    expect(values.filter((value) => value.startsWith('worried'))).toHaveLength(300)
    expect(values.slice(0, 100).filter((value) => value.startsWith('worried'))).toHaveLength(50)
  })

  test('is small in Arabic', () => {
    expect(open(good, 'ar', 'ar-SA')).toHaveLength(149)
  })

  test('begins with the longest sentence of each label, which bounds how much Alexa takes', () => {
    const long = 'why does it twitch whenever i sit down in the evening after a long day'
    expect(open({ ...good, 'open/cause.yaml': `${spoken('why', 80)}- ${long}\n` })[0]).toBe(long)
  })

  test.each([
    ['marks', 'well, is it bad?', 'well is it bad'],
    ['digits', 'it twitched 3 times today', undefined],
    ['the words of a sample', 'Go on!', undefined],
    ['the words of Alexa’s own intent', 'of course', undefined],
    ['a single word', 'why', undefined],
    ['more than twenty words', 'and so '.repeat(11).trim(), undefined],
    ['more than 140 characters', `what about a ${'long'.repeat(40)}`, undefined],
  ])('takes a sentence with %s as Alexa can', (_, sentence, value) => {
    const written = { ...good, 'open/about.yaml': `- ${JSON.stringify(sentence)}\n` }
    const added = open(written).filter((one) => !open(good).includes(one))
    expect(added).toEqual(value === undefined ? [] : [value])
  })
})

describe('a locale’s own words', () => {
  const british = {
    ...good,
    'invocation.yaml': `${good['invocation.yaml'] ?? ''}locales: {en-GB: muscle twitch friend}\n`,
    'locales.yaml':
      "en-GB:\n  types: {TOPIC: {caffeine: [builder's brew]}}\n  intents: {AskCause: ['is it {topic}']}\n  concepts: {topics: {}}\n",
  }

  test('stand beside the language’s', () => {
    expect(modelOf(british, 'en-GB').languageModel.invocationName).toBe('muscle twitch friend')
    expect(wordsOf(british, 'TOPIC', 'en-GB')).toEqual(['caffeine', 'coffee', "builder's brew", 'stress', 'worry'])
    expect(samplesOf(british, 'AskCause', 'en-GB')).toEqual([...samplesOf(good, 'AskCause'), 'is it {topic}'])
  })

  test('are heard in no other locale', () => {
    expect(modelOf(british)).toEqual(modelOf(good))
  })
})

describe('refused, with the line and what to do:', () => {
  const cause = 'intents/AskCause.yaml'
  const topics = 'types/TOPIC.yaml'
  test.each<[string, Written, string]>([
    ['an empty file', { 'invocation.yaml': '' }, 'words/invocation.yaml (file): is empty: write words for it'],
    [
      'a key that is none',
      { 'invocation.yaml': 'name: muscle twitch guide\nelicit: [Yes?]\nlists: {}\n' },
      'words/invocation.yaml:3:1 lists: is not a key of this file',
    ],
    [
      'a key given twice',
      { [topics]: 'caffeine: [coffee]\ncaffeine: [tea]\n' },
      'words/types/TOPIC.yaml:2:1 (yaml): stands here twice',
    ],
    [
      'a wrong shape',
      { [topics]: 'caffeine: [caffeine, coffee]\nstress: worry\n' },
      'words/types/TOPIC.yaml:2:1 stress: is not a list',
    ],
    [
      'a template that begins with a bracket, unquoted',
      { [cause]: '- [please] can {topic} do that\n' },
      'words/intents/AskCause.yaml:1:12 (yaml): Unexpected scalar at node end: text that begins with [ or {, or holds a colon, goes between quotes',
    ],
    [
      'a template with a slip',
      { [cause]: '- can ({topic} do that\n' },
      'words/intents/AskCause.yaml:1:7 0: “(” is never closed',
    ],
    [
      'a quoted template with a slip',
      { [cause]: "- why\n- '[can] ({topic}'\n" },
      'words/intents/AskCause.yaml:2:10 1: “(” is never closed',
    ],
    ['a template that says nothing', { [cause]: "- ' '\n" }, 'words/intents/AskCause.yaml:1:4 0: is empty'],
    [
      'a sample of two intents',
      { 'intents/TellMore.yaml': '- Can {topic}  do that\n' },
      'words/intents/TellMore.yaml:1:3 0: “Can {topic} do that” is a sample of AskCause already',
    ],
    [
      'a sample that is said for Alexa’s own',
      { 'intents/TellMore.yaml': '- Sure\n' },
      'words/intents/TellMore.yaml:1:3 0: “Sure” is a sample of AMAZON.YesIntent already',
    ],
    [
      'a digit',
      { [cause]: '- can {topic} do 3\n' },
      "words/intents/AskCause.yaml:1:3 0: “3” in “can {topic} do 3”: a sample holds letters, spaces, ' - . _ and {slots} only",
    ],
    ['a question mark', { [cause]: '- can {topic} do that?\n' }, 'words/intents/AskCause.yaml:1:3 0: “?” in'],
    [
      'an unknown slot',
      { [cause]: '- can {topik} do that\n' },
      'words/intents/AskCause.yaml:1:3 0: no slot is named {topik}',
    ],
    [
      'a slot of another intent',
      { [cause]: '- can {words} do that\n' },
      'words/intents/AskCause.yaml:1:3 0: {words} is not a slot of AskCause; its slots are: {topic} {place}',
    ],
    ['a slot said twice', { [cause]: '- can {topic} {topic} do that\n' }, 'holds a slot twice'],
    [
      'a slot that touches a word',
      { [cause]: '- can the{topic} do that\n' },
      'a space goes between a {slot} and what stands beside it',
    ],
    ['a long sample', { [cause]: `- can {topic} ${'do '.repeat(50)}\n` }, 'is longer than 140 characters'],
    [
      'an unknown intent',
      { 'intents/AskCauze.yaml': '- why\n' },
      'words/intents/AskCauze.yaml:1:3 0: the contract has no such intent',
    ],
    [
      'samples of Alexa’s own intent',
      { 'intents/AMAZON.HelpIntent.yaml': '- help\n' },
      'words/intents/AMAZON.HelpIntent.yaml:1:3 0: Alexa’s own intents take no samples',
    ],
    [
      'samples of the open intent',
      { 'intents/OpenQuestion.yaml': '- tell me {words}\n' },
      'its only sample is {words}, made by the build: take the file out',
    ],
    [
      'an unknown type',
      { 'types/MOOD.yaml': 'good: [good]\n' },
      'words/types/MOOD.yaml:1:8 good.0: the contract has no type MOOD; it has: TOPIC BODY_PART',
    ],
    [
      'an unknown id',
      { [topics]: 'caffeine: [coffee]\nstress: [stress]\nsleep: [sleep]\n' },
      'words/types/TOPIC.yaml:3:9 sleep.0: the contract has no id sleep in TOPIC',
    ],
    [
      'an id without words',
      { [topics]: 'caffeine: [coffee]\n' },
      'words/types/TOPIC.yaml stress: has no words: every id of the contract has some',
    ],
    [
      'an id with an empty list',
      { [topics]: 'caffeine: [coffee]\nstress: []\n' },
      'words/types/TOPIC.yaml:2:1 stress: is empty',
    ],
    [
      'a word of two ids',
      { [topics]: 'caffeine: [coffee]\nstress: [stress, Coffee]\n' },
      'words/types/TOPIC.yaml:2:18 stress.1: “Coffee” stands under caffeine already: a word has one id in TOPIC',
    ],
    [
      'a word with odd characters',
      { [topics]: 'caffeine: [coffee]\nstress: [worry (bad)]\n' },
      'words/types/TOPIC.yaml:2:10 stress.0: “(” in “worry (bad)”',
    ],
    [
      'a long word',
      { [topics]: `caffeine: [coffee]\nstress: [w${'o'.repeat(140)}]\n` },
      'is longer than 140 characters',
    ],
    [
      'an unknown built-in intent',
      { 'builtins.yaml': 'intents: {AMAZON.YesItent: [sure]}\n' },
      'words/builtins.yaml:1:29 intents.AMAZON.YesItent.0: the contract has no built-in intent AMAZON.YesItent',
    ],
    [
      'another language’s locale',
      { 'locales.yaml': 'de-DE: {}\n' },
      'words/locales.yaml:1:1 de-DE: is not a locale of en',
    ],
    [
      'a locale’s sample of another intent',
      { 'locales.yaml': "en-GB: {intents: {TellMore: ['can {topic} do that']}}\n" },
      'words/locales.yaml:1:31 en-GB.intents.TellMore.0: “can {topic} do that” is a sample of AskCause already',
    ],
    [
      'an invocation name',
      { 'invocation.yaml': 'name: guide\nelicit: [Yes?]\n' },
      'words/invocation.yaml:1:1 name: “guide” has two words or more',
    ],
    [
      'too few open sentences',
      { 'open/cause.yaml': spoken('why', 20) },
      'words/open/*.yaml (files): hold 100 sentences of 2 to 20 words without digits: write at least 150',
    ],
  ])('%s', (_, change, refusal) => {
    expect(refusalsOf(() => compile({ ...good, ...change }))).toContainEqual(expect.stringContaining(refusal))
  })

  test('an intent without a file', () => {
    const { 'intents/TellMore.yaml': _, ...rest } = good
    expect(refusalsOf(() => compile(rest))).toEqual([
      'words/intents/TellMore.yaml (file): is missing: the contract has this intent',
    ])
  })

  test('a slot in Japanese without spaces around it', () => {
    const written = { ...good, [cause]: "- '{topic}. なぜ'\n" }
    expect(refusalsOf(() => compile(written, 'ja', ['ja-JP']))).toContain(
      'words/intents/AskCause.yaml:1:4 0: “{topic}. なぜ”: in Japanese a space goes before and after a {slot}',
    )
  })

  test('nothing in good files', () => {
    expect(refusalsOf(() => compile(good))).toEqual([])
  })

  test('everything at once, each once for all locales', () => {
    const written = { ...good, [cause]: '- can {topic} do 3\n', [topics]: 'caffeine: [coffee]\n' }
    expect(refusalsOf(() => compile(written))).toHaveLength(2)
  })
})

describe('a whole model is refused when', () => {
  type Language = Model['interactionModel']['languageModel']
  const whole = (change: (model: Language) => void, locale = 'en-US') => {
    const interactionModel = structuredClone(modelOf(good))
    change(interactionModel.languageModel)
    return refuseModel(locale, { interactionModel }).map(({ key, message }) => `${key}: ${message}`)
  }
  const many = (count: number) => Array.from({ length: count }, (_, nth) => nth)
  test.each<[string, (model: Language) => void, string]>([
    [
      'it is too large',
      ({ intents }) => intents.push({ name: 'Big', samples: ['a'.repeat(4e5)] }),
      'bytes, and may have 400000: take some out',
    ],
    [
      'it has too many samples',
      ({ intents }) => intents.push({ name: 'Big', samples: many(1500).map(String) }),
      'has 1505 samples, and may have 1500',
    ],
    [
      'it has too many intents',
      ({ intents }) => intents.push(...many(250).map((nth) => ({ name: `I${nth}`, samples: [] }))),
      'has 255 intents, and may have 250',
    ],
    [
      'it has too many intents and types',
      ({ types }) => types.push(...many(350).map((nth) => ({ name: `T${nth}`, values: [] }))),
      'has 358 intents and types, and may have 350',
    ],
    ['a type is empty', ({ types }) => types.push({ name: 'MOOD', values: [] }), 'types.MOOD: is empty'],
    [
      'a type is not there',
      ({ types }) => types.shift(),
      'intents.AskCause.topic: has the type “TOPIC”, which is not there',
    ],
    [
      'a slot has two types',
      ({ intents }) => intents.push({ name: 'Other', slots: [{ name: 'place', type: 'TOPIC' }], samples: [] }),
      'intents.Other.place: has the type TOPIC here and BODY_PART elsewhere',
    ],
    [
      'Alexa’s own intent has samples',
      ({ intents }) => intents.push({ name: 'AMAZON.NoIntent', samples: ['no'] }),
      'intents.AMAZON.NoIntent: takes no samples',
    ],
    [
      'a sample wants a slot that is not there',
      ({ intents }) => intents.push({ name: 'Other', samples: ['my {place}'] }),
      'intents.Other: “my {place}” wants a slot that is not there',
    ],
  ])('%s', (_, change, refusal) => {
    expect(whole(change)).toContainEqual(expect.stringContaining(refusal))
  })

  test('a type is large, in Arabic', () => {
    expect(whole(() => undefined, 'ar-SA')).toEqual(['types.WORDS: has 160 words, and may have 149: take some out'])
  })

  test('(and not when all is well)', () => {
    expect(whole(() => undefined)).toEqual([])
  })
})
