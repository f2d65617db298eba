import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'

type Definition = {
  properties?: object
  required?: string[] | undefined
  additionalProperties?: unknown
  discriminator?: unknown
  allOf?: unknown
}

/** The shapes of Amazon's that we generate, by their names in ask-smapi-model's Swagger file. */
export const shapes = {
  model: 'v1.skill.interactionModel.InteractionModelData',
  manifest: 'v1.skill.Manifest.SkillManifestEnvelope',
} as const

/** Amazon's documentation calls synonyms optional; the Swagger file alone wants one for every value. */
const optional: Readonly<Record<string, string>> = { 'v1.skill.interactionModel.TypeValueObject': 'synonyms' }

const ready = new Map<string, ValidateFunction>()

/** What Amazon's own schema has against a document; a key that it does not know counts as well. */
export function refusedBySchema(shape: keyof typeof shapes, document: unknown): string[] {
  const validate = ready.get(shape) ?? compile(shapes[shape])
  ready.set(shape, validate)
  if (validate(document)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra: unknown = params['additionalProperty']
    return `${instancePath || '/'} ${message ?? 'is wrong'}${typeof extra === 'string' ? `: “${extra}”` : ''}`
  })
}

function compile(name: string): ValidateFunction {
  const swagger = JSON.parse(readFileSync(require.resolve('ask-smapi-model/spec.json'), 'utf8')) as {
    definitions: Record<string, Definition>
  }
  const definitions = Object.entries(swagger.definitions).map(([key, definition]) => [
    key,
    closed({ ...definition, required: definition.required?.filter((name) => name !== optional[key]) }),
  ])
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  return ajv.compile({ $ref: `#/definitions/${name}`, definitions: Object.fromEntries(definitions) as object })
}

/** Swagger leaves objects open; ours hold nothing but what is defined, save those that others inherit from. */
function closed(definition: Definition): Definition {
  const open = definition.properties === undefined || 'discriminator' in definition || 'allOf' in definition
  return open || 'additionalProperties' in definition ? definition : { ...definition, additionalProperties: false }
}
