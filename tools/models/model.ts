/** A slot type's value; entity resolution answers with its id, where it has one. */
export type TypeValue = { id?: string; name: { value: string; synonyms?: string[] } }

/** An intent of a model. */
export type ModelIntent = { name: string; slots?: { name: string; type: string }[]; samples: string[] }

/** An intent with a slot that the skill may elicit. */
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
