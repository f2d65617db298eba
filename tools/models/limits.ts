import type { Model } from './model'
import type { Problem } from '../shared/problems'

const most = { bytes: 1.5e6, intents: 250, intentsAndTypes: 350 }

/** What no single line is to blame for: a whole model that is too large, or does not hang together. */
export function refuseModel(locale: string, model: Model): Problem[] {
  const { intents, types } = model.interactionModel.languageModel
  const file = `skill-package/interactionModels/custom/${locale}.json`
  const found: { key: string; message: string }[] = []
  const bytes = Buffer.byteLength(JSON.stringify(model))
  if (bytes > most.bytes) found.push({ key: '(file)', message: `is ${bytes} bytes of ${most.bytes}: say less` })
  if (intents.length > most.intents) found.push({ key: 'intents', message: `are ${intents.length} of ${most.intents}` })
  if (intents.length + types.length > most.intentsAndTypes) {
    found.push({
      key: 'intents',
      message: `are with the types ${intents.length + types.length} of ${most.intentsAndTypes}`,
    })
  }
  for (const { name, values } of types) {
    if (values.length === 0) found.push({ key: `types.${name}`, message: 'is empty' })
  }
  const typeOf = new Map<string, string>()
  const own = new Set(types.map(({ name }) => name))
  for (const { name: intent, slots = [], samples } of intents) {
    if (intent.startsWith('AMAZON.') && samples.length > 0)
      found.push({ key: `intents.${intent}`, message: 'takes no samples' })
    const named = new Set(slots.map(({ name }) => name))
    for (const { name, type } of slots) {
      const key = `intents.${intent}.${name}`
      if (!type.startsWith('AMAZON.') && !own.has(type))
        found.push({ key, message: `has the type “${type}”, which is not there` })
      const first = typeOf.get(name) ?? type
      typeOf.set(name, first)
      if (first !== type) found.push({ key, message: `has the type ${type} here and ${first} elsewhere` })
    }
    for (const sample of samples) {
      for (const [, slot = ''] of sample.matchAll(/\{([^}]*)\}/g)) {
        if (!named.has(slot))
          found.push({ key: `intents.${intent}`, message: `“${sample}” wants a slot that is not there` })
      }
    }
  }
  return found.map((each) => ({ file, ...each }))
}
