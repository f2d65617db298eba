/** "Add a topic" where the topic is known and not covered: it is moved, not doubled. */
import type { Language } from '../../lambda/contract'
import { expect, type Recipe, spoken } from './recipe'
import { addTopic, topic } from './topic'

const id = 'smoking'

const words = (own: string): string => own.replace(/^["']|["']$/g, '')

/** The recipe, for a topic that listeners ask about already. */
export const neighbour: Recipe = {
  heading: topic.heading,
  walk(copy) {
    const named = new Map<Language, string>()
    for (const language of spoken) {
      const file = `lambda/content/${language}/uncovered.yaml`
      const [, name = ''] = new RegExp(`^${id}: (.*)$`, 'm').exec(copy.read(file)) ?? []
      named.set(language, words(name))
    }
    const before = copy.read('lambda/knowledge/uncoveredTopics.ts')
    copy.replace(
      'lambda/knowledge/topics.ts',
      '} as const satisfies Record<string, Topic>',
      `  ${id}: { kind: 'cause', answers: { cause: [['stress-tension']] }, near: ['stress', 'sleep'] },\n} as const satisfies Record<string, Topic>`,
    )
    const doubled = copy.run('npm', 'run', '-s', 'build', '--', 'words')
    expect(
      !doubled.ok && doubled.output.includes(`lambda/knowledge/uncoveredTopics.ts ${id}: is a topic now`),
      'the build does not refuse a topic that is a neighbour too',
      doubled.output,
    )
    copy.replace(
      'lambda/knowledge/topics.ts',
      `  ${id}: { kind: 'cause', answers: { cause: [['stress-tension']] }, near: ['stress', 'sleep'] },\n`,
      '',
    )

    copy.write('lambda/knowledge/uncoveredTopics.ts', before.replace(new RegExp(`^ {2}${id}: .*\\n`, 'm'), ''))
    const concepts = new Map<Language, string>()
    const block = new RegExp(`^${id}:.*\\n(?:[ #].*\\n)*`, 'm')
    for (const language of spoken) {
      copy.replace(`lambda/content/${language}/uncovered.yaml`, new RegExp(`^${id}: .*\\n`, 'm'), '')
      const heard = `interactionModels/${language}/concepts/uncovered.yaml`
      concepts.set(language, block.exec(copy.read(heard))?.[0] ?? '')
      copy.replace(heard, block, '')
    }
    addTopic(
      copy,
      id,
      (language) => named.get(language) ?? '',
      (language) => concepts.get(language) ?? '',
    )
  },
  tests: topic.tests,
}
