/** Every intent in every state is answered as it was, word for word of the contract; only digests are kept. After a change that is meant: `npm run replies`. */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtIns, intents, type IntentId } from '../../lambda/contract'
import { newSession, respond } from '../../lambda/conversation/respond'
import { topics, type TopicId } from '../../lambda/knowledge/topics'
import type { Line, Reply, Session, Slots } from '../../lambda/conversation/turn'

const file = join(__dirname, 'replies.txt')

type Input = readonly [intent: IntentId, slots?: Slots]

/** How a talk comes to each state. */
const states: Readonly<Record<string, readonly Input[]>> = {
  fresh: [],
  launched: [['Launch']],
  'after an answer': [['AskCause', { topic: 'caffeine' }]],
  'at the last breath': [['DescribeTopic', { topic: 'twitch' }], ['TellMore'], ['TellMore']],
  'after an overview': [['AskCause']],
  'after the less common causes': [['ListCauses', { group: 'less-common' }]],
  'after relief': [['AskRelief']],
  'at the first tip': [['AskRelief'], ['AMAZON.YesIntent']],
  'at the last tip': [
    ['AskRelief'],
    ['AMAZON.YesIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
    ['AMAZON.NextIntent'],
  ],
  'after a worry': [['AskCause', { topic: 'als' }]],
  'after two worries': [
    ['AskCause', { topic: 'als' }],
    ['AskOutlook', { topic: 'als' }],
  ],
  'after three worries': [
    ['AskCause', { topic: 'als' }],
    ['AskOutlook', { topic: 'als' }],
    ['AskCause', { topic: 'als' }],
  ],
  'after six worries': Array.from({ length: 6 }, (): Input => ['AskCause', { topic: 'als' }]),
  'at the end of a worry': [['AskCause', { topic: 'als' }], ['TellMore'], ['TellMore']],
  'after five worries': [
    ['AskCause', { topic: 'als' }],
    ['AskCause', { topic: 'als' }],
    ['AskCause', { topic: 'als' }],
    ['AskCause', { topic: 'als' }],
    ['AskCause', { topic: 'als' }],
  ],
  'missed once': [['AMAZON.FallbackIntent']],
  'missed twice': [['AMAZON.FallbackIntent'], ['AMAZON.FallbackIntent']],
  'after something unknown': [['AskCause', { topic: { heard: 'pickle juice' } }]],
  'with the check on offer': [['WhenToSeeDoctor']],
  'asked for danger': [['WhenToSeeDoctor'], ['AMAZON.YesIntent']],
  'asked for danger again': [['WhenToSeeDoctor'], ['AMAZON.YesIntent'], ['AMAZON.FallbackIntent']],
  'asked for signs': [['WhenToSeeDoctor'], ['AMAZON.YesIntent'], ['AMAZON.NoIntent']],
  'asked for the onset': [['WhenToSeeDoctor'], ['AMAZON.YesIntent'], ['AMAZON.NoIntent'], ['AMAZON.YesIntent']],
  'asked how long': [['WhenToSeeDoctor'], ['AMAZON.YesIntent'], ['AMAZON.NoIntent'], ['AMAZON.NoIntent']],
  'asked in how many places': [
    ['WhenToSeeDoctor'],
    ['AMAZON.YesIntent'],
    ['AMAZON.NoIntent'],
    ['AMAZON.NoIntent'],
    ['AMAZON.NoIntent'],
  ],
  'interrupted in the check': [
    ['WhenToSeeDoctor'],
    ['AMAZON.YesIntent'],
    ['AMAZON.NoIntent'],
    ['AskCause', { topic: 'sleep' }],
  ],
  'after an advice': [['WhenToSeeDoctor', { days: 21 }]],
  'asked for the onset of trouble seeing': [
    ['WhenToSeeDoctor'],
    ['AMAZON.YesIntent'],
    ['AMAZON.NoIntent'],
    ['WhenToSeeDoctor', { symptom: 'vision' }],
  ],
  'after an alarm': [['ReportEmergency']],
  'with a remedy on offer': [['AskCause', { topic: 'caffeine' }], ['TellMore']],
  'with a topic on offer': [['WhenToSeeDoctor'], ['AskRelief'], ['AskCause', { topic: 'kidneys' }]],
  'with nothing left to offer': [
    ['WhenToSeeDoctor'],
    ['AskRelief'],
    ['AskCause', { topic: 'electrolytes' }],
    ['AskCause', { topic: 'nutrients' }],
    ['AskCause', { topic: 'kidneys' }],
  ],
  'after the relief of the eyelid': [['AskRelief', { topic: 'eyelid' }]],
  'after a long talk': (Object.keys(topics) as TopicId[]).map((topic): Input => ['DescribeTopic', { topic }]),
  'after everything': [
    ['AskRelief', { topic: 'sleep' }],
    ['AMAZON.YesIntent'],
    ['WhenToSeeDoctor'],
    ['AskCause', { topic: 'sleep' }],
    ['AskOutlook', { topic: 'sleep' }],
    ['DescribeTopic', { topic: 'twitch' }],
  ],
}

/** What is said in each state. */
const inputs: readonly Input[] = [
  ...[...(Object.keys(intents) as IntentId[]), ...builtIns, 'Launch' as const].map((intent): Input => [intent]),
  ...(
    ['AskCause', 'AskRelief', 'DescribeTopic', 'AskOutlook', 'ChangeTopic', 'TellMore', 'WhenToSeeDoctor'] as const
  ).flatMap((intent): Input[] => [
    [intent, { topic: 'sleep' }],
    [intent, { topic: 'als' }],
    [intent, { topic: 'twitch', place: 'calf' }],
  ]),
  ['AskSigns', { topic: 'caffeine' }],
  ['AskCause', { place: 'eyelid' }],
  ['AskCause', { place: 'calf', days: 21 }],
  ['AskCause', { topic: 'caffeine', days: 14, spread: 'several' }],
  ['AskRelief', { symptom: 'numbness', onset: 'sudden' }],
  ['AskCause', { topic: { heard: 'blah '.repeat(9) } }],
  ['AskCause', { topic: { heard: 'x'.repeat(40) } }],
  ['AskCause', { topic: { heard: ' ' }, symptom: 'numbness' }],
  ['AskCause', { topic: 'hiccups', word: 'hiccup' }],
  ['AskCause', { person: 'baby' }],
  ['ChangeTopic', { person: 'child' }],
  ...(['first', 'second', 'third', 'last', 'other'] as const).map((position): Input => ['ChangeTopic', { position }]),
  ['ListCauses', { group: 'everyday' }],
  ...(['twitch', 'spasm', 'twitch-or-spasm', 'sleep'] as const).map((topic): Input => [
    'CompareSpasmTwitch',
    { topic },
  ]),
  ['ChangeTopic', { topic: 'relief' }],
  ['ChangeTopic', { topic: 'twitch-or-spasm' }],
  ['AskCause', { topic: 'twitch-or-spasm' }],
  ['AskCause', { topic: 'relief' }],
  ['AskCause', { topic: 'kidneys' }],
  ['AskCause', { topic: 'twitch', days: 21 }],
  ['AskOutlook', { topic: 'eyelid' }],
  ['AskSigns', { topic: 'relief' }],
  ['WhenToSeeDoctor', { topic: 'supplements' }],
  ['WhenToSeeDoctor', { topic: 'supplements', days: 3 }],
  ['WhenToSeeDoctor', { place: 'calf', days: 3 }],
  ['WhenToSeeDoctor', { place: 'calf', symptom: 'pain' }],
  ['ReportEmergency', { strange: true }],
  ['ReportEmergency', { symptom: 'weakness' }],
  ['ReportEmergency', { symptom: 'weakness', onset: 'sudden' }],
  ['AskRelief', { topic: 'massage' }],
  ['AskRelief', { topic: 'massage', word: 'massage' }],
  ['AskRelief', { topic: 'massage', word: 'rubbing' }],
  ...(
    [
      'numbness',
      'vision',
      'none',
      'despite-changes',
      'breathing',
      'walking',
      'headache',
      'chest-pain',
      'seizure',
      'passed-off',
      'help',
    ] as const
  ).flatMap((symptom): Input[] => [
    ['WhenToSeeDoctor', { symptom }],
    ['ReportEmergency', { symptom, onset: 'sudden' }],
    ['AskOutlook', { symptom, onset: 'gradual' }],
  ]),
  ['WhenToSeeDoctor', { symptom: 'weakness', place: 'one-side' }],
  ['WhenToSeeDoctor', { symptom: 'numbness', place: 'face' }],
  ...([13, 14, 0] as const).map((days): Input => ['WhenToSeeDoctor', { days }]),
  ['WhenToSeeDoctor', { span: 'long', spread: 'several', symptom: 'despite-changes' }],
  ['WhenToSeeDoctor', { spread: 'one' }],
  ['WhenToSeeDoctor', { place: 'calf' }],
  ['WhenToSeeDoctor', { onset: 'gradual', symptom: 'pain', days: 3 }],
]

const one = ({ key, nth, values }: Line): string =>
  `${key.replace('phrases.', '')}${nth === undefined ? '' : `[${String(nth)}]`}${values ? JSON.stringify(values) : ''}`

function told({ kind, from, facts, say, ask, elicit, level, card, session }: Reply): string {
  const { last: _last, turn: _turn, ...rest } = session
  const parts = [
    kind,
    from.replace('phrases', ''),
    facts.join(),
    say.map(one).join(' + '),
    ask && `${one(ask.text)} / ${one(ask.reprompt)}`,
  ]
  return [...parts, elicit && `${elicit.intent}.${elicit.slot}`, level, card?.key, JSON.stringify(rest)]
    .map((part) => part ?? '–')
    .join(' | ')
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 4)

/** A state's replies, in the order of the inputs. */
function repliesIn(before: readonly Input[]): string[] {
  let session: Session = newSession()
  for (const [intent, slots = {}] of before) session = respond({ intent, slots, session }).session
  return inputs.map(([intent, slots = {}]) => told(respond({ intent, slots, session })))
}

const updates = process.env['UPDATE'] === '1'
const digests = new Map<string, string>()
afterAll(() => {
  if (updates) writeFileSync(file, [...digests].map(([name, list]) => `${name}: ${list}\n`).join(''))
})

const kept = new Map(
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([name = '', list = '']) => [name, list.split(' ')]),
)

test.each(Object.entries(states))('%s: every intent is answered as it was', (name, before) => {
  const replies = repliesIn(before)
  digests.set(name, replies.map(digest).join(' '))
  const then = kept.get(name) ?? []
  if (!updates) expect(replies.filter((reply, at) => digest(reply) !== then[at])).toEqual([])
  if (!updates) expect(replies).toHaveLength(then.length)
})
