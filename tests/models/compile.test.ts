import { compileModels } from '../../tools/models/compile'
import type { ModelContract } from '../../tools/models/skillContract'
import { refusedInvocation } from '../../tools/models/invocation'
import { refuseModel } from '../../tools/models/limits'
import type { Model } from '../../tools/models/model'
import { ProblemError } from '../../tools/shared/problems'
import { readSource } from '../../tools/models/source'
import { refusedBySchema } from '../../tools/models/schema'

const contract: ModelContract = {
  intents: {
    AskCause: { slots: ['topic', 'place'], elicits: ['topic'] },
    Search: { slots: ['query', 'place'], elicits: [] },
  },
  builtIns: ['AMAZON.HelpIntent', 'AMAZON.YesIntent'],
  slotTypes: { topic: 'TOPIC', place: 'BODY_PART', query: 'AMAZON.SearchQuery' },
  ids: { TOPIC: ['caffeine', 'stress'], BODY_PART: ['eyelid'] },
}

const good = `invocation: muscle twitch guide
lists:
  twitch: [twitch, jump]
types:
  TOPIC:
    caffeine: [caffeine, coffee]
    stress: [stress, worry]
  BODY_PART:
    eyelid: [eyelid, eye lid]
intents:
  AskCause:
    - why does my {place} <twitch>
    - can {topic} do that
  Search:
    - look for {query}
builtins:
  AMAZON.YesIntent: [yes]
prompts:
  AskCause.topic: [Which cause?]
`

const compile = (text: string, language = 'en', locales = ['en-US', 'en-GB']) =>
  compileModels(readSource('words.yaml', text), language, locales, contract)

const modelOf = (text: string, locale = 'en-US'): Model['interactionModel'] => {
  const model = compile(text).get(locale)
  if (model === undefined) throw new Error(`no model of ${locale}`)
  return model.interactionModel
}

const refusalsOf = (act: () => unknown): string[] => {
  try {
    act()
  } catch (error) {
    if (error instanceof ProblemError) return error.message.split('\n')
    throw error
  }
  return []
}

const samplesOf = (text: string, intent: string, locale = 'en-US') =>
  modelOf(text, locale).languageModel.intents.find(({ name }) => name === intent)?.samples

const wordsOf = (text: string, locale: string) =>
  modelOf(text, locale).languageModel.types.flatMap(({ values }) =>
    values.flatMap(({ name }) => [name.value, ...name.synonyms]),
  )

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
      {
        name: 'Search',
        slots: [
          { name: 'query', type: 'AMAZON.SearchQuery' },
          { name: 'place', type: 'BODY_PART' },
        ],
        samples: ['look for {query}'],
      },
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

  test('has every intent whose slots are asked for in its dialog, with all its slots and a prompt', () => {
    const { dialog, prompts } = modelOf(good)
    expect(dialog?.intents.map(({ name }) => name)).toEqual(['AskCause'])
    expect(dialog?.intents[0]?.slots.map(({ name, elicitationRequired }) => [name, elicitationRequired])).toEqual([
      ['topic', true],
      ['place', false],
    ])
    expect(prompts).toEqual([
      { id: 'Elicit.Slot.AskCause.topic', variations: [{ type: 'PlainText', value: 'Which cause?' }] },
    ])
  })

  test.each([
    ['en', 'en-AU', true],
    ['de', 'de-DE', true],
    ['fr', 'fr-FR', false],
    ['es', 'es-US', false],
  ])('of %s (%s) sets how eager the fallback is: %s', (language, locale, set) => {
    const model = compile(good, language, [locale]).get(locale)
    expect(model?.interactionModel.languageModel.modelConfiguration !== undefined).toBe(set)
  })

  test('is what Amazon’s schema asks for', () => {
    for (const model of compile(good).values()) expect(refusedBySchema('model', model)).toEqual([])
  })

  test('comes out the same twice', () => {
    expect(JSON.stringify([...compile(good)])).toBe(JSON.stringify([...compile(good)]))
  })

  test('keeps a sample and a synonym once, whatever their case and spaces', () => {
    const twice = good.replace('- can {topic} do that', '- can {topic} do that\n    - Can  {topic} do [that]')
    expect(samplesOf(twice, 'AskCause')).toEqual([
      'why does my {place} twitch',
      'why does my {place} jump',
      'can {topic} do that',
      'Can {topic} do',
    ])
    expect(wordsOf(good.replace('[stress, worry]', '[stress, Stress, worry]'), 'en-US')).not.toContain('Stress')
  })

  test('holds the letters and marks of every script', () => {
    const scripts = good.replace(
      '- can {topic} do that',
      '- मेरी {place} क्यों फड़कती है\n    - لِماذا {topic}\n    - なぜ {topic} なの',
    )
    expect(samplesOf(scripts, 'AskCause')).toHaveLength(5)
  })
})

