import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expand, fold } from '../../tools/models/expand'
import { readSource } from '../../tools/models/source'

/** Tells from which template of a language's file a sample was made; samples of no template are their own. */
export function familiesOf(language: string): (intent: string, sample: string) => string {
  const file = `interactionModels/${language}.yaml`
  const { utterances } = readSource(file, readFileSync(join(__dirname, '../..', file), 'utf8'))
  const families = new Map<string, string>()
  for (const [intent, templates] of Object.entries(utterances.intents))
    for (const template of templates)
      for (const sample of expand(template, utterances.lists)) families.set(`${intent} ${fold(sample)}`, template)
  return (intent, sample) => families.get(`${intent} ${fold(sample)}`) ?? sample
}
