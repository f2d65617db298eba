/** The script for testers: one phrase for every intent of the contract, as a locale's own model has it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { vocabularyOf } from '../../simulator/locale'
import { readModel, type Model } from '../../simulator/listening/model'
import { piecesOf } from '../../simulator/listening/samples'
import { type IntentId, type Language, languages, locales, type Locale } from '../../lambda/contract'
import type { ReplyKind } from '../../lambda/conversation/talk/source'
import type { Position } from '../../lambda/knowledge/signs'
import type { TopicId } from '../../lambda/knowledge/topics'
import { modelsOf } from '../models/language'
import { root } from '../shared/files'

/** One thing to say, and what is to be heard: in words for a tester, and as kinds of reply for a test. */
export type Step = {
  intent: IntentId
  slots?: { topic?: TopicId; position?: Position }
  hears: string
  kinds: readonly ReplyKind[]
}

const answer = ['answer'] as const
const some = ['answer', 'question', 'advice', 'help'] as const

/** What a tester says, one after the other, under headings. */
const sections = [
  {
    heading: 'Opening, and questions about a topic',
    steps: [
      {
        intent: 'Launch',
        hears: 'It welcomes you, says that it is no medical advice, and asks a question.',
        kinds: ['help'],
      },
      {
        intent: 'AskCause',
        slots: { topic: 'caffeine' },
        hears: 'It answers, and ends with a question.',
        kinds: answer,
      },
      { intent: 'TellMore', hears: 'It stays on caffeine.', kinds: answer },
      { intent: 'AskRelief', slots: {}, hears: 'It stays on caffeine.', kinds: answer },
      { intent: 'ChangeTopic', slots: { topic: 'stress' }, hears: 'It goes on to stress.', kinds: answer },
      { intent: 'AskOutlook', slots: {}, hears: 'It says how it usually goes.', kinds: answer },
      { intent: 'AskSigns', slots: { topic: 'als' }, hears: 'It names the signs.', kinds: answer },
      { intent: 'DescribeTopic', slots: { topic: 'calcium' }, hears: 'It says what that is.', kinds: answer },
      { intent: 'CompareSpasmTwitch', hears: 'It says how the two differ.', kinds: answer },
      {
        intent: 'AskCause',
        slots: {},
        hears: 'It names the usual causes, and asks which of them it could be.',
        kinds: answer,
      },
      { intent: 'ChangeTopic', slots: { position: 'first' }, hears: 'It goes on to the first of them.', kinds: answer },
      { intent: 'ListCauses', hears: 'It lists causes.', kinds: answer },
      { intent: 'AskSource', hears: 'It names its source.', kinds: answer },
    ],
  },
  {
    heading: 'Moving about',
    steps: [
      { intent: 'AskRelief', slots: { topic: 'stress' }, hears: 'It says what may help.', kinds: answer },
      { intent: 'AMAZON.NextIntent', hears: 'It goes on, or says that this was all.', kinds: some },
      { intent: 'AMAZON.PreviousIntent', hears: 'It goes back, or says that this was all.', kinds: some },
      { intent: 'AMAZON.RepeatIntent', hears: 'It says the same again.', kinds: some },
      { intent: 'AMAZON.StartOverIntent', hears: 'It begins again.', kinds: ['help'] },
      { intent: 'AMAZON.HelpIntent', hears: 'It gives examples, and asks a question.', kinds: ['help'] },
      {
        intent: 'AMAZON.NavigateHomeIntent',
        hears: 'It begins again, or the device goes to its home screen.',
        kinds: ['help', 'end'],
      },
    ],
  },
  {
    heading: 'When to see a doctor',
    steps: [
      { intent: 'WhenToSeeDoctor', slots: {}, hears: 'It says when, and offers a few questions.', kinds: answer },
      {
        intent: 'AMAZON.YesIntent',
        hears: 'It asks one short question at a time. Nothing of this is kept.',
        kinds: ['question'],
      },
      { intent: 'AMAZON.NoIntent', hears: 'It asks the next question.', kinds: ['question'] },
      { intent: 'DontKnow', hears: 'It goes on, and ends with when to see a doctor.', kinds: ['question', 'advice'] },
    ],
  },
  {
    heading: 'Privacy, what it does not know, and danger',
    steps: [
      { intent: 'OpenQuestion', hears: 'It says that nothing is kept after the conversation.', kinds: answer },
      { intent: 'AMAZON.CancelIntent', hears: 'It says goodbye.', kinds: ['end', 'answer', 'help', 'question'] },
      { intent: 'Launch', hears: 'It welcomes you again; nothing is remembered.', kinds: ['help'] },
      {
        intent: 'AMAZON.FallbackIntent',
        hears: 'It says that it did not understand, and asks again.',
        kinds: ['unknown', 'question'],
      },
      { intent: 'AMAZON.StopIntent', hears: 'It says goodbye.', kinds: ['end'] },
      { intent: 'Launch', hears: 'It welcomes you.', kinds: ['help'] },
      {
        intent: 'ReportEmergency',
        slots: {},
        hears: 'It tells you to call the emergency number yourself, and ends. It does not place a call.',
        kinds: ['emergency'],
      },
    ],
  },
] as const satisfies readonly { heading: string; steps: readonly Step[] }[]

/** The intents that the script leaves out: one that the contract gains does not compile until it is said. */
type LeftOut = Exclude<IntentId, (typeof sections)[number]['steps'][number]['intent']>

/** Every step in its order. */
export const steps: [LeftOut] extends [never] ? readonly Step[] : LeftOut = sections.flatMap(
  (section): readonly Step[] => section.steps,
)

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
