/** A slot type's value, with the id that entity resolution answers. */
export type TypeValue = { id: string; name: { value: string; synonyms: string[] } }

/** An intent of a model. */
export type ModelIntent = { name: string; slots?: { name: string; type: string }[]; samples: string[] }

/** An intent whose slots the skill may ask for. */
export type DialogIntent = {
  name: string
  delegationStrategy: 'SKILL_RESPONSE'
  confirmationRequired: false
  prompts: Record<string, never>
  slots: {
    name: string
    type: string
    confirmationRequired: false
    elicitationRequired: boolean
    prompts: { elicitation?: string }
  }[]
}

/** An interaction model, as Alexa takes it for one locale. */
export type Model = {
  interactionModel: {
    languageModel: {
      invocationName: string
      modelConfiguration?: { fallbackIntentSensitivity: { level: 'HIGH' | 'MEDIUM' | 'LOW' } }
      intents: ModelIntent[]
      types: { name: string; values: TypeValue[] }[]
    }
    dialog?: { delegationStrategy: 'SKILL_RESPONSE'; intents: DialogIntent[] }
    prompts?: { id: string; variations: { type: 'PlainText'; value: string }[] }[]
  }
}
