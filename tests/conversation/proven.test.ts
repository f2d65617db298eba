/** Faults that listeners met once, each as it was spoken. */
import { is } from 'valibot'
import { daysSince } from '../../lambda/alexa/dates'
import { createHandler } from '../../lambda/alexa/skill'
import { newSession } from '../../lambda/conversation/talk/session'
import { sessionSchema } from '../../lambda/conversation/talk/sessionSchema'
import { respond } from '../../lambda/conversation/respond'
import { forms } from '../../lambda/knowledge/forms'
import { topics } from '../../lambda/knowledge/topics'
import type { TopicId } from '../../lambda/knowledge/topics'
import { nothingTold, type Told } from '../../lambda/triage/told'
import type { Meaning } from '../../lambda/understanding/meaning/meaning'
import { loadWords } from '../../tools/content/load'
import { loadLexicon } from '../../tools/lexicon/load'
import { envelopeOf, intent } from '../fixtures/envelopes'
import { lastOf, talk } from '../fixtures/talks'

const check = ['when should i see a doctor', 'yes']

describe('a sign told inside a question counts to the end', () => {
  test('numbness told while asking what helps is never followed by an all-clear', async () => {
    const turns = await talk([
      ...check,
      'no',
      'no',
      'my leg has tingled slowly for days what can i do about it',
      'no',
      'no',
      'no',
    ])
    expect(turns.filter(({ level }) => level === 'home')).toEqual([])
    expect(turns.some(({ level }) => level === 'doctor' || level === 'prompt')).toBe(true)
  })
  test('three weeks told with another question are not asked for again', async () => {
    const turns = await talk([...check, 'my calf has been twitching for three weeks what helps', 'no', 'no', 'no'])
    expect(turns.map(({ asks }) => asks)).not.toContain('duration')
    expect(turns.filter(({ level }) => level === 'home')).toEqual([])
  })
  test('a sudden start told first makes trouble seeing an emergency, however it is told', async () => {
    expect((await lastOf(['it came all of a sudden', 'what helps with my blurred vision'])).kind).toBe('emergency')
  })
})

describe('every part of the body counts, in any order', () => {
  test.each([
    'my face is numb',
    'my leg and one side of my body are weak',
    'one side of my body and my leg are weak',
    'my calf and my mouth are numb',
    'my arm and my face are numb',
    'my face and my arm are numb',
    'my arm and face went numb',
    'my shoulder and my face are weak',
    'my arm is twitching and my face is numb',
    'my hand twitches and my mouth is weak',
  ])('%s: emergency', async (words) => {
    expect((await lastOf([words])).kind).toBe('emergency')
  })
})

describe('a cry for help is heard in the middle of the doctor’s questions', () => {
  test.each(['get us emergency help', 'we need help right now', 'call an ambulance'])('%s', async (words) => {
    expect((await lastOf([words])).kind).toBe('emergency')
    expect((await lastOf([...check, words])).kind).toBe('emergency')
    expect((await lastOf([...check, words], 'slot')).kind).toBe('emergency')
  })
})

test('ordinary questions in the dialog are answered, and count as no answer to danger', async () => {
  const turns = await talk([...check, 'is it serious', 'why does my calf twitch'])
  expect(turns.slice(2).map(({ kind, level }) => [kind, level])).toEqual([
    ['answer', undefined],
    ['answer', undefined],
  ])
  expect(turns[2]?.asks).toBe('danger-breathing')
})

describe('dates as Alexa writes them, in days', () => {
  test.each([
    ['2026-W48', '2026-11-23', 0],
    ['2026-W46', '2026-11-23', 14],
    ['2026-W45', '2026-11-16', 14],
    ['2026-11-26', '2026-11-22', 3],
  ])('%s, said on %s: %i days ago', (date, today, days) => {
    expect(daysSince(date, Date.parse(today) / 86_400_000, 'north')).toBe(days)
  })
  test.each([
    ['2026-W46', 'doctor'],
    ['2026-W47', undefined],
  ])('since %s, said on Monday the 23rd: %s', async (since, level) => {
    const levels: unknown[] = []
    const handler = createHandler({
      words: loadWords,
      lexicon: loadLexicon,
      observe: (_, reply) => levels.push(reply.level),
    })
    const request = { ...intent('WhenToSeeDoctor', { since }), timestamp: '2026-11-23T18:00:00Z' }
    await handler(envelopeOf(request), {})
    expect(levels).toEqual([level])
  })
})

