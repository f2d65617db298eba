import { type Heard, gather } from './localeUtterances'
import { contract as skill, type ModelContract } from './skillContract'
import { refusedInvocation } from './invocation'
import { refuseModel } from './limits'
import type { DialogIntent, Model } from './model'
import { refuse } from '../shared/problems'
import { refusals } from './validate'
import type { Source, Utterances } from './source'

/** Alexa takes this setting in English and German only; higher would let Fallback swallow signs of danger said oddly. */
const sensitivity = { level: 'MEDIUM' } as const
const sensitive = /^(en-|de-DE)/

/** The models of a language's locales; throws every refusal at once. */
export function compileModels(
  source: Source,
  language: string,
  locales: readonly string[],
  contract: ModelContract = skill,
): Map<string, Model> {
  const foreign = Object.keys(source.utterances.locales).filter((locale) => !locales.includes(locale))
  const problems = foreign.map((locale) => source.problem(['locales', locale], `is no locale of ${language}`))
  const models = new Map<string, Model>()
  for (const locale of locales) {
    const heard = gather(source, locale)
    const { invocation } = heard
    problems.push(
      ...refusals(source, heard, contract, language),
      ...refusedInvocation(invocation.text, language).map((why) =>
        source.problem(invocation.path, `“${invocation.text}” ${why}`),
      ),
    )
    models.set(locale, toModel(locale, heard, source.utterances, contract))
  }
  refuse(problems)
  refuse([...models].flatMap(([locale, model]) => refuseModel(locale, model)))
  return models
}

function toModel(locale: string, heard: Heard, { prompts }: Utterances, contract: ModelContract): Model {
  const slot = (name: string) => ({ name, type: contract.slotTypes[name] ?? '' })
  const own = Object.entries(contract.intents).map(([name, { slots }]) => ({
    name,
    ...(slots.length > 0 && { slots: slots.map(slot) }),
    samples: heard.samples.filter(({ intent }) => intent === name).map(({ text }) => text),
  }))
  const types = Object.entries(contract.ids).map(([name, ids]) => ({
    name,
    values: ids.map((id) => {
      const [value = '', ...synonyms] = heard.words
        .filter((word) => word.type === name && word.id === id)
        .map(({ text }) => text)
      return { id, name: { value, synonyms } }
    }),
  }))
  const asked = Object.entries(contract.intents).filter(([, { elicits }]) => elicits.length > 0)
  const dialog = asked.map(([name, { slots, elicits }]): DialogIntent => ({
    name,
    delegationStrategy: 'SKILL_RESPONSE',
    confirmationRequired: false,
    prompts: {},
    slots: slots.map((each) => ({
      ...slot(each),
      confirmationRequired: false,
      elicitationRequired: elicits.includes(each),
      prompts: elicits.includes(each) ? { elicitation: promptId(name, each) } : {},
    })),
  }))
  return {
    interactionModel: {
      languageModel: {
        invocationName: heard.invocation.text,
        ...(sensitive.test(locale) && { modelConfiguration: { fallbackIntentSensitivity: sensitivity } }),
        intents: [...contract.builtIns.map((name) => ({ name, samples: [] })), ...own],
        types,
      },
      ...(dialog.length > 0 && {
        dialog: { delegationStrategy: 'SKILL_RESPONSE', intents: dialog },
        prompts: asked.flatMap(([name, { elicits }]) =>
          elicits.map((each) => ({
            id: promptId(name, each),
            variations: (prompts[`${name}.${each}`] ?? []).map((value) => ({ type: 'PlainText' as const, value })),
          })),
        ),
      }),
    },
  }
}

function promptId(intent: string, slot: string): string {
  return `Elicit.Slot.${intent}.${slot}`
}
