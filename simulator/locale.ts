import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { createListener, type Listener } from './understanding/listen'
import { readModel, type Model } from './understanding/model'
import { readVocabulary, type Vocabulary } from './understanding/vocabulary'

const root = join(__dirname, '..')
const models = join(root, 'skill-package/interactionModels/custom')

/** The locale that is spoken where none is named. */
export const usualLocale = 'en-US'

/** A mistake of the one who uses the simulator, to be told in a line. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The locales that have a generated model. */
export const knownLocales = (): readonly string[] =>
  existsSync(models) ? readdirSync(models).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []) : []

/** The model of a locale and the words of its language. */
export function openModel(locale: string): { model: Model; vocabulary: Vocabulary } {
  const known = knownLocales()
  if (known.length === 0) throw new UsageError('there are no interaction models yet: run npm run build')
  if (!known.includes(locale)) throw new UsageError(`no model for the locale ${locale}: there are ${known.join(' ')}`)
  const model = readModel(locale, JSON.parse(readFileSync(join(models, `${locale}.json`), 'utf8')))
  return { model, vocabulary: openVocabulary(model.language) }
}

const vocabularies = new Map<string, Vocabulary>()

function openVocabulary(language: string): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const yaml: unknown = parse(readFileSync(join(root, `interactionModels/${language}.yaml`), 'utf8'))
  const vocabulary = readVocabulary(yaml)
  vocabularies.set(language, vocabulary)
  return vocabulary
}

const listeners = new Map<string, Listener>()

/** The listener of a locale, trained once. */
export function openListener(locale: string): Listener {
  const trained = listeners.get(locale)
  if (trained) return trained
  const { model, vocabulary } = openModel(locale)
  const listener = createListener(model, vocabulary)
  listeners.set(locale, listener)
  return listener
}