test('the first answer of every session says that it is no medical advice, however the session began', async () => {
  const [, answer] = await talk(['start over', 'why does my eyelid twitch'])
  expect(answer?.speech).toContain('not medical advice')
})

describe('a list of causes is of what was asked about', () => {
  test.each([
    ['list the causes of als', 'topics/als#cause'],
    ['what are the common causes of ms', 'topics/multiple-sclerosis#cause'],
    ['list the causes', 'topics/everyday-causes#list-causes'],
  ])('%s', async (words, from) => {
    expect((await lastOf([words])).from).toBe(from)
  })
})

test('one child and several children are answered alike', async () => {
  const [one, several] = [await lastOf(['my toddler twitches']), await lastOf(['my kids twitch'])]
  expect(several.from).toBe(one.from)
  expect(one.from).toBe('phrases#people.child')
})

describe('nothing that was told is on a card', () => {
  const cardOf = (meaning: Partial<Meaning>): unknown =>
    respond({ meaning: { forms: [], topics: [], told: nothingTold, ...meaning }, session: newSession() }).card
  const told: Partial<Told>[] = [
    { places: ['face'] },
    { duration: 'long' },
    { signs: ['numbness'], places: ['calf'] },
    { signs: ['pain'], onset: 'gradual', who: 'adult' },
  ]
  test.each(told)('%j with a question', (part) => {
    const plain = cardOf({ forms: ['cause'], topics: ['caffeine'] })
    const advice = cardOf({ forms: ['doctor'], told: { ...nothingTold, spread: 'several' } })
    const card = cardOf({ forms: ['cause'], topics: ['caffeine'], told: { ...nothingTold, ...part } })
    expect([JSON.stringify(plain), JSON.stringify(advice)]).toContain(JSON.stringify(card))
  })
})

describe('a choice is kept', () => {
  test.each(['literal', 'slot'] as const)('“the other one” after one of two, %s', async (mood) => {
    const turns = await talk(['does pickle juice help', 'the first one', 'the other one'], mood)
    expect(turns[0]?.asks).toBe('choice')
    expect(turns[2]?.kind).toBe('answer')
    expect(turns[2]?.from).not.toBe(turns[1]?.from)
  })
  test.each(['literal', 'slot'] as const)('“sleep”, then “the last one”, %s', async (mood) => {
    const turns = await talk(['what causes twitching', 'sleep', 'and the last one'], mood)
    expect(turns.map(({ from }) => from)).toEqual(['topics/twitch#cause', 'topics/sleep#cause', 'topics/stress#cause'])
  })
})

test('a press on what is offered does what yes does', async () => {
  const start = ['give me some tips', 'next']
  const [spoken, pressed] = [await lastOf([...start, 'yes']), await lastOf([...start, { touch: ['AMAZON.YesIntent'] }])]
  expect(spoken.from).toBe('tips#2')
  expect(pressed.from).toBe(spoken.from)
})

test('what was said a moment ago is remembered longest', () => {
  let session = newSession()
  const hear = (topic: 'sleep' | 'caffeine', form: 'cause' | 'relief') => {
    session = respond({ meaning: { forms: [form], topics: [topic], told: nothingTold }, session }).session
  }
  hear('sleep', 'cause')
  session = {
    ...session,
    said: [...session.said, ...Array.from({ length: 90 }, (_, at) => `tips.${String(at)}`)].slice(-80),
  }
  hear('sleep', 'cause')
  hear('caffeine', 'cause')
  expect(session.said).toContain('topics.sleep.cause.0')
})

