/** What a turn is about, what stands for the topic it names, and which of a list is meant: told by the replies. */
import { leadFacet } from '../../lambda/conversation/answer'
import { type Facet, facets, type IntentId } from '../../lambda/contract'
import { newSession, respond } from '../../lambda/conversation/respond'
import { isTopic, standsFor, subject } from '../../lambda/conversation/subject'
import type { TopicId } from '../../lambda/knowledge/topics'
import type { Reply, Session, Slots } from '../../lambda/conversation/turn'

type Said = readonly [intent: IntentId, slots?: Slots]

/** The last reply of a talk. */
const talk = (session: Session, [intent, slots = {}]: Said, ...later: readonly Said[]): Reply => {
  const reply = respond({ intent, slots, session })
  const [next, ...rest] = later
  return next ? talk(reply.session, next, ...rest) : reply
}
/** A session in which a topic's facet was told last, by its own words or by an overview's. */
const after = (topic: TopicId, facet: Facet, told = topic): Session => ({
  ...newSession(),
  focus: { topic, told, facet, breath: 0 },
})

/** What is more of a cause is what is asked about: "a twitch after coffee" is about the coffee. */
const occasions: readonly (readonly [
  said: string,
  intent: IntentId,
  topic: string | { heard: string } | undefined,
  occasion: string,
  stands: boolean,
])[] = [
  ['why do I twitch after coffee', 'AskCause', 'twitch', 'caffeine', true],
  ['why does my eyelid twitch after coffee', 'AskCause', 'eyelid', 'caffeine', true],
  ['why do I cramp after a run', 'AskCause', 'spasm', 'overexertion', true],
  ['twitch or cramp, after a run', 'CompareSpasmTwitch', 'twitch-or-spasm', 'overexertion', true],
  ['why, after coffee', 'AskCause', undefined, 'caffeine', true],
  ['what helps a twitch after coffee', 'AskRelief', 'twitch', 'caffeine', true],
  ['what helps after coffee', 'AskRelief', undefined, 'caffeine', true],
  ['why, when I cramp', 'AskCause', undefined, 'spasm', true],
  ['why do I twitch with a tremor', 'AskCause', 'twitch', 'tremor', true],
  ['why do I twitch in the cold', 'AskCause', 'twitch', 'weather', false],
  ['why do I tremble after coffee', 'AskCause', 'tremor', 'caffeine', true],
  ['what helps a tremor after coffee', 'AskRelief', 'tremor', 'caffeine', false],
  ['why does a xyz come after coffee', 'AskCause', { heard: 'xyz' }, 'caffeine', false],
  ['why is coffee bad with a twitch', 'AskCause', 'caffeine', 'twitch', false],
  ['why is coffee bad with stress', 'AskCause', 'caffeine', 'stress', false],
  ['why do I twitch when I cramp', 'AskCause', 'twitch', 'spasm', false],
  ['why do I tremble with a tic', 'AskCause', 'tremor', 'tics', false],
]

test.each(occasions)('%s', (_, intent, topic, occasion, stands) => {
  expect(standsFor(intent, occasion, topic)).toBe(stands)
})

const subjects: readonly (readonly [what: string, slots: Slots, topic: string, named: boolean, echoes: number])[] = [
  ['a topic', { topic: 'caffeine' }, 'caffeine', true, 0],
  ['a topic of a part of the body', { topic: 'caffeine', place: 'calf' }, 'caffeine', true, 0],
  ['a part that is a topic of its own', { place: 'eyelid' }, 'eyelid', true, 0],
  ['a twitch of that part', { topic: 'twitch', place: 'eyelid' }, 'eyelid', true, 0],
  ['another part, which is said back', { place: 'calf' }, 'twitch', true, 1],
  ['a twitch, and no part', { topic: 'twitch' }, 'twitch', true, 0],
  ['what is not covered', { topic: 'tremor' }, 'stress', false, 0],
  ['a word that is not known', { topic: { heard: 'xyz' } }, 'stress', false, 0],
  ['nothing: what the talk was about', {}, 'stress', false, 0],
]

test.each(subjects)('%s', (_, slots, topic, named, echoes) => {
  const session = after('stress', 'cause')
  const found = subject({ intent: 'AskCause', slots, session })
  expect([found.topic, found.named, found.echo.length]).toEqual([topic, named, echoes])
})

test('with nothing named and nothing told it is the twitch', () => {
  expect(subject({ intent: 'AskCause', slots: {}, session: newSession() })).toMatchObject({
    topic: 'twitch',
    named: false,
  })
})

test.each(['xyz', 'tremor', 'toString', undefined, { heard: 'caffeine' }, ['caffeine']])('%p is no topic', (word) => {
  expect(isTopic(word)).toBe(false)
})

