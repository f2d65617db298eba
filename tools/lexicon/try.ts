/** For authors: shows what is understood of some words, or checks all examples of a language. */
import { type Language, languages } from '../../lambda/contract'
import { kinds } from '../../lambda/understanding/lexicon/lexicon'
import { prepare } from '../../lambda/understanding/lexicon/prepare'
import { concerns } from '../../lambda/knowledge/doctorQuestions'
import { type Asked } from '../../lambda/understanding/meaning/meaning'
import { spot } from '../../lambda/understanding/spotting/spot'
import { understand } from '../../lambda/understanding/understand'
import { questions } from '../../lambda/knowledge/doctorQuestions'
import { habits } from '../../lambda/knowledge/habits'
import { topics, type TopicId } from '../../lambda/knowledge/topics'
import { describe } from '../shared/problems'
import { encode } from './index/encode'
import { exampleProblems } from './examples'
import { makeLexicon } from './make'
import { hasLexicon, readSource } from './source/read'

const usage =
  'tsx tools/lexicon/try.ts <language> --check | "words" [asked=danger-face | asked=habit:sleep | asked=choice:caffeine,sleep]'

/** Kinds that are too small to be shown. */
const silent: readonly string[] = [
  'stop',
  'filler',
  'number',
  'unit',
  'subject',
  'negator',
  'opening',
  'and',
  'or',
  'range',
  'half',
]

const isTopic = (id: string): id is TopicId => Object.hasOwn(topics, id)

function askedOf(text: string): Asked | undefined {
  const [kind = '', rest = ''] = text.split(':')
  const question = questions.find((id) => id === kind)
  if (question) return { kind: 'question', question }
  const concern = concerns.find((id) => kind === 'concern' && id === rest)
  if (concern) return { kind: 'concern', concern }
  const habit = habits.find((id) => kind === 'habit' && id === rest)
  if (habit) return { kind: 'habit', habit }
  if (kind === 'choice') return { kind: 'choice', options: rest.split(',').filter(isTopic) }
  if (kind === 'offer' || kind === 'open' || kind === 'alarm' || kind === 'crisis') return { kind }
  return undefined
}

function main(args: readonly string[]): number {
  const [code = '', ...rest] = args
  const language = (Object.keys(languages) as Language[]).find((id) => id === code && hasLexicon(id))
  if (language === undefined || rest.length === 0) {
    console.error(usage)
    return 1
  }
  const source = readSource(language)
  const { data, problems } = makeLexicon(source)
  for (const problem of problems) console.error(describe(problem))
  if (problems.some(({ message }) => message.startsWith('uses itself'))) return 1
  const file = encode(data, 'best')
  const lexicon = prepare(file)
  if (rest.includes('--check')) {
    const failing = exampleProblems(source, (text) => spot(text, lexicon))
    for (const problem of failing) console.error(describe(problem))
    const all = source.examples.reduce((sum, { texts }) => sum + texts.length, 0)
    console.log(
      `${all - failing.length} of ${all} examples hold; ${problems.length} patterns cannot be read; ${(file.length / 1000).toFixed(0)} kB stored`,
    )
    return failing.length + problems.length > 0 ? 1 : 0
  }
  const asked = askedOf(rest.find((arg) => arg.startsWith('asked='))?.slice(6) ?? '')
  for (const words of rest.filter((arg) => !arg.startsWith('asked='))) {
    const now = () => Date.now()
    const spotted = spot(words, lexicon, now)
    console.log(`"${words}"`)
    for (const kind of kinds.filter((one) => !silent.includes(one))) {
      for (const { id, role, start, end } of spotted.all(kind)) {
        const text = spotted.tokens
          .slice(start, end)
          .map(({ word }) => word)
          .join(' ')
        console.log(`  ${kind}:${id} ${role === 'is' ? '' : `(${role}) `}[${start}-${end}] ${text}`)
      }
    }
    const reading = { language, now, ...(asked && { asked }) }
    console.log(
      JSON.stringify(
        understand({ intent: 'OpenQuestion', ids: {}, words }, reading, () => lexicon),
        null,
        1,
      ).replaceAll(/\n\s+/g, ' '),
    )
  }
  return 0
}

process.exitCode = main(process.argv.slice(2))