describe('a denial answers what was asked and no more', () => {
  test.each(['none of those', 'none of that', 'neither'])(
    '“%s” to the danger questions skips no other',
    async (words) => {
      const turns = await talk([...check, words, words, words, 'three days', 'one place'])
      expect(turns.slice(1).map(({ asks }) => asks)).toEqual([
        'danger-breathing',
        'danger-face',
        'symptom',
        'duration',
        'spread',
        'open',
      ])
      expect(turns.at(-1)?.level).toBe('home')
    },
  )
})

describe('after a warning nothing calms', () => {
  test.each(['is that bad', 'is it serious', 'will it go away', 'should i worry'])(
    '“%s” after “prompt”',
    async (words) => {
      const [warned, turn] = await talk(['my fingers started tingling all of a sudden along with the twitch', words])
      expect(warned?.level).toBe('prompt')
      expect(turn?.speech).toMatch(/medical advice promptly|get advice promptly/)
      expect(turn?.speech).not.toMatch(/^Usually not/)
    },
  )
})

test.each(["no that's not what i asked", 'no just the eyelid'])(
  '“%s” to “anything else?” does not end the talk',
  async (words) => {
    const turns = await talk(['what does fasciculation mean', words])
    expect(turns[0]?.asks).toBe('open')
    expect(turns[1]?.kind).not.toBe('end')
  },
)

test('“is that normal” is not answered with “usually not”', async () => {
  expect((await lastOf(['my calf twitches', 'is that normal'])).speech).not.toMatch(/^usually not/i)
})

describe('a session never outgrows what the next turn reads', () => {
  const turn = (meaning: Partial<Meaning>, session: ReturnType<typeof newSession>) =>
    respond({ meaning: { forms: [], topics: [], told: nothingTold, ...meaning }, session }).session
  const isRead = (session: unknown): boolean => is(sessionSchema, session)

  test('the same choice made again and again', () => {
    const chosen = Array.from({ length: 12 }).reduce<ReturnType<typeof newSession>>(
      (session) => turn({ choice: 'first' }, session),
      turn({ forms: ['cause'], topics: ['twitch'] }, newSession()),
    )
    expect(isRead(chosen)).toBe(true)
    expect(chosen.chosen?.taken).toEqual(['sleep'])
  })
  test('every offer refused, of every topic and form', () => {
    const asked = (Object.keys(topics) as TopicId[]).flatMap((topic) =>
      forms.map((form): Partial<Meaning> => ({ forms: [form], topics: [topic] })),
    )
    const refused = asked.reduce((session, meaning) => turn({ answer: 'no' }, turn(meaning, session)), newSession())
    expect(isRead(refused)).toBe(true)
    expect(new Set(refused.refused).size).toBe(refused.refused.length)
  })
})

describe('what was said is said again with the question that was put', () => {
  test.each(['how does stress cause twitching', 'when should i see a doctor', 'give me some tips'])(
    '%s',
    async (words) => {
      const [, again] = await talk([words, 'say that again'])
      expect(again?.asks).toBe('offer')
      expect(again?.speech).not.toMatch(/a yes\?/)
    },
  )
})

test('for whom the knowledge is not is said once, however they are named', async () => {
  const turns = await talk(['my toddler twitches', 'why do my kids twitch', 'what helps my daughter'])
  expect(turns.map(({ from }) => from).filter((from) => from.startsWith('phrases#people'))).toHaveLength(1)
})

describe('what was wrong is put right', () => {
  test('a second sign that nobody told is taken back by “nothing came with it”', async () => {
    const turns = await talk(['my eyelid twitches and there is some other symptom', 'nothing else came with it'])
    expect(turns[0]?.level).toBe('doctor')
    expect(turns[1]?.level).toBe('home')
  })
  test('“my thumb, not my eyelid” leaves one place', async () => {
    const turns = await talk(['my eyelid twitches', "no it's my thumb, not my eyelid", 'is it serious'])
    expect(turns.map(({ level }) => level)).toEqual([undefined, undefined, undefined])
  })
  test('“I never changed anything” takes back that changes did not help', async () => {
    const turns = await talk(['nothing i tried helps against the twitching', "i didn't make any changes", 'is it bad'])
    expect(turns[0]?.level).toBe('doctor')
    expect(turns[2]?.level).not.toBe('doctor')
  })
  test('a numb foot denied in passing stays a numb foot', async () => {
    const turns = await talk(['my foot is numb', "my hand isn't numb", 'is it bad'])
    expect(turns[2]?.level).toBe('doctor')
  })
})

