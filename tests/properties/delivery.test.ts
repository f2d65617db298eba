/** The same words give the same reply, whichever way Alexa hands them over. TALKS=500 tries more talks; SEED changes them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Reply } from '../../lambda/conversation/talk/turn'
import { levels } from '../../lambda/knowledge/signs'
import type { Mood } from '../../simulator/listening/moods'
import { piecesOf } from '../../simulator/listening/samples'
import { openListener } from '../../simulator/locale'
import { openSkill } from '../../simulator/openSkill'

const { model } = openListener('en-US')
const open = model.open
if (!open) throw new Error('the model of en-US has no open intent')

/** Topics that make sense in a sample: what has signs is a condition, what stops a movement, what is taken a nutrient. */
const topicsFor = (sample: string): readonly string[] =>
  /sign|symptom|recogni|outlook/.test(sample)
    ? ['als', 'ms', 'a pinched nerve']
    : /(stop|ease|get rid of|against) \{topic\}/.test(sample)
      ? ['twitching', 'spasms']
      : /help|eat|drink|take/.test(sample)
        ? ['magnesium', 'water', 'vitamin d']
        : ['caffeine', 'stress', 'magnesium', 'als', 'a pinched nerve']
const places = ['calf', 'thumb', 'thigh', 'arm', 'shoulder']
const others: Readonly<Record<string, readonly string[]>> = {
  duration: ['three weeks', 'two days'],
  since: ['monday'],
  position: ['first', 'third', 'last'],
}

const wordFor = (slot: string, sample: string, intent: string, nth: number): string => {
  const type = model.intents.get(intent)?.slots.find(({ name }) => name === slot)?.type ?? ''
  const own = { ...others, topic: topicsFor(sample), place: places }[slot]
  const words = own ?? (model.types.get(type) ?? []).map(({ name }) => name.toLowerCase())
  return words[nth % words.length] ?? ''
}

const samples = [...model.intents.values()]
  .filter(({ name }) => name !== open.intent)
  .flatMap(({ name, samples: all }) =>
    all.map((sample, nth) =>
      piecesOf(sample)
        .map(({ text, slot }) => (slot === undefined ? text : wordFor(slot, sample, name, nth)))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )

/** What must not differ. */
const coreOf = (reply: Reply | undefined) =>
  reply && [reply.kind, reply.from, reply.level ?? '', [...reply.facts].sort().join(' ')].join(' · ')

/** What the skill replies to a sentence in a fresh session. */
async function replyTo(words: string, way: Mood | 'open'): Promise<Reply | undefined> {
  const { device, answer } = openSkill('en-US', way === 'open' ? {} : { mood: way })
  await (way === 'open' ? device.intent(open?.intent ?? '', { [open?.slot ?? '']: words }) : device.say(words))
  return answer()
}

test('every sample of en-US means the same as an intent and as words', async () => {
  const differ: string[] = []
  for (const words of samples) {
    const [one, other] = [coreOf(await replyTo(words, 'literal')), coreOf(await replyTo(words, 'open'))]
    if (one !== other) differ.push(`${words}: ${String(one)} | ${String(other)}`)
  }
  expect(samples.length).toBeGreaterThan(300)
  expect(differ).toEqual([])
})

const seed = Number(process.env['SEED'] ?? 7)
const count = Number(process.env['TALKS'] ?? 60)

/** Real utterances: the sentences that seed the open type. */
const folder = join(__dirname, '../../interactionModels/en/open')
const utterances = readdirSync(folder).flatMap((name) =>
  z.array(z.string()).parse(parse(readFileSync(join(folder, name), 'utf8'))),
)
const answers = ['yes', 'no', "i don't know", 'three days', 'the first one', 'just one place', 'suddenly', 'no thanks']
const talks = fc.sample(
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...utterances) }, fc.constantFrom(...answers)), {
    minLength: 3,
    maxLength: 8,
  }),
  { seed, numRuns: count },
)

/** The replies of a talk; after the session's end the next words open a new one. */
async function replies(talk: readonly string[], mood: Mood): Promise<readonly (Reply | undefined)[]> {
  const { device, answer } = openSkill('en-US', { mood })
  const all: (Reply | undefined)[] = []
  for (const words of talk) {
    await device.say(words)
    all.push(answer())
  }
  return all
}

test(`${String(count)} talks of real utterances go the same way, literal or into the elicited slot`, async () => {
  const differ: unknown[] = []
  for (const talk of talks) {
    const [one, other] = [await replies(talk, 'literal'), await replies(talk, 'slot')]
    const at = one.findIndex((reply, turn) => coreOf(reply) !== coreOf(other[turn]))
    if (at >= 0) differ.push([talk.slice(0, at + 1), coreOf(one[at]), coreOf(other[at])])
  }
  expect(differ).toEqual([])
})

test('danger is heard alike in every talk, and the level is never lower in either way', async () => {
  const unsafe: unknown[] = []
  const rank = (reply: Reply | undefined) => (reply?.level ? levels.indexOf(reply.level) : -1)
  for (const talk of talks.slice(0, count / 2)) {
    const alarm = [...talk, 'my face is drooping on one side', 'is that bad']
    for (const mood of ['literal', 'slot', 'eager'] as const) {
      const all = await replies(alarm, mood)
      if (rank(all.at(-2)) !== levels.indexOf('emergency')) unsafe.push([mood, alarm, coreOf(all.at(-2))])
    }
  }
  expect(unsafe).toEqual([])
})
