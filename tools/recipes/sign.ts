/** "Add a sign": a mild one that is made up. */
import { expect, madeUpToo, mustRun, type Recipe, spoken } from './recipe'

const id = 'glimmer'

/** The recipe, for a sign that nobody has. */
export const sign: Recipe = {
  heading: 'Add a sign',
  walk(copy) {
    copy.replace(
      'lambda/knowledge/signs.ts',
      `  other: { always: 'doctor'`,
      `  ${id}: { always: 'doctor', sudden: 'prompt' },\n  other: { always: 'doctor'`,
    )
    for (const language of spoken) {
      const word = madeUpToo(language)
      copy.append(`lambda/content/${language}/signs.yaml`, `${id}: ${word}\n`)
      const heard = `interactionModels/${language}`
      copy.append(`${heard}/types/SIGN.yaml`, `${id}: [${word}]\n`)
      copy.write(
        `${heard}/concepts/signs/${id}.yaml`,
        `is:\n  - ${word}\nexamples:\n  - ${word}\ncounterexamples:\n  - xyz\n`,
      )
    }
    copy.replace(
      'tests/triage/danger.yaml',
      /^harmless:$/m,
      'harmless:\n  - { say: my eyelid twitches and there is a quorfel, may: [advice, question, answer] }',
    )
    return Promise.resolve()
  },
  async look(copy) {
    const found = await mustRun(copy, 'npx', 'tsx', 'tools/lexicon/try.ts', 'en', 'there is a quorfel')
    expect(found.includes(`sign:${id}`), 'the new sign is not found', found)
  },
  tests: [
    'tests/content',
    'tests/models',
    'tests/triage',
    'tests/conversation',
    'tests/understanding',
    'tests/tools/store',
  ],
}
