import { z } from 'zod'

const slot = z.object({ name: z.string(), type: z.string() })

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
export type ModelIntent = z.output<typeof intent>

/** One value of a custom slot type; `words` are its name and its synonyms. */
export interface TypeValue {
  readonly id: string | undefined
  readonly name: string
  readonly words: readonly string[]
}

/** A slot of an intent. */
export interface SlotOf {
  readonly intent: string
  readonly slot: string
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
  /** The slot that takes free words whole: the intent's only sample is this slot. */
  readonly open: SlotOf | undefined
}

/** Reads Alexa's standard interaction model, as JSON already parsed. */
export function readModel(locale: string, json: unknown): Model {
  const { languageModel, dialog } = file.parse(json).interactionModel
  const { invocationName, intents, types } = languageModel
  return {
    locale,
    language: locale.split('-')[0] ?? locale,
    invocation: invocationName,
    intents: new Map(intents.map((one) => [one.name, one])),
    types: new Map(types.map(({ name, values }) => [name, values.map(valueOf)])),
    dialog: new Set(dialog?.intents.map(({ name }) => name)),
    open: intents.flatMap(openSlotOf)[0],
  }
}

function valueOf({ id, name: { value: name, synonyms } }: z.output<typeof value>): TypeValue {
  return { id, name, words: [name, ...synonyms] }
}

function openSlotOf({ name, samples }: ModelIntent): SlotOf[] {
  const [sample = '', ...others] = samples
  const slot = /^\{(\w+)\}$/.exec(sample)?.[1]
  return slot === undefined || others.length > 0 ? [] : [{ intent: name, slot }]
}
