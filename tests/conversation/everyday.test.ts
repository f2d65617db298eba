/** Everyday talk: what is set aside, corrected, feared or planned is heard, each as it was spoken. */
import { lastOf, talk } from '../fixtures/talks'

const eyelid = 'my eyelid has been twitching for four days'

describe('what is set aside is left out', () => {
  test.each<[string, string[], RegExp, RegExp]>([
    ['named', [eyelid, 'is it the coffee', 'apart from coffee what else helps'], /sleep|relax/, /affeine/],
    ['just spoken of', ['how do i cut down on coffee', 'what else can i do'], /sleep/, /affeine/],
    ['done already', ['i quit coffee and i sleep well but my eyelid twitches', 'what helps'], /relax/, /affeine|sleep/],
    [
      'without a question',
      ['what helps with twitching', 'less coffee', 'apart from coffee i said'],
      /sleep/,
      /affeine/,
    ],
  ])('%s', async (_, words, has, lacks) => {
    const { speech } = await lastOf(words)
    expect(speech).toMatch(has)
    expect(speech).not.toMatch(lacks)
  })
})

describe('whether it is that', () => {
  test('named, it may be', async () => {
    expect((await lastOf([eyelid, 'so it is the coffee then'])).speech).toMatch(
      /^(It could be|That may well be it)\..*affeine/,
    )
  })
  test('not named, it is what was spoken of', async () => {
    expect((await lastOf([eyelid, 'tell me about stress', 'could it be that'])).speech).toMatch(/be.*[Ss]tress/)
  })
  test('of several, it is asked which', async () => {
    expect((await lastOf([eyelid, 'could it be that'])).asks).toBe('choice')
  })
  test('what is lived answers the list', async () => {
    const turn = await lastOf(['why do muscles twitch', "yeah i've been really stressed"])
    expect(turn).toMatchObject({ from: 'habits#stress' })
  })
})

describe('a sign is made of no side word, and goes when it is denied', () => {
  test.each([
    'my hand is just tired from writing',
    'well my knee hurts but that is the old knee',
    'i called it the wrong thing it is the lid',
    'the surgery is impossible to get a hold of',
  ])('%s', async (words) => {
    expect((await lastOf([eyelid, words])).level).toBeUndefined()
  })
  test('a pain in another limb goes along with no twitch, however long it has been there', async () => {
    const turns = await talk([eyelid, 'my knee hurts as well', "the knee's been like that for years"])
    expect(turns.map(({ level }) => level)).toEqual([undefined, undefined, undefined])
  })
  test('a pain in the same limb does', async () => {
    expect((await lastOf(['my calf is twitching', 'my knee hurts as well'])).level).toBe('doctor')
  })
  test('a real weakness does, tired or not', async () => {
    expect((await lastOf([eyelid, 'my hand is weak and i drop things'])).level).toBe('doctor')
  })
  test('a length put right in the same breath counts', async () => {
    expect((await lastOf([eyelid, "it's been two months", "two months no it's only been two days"])).level).toBe('home')
  })
})

describe('those who are named in passing are not whom it is about', () => {
  test.each([
    "well i'm tired but who isn't i've got two kids",
    "my daughter's wedding was on the third and i hardly slept",
  ])('%s', async (words) => {
    expect((await lastOf([eyelid, words])).from).not.toMatch(/people/)
  })
  test('a child who is asked for again is answered for again', async () => {
    const turn = await lastOf(["my son's eye twitches", 'what causes it', 'is it serious for a child'])
    expect(turn).toMatchObject({ kind: 'unknown', from: 'phrases#people.child' })
  })
})

describe('a doctor who has looked at it is remembered', () => {
  const seen = ['my calf has twitched for two months', 'my doctor looked at it and said it is fine']
  test('nobody is sent there as though for the first time', async () => {
    const turn = await lastOf([...seen, 'should i be worried'])
    expect(turn).toMatchObject({ level: 'doctor' })
    expect(turn.speech).toMatch(/looked at it already/)
  })
  test('what came suddenly since is another matter', async () => {
    expect((await lastOf([...seen, 'since this morning my foot suddenly tingles'])).level).toBe('prompt')
  })
})

describe('fears, plans and refusals', () => {
  test.each<[string, string[], string]>([
    ['a promise', [eyelid, 'do you promise it is nothing'], 'phrases#worry.first'],
    ['no doctor', ['my arm has twitched for five weeks', "i don't want to go to the doctor"], 'phrases#no-doctor'],
    ['a plan', [eyelid, 'what helps', "i'll try that"], 'phrases#plan'],
    ['the lost thread', [eyelid, 'tell me about caffeine', 'where were we'], 'phrases#thread'],
    ['louder', [eyelid, "i'm hard of hearing"], 'phrases#louder'],
    ['worse', [eyelid, "it's getting worse"], 'phrases#worse'],
  ])('%s', async (_, words, from) => {
    expect((await lastOf(words)).from).toBe(from)
  })
  test('what cannot wait is said again whatever is planned', async () => {
    const sudden = ['my foot started tingling all of a sudden and my calf twitches']
    for (const words of ["i'll wait and see", "i don't want to see a doctor"])
      expect((await lastOf([...sudden, words])).level).toBe('prompt')
  })
  test('a feared condition is never described to those who fear it', async () => {
    const turns = await talk(["i'm scared it's als", 'could it be als then', 'so you think i have als'])
    for (const { speech } of turns) expect(speech).not.toMatch(/waste away|lose control/)
  })
})

describe('somebody unwell in words that are not understood', () => {
  test('is asked about', async () => {
    expect(
      (await lastOf(["grandpa just doesn't match his slippers with the curtains of the attic anymore"])).asks,
    ).toMatch(/^danger/)
  })
  test('and a yes calls for help', async () => {
    expect(
      (await lastOf(["grandpa just doesn't match his slippers with the curtains of the attic anymore", 'yes'])).kind,
    ).toBe('emergency')
  })
  test.each(["my wife doesn't like coffee", "my husband can't sleep", "he doesn't want to see a doctor"])(
    '%s: is not',
    async (words) => {
      expect((await lastOf([words])).asks ?? '').not.toMatch(/^danger/)
    },
  )
})

describe('a question about danger is not repeated endlessly', () => {
  const check = ['when should i see a doctor', 'yes']
  test('a yes with another sign counts as not known', async () => {
    const turns = await talk([...check, 'yes my hand feels weak', 'no'])
    expect(turns.at(-2)?.asks).toBe('danger-face')
    expect(turns.at(-1)?.level).toBe('prompt')
  })
  test('another sign alone is heard, and the question put once more', async () => {
    const turns = await talk([...check, 'my hand feels weak', 'my hand feels weak', 'my hand feels weak'])
    expect(turns.filter(({ asks }) => asks === 'danger-breathing').length).toBeLessThanOrEqual(2)
  })
})

describe('an alarm that never was', () => {
  const alarm = 'my husband is having a seizure'
  test.each(['nobody is sick we were just laughing', "it's a false alarm nobody has any symptoms"])(
    '%s',
    async (words) => {
      expect(await lastOf([alarm, words])).toMatchObject({ kind: 'help', from: 'phrases#alarm.explained' })
    },
  )
  test.each([
    'he is fine again',
    "it's over now",
    'they are on their way should i give him some water',
    "she'll drive me to the hospital",
  ])('%s: holds', async (words) => {
    expect((await lastOf([alarm, words])).kind).toBe('emergency')
  })
  test('a question beside the call is heard', async () => {
    expect((await lastOf([alarm, "they're on their way should i give him some water"])).speech).not.toMatch(/^Good/)
  })
})