describe('a locale’s own words', () => {
  const british = `${good}locales:
  en-GB:
    invocation: muscle twitch friend
    lists: {twitch: [flicker]}
    types: {TOPIC: {caffeine: [builder's brew]}}
    intents: {AskCause: ['is it {topic}']}
    replace: {coffee: cuppa, does: [will, shall]}
`

  test('stand beside the language’s', () => {
    expect(modelOf(british, 'en-GB').languageModel.invocationName).toBe('muscle twitch friend')
    expect(wordsOf(british, 'en-GB')).toEqual(expect.arrayContaining(['coffee', "builder's brew"]))
    expect(samplesOf(british, 'AskCause', 'en-GB')).toEqual(
      expect.arrayContaining(['is it {topic}', 'why does my {place} twitch', 'why does my {place} flicker']),
    )
  })

  test('that replace a word add to it', () => {
    expect(wordsOf(british, 'en-GB')).toEqual(expect.arrayContaining(['coffee', 'cuppa']))
    expect(samplesOf(british, 'AskCause', 'en-GB')).toEqual(
      expect.arrayContaining(['why does my {place} jump', 'why will my {place} jump', 'why shall my {place} jump']),
    )
  })

  test('that replace a word leave slots and longer words alone', () => {
    const text = `${good}locales: {en-GB: {replace: {place: spot, twitch: tic}}}\n`.replace(
      'my {place}',
      'my place {place} twitching',
    )
    expect(samplesOf(text, 'AskCause', 'en-GB')).toEqual([
      'why does my place {place} twitching twitch',
      'why does my spot {place} twitching twitch',
      'why does my place {place} twitching tic',
      'why does my spot {place} twitching tic',
      'why does my place {place} twitching jump',
      'why does my spot {place} twitching jump',
      'can {topic} do that',
    ])
  })

  test('are heard in no other locale', () => {
    expect(modelOf(british)).toEqual(modelOf(good))
  })
})

