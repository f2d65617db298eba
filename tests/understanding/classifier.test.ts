/** The classifier has learnt what it was taught, in every language that ships; how it does on new sentences, `npm run quality` measures. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { featuresOf } from '../../lambda/understanding/classifying/features'
import { read } from '../../lambda/understanding/reading/policy'
import { createClassifier } from '../../lambda/understanding/lexicon/classifier'
import { spot } from '../../lambda/understanding/spotting/spot'
import { loadLexicon } from '../../tools/lexicon/load'
import { train } from '../../tools/lexicon/train'
import { shipped } from '../../tools/models/skillContract'
import { root } from '../../tools/shared/files'

/** The first sentences of each label, with the label. */
const taught = (language: string): [label: string, text: string][] => {
  const folder = join(root, 'interactionModels', language, 'open')
  return readdirSync(folder).flatMap((name) => {
    const texts = parse(readFileSync(join(folder, name), 'utf8')) as unknown[]
    return texts.slice(0, 4).map((text): [string, string] => [name.replace('.yaml', ''), String(text)])
  })
}

test.each(shipped)('%s: most of the open sentences are guessed as what they were taught as', (language) => {
  const lexicon = loadLexicon(language)
  if (!lexicon) throw new Error(`no lexicon for ${language}`)
  const all = taught(language)
  const right = all.filter(([label, text]) => {
    const spotted = spot(text, lexicon)
    return lexicon.classifiers()?.meaning(featuresOf(spotted, read(spotted))).label === label
  })
  expect(right.length / all.length).toBeGreaterThan(0.8)
})

test('features are known again by their numbers, whatever stands in them', () => {
  const lessons = ['a b', 'c d'].flatMap((feature, at) =>
    Array.from({ length: 8 }, () => ({ features: [feature, 'both'], label: at === 0 ? 'cause' : 'relief' })),
  )
  const guess = createClassifier(train(lessons))
  expect([guess(['a b', 'both']).label, guess(['c d', 'both']).label]).toEqual(['cause', 'relief'])
  expect(guess(['never seen']).chance).toBeCloseTo(0.5, 1)
})
