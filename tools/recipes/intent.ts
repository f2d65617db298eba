/** "Add an intent": another way to the question where the words come from. */
import type { Language } from '../../lambda/contract'
import { localesOf } from '../models/skillContract'
import type { Checkout } from './checkout'
import { expect, mustRun, type Recipe, spoken } from './recipe'

/** A whole sentence that asks where the words come from, and no intent takes yet. */
function sentenceOf(copy: Checkout, language: Language): string {
  const samples = localesOf(language).flatMap((locale) =>
    copy.read(`skill-package/interactionModels/custom/${locale}.json`).split('\n'),
  )
  const taken = new Set(samples.map((line) => line.replace(/,$/, '').toLowerCase()))
  const sentences = copy
    .read(`interactionModels/${language}/open/source.yaml`)
    .split('\n')
    .flatMap((line) => /^- ([\p{L}\p{M} ']+)$/u.exec(line)?.[1] ?? [])
  return sentences.find((sentence) => !taken.has(`"${sentence.toLowerCase()}"`)) ?? ''
}

/** The recipe, for an intent that asks what is asked already. */
export const intent: Recipe = {
  heading: 'Add an intent',
  async walk(copy) {
    copy.replace(
      'lambda/contract.ts',
      '  AskSource: { slots: [] },',
      '  AskSource: { slots: [] },\n  AskZumbel: { slots: [] },',
    )
    const { ok, output } = await copy.run('npm', 'run', '-s', 'types')
    for (const file of ['lambda/understanding/meaning/intents.ts', 'tools/store/steps.ts'])
      expect(!ok && output.includes(file), `the compiler does not ask for a row in ${file}`, output)
    copy.replace(
      'lambda/understanding/meaning/intents.ts',
      `  AskSource: asks('source'),`,
      `  AskSource: asks('source'),\n  AskZumbel: asks('source'),`,
    )
    const sentences = new Map(spoken.map((language) => [language, sentenceOf(copy, language)]))
    for (const [language, sentence] of sentences)
      copy.write(`interactionModels/${language}/intents/AskZumbel.yaml`, `- ${sentence}\n`)
    const step = `{ intent: 'AskSource', hears: 'It names its source.', kinds: answer },`
    copy.replace('tools/store/steps.ts', step, `${step}\n      ${step.replace('AskSource', 'AskZumbel')}`)
  },
  async look(copy) {
    const sentence = copy.read('interactionModels/en/intents/AskZumbel.yaml').slice('- '.length).trim().toLowerCase()
    const said = await mustRun(copy, 'npm', 'run', '-s', 'ask', '--', sentence)
    expect(said.includes('(AskZumbel'), 'the new intent is not heard', said)
  },
  tests: ['tests/properties/delivery', 'tests/models', 'tests/alexa', 'tests/understanding', 'tests/tools/store'],
}