describe('refused, with the line and what to do:', () => {
  const swap = (from: string, to: string) => {
    if (!good.includes(from)) throw new Error(`nothing to swap: ${from}`)
    return good.replace(from, to)
  }
  test.each<[string, string, string]>([
    [
      'a key that is none',
      swap('builtins:', 'bultins:'),
      'words.yaml:16:1 bultins: is no key of this file: take it out, or mend its name',
    ],
    ['a key given twice', `${good}lists: {}\n`, 'words.yaml:20:1 (yaml): stands here twice'],
    [
      'a wrong shape',
      swap('[stress, worry]', 'stress'),
      'words.yaml:7:5 types.TOPIC.stress: is no list: write [one, two], or a line with a dash for each',
    ],
    [
      'a template that begins with a bracket, unquoted',
      swap('can {topic} do that', '[please] can {topic} do that'),
      'words.yaml:13:16 (yaml): Unexpected scalar at node end: text that begins with [ or { goes between quotes',
    ],
    [
      'a key that is missing',
      swap('invocation: muscle twitch guide\n', ''),
      'words.yaml invocation: is missing: write it',
    ],
    [
      'a template that is no text',
      swap('can {topic} do that', '[please]'),
      'words.yaml:13:7 intents.AskCause.1: is no plain text: put a number, or what begins with [ or {, between quotes',
    ],
    [
      'a template with a slip',
      swap('can {topic}', 'can ({topic}'),
      'words.yaml:13:11 intents.AskCause.1: “(” is never closed',
    ],
    [
      'a quoted template with a slip',
      swap('can {topic} do that', "'can ({topic}'"),
      'words.yaml:13:12 intents.AskCause.1: “(” is never closed',
    ],
    [
      'a template that says nothing',
      swap('can {topic} do that', "' '"),
      'words.yaml:13:8 intents.AskCause.1: is empty: give it words, or take it out',
    ],
    [
      'a template of nothing but an empty part',
      swap('can {topic} do that', "'[ ]'"),
      'words.yaml:13:8 intents.AskCause.1: an alternative is empty: write [this] for a part that may be left out',
    ],
    [
      'a sample of two intents',
      swap('look for {query}', 'Can {topic}  do that'),
      'words.yaml:15:7 intents.Search.0: “Can {topic} do that” is a sample of AskCause already: a sentence has one intent',
    ],
    [
      'a sample that is said for Alexa’s own',
      swap('look for {query}', 'Yes'),
      'words.yaml:15:7 intents.Search.0: “Yes” is a sample of AMAZON.YesIntent already: a sentence has one intent',
    ],
    [
      'a digit',
      swap('do that', 'do 3'),
      "words.yaml:13:7 intents.AskCause.1: “3” in “can {topic} do 3”: a sample holds letters, spaces, ' - . _ and {slots} only; write numbers as words",
    ],
    [
      'a comma',
      swap('do that', 'do, that'),
      "words.yaml:13:7 intents.AskCause.1: “,” in “can {topic} do, that”: a sample holds letters, spaces, ' - . _ and {slots} only; write numbers as words",
    ],
    [
      'a question mark',
      swap('do that', 'do that?'),
      "words.yaml:13:7 intents.AskCause.1: “?” in “can {topic} do that?”: a sample holds letters, spaces, ' - . _ and {slots} only; write numbers as words",
    ],
    ['an unknown slot', swap('{topic}', '{topik}'), 'words.yaml:13:7 intents.AskCause.1: no slot is named {topik}'],
    [
      'a slot of another intent',
      swap('{topic}', '{query}'),
      'words.yaml:13:7 intents.AskCause.1: {query} is no slot of AskCause; its slots are: {topic} {place}',
    ],
    [
      'a slot said twice',
      swap('{topic}', '{topic} {topic}'),
      'words.yaml:13:7 intents.AskCause.1: “can {topic} {topic} do that” holds a slot twice',
    ],
    [
      'a slot that touches a word',
      swap('{topic}', 'the{topic}'),
      'words.yaml:13:7 intents.AskCause.1: “can the{topic} do that”: a space goes between a {slot} and what stands beside it',
    ],
    [
      'a long sample',
      swap('do that', 'do '.repeat(50)),
      `words.yaml:13:7 intents.AskCause.1: “can {topic} ${'do '.repeat(50).trim()}” is longer than 140 characters`,
    ],
    [
      'an unknown intent',
      swap('Search:\n', 'Serch:\n'),
      'words.yaml:15:7 intents.Serch.0: the contract has no such intent',
    ],
    [
      'an intent without samples',
      swap('  Search:\n    - look for {query}\n', ''),
      'words.yaml:10:1 intents.Search: has no samples: the contract has this intent',
    ],
    [
      'samples of Alexa’s own intent',
      swap('  Search:', '  AMAZON.HelpIntent: [help]\n  Search:'),
      'words.yaml:14:23 intents.AMAZON.HelpIntent.0: Alexa’s own intents take no samples: what is said for them goes under builtins',
    ],
    [
      'a search without words around it',
      swap('look for {query}', '"{query}"'),
      'words.yaml:15:8 intents.Search.0: “{query}”: a slot of AMAZON.SearchQuery wants words around it',
    ],
    [
      'a search beside another slot',
      swap('look for {query}', 'look for {query} in {place}'),
      'words.yaml:15:7 intents.Search.0: “look for {query} in {place}”: beside a slot of AMAZON.SearchQuery there can be no other',
    ],
    [
      'an unknown type',
      swap('  BODY_PART:', '  MOOD: {good: [good, fine]}\n  BODY_PART:'),
      'words.yaml:8:17 types.MOOD.good.0: the contract has no type MOOD; it has: TOPIC BODY_PART',
    ],
    [
      'an unknown id',
      swap('    stress:', '    sleep: [sleep, rest]\n    stress:'),
      'words.yaml:7:13 types.TOPIC.sleep.0: the contract has no id sleep in TOPIC',
    ],
    [
      'an id without words',
      swap('    stress: [stress, worry]\n', ''),
      'words.yaml:5:3 types.TOPIC.stress: has no words: every id of the contract has some',
    ],
    [
      'an id with an empty list',
      swap('[stress, worry]', '[]'),
      'words.yaml:7:5 types.TOPIC.stress: is empty: give it words, or take it out',
    ],
    [
      'an id with one word',
      swap('[stress, worry]', '[stress]'),
      'words.yaml:7:5 types.TOPIC.stress: has one word only: give a synonym beside it',
    ],
    [
      'a type that is not there',
      swap('  BODY_PART:\n    eyelid: [eyelid, eye lid]\n', ''),
      'words.yaml:4:1 types.BODY_PART.eyelid: has no words: every id of the contract has some',
    ],
    [
      'a word of two ids',
      swap('[stress, worry]', '[stress, Coffee]'),
      'words.yaml:7:22 types.TOPIC.stress.1: “Coffee” stands under caffeine already: a word has one id in TOPIC',
    ],
    [
      'a word with odd characters',
      swap('worry]', 'worry (bad)]'),
      "words.yaml:7:22 types.TOPIC.stress.1: “(” in “worry (bad)”: a word holds letters, digits, spaces, ' - . _ only",
    ],
    [
      'a long word',
      swap('worry]', `w${'o'.repeat(140)}]`),
      `words.yaml:7:22 types.TOPIC.stress.1: “w${'o'.repeat(140)}” is longer than 140 characters`,
    ],
    [
      'a prompt that is missing',
      swap('  AskCause.topic: [Which cause?]', '  {}'),
      'words.yaml:18:1 prompts.AskCause.topic: has no prompt: the contract elicits this slot',
    ],
    [
      'a prompt too many',
      `${good}  AskCause.place: [Where?]\n`,
      'words.yaml:20:3 prompts.AskCause.place: is a prompt for a slot that the contract does not elicit',
    ],
    [
      'an unknown built-in intent',
      swap('AMAZON.YesIntent', 'AMAZON.YesItent'),
      'words.yaml:17:3 builtins.AMAZON.YesItent: the contract has no such built-in intent',
    ],
    [
      'another language’s locale',
      `${good}locales: {de-DE: {}}\n`,
      'words.yaml:20:11 locales.de-DE: is no locale of en',
    ],
    [
      'a replacement of nothing',
      `${good}locales: {en-GB: {replace: {doctor: gp}}}\n`,
      'words.yaml:20:29 locales.en-GB.replace.doctor: is said nowhere: take it out, or mend it',
    ],
    [
      'a replacement that makes a word of two ids',
      `${good}locales: {en-GB: {replace: {worry: coffee}}}\n`,
      'words.yaml:7:22 types.TOPIC.stress.1: “coffee” stands under caffeine already: a word has one id in TOPIC',
    ],
    [
      'a locale’s sample of another intent',
      `${good}locales: {en-GB: {intents: {Search: [can {topic} do that]}}}\n`.replace(
        '[can {topic} do that]',
        "['can {topic} do that']",
      ),
      'words.yaml:20:39 locales.en-GB.intents.Search.0: “can {topic} do that” is a sample of AskCause already: a sentence has one intent',
    ],
    [
      'an invocation name',
      swap('muscle twitch guide', 'guide'),
      'words.yaml:1:1 invocation: “guide” has two words or more',
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalsOf(() => compile(text))).toContain(refusal)
  })

  test('a slot in Japanese without spaces around it', () => {
    const text = swap('can {topic} do that', "'{topic}. なぜ'")
    expect(refusalsOf(() => compile(text, 'ja', ['ja-JP']))).toContain(
      'words.yaml:13:8 intents.AskCause.1: “{topic}. なぜ”: in Japanese a space goes before and after a {slot}',
    )
  })

  test('nothing in a good file', () => {
    expect(refusalsOf(() => compile(good))).toEqual([])
  })

  test('everything at once, each once for all locales', () => {
    const text = swap('do that', 'do 3').replace('[stress, worry]', '[stress]')
    expect(refusalsOf(() => compile(text))).toHaveLength(2)
  })
})

