/** A small bakery's skill in several languages: nothing of it is known to the simulator. */
import { readModel, type Model } from '../simulator/understanding/model'
import { readVocabulary, type Vocabulary } from '../simulator/understanding/vocabulary'

interface Shop {
  readonly locale: string
  readonly invocation: string
  readonly intents: Readonly<Record<string, { slots?: Readonly<Record<string, string>>; samples: readonly string[] }>>
  readonly types: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly dialog?: readonly string[]
  readonly words?: unknown
}

const commands = ['Help', 'Stop', 'Cancel', 'Yes', 'No', 'Next', 'Repeat', 'Fallback'].map(
  (name) => `AMAZON.${name}Intent`,
)

function open({ locale, invocation, intents, types, dialog = [], words = {} }: Shop): {
  model: Model
  vocabulary: Vocabulary
} {
  const model = readModel(locale, {
    interactionModel: {
      languageModel: {
        invocationName: invocation,
        intents: [
          ...commands.map((name) => ({ name, samples: [] })),
          ...Object.entries(intents).map(([name, { slots = {}, samples }]) => ({
            name,
            slots: Object.entries(slots).map(([slot, type]) => ({ name: slot, type })),
            samples,
          })),
        ],
        types: Object.entries(types).map(([name, values]) => ({
          name,
          values: Object.entries(values).map(([id, [value = '', ...synonyms]]) => ({ id, name: { value, synonyms } })),
        })),
      },
      dialog: { intents: dialog.map((name) => ({ name })) },
    },
  })
  return { model, vocabulary: readVocabulary(words) }
}

/** The bakery in English. */
export const english = open({
  locale: 'en-US',
  invocation: 'corner bakery',
  types: {
    LOAF: {
      rye: ['rye', 'rye bread', 'pumpernickel'],
      sourdough: ['sourdough', 'sour dough bread'],
      bun: ['bun', 'cinnamon bun', 'sticky bun'],
      bread: ['bread'],
      puff: ['puff', 'cream puff'],
      pastry: ['pastry', 'cream puff'],
    },
    ALLERGEN: { nuts: ['nuts', 'walnut', 'hazelnut'], gluten: ['gluten', 'wheat'], milk: ['milk', 'dairy'] },
  },
  intents: {
    AskPrice: {
      slots: { loaf: 'LOAF' },
      samples: [
        'how much is the {loaf}',
        'how much is your bread',
        'how much does the {loaf} cost',
        'what does a {loaf} cost',
        'what is the price of {loaf}',
        'price of {loaf} please',
        'is your {loaf} bread expensive',
      ],
    },
    AskContents: {
      slots: { loaf: 'LOAF', allergen: 'ALLERGEN' },
      samples: [
        'is there {allergen} in the {loaf}',
        'is there {allergen} in your bread',
        'does the {loaf} have {allergen} in it',
        'does the {loaf} bread contain {allergen}',
        'what is in the {loaf}',
        'what is in your bread',
        'i am allergic to {allergen}',
        'can {allergen} be in the bread',
      ],
    },
    Order: {
      slots: { loaf: 'LOAF', count: 'AMAZON.NUMBER' },
      samples: [
        'i want {count} {loaf}',
        'order {count} {loaf}',
        'i would like a {loaf}',
        'bake me some {loaf}',
        'order {loaf}',
      ],
    },
    AskFreshness: {
      slots: { loaf: 'LOAF', age: 'AMAZON.DURATION', since: 'AMAZON.DATE' },
      samples: [
        'my {loaf} is {age} old',
        'i have had this {loaf} for {age}',
        'the {loaf} has been in the cupboard since {since}',
        'how long does {loaf} stay fresh',
        'how do i stop bread going stale',
        'is {age} too old',
      ],
    },
    AskHours: {
      samples: ['when do you open', 'when do you close', 'what are your opening hours', 'are you open on sundays'],
    },
    LeaveNote: {
      slots: { note: 'AMAZON.SearchQuery' },
      samples: ['leave a note saying {note}', 'tell the baker {note}'],
    },
  },
  dialog: ['AskPrice', 'AskFreshness'],
  words: {
    builtins: {
      'AMAZON.YesIntent': ['yes', 'yeah', 'sure'],
      'AMAZON.NoIntent': ['no', 'nope'],
      'AMAZON.StopIntent': ['stop', 'quit', 'that is all'],
      'AMAZON.CancelIntent': ['cancel', 'never mind'],
      'AMAZON.HelpIntent': ['help', 'what can you do'],
      'AMAZON.NextIntent': ['next'],
      'AMAZON.RepeatIntent': ['repeat', 'say that again'],
    },
    device: {
      polite: ['please', 'um', 'hey', 'alexa', 'thank you'],
      launch: ['open', 'ask', 'tell', 'start', 'about', 'whether', 'to'],
      numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, few: 3, 'couple of': 2, five: 5, twenty: 20, half: 0.5 },
      units: {
        day: 'P1D',
        days: 'P1D',
        week: 'P1W',
        weeks: 'P1W',
        month: 'P1M',
        months: 'P1M',
        hour: 'PT1H',
        hours: 'PT1H',
      },
      dates: {
        yesterday: 'P-1D',
        'last week': 'P-1W',
        'last month': 'P-1M',
        august: 'M08',
        december: 'M12',
        monday: 'D1',
      },
    },
  },
})

/** In German, where "als" means "as" and ALS is a kind of rye loaf from the Alps. */
export const german = open({
  locale: 'de-DE',
  invocation: 'kleine bäckerei',
  types: {
    BROT: { als: ['als', 'alpenlandsauerteig'], roggen: ['roggenbrot', 'roggen'], semmel: ['semmel', 'brötchen'] },
  },
  intents: {
    AskPrice: {
      slots: { brot: 'BROT' },
      samples: ['was kostet {brot}', 'wie teuer ist {brot}', 'was kosten die {brot}'],
    },
    Compare: { slots: { brot: 'BROT' }, samples: ['was ist besser als {brot}', 'was schmeckt besser als {brot}'] },
    AskHours: { samples: ['wann macht ihr auf', 'wann habt ihr geöffnet'] },
  },
  words: { device: { common: ['als'], polite: ['bitte'] } },
})

/** In Japanese, where words are not written apart: 手 (a hand-shaped roll) stands in 手伝って (help) as well. */
export const japanese = open({
  locale: 'ja-JP',
  invocation: '小さなパン屋',
  types: { PAN: { hand: ['手'], anpan: ['あんパン', 'アンパン'], melon: ['メロンパン'] } },
  intents: {
    AskPrice: {
      slots: { pan: 'PAN' },
      samples: ['{pan} は いくら', '{pan} の 値段 を 教えて', '{pan} は いくらですか'],
    },
    AskHelp: { slots: { pan: 'PAN' }, samples: ['{pan} を 焼く の を 手伝って', '注文 を 手伝って ください'] },
    AskHours: { samples: ['何時に 開きますか', '営業時間 を 教えて'] },
  },
  words: { device: { launch: ['を開いて', 'で', 'に'] } },
})

/** In Arabic, with and without vowels, and with the article. */
export const arabic = open({
  locale: 'ar-SA',
  invocation: 'مخبز الحي',
  types: { KHUBZ: { rye: ['خبز الجاودار'], cake: ['كعكة'], date: ['معمول'] } },
  intents: {
    AskPrice: { slots: { khubz: 'KHUBZ' }, samples: ['كم سعر {khubz}', 'بكم {khubz}', 'ما ثمن {khubz}'] },
    AskHours: { samples: ['متى تفتحون', 'ما هي ساعات العمل'] },
  },
})
