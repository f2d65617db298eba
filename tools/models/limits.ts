import type { Problem } from '../shared/problems'
import type { Model } from './model'

/** Far below Alexa's own limits (1.5 MB, 250 intents): a model that can be read is one that can be reviewed. */
const most = { bytes: 400e3, samples: 1500, intents: 250, intentsAndTypes: 350 } as const

/** Locales in which types of more words than this fail to build at random. */
const smallTypes: Readonly<Record<string, number>> = { 'ar-SA': 149 }

type Language = Model['interactionModel']['languageModel']
type Complaint = Omit<Problem, 'file'>

/** What no single line is to blame for: a whole model that is too large, or does not hang together. */
export function refuseModel(locale: string, model: Model): Problem[] {
  const file = `skill-package/interactionModels/custom/${locale}.json`
  const { languageModel } = model.interactionModel
  const bytes = Buffer.byteLength(JSON.stringify(model))
  return [
    ...tooMany('(file)', 'bytes', bytes, most.bytes),
    ...sizes(languageModel),
    ...types(languageModel, smallTypes[locale]),
    ...slots(languageModel),
  ].map((complaint) => ({ file, ...complaint }))
}

function tooMany(key: string, what: string, size: number, limit: number): Complaint[] {
  return size > limit ? [{ key, message: `has ${size} ${what}, and may have ${limit}: take some out` }] : []
}

function sizes({ intents, types }: Language): Complaint[] {
  const samples = intents.reduce((sum, intent) => sum + intent.samples.length, 0)
  return [
    ...tooMany('(file)', 'samples', samples, most.samples),
    ...tooMany('(file)', 'intents', intents.length, most.intents),
    ...tooMany('(file)', 'intents and types', intents.length + types.length, most.intentsAndTypes),
  ]
}

function types({ types: all }: Language, small?: number): Complaint[] {
  return all.flatMap(({ name, values }) => {
    const words = values.reduce((sum, { name: { synonyms = [] } }) => sum + 1 + synonyms.length, 0)
    const key = `types.${name}`
    if (values.length === 0) return [{ key, message: 'is empty', unfinished: true }]
    return small === undefined ? [] : tooMany(key, 'words', words, small)
  })
}

function slots({ intents, types }: Language): Complaint[] {
  const own = new Set(types.map(({ name }) => name))
  const typeOf = new Map<string, string>()
  return intents.flatMap(({ name: intent, slots: declared = [], samples }) => {
    const named = new Set(declared.map(({ name }) => name))
    const builtIn = intent.startsWith('AMAZON.') && samples.length > 0
    return [
      ...(builtIn ? [{ key: `intents.${intent}`, message: 'takes no samples' }] : []),
      ...declared.flatMap(({ name, type }) => {
        const key = `intents.${intent}.${name}`
        const first = typeOf.get(name) ?? type
        typeOf.set(name, first)
        const absent = !type.startsWith('AMAZON.') && !own.has(type)
        return [
          ...(absent ? [{ key, message: `has the type “${type}”, which is not there` }] : []),
          ...(first === type ? [] : [{ key, message: `has the type ${type} here and ${first} elsewhere` }]),
        ]
      }),
      ...samples
        .filter((sample) => [...sample.matchAll(/\{([^}]*)\}/g)].some(([, slot = '']) => !named.has(slot)))
        .map((sample) => ({ key: `intents.${intent}`, message: `“${sample}” wants a slot that is not there` })),
    ]
  })
}