const list: Said = ['ListCauses']
const choices: readonly (readonly [string, readonly [Said, ...Said[]], string])[] = [
  ['the first of a list', [list, ['ChangeTopic', { position: 'first' }]], 'topics/sleep#cause'],
  ['the second', [list, ['ChangeTopic', { position: 'second' }]], 'topics/caffeine#cause'],
  ['the third', [list, ['ChangeTopic', { position: 'third' }]], 'topics/stress#cause'],
  ['the last', [list, ['ChangeTopic', { position: 'last' }]], 'topics/stress#cause'],
  ['the one that is named', [list, ['ChangeTopic', { topic: 'caffeine' }]], 'topics/caffeine#cause'],
  [
    'after the first, the second',
    [list, ['ChangeTopic', { position: 'first' }], ['ChangeTopic', { position: 'second' }]],
    'topics/caffeine#cause',
  ],
  [
    'after the first, the third',
    [list, ['ChangeTopic', { position: 'first' }], ['ChangeTopic', { position: 'third' }]],
    'topics/stress#cause',
  ],
  [
    'after the first, the other',
    [list, ['ChangeTopic', { position: 'first' }], ['ChangeTopic', { position: 'other' }]],
    'topics/caffeine#cause',
  ],
  [
    'after the second, the other',
    [list, ['ChangeTopic', { position: 'second' }], ['ChangeTopic', { position: 'other' }]],
    'topics/sleep#cause',
  ],
  [
    'after the first and more of it, the other',
    [list, ['ChangeTopic', { position: 'first' }], ['TellMore'], ['ChangeTopic', { position: 'other' }]],
    'topics/caffeine#cause',
  ],
  [
    'after another topic, there is no list any more',
    [
      list,
      ['ChangeTopic', { position: 'first' }],
      ['AskCause', { topic: 'als' }],
      ['ChangeTopic', { position: 'other' }],
    ],
    'phrases#nothing-offered',
  ],
  [
    'without a list',
    [
      ['AskCause', { topic: 'stress' }],
      ['ChangeTopic', { position: 'other' }],
    ],
    'phrases#nothing-offered',
  ],
  [
    'of tips, the one after that before',
    [['AskRelief'], ['AMAZON.YesIntent'], ['AMAZON.YesIntent'], ['AMAZON.PreviousIntent'], ['AMAZON.YesIntent']],
    'tips#1',
  ],
  [
    'of tips, the next, where the first was heard before',
    [['AskRelief', { topic: 'stress' }], ['AMAZON.YesIntent'], ['AMAZON.YesIntent']],
    'tips#2',
  ],
  [
    'of tips, the next after a word that was not understood',
    [['AskRelief'], ['AMAZON.YesIntent'], ['AMAZON.FallbackIntent'], ['AMAZON.FallbackIntent'], ['AMAZON.NextIntent']],
    'tips#1',
  ],
  ['none of them', [list, ['WhenToSeeDoctor', { symptom: 'none' }]], 'phrases#all-right'],
]

test.each(choices)('of a list: %s', (_, said, from) => {
  expect(talk(newSession(), ...said).from).toBe(from)
})

test('none of the signs for three weeks is told of the twitch, not of the list', () => {
  expect(talk(newSession(), list, ['WhenToSeeDoctor', { symptom: 'none', days: 21 }]).level).toBe('doctor')
})

const changes: readonly (readonly [string, Session, Slots, string])[] = [
  ['the question stays', after('stress', 'relief'), { topic: 'caffeine' }, 'topics/caffeine#relief'],
  [
    'the doctor’s overview is not told again',
    after('doctor', 'doctor'),
    { topic: 'caffeine' },
    'topics/caffeine#cause',
  ],
  ['nor where it was told of another topic', after('stress', 'doctor'), { topic: 'caffeine' }, 'topics/caffeine#cause'],
  ['nor the overview of what helps', after('twitch', 'relief', 'relief'), { topic: 'kidneys' }, 'topics/kidneys#cause'],
  ['which is told where it was not', after('stress', 'relief'), { topic: 'kidneys' }, 'topics/relief#relief'],
  [
    'a topic’s own word for the doctor is',
    after('doctor', 'doctor'),
    { topic: 'supplements' },
    'topics/supplements#doctor',
  ],
]

test.each(['everyday-causes', 'less-common-causes', 'twitch-or-spasm', 'relief', 'doctor', 'outlook'] as const)(
  'an overview keeps its own question: %s',
  (topic) => {
    const told = facets.map((facet) => talk(after('stress', facet), ['ChangeTopic', { topic }]).from)
    expect([...new Set(told)]).toEqual([`topics/${topic}#${leadFacet(topic)}`])
  },
)

test.each(changes)('another topic: %s', (_, session, slots, from) => {
  expect(talk(session, ['ChangeTopic', slots]).from).toBe(from)
})

test('how it goes is told in general, and said so, where a topic has no word of its own for it', () => {
  const { say } = talk(after('eyelid', 'outlook'), ['ChangeTopic', { topic: 'caffeine' }])
  expect(say.map(({ key }) => key)).toEqual([
    'phrases.missing.outlook',
    'topics.outlook.outlook.0',
    'phrases.disclaimer',
  ])
})

test.each([
  ['a twitch and a spasm', { topic: 'spasm' }, 'topics/twitch-or-spasm#about'],
  ['a twitch and a twitch', { topic: 'twitch' }, 'topics/twitch-or-spasm#about'],
  ['the two at once', { topic: 'twitch-or-spasm' }, 'topics/twitch-or-spasm#about'],
  ['something else beside a twitch', { topic: 'stress' }, 'topics/stress#cause'],
] as const)('compared: %s', (_, slots, from) => {
  expect(talk(newSession(), ['CompareSpasmTwitch', slots]).from).toBe(from)
})

test('whenever the doctor is asked for, the questions are offered', () => {
  const asked: Said = ['WhenToSeeDoctor', { topic: 'doctor' }]
  expect(talk(newSession(), asked, asked, asked).session.offer).toEqual({ does: 'check' })
})