describe('after an advice each question has its own answer', () => {
  const advised = ['my calf has been twitching for three weeks', 'no']
  test.each([
    ['can it wait until next week', 'phrases#urgent.doctor'],
    ['which doctor should i see', 'topics/twitch#which-doctor'],
    ['what should i tell the doctor', 'phrases#what-to-tell'],
    ["i'm scared", 'phrases#worry.advised'],
  ])('%s', async (question, from) => {
    expect((await lastOf([...advised, question])).from).toBe(from)
  })
})

test.each(['nothing, bye', 'this is useless, stop', 'i should go, thank you', 'alright thanks bye'])(
  '“%s” ends the talk',
  async (words) => {
    expect((await lastOf(['what helps with twitching', words])).kind).toBe('end')
  },
)

test.each([
  ['what are the signs of a stroke', 'phrases#danger-info.stroke', 'answer'],
  ['what do i do if somebody has a seizure', 'phrases#danger-info.seizure', 'answer'],
  ['is twitching a sign of a stroke', 'phrases#unknown.topic', 'unknown'],
])('%s: the signs of a danger are said where it is asked about', async (words, from, kind) => {
  const turn = await lastOf([words])
  expect([turn.from, turn.kind]).toEqual([from, kind])
  expect(turn.facts.some((fact) => fact.startsWith('emergency-'))).toBe(true)
})

test('a yes with a habit in place of a sign tells of no sign', async () => {
  const turns = await talk(['my calf has been twitching for three weeks', "yes i'm pretty stressed", 'is it bad'])
  expect(turns.map(({ speech }) => speech).join(' ')).not.toContain('something else along with')
})

test('a question beside the last answer of the doctor’s questions keeps the advice', async () => {
  const turns = await talk([...check, 'no', 'no', 'no', 'three days', 'nope just the eye so should i quit coffee'])
  expect(turns.at(-1)?.level).toBe('home')
  expect(turns.at(-1)?.from).toContain('advice')
})

test('self-harm is heard whatever yes or no it looks like', async () => {
  expect((await lastOf(['la verdad ya no quiero vivir'], 'literal', 'es-ES')).from).toBe('phrases#crisis')
})

describe('an advice is never lower than what was told since', () => {
  const numb = ['my arm is numb and twitches']
  test('a sudden start told beside something that is not known', async () => {
    const turns = await talk([...numb, 'it came all of a sudden, is it my shoes'])
    expect(turns[1]?.level).toBe('prompt')
  })
  test('said again', async () => {
    const turns = await talk([...numb, 'it came all of a sudden, is it my shoes', 'say that again'])
    expect(turns[2]?.level).toBe('prompt')
  })
})

describe('an answer in the doctor’s questions is heard wherever its yes stands', () => {
  test('a yes at the end of a place', async () => {
    expect((await lastOf([...check, 'a little on the left side yeah'])).kind).toBe('emergency')
  })
  test('a cramp in the same muscle came with the twitch', async () => {
    const turns = await talk([
      ...check,
      'no',
      'no',
      'some cramping in the same muscle',
      'no',
      'since monday',
      'one place',
    ])
    expect(turns.filter(({ level }) => level === 'home')).toEqual([])
  })
})