describe('an invocation name', () => {
  test.each<[string, string, string[]]>([
    ['muscle twitch guide', 'en', []],
    ['筋肉ぴくつき案内', 'ja', []],
    ['guida ai tremiti', 'it', []],
    ['muscle', 'en', ['has two words or more']],
    ['Muscle twitch', 'en', ['is written in lower case']],
    ['muscle  twitch', 'en', ['has a space too many']],
    ['muscle twitch 2', 'en', ['may hold letters, spaces, apostrophes and periods only; numbers are written as words']],
    ['open muscle guide', 'en', ['may not hold “open”']],
    ['muscle twitch skill', 'en', ['may not hold “skill”']],
    ['alexa muscle guide', 'en', ['may not hold “alexa”']],
    ['muscle twitch doctor', 'en', ['may not hold “doctor”']],
    ['muskel arzt', 'de', ['may not hold “arzt”']],
    ['筋肉案内スキル', 'ja', ['may not hold “スキル”']],
    ['筋肉を教えて', 'ja', ['may not hold “教えて”']],
    [`muscle ${'twitch'.repeat(10)}`, 'en', ['is 2 to 50 characters long']],
  ])('“%s” (%s) is refused for: %j', (name, language, why) => {
    expect(refusedInvocation(name, language)).toEqual(why)
  })
})

describe('a whole model is refused when', () => {
  const whole = (change: (model: Model['interactionModel']['languageModel']) => void) => {
    const interactionModel = structuredClone(modelOf(good))
    change(interactionModel.languageModel)
    return refuseModel('en-US', { interactionModel }).map(({ key, message }) => `${key}: ${message}`)
  }
  test.each<[string, (model: Model['interactionModel']['languageModel']) => void, string]>([
    [
      'it is too large',
      ({ intents }) => intents.push({ name: 'Big', samples: ['a'.repeat(1.5e6)] }),
      '(file): is 1501',
    ],
    [
      'it has too many intents',
      ({ intents }) => intents.push(...Array.from({ length: 250 }, (_, n) => ({ name: `I${n}`, samples: [] }))),
      'intents: are 254 of 250',
    ],
    [
      'it has too many intents and types',
      ({ types }) => types.push(...Array.from({ length: 350 }, (_, n) => ({ name: `T${n}`, values: [] }))),
      'intents: are with the types 356 of 350',
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

  test('(and not when all is well)', () => {
    expect(whole(() => undefined)).toEqual([])
  })
})
