/** What follows an answer: what if, one thing, another, a complaint, an offer taken in other words than yes. */
import { lastOf, talk } from '../fixtures/talks'

const calf = 'my calf has been twitching for two days'

describe('a sign named in a "what if" is not taken as present', () => {
  test.each<[string, string[], string]>([
    ['pain', [calf, 'and suppose it begins to ache'], 'phrases#if-so.doctor'],
    ['numbness', [calf, 'what if the toes go numb'], 'phrases#if-so.doctor'],
    ['the second time in fewer words', [calf, 'what if it hurts', 'what if it goes numb'], 'phrases#if-so.too'],
    ['an emergency', [calf, 'what if my face starts to droop'], 'phrases#if-so.emergency'],
  ])('%s', async (_, words, from) => {
    const turn = await lastOf(words)
    expect(turn).toMatchObject({ from, kind: 'answer' })
    expect(turn.level).toBeUndefined()
  })
  test('it is not kept as told', async () => {
    const turn = await lastOf([calf, 'what if it goes numb', 'is that serious'])
    expect(turn.level).toBeUndefined()
  })
})

describe('one thing is wanted', () => {
  test('one remedy, and then another', async () => {
    const [first, second] = (await talk(['what helps', 'just one thing', 'another one'])).slice(1)
    expect(first?.speech.split(/[.?]/).filter((part) => part.trim() !== '').length).toBeLessThanOrEqual(2)
    expect(first?.from).toMatch(/#brief$/)
    expect(second?.from).toMatch(/#brief$/)
    expect(second?.from).not.toBe(first?.from)
  })
  test('where a doctor is due, that is it', async () => {
    const turn = await lastOf(['my thumb has been twitching for three weeks', 'if i could only do one thing'])
    expect(turn).toMatchObject({ kind: 'advice', level: 'doctor' })
  })
})

describe('a complaint is not answered with what was just said', () => {
  test.each([
    [['should i take magnesium', 'no i asked about magnesium']],
    [['does coffee cause twitching', 'that is not what i asked, i asked about coffee']],
  ])('%j', async (words) => {
    const turns = await talk(words)
    const [before, after] = turns.slice(-2)
    const lines = (speech = '') => speech.split(/(?<=[.?])\s+/)
    expect(
      lines(after?.speech)
        .slice(0, -1)
        .filter((line) => lines(before?.speech).includes(line)),
    ).toEqual([])
  })
})

test('what cannot be compared is said so', async () => {
  const turn = await lastOf(['does coffee cause twitching', 'is tea better than coffee'])
  expect(turn.speech).toContain("can't say which of them is better")
})

test('an offer is taken and refused in other words than yes and no', async () => {
  const offer = ['my eyelid twitches', 'for two days']
  expect((await lastOf([...offer, "ask away then i'm listening"])).asks).toBe('danger-breathing')
  expect((await lastOf([...offer, 'another time perhaps'])).asks).toBe('open')
})

test('a baby that is expected is of the pregnancy', async () => {
  const turn = await lastOf(["i'm pregnant and my leg twitches", 'could it harm the baby'])
  expect(turn.speech).toMatch(/pregnancy/)
})

describe('a warning is never used up', () => {
  test('whether to leave out a medicine', async () => {
    const asked = ['is my antidepressant behind it', 'should i leave it out tonight', 'can i skip the pill then']
    for (const { speech } of (await talk([...asked, 'is it bad to just stop taking it'])).slice(1))
      expect(speech).toMatch(/before you stop|[Dd]on.t stop/)
  })
})

describe('what is said in few words is heard', () => {
  test.each(['eww no', 'she says nah', "can't say that there is"])('%s', async (words) => {
    const turns = await talk(['check whether i need a doctor', 'no', 'no', words])
    expect(turns.at(-1)?.asks).not.toBe('symptom')
    expect(turns.at(-1)?.level).toBeUndefined()
  })
  test('"a good deal more than" a duration is not repeated as a number', async () => {
    const turn = await lastOf(['my eyelid twitches', 'a good deal more than three weeks'])
    expect(turn).toMatchObject({ level: 'doctor' })
    expect(turn.speech).not.toMatch(/\d/)
  })
})

test('a worry among the answers to the doctor’s questions gets a kind word, once', async () => {
  const turns = await talk([
    'run through the questions with me',
    "no, oh dear, you're scaring me",
    "no. that's frightening me",
  ])
  expect(turns[1]?.speech).toMatch(/only there to rule things out.*\?$/)
  expect(turns[2]?.speech).not.toMatch(/rule things out/)
})

test('an offer is taken beside a but', async () => {
  const turn = await lastOf(['does coffee cause twitching', 'no', 'what about stress', 'sure but be quick'])
  expect(turn.kind).not.toBe('unknown')
})

test('a habit told with a yes is heard', async () => {
  const turn = await lastOf(['my eyelid twitches', 'two days', 'no thanks', 'yeah i hardly drink any water at work'])
  expect(turn.from).toMatch(/water/)
})

test('whether it can wait is asked of what was told', async () => {
  const words = [
    'my thumb has been twitching for three weeks',
    'do i ring them tomorrow or can it wait until my check-up',
  ]
  expect((await lastOf(words)).speech).toMatch(/appointment soon/)
})

test('nothing weak is no weakness', async () => {
  const turn = await lastOf(['my thumb twitches', 'i told you, nothing weak'])
  expect(turn.level).toBeUndefined()
})
