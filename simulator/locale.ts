import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Locale, locales } from '../lambda/contract'
import { modelsOf } from '../tools/models/language'
import { localesOf } from '../tools/models/skillContract'
import { drafts } from '../tools/shared/drafts'
import { parseYaml } from '../tools/shared/yaml'
import { createListener, type Listener } from './listening/listen'
import { readModel, type Model } from './listening/model'
import { readVocabulary, type Vocabulary } from './listening/vocabulary'

const root = join(__dirname, '..')
const models = join(root, 'skill-package/interactionModels/custom')

/** The locale that is spoken where none is named. */
export const usualLocale = 'en-US'

/** A mistake in how the simulator is used; its message is all that is shown. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The locales that have a generated model, and those of drafts. */
export const knownLocales = (): readonly string[] =>
  existsSync(models)
    ? [...readdirSync(models).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []), ...drafts.flatMap(localesOf)]
    : []

/** The model of a draft's locale, made of its files as they are. */
const draftModel = (locale: string): unknown =>
  drafts.some((language) => localesOf(language).includes(locale))
    ? modelsOf(locales[locale as Locale].language).get(locale)
    : undefined

/** The model of a locale and what Alexa knows of its language. */
function openModel(locale: string): { model: Model; vocabulary: Vocabulary } {
  const known = knownLocales()
  if (known.length === 0) throw new UsageError('there are no interaction models yet: run npm run build')
  if (!known.includes(locale)) throw new UsageError(`no model for the locale ${locale}: there are ${known.join(' ')}`)
  const model = readModel(
    locale,
    draftModel(locale) ?? JSON.parse(readFileSync(join(models, `${locale}.json`), 'utf8')),
  )
  return { model, vocabulary: vocabularyOf(model.language) }
}

const vocabularies = new Map<string, Vocabulary>()

/** What Alexa knows of a language. */
export function vocabularyOf(language: string): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const file = `interactionModels/${language}/builtins.yaml`
  const own = existsSync(join(root, file)) ? parseYaml(file, readFileSync(join(root, file), 'utf8')).value : undefined
  const vocabulary = readVocabulary(own ?? {})
  vocabularies.set(language, vocabulary)
  return vocabulary
}

const listeners = new Map<string, Listener>()

/** The listener of a locale, made once. */
export function openListener(locale: string): Listener {
  const made = listeners.get(locale)
  if (made) return made
  const { model, vocabulary } = openModel(locale)
  const listener = createListener(model, vocabulary)
  listeners.set(locale, listener)
  return listener
}
