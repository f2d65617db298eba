/** A topic that is known and not covered is moved, not doubled. */
import type { Language } from '../../lambda/contract'
import type { Checkout } from './checkout'
import { addTopic } from './addTopic'
import { expect, spoken } from './recipe'

const id = 'smoking'

const words = (own: string): string => own.replace(/^["']|["']$/g, '')

/** Moves a neighbour to the topics, once the build was seen to refuse it in both places. */
export async function moveNeighbour(copy: Checkout): Promise<void> {
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
  const doubled = await copy.run('npm', 'run', '-s', 'build', '--', 'words')
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
}
