import { z } from 'zod'

const slot = z.object({ name: z.string(), type: z.string(), samples: z.array(z.string()).default([]) })

const intent = z.object({
  name: z.string(),
  slots: z.array(slot).default([]),
  samples: z.array(z.string()).default([]),
})

const value = z.object({
  id: z.string().optional(),
  name: z.object({ value: z.string(), synonyms: z.array(z.string()).default([]) }),
})

const file = z.object({
  interactionModel: z.object({
    languageModel: z.object({
      invocationName: z.string(),
      intents: z.array(intent),
      types: z.array(z.object({ name: z.string(), values: z.array(value) })).default([]),
    }),
    dialog: z.object({ intents: z.array(z.object({ name: z.string() })).default([]) }).optional(),
  }),
})

/** An intent as the model declares it: its name, its slots and its sample utterances. */
export type ModelIntent = Omit<z.output<typeof intent>, 'slots'> & { readonly slots: readonly ModelSlot[] }

/** A slot of an intent; `alone` tells whether samples have it without another of its type. */
export type ModelSlot = z.output<typeof slot> & { readonly alone: boolean }

/** One value of a custom slot type; `words` are its name and its synonyms. */
export interface TypeValue {
  readonly id: string | undefined
  readonly name: string
  readonly words: readonly string[]
}

/** What the device knows of a skill: the interaction model of one locale. */
export interface Model {
  readonly locale: string
  readonly language: string
  readonly invocation: string
  readonly intents: ReadonlyMap<string, ModelIntent>
  readonly types: ReadonlyMap<string, readonly TypeValue[]>
  /** The intents that stand in the dialog model: only these can have a slot elicited. */
  readonly dialog: ReadonlySet<string>
}

/** Reads Alexa's standard interaction model, as JSON already parsed. */
export function readModel(locale: string, json: unknown): Model {
  const { languageModel, dialog } = file.parse(json).interactionModel
  const toValue = ({ id, name }: z.output<typeof value>): TypeValue => ({
    id,
    name: name.value,
    words: [name.value, ...name.synonyms],
  })
  return {
    locale,
    language: locale.split('-')[0] ?? locale,
    invocation: languageModel.invocationName,
    intents: new Map(languageModel.intents.map((one) => [one.name, { ...one, slots: withAlone(one) }])),
    types: new Map(languageModel.types.map((type) => [type.name, type.values.map(toValue)])),
    dialog: new Set(dialog?.intents.map((one) => one.name)),
  }
}

function withAlone({ slots, samples }: z.output<typeof intent>): readonly ModelSlot[] {
  return slots.map((slot, place) => {
    const others = slots.filter(({ name, type }) => type === slot.type && name !== slot.name)
    const first = others.every((other) => slots.indexOf(other) > place)
    const has = (sample: string, name: string): boolean => sample.includes(`{${name}}`)
    const alone = (sample: string): boolean =>
      has(sample, slot.name) && !others.some((other) => has(sample, other.name))
    return { ...slot, alone: first || samples.some(alone) }
  })
}

/** The words that the slots of a model listen for. */
export const valuesOf = ({ types }: Model): readonly string[] =>
  [...types.values()].flatMap((values) => values.flatMap(({ words }) => words))
