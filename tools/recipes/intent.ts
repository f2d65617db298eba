/** "Add an intent": another way to the question where the words come from. */
import { madeUp, expect, mustRun, type Recipe, spoken } from './recipe'

/** The recipe, for an intent that asks what is asked already. */
export const intent: Recipe = {
  heading: 'Add an intent',
  walk(copy) {
    copy.replace(
      'lambda/contract.ts',
      '  AskSource: { slots: [] },',
      '  AskSource: { slots: [] },\n  AskZumbel: { slots: [] },',
    )
    const { ok, output } = copy.run('npm', 'run', '-s', 'types')
    expect(!ok && output.includes('lambda/understanding/intents.ts'), 'the compiler does not ask for a row', output)
    copy.replace(
      'lambda/understanding/intents.ts',
      `  AskSource: asks('source'),`,
      `  AskSource: asks('source'),\n  AskZumbel: asks('source'),`,
    )
    for (const language of spoken) {
      copy.write(`interactionModels/${language}/intents/AskZumbel.yaml`, `- ${madeUp(language)}\n`)
      // the same words mean the same without the intent
      const form = `interactionModels/${language}/concepts/forms/source.yaml`
      copy.replace(form, /^is:$/m, `is:\n  - ${madeUp(language)}`)
    }
    mustRun(copy, 'npm', 'run', '-s', 'build')
    const said = mustRun(copy, 'npm', 'run', '-s', 'ask', '--', 'zumbel')
    expect(said.includes('(AskZumbel'), 'the new intent is not heard', said)
  },
  tests: ['tests/properties/delivery', 'tests/models', 'tests/alexa', 'tests/understanding', 'tests/tools/store'],
}
