/** The steps of "Add a topic", with the words of another topic in each language. */
import type { Language } from '../../lambda/contract'
import type { Checkout } from './checkout'
import { madeUp, spoken } from './recipe'

/** The topic whose words are taken. */
const like = 'stress'

const facts = [
  ['tension', 'Humming a lot may tense muscles until they twitch.'],
  ['rest', 'Time without humming may ease the twitching.'],
] as const

const conceptOf = (language: Language, id: string): string => {
  const word = madeUp(language)
  return `${id}:\n  is:\n    - ${word}\n  examples:\n    - ${word}\n  counterexamples:\n    - xyz\n`
}

/** Walks the recipe for a topic of any id; the functions say how it is called and heard in a language. */
export function addTopic(copy: Checkout, id: string, wordFor: typeof madeUp, conceptFor = conceptOf): void {
  const rows = facts.map(([name, says]) => `  - {id: ${id}-${name}, says: "${says}", certainty: may}\n`)
  copy.append('docs/knowledge/facts.yaml', `\n${id}:\n${rows.join('')}`)
  const facts_ = facts.map(([name]) => `  '${id}-${name}': { certainty: 'may', source: 'article' },\n`).join('')
  const end = '} as const satisfies Record<string, Fact>'
  copy.replace('lambda/knowledge/facts.ts', end, `${facts_}${end}`)
  const [cause, rest] = facts.map(([name]) => `'${id}-${name}'`)
  const last = '} as const satisfies Record<string, Topic>'
  copy.replace(
    'lambda/knowledge/topics.ts',
    last,
    `  ${id}: {
    kind: 'cause',
    answers: {
      cause: [[${cause}]],
      relief: [[${rest}]],
      mechanism: [[${cause}, ${rest}]],
    },
    brief: { cause: [${cause}], relief: [${rest}] },
    near: ['stress', 'sleep'],
  },
${last}`,
  )
  for (const language of spoken) {
    const word = wordFor(language)
    const content = `lambda/content/${language}/topics`
    const words = copy.read(`${content}/${like}.yaml`)
    copy.write(
      `${content}/${id}.yaml`,
      words.replace(/^name:.*/m, `name: ${word}`).replace(/^title:.*/m, `title: ${word}`),
    )
    const heard = `interactionModels/${language}`
    copy.append(`${heard}/types/TOPIC.yaml`, `${id}: [${word}]\n`)
    copy.append(`${heard}/concepts/topics.yaml`, `\n${conceptFor(language, id)}`)
  }
}
