/** The script for testers: one phrase for every intent of the contract, as a locale's own model has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { vocabularyOf } from '../../simulator/locale'
import { readModel, type Model } from '../../simulator/listening/model'
import { piecesOf } from '../../simulator/listening/samples'
import { type Language, languages, locales, type Locale } from '../../lambda/contract'
import { modelsOf } from '../models/language'
import { root } from '../shared/files'
import { sections, type Step } from './steps'

/** A word that no language has: what Alexa understands nothing of. */
const nonsense = 'zorpel'

const compiled = new Map<Language, ReturnType<typeof modelsOf>>()

/** The model of a locale as its files say now: the one on disk is of the last build. */
function modelOf(locale: Locale): Model {
  const { language } = locales[locale]
  const models = compiled.get(language) ?? modelsOf(language)
  compiled.set(language, models)
  return readModel(locale, models.get(locale))
}

/** Gives the phrase of a step in a locale: a sample of its model with a word that the model defines, or Alexa's own word. */
export function phrasesOf(locale: Locale, description: string): (step: Step) => string {
  const { language } = locales[locale]
  const model = modelOf(locale)
  const vocabulary = vocabularyOf(language)
  const spaced = languages[language].tokens === 'words'

  const wordFor = (type: string, id: string): string => model.types.get(type)?.find((one) => one.id === id)?.name ?? ''

  const sampleOf = (name: string, ids: Readonly<Record<string, string>>): string => {
    const { samples = [], slots = [] } = model.intents.get(name) ?? {}
    const wanted = Object.keys(ids).sort().join()
    const sample = samples.find(
      (one) =>
        piecesOf(one)
          .flatMap(({ slot }) => slot ?? [])
          .sort()
          .join() === wanted,
    )
    if (sample === undefined) throw new Error(`${locale}: ${name} has no sample with ${wanted || 'no slot'}: write one`)
    const type = (slot: string): string => slots.find((one) => one.name === slot)?.type ?? ''
    const said = sample.replace(/\{(\w+)\}/g, (_, slot: string) => wordFor(type(slot), ids[slot] ?? ''))
    return spaced ? said : said.replaceAll(' ', '')
  }

  return ({ intent, slots = {} }) => {
    if (intent === 'Launch') return openingIn(description, model.invocation, locale)
    if (intent === 'AMAZON.FallbackIntent') return nonsense
    if (intent === 'OpenQuestion') return privacyQuestion(language)
    return vocabulary.intents[intent]?.[0] ?? sampleOf(intent, slots)
  }
}

/** The phrase that opens the skill: the shortest that the store page quotes with the skill's name. */
function openingIn(description: string, invocation: string, locale: Locale): string {
  const plain = (text: string): string => text.toLowerCase()
  const [opening] = [...description.matchAll(/[“„«"「]\s?([^“„«"「」»”]+?)\s?[”“»"」]/gu)]
    .map(([, phrase = '']) => phrase)
    .filter((phrase) => plain(phrase).includes(plain(invocation)) && phrase.length > invocation.length + 2)
    .sort((one, other) => one.length - other.length)
  if (opening === undefined)
    throw new Error(`${locale}: the description quotes no phrase that opens the skill: write one`)
  return opening
}

const concept = z.looseObject({ examples: z.array(z.string()).min(1) })

/** A question on privacy that the build knows to be understood: the shortest example of at least three words. */
function privacyQuestion(language: string): string {
  const file = join(root, `interactionModels/${language}/concepts/forms/privacy.yaml`)
  const { examples } = concept.parse(parse(readFileSync(file, 'utf8')))
  const whole = examples.filter((one) => !one.includes(' ') || one.split(' ').length > 2)
  const [shortest = ''] = [...whole].sort((one, other) => one.length - other.length)
  return shortest
}

/** The script as the store takes it: numbered lines, in English, with a locale's phrases. */
export function scriptFor(locale: Locale, description: string): string {
  const phrase = phrasesOf(locale, description)
  let nth = 0
  const lines = sections.map(({ heading, steps: list }) =>
    [heading, ...list.map((step) => `${(nth += 1)}. Say "${phrase(step)}". ${step.hears}`)].join('\n'),
  )
  return [
    'No account, permission or screen is needed. Say each line to the device, one after the other: they go through every intent.',
    ...lines,
    'Nothing is stored between sessions. The skill uses no personal information.\n',
  ].join('\n\n')
}
