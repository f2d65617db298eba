/** What is not covered, what stands beside a question, and where a topic has nothing: one turn each, told by its reply. */
import { newSession, respond } from '../../lambda/conversation/respond'
import type { IntentId } from '../../lambda/contract'
import type { Reply, Slots } from '../../lambda/conversation/turn'

const ask = (intent: IntentId, slots: Slots, focus?: 'caffeine' | 'als' | 'magnesium'): Reply => {
  const session = newSession()
  const focused = focus && { ...session, focus: { topic: focus, told: focus, facet: 'cause', breath: 0 } as const }
  return respond({ intent, slots, session: focused ?? session })
}

type Case = readonly [asked: string, intent: IntentId, slots: Slots, kind: string, from: string]

const guarded: readonly Case[] = [
  ['what it knows, but not that', 'AskBeyond', { topic: 'caffeine' }, 'unknown', 'phrases#unknown.detail'],
  ['something of nothing', 'AskBeyond', {}, 'unknown', 'phrases#unknown.that'],
  ['something of what is not covered', 'AskBeyond', { topic: 'tremor' }, 'unknown', 'phrases#unknown.topic'],
  ['something of a word not known', 'AskBeyond', { topic: { heard: 'xyz' } }, 'unknown', 'phrases#unknown.topic'],
  [
    'the cause of what is not covered',
    'AskCause',
    { topic: 'tremor', place: 'hand' },
    'unknown',
    'phrases#unknown.topic',
  ],
  ['a doctor for what is not covered', 'WhenToSeeDoctor', { topic: 'tremor' }, 'unknown', 'phrases#unknown.topic'],
  [
    'a doctor for a hand that also shakes',
    'WhenToSeeDoctor',
    { topic: 'tremor', place: 'hand' },
    'answer',
    'topics/doctor#doctor',
  ],
  ['the same for twenty days', 'WhenToSeeDoctor', { topic: 'tremor', days: 20 }, 'advice', 'phrases#advice.duration'],
  ['a doctor, and nothing beside', 'WhenToSeeDoctor', {}, 'answer', 'topics/doctor#doctor'],
  ['a doctor for supplements', 'WhenToSeeDoctor', { topic: 'supplements' }, 'answer', 'topics/supplements#doctor'],
  [
    'a new twitch since a medicine',
    'WhenToSeeDoctor',
    { topic: 'medication', days: 3 },
    'answer',
    'topics/medication#cause',
  ],
  ['a new twitch of the eyelid', 'WhenToSeeDoctor', { topic: 'eyelid', days: 3 }, 'answer', 'topics/outlook#outlook'],
  [
    'a sudden twitch since a medicine',
    'WhenToSeeDoctor',
    { topic: 'medication', days: 3, onset: 'sudden' },
    'answer',
    'topics/outlook#outlook',
  ],
]

test.each(guarded)('%s: %s', (_, intent, slots, kind, from) => {
  const reply = ask(intent, slots)
  expect([reply.kind, reply.from]).toEqual([kind, from])
})

test('what it does not hold of a topic is named, and the topic and the nearest are offered', () => {
  const { say, session } = ask('AskBeyond', { topic: 'caffeine' })
  expect(say[0]?.values).toEqual({ topic: { key: 'topics.caffeine.name' } })
  expect(session.offer).toMatchObject({ does: 'choose', topics: ['caffeine', 'sleep'] })
})

test('a sign that calls for a doctor is answered although what was asked is not held', () => {
  const { level, facts } = ask('AskBeyond', { topic: 'caffeine', symptom: 'weakness' })
  expect([level, facts.length > 0]).toEqual(['prompt', true])
})

const told: readonly (readonly [string, IntentId, Slots, string, number | undefined])[] = [
  ['whether too much magnesium is bad', 'AskOutlook', { topic: 'magnesium' }, 'topics/magnesium#relief', 0],
  ['whether vitamin B6 is bad', 'AskOutlook', { topic: 'vitamin-b6' }, 'topics/vitamin-b6#cause', 0],
  ['how rare Isaac syndrome is', 'AskOutlook', { topic: 'isaac-syndrome' }, 'topics/isaac-syndrome#about', 0],
  ['what helps with ALS', 'AskRelief', { topic: 'als' }, 'topics/relief#relief', 2],
  ['what helps with a kidney', 'AskRelief', { topic: 'kidneys' }, 'topics/relief#relief', 2],
  ['what helps with a twitch', 'AskRelief', { topic: 'twitch' }, 'topics/relief#relief', 0],
  ['signs of the kidneys', 'AskSigns', { topic: 'kidneys' }, 'topics/kidneys#cause', 0],
]

test.each(told)('%s is told where it is told best', (_, intent, slots, from, breath) => {
  const reply = ask(intent, slots)
  expect([reply.from, reply.session.focus?.breath]).toEqual([from, breath])
})

test('“is that bad”, said of a topic that was told before, means the twitching', () => {
  expect(ask('AskOutlook', {}, 'magnesium').from).toBe('topics/outlook#outlook')
})

test('a second sign counts as the first does', () => {
  expect(ask('WhenToSeeDoctor', { symptom: 'numbness', also: 'chest-pain' }).kind).toBe('emergency')
  expect(ask('WhenToSeeDoctor', { symptom: 'none', also: 'numbness' }).level).toBe('prompt')
  expect(ask('WhenToSeeDoctor', { also: 'none', symptom: 'numbness' }).level).toBe('prompt')
})

test('of two lengths of time the longer counts', () => {
  expect(ask('WhenToSeeDoctor', { span: 'long', days: 1 }).level).toBe('doctor')
  expect(ask('WhenToSeeDoctor', { span: 'short', days: 30 }).level).toBe('doctor')
})
