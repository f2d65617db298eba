import type { Problem } from '../shared/problems'
import { refuse } from '../shared/problems'
import { soundOf } from './expand'
import { gather, type Heard } from './heard'
import { refusedInvocation } from './invocation'
import { refuseModel } from './limits'
import type { Model, TypeValue } from './model'
import { openSize, openValues } from './openValues'
import { contract as skill, type ModelContract } from './skillContract'
import type { Source } from './source'
import { refusals } from './validate'

/** Alexa takes this setting in English and German only. */
const sensitivity = { level: 'MEDIUM' } as const
const sensitive = /^(en-|de-DE)/

/** The models of a language's locales; throws every refusal at once. */
export function compileModels(
  source: Source,
  language: string,
  locales: readonly string[],
  contract: ModelContract = skill,
): Map<string, Model> {
  const values = openValues(source.open, language, takenFrom(source, locales))
  const problems: Problem[] = [...refusedSize(source, language, values.length), ...strangers(source, language, locales)]
  const models = new Map<string, Model>()
  for (const locale of locales) {
    const heard = gather(source, locale)
    const { text, problem } = heard.invocation
    problems.push(
      ...refusals(source, heard, contract, language),
      ...(text === '' ? [] : refusedInvocation(text, language).map((why) => problem(`“${text}” ${why}`))),
    )
    models.set(locale, toModel(locale, heard, values, source, contract))
  }
  refuse(problems)
  refuse([...models].flatMap(([locale, model]) => refuseModel(locale, model)))
  return models
}

/** What reaches an intent of its own, word for word, in one of the locales. */
function takenFrom(source: Source, locales: readonly string[]): Set<string> {
  const builtins = [...source.builtins.values()].flat()
  const samples = locales.flatMap((locale) => gather(source, locale).samples)
  return new Set([...builtins, ...samples].map(({ text }) => soundOf(text)))
}

function refusedSize({ folder }: Source, language: string, size: number): Problem[] {
  const { fewest } = openSize(language)
  const message = `hold ${size} sentences of 2 to 20 words without digits: write at least ${fewest}`
  return size < fewest ? [{ file: `${folder}/open/*.yaml`, key: '(files)', message, unfinished: true }] : []
}

function strangers({ locales: own }: Source, language: string, locales: readonly string[]): Problem[] {
  return [...own].flatMap(([locale, { problem }]) =>
    locales.includes(locale) ? [] : [problem(`is not a locale of ${language}`)],
  )
}

function toModel(
  locale: string,
  heard: Heard,
  free: readonly string[],
  { elicit }: Source,
  { intents, builtIns, slotTypes, ids, open }: ModelContract,
): Model {
  const slotOf = (name: string) => ({ name, type: slotTypes[name] ?? '' })
  const samplesOf = (intent: string): string[] =>
    intent === open.intent
      ? [`{${open.slot}}`]
      : heard.samples.filter((sample) => sample.intent === intent).map(({ text }) => text)
  const hasWords = (type: string, id: string) => heard.words.some((word) => word.type === type && word.id === id)
  const valueOf = (type: string, id: string) => {
    const [value = '', ...synonyms] = heard.words
      .filter((word) => word.type === type && word.id === id)
      .map(({ text }) => text)
    return { id, name: nameOf(value, synonyms) }
  }
  const prompt = `Elicit.Slot.${open.intent}.${open.slot}`
  return {
    interactionModel: {
      languageModel: {
        invocationName: heard.invocation.text,
        ...(sensitive.test(locale) && { modelConfiguration: { fallbackIntentSensitivity: sensitivity } }),
        intents: [
          ...builtIns.map((name) => ({ name, samples: [] })),
          ...Object.entries(intents).map(([name, { slots }]) => ({
            name,
            ...(slots.length > 0 && { slots: slots.map(slotOf) }),
            samples: samplesOf(name),
          })),
        ],
        types: [
          ...Object.entries(ids).map(([name, all]) => ({
            name,
            values: all.filter((id) => hasWords(name, id)).map((id) => valueOf(name, id)),
          })),
          {
            name: slotTypes[open.slot] ?? '',
            values: free.map((value) => ({ name: nameOf(value) })),
          },
        ],
      },
      dialog: {
        delegationStrategy: 'SKILL_RESPONSE',
        intents: [
          {
            name: open.intent,
            delegationStrategy: 'SKILL_RESPONSE',
            confirmationRequired: false,
            prompts: {},
            slots: [
              {
                ...slotOf(open.slot),
                confirmationRequired: false,
                elicitationRequired: true,
                prompts: { elicitation: prompt },
              },
            ],
          },
        ],
      },
      prompts: [{ id: prompt, variations: elicit.map(({ text }) => ({ type: 'PlainText', value: text })) }],
    },
  }
}

/** Amazon's schema refuses an empty list of synonyms. */
function nameOf(value: string, synonyms: string[] = []): TypeValue['name'] {
  return synonyms.length > 0 ? { value, synonyms } : { value }
}