describe('what stands behind a "just" is not denied by the no before it', () => {
  test.each([
    'no nothing else just a bit of numbness in my fingers',
    'no no weakness or anything just tingly feet sometimes',
    'no apart from pins and needles',
    'not really just a bit weak',
    'no other than a weak grip',
  ])('%s: told', async (words) => {
    const turns = await talk(['my calf has been twitching for three weeks', words])
    expect(turns[0]?.asks).toBe('symptom')
    expect(turns[1]).toMatchObject({ kind: 'advice', from: 'phrases#advice.signs' })
  })
  test.each(['no just feeling a bit wired', 'no weakness just the twitch', 'nothing else just the twitch'])(
    '%s: nothing else',
    async (words) => {
      const turns = await talk(['my calf has been twitching for three weeks', words])
      expect(turns[1]?.from).toBe('phrases#short-so-far')
    },
  )
})

describe('what is put right in the same breath', () => {
  test.each([
    ['about three days no actually five days', '5 days'],
    ['three weeks no two days', '2 days'],
    ["i don't know a couple of days", '2 days'],
    ["it's not two weeks it's two days", '2 days'],
  ])('%s: %s', async (words, length) => {
    expect((await lastOf(['why does my eyelid twitch', words])).speech).toContain(length)
  })
  test("it's not in several places just the eye", async () => {
    expect((await lastOf(["it's not in several places just the eye"])).level).toBeUndefined()
  })
})

test('a number to call is said wherever a breath tells to call', async () => {
  for (const words of [
    'how long is it safe to leave it',
    'how many days can i leave it for',
    'how long and how urgent is it',
  ])
    expect((await lastOf([words])).speech).not.toContain('{')
})

describe('a human word', () => {
  test.each([
    ['my uncle died of als', "I'm sorry to hear that."],
    ['my wife died and now my eye twitches', "I'm sorry to hear that."],
    ["it's driving me mad", 'That does sound annoying.'],
    ["it's mostly at night", 'I see.'],
  ])('%s: %s', async (words, line) => {
    expect((await lastOf([words])).speech.startsWith(line)).toBe(true)
  })
  test('once for each', async () => {
    const turns = await talk(["it's driving me mad", 'three days', "it's so annoying"])
    expect(turns[2]?.speech).not.toContain('annoying')
  })
})

test('weakness that is told later is asked about, though the twitch came slowly', async () => {
  const turns = await talk([
    'my thumb has twitched for a week it came on slowly',
    'what helps',
    'and my arm has gone weak',
  ])
  expect(turns[2]).toMatchObject({ level: 'doctor', asks: 'onset' })
})

test('another habit, named in answer to one, is not asked about', async () => {
  const turns = await talk(['can lack of sleep do this', "no i sleep fine it's more that i've started running again"])
  expect(turns[1]?.from).toBe('topics/overexertion#cause')
  expect(turns[1]?.speech).not.toContain('exercise hard')
})

describe('a stroke or a fit of years ago is past', () => {
  test.each([
    'i had a stroke in 2015 and now my eyelid twitches',
    'twelve years ago i had a seizure and my calf twitches',
  ])('%s: no alarm, and no two-week mark', async (words) => {
    const turn = await lastOf([words])
    expect(turn.kind).not.toBe('emergency')
    expect(turn.level).toBeUndefined()
  })
  test.each(['i had a stroke two years ago and now my face is drooping', 'he had a stroke two minutes ago'])(
    '%s: alarm',
    async (words) => {
      expect((await lastOf([words])).kind).toBe('emergency')
    },
  )
})

describe('a complaint told before any twitch', () => {
  test.each(['my knee hurts', "i've got a swollen finger"])('%s: not known', async (words) => {
    expect((await lastOf([words])).kind).toBe('unknown')
  })
  test('beside a twitch it counts', async () => {
    expect((await lastOf(['my knee hurts and my calf twitches'])).level).toBe('doctor')
  })
})

test('a sign that comes to mind at a question about danger is told', async () => {
  const turn = await lastOf([...check, "now you mention it i'm struggling to get my breath"])
  expect(turn.kind).toBe('emergency')
})

test('an everyday cause after a sign carries the warning', async () => {
  const turns = await talk(['my calf twitches and my foot has gone weak', 'no it came slowly', 'could it be coffee'])
  expect(turns[2]?.speech).toMatch(/see a doctor|speak with a doctor/)
})
