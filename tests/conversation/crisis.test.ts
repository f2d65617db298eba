/** After words of self-harm: the talk remembers them, and whose they are. */
import { lastOf, talk } from '../fixtures/talks'

const own = "i don't want to be here anymore"

describe('the number can be had again', () => {
  test.each(['sorry what number', 'what was that number', 'say that again', "i didn't catch that", 'yes'])(
    '%s',
    async (words) => {
      expect((await lastOf([own, words])).speech).toContain('988')
    },
  )
  test('later in the talk as well', async () => {
    const turn = await lastOf([own, 'does coffee make muscles twitch', "what's that number again"])
    expect(turn.from).toBe('phrases#crisis-again')
  })
})

describe('what is said to it is heard', () => {
  test.each([
    ['can i just talk to you', 'phrases#crisis-talk'],
    ["i've nobody", 'phrases#crisis-talk'],
    ["i haven't got anyone", 'phrases#crisis-talk'],
    ["i'm not going to do anything", 'phrases#crisis-fine'],
    ["no i'm just kidding i'm fine", 'phrases#crisis-fine'],
    ['i already told my mom', 'phrases#crisis-fine'],
    ['i want to kill myself', 'phrases#crisis-now'],
    ["i've got the pills here", 'phrases#crisis-now'],
    ['purple monkeys sing', 'phrases#crisis-talk'],
    ['goodbye', 'phrases#crisis-bye'],
  ])('%s: %s', async (words, from) => {
    const turn = await lastOf([own, words])
    expect(turn.from).toBe(from)
    expect(turn.speech).toContain('988')
  })
  test('meant after all', async () => {
    const turn = await lastOf([own, 'only kidding', 'does coffee do it', 'but like what if i did mean it'])
    expect(turn.from).toBe('phrases#crisis')
  })
  test('what is asked of twitches is answered', async () => {
    expect((await lastOf([own, 'does coffee make muscles twitch'])).kind).toBe('answer')
  })
  test('a danger of the body comes first', async () => {
    expect((await lastOf([own, "i can't breathe"])).kind).toBe('emergency')
  })
})

describe('somebody else', () => {
  test.each([
    "my friend says she'll take all her pills tonight",
    'my brother says he will jump',
    'my brother says he will jump from the terrace',
    "my lad's on the bridge saying he's had enough",
    "me brother reckons he's gonna top himself",
    'my wife is suicidal',
    'my mate wants to neck himself',
    'my uncle says he wants to hang himself',
  ])('%s', async (words) => {
    const turn = await lastOf([words])
    expect(turn).toMatchObject({ from: 'phrases#crisis-other', open: true })
    expect(turn.speech).toContain('911')
    expect(turn.speech).toContain('988')
  })
  test('near', async () => {
    const turns = await talk(['my brother says he wants to end everything', "he's gone to the terrace now"])
    expect(turns.map(({ from }) => from)).toEqual(['phrases#crisis-other', 'phrases#crisis-now'])
  })
  test.each([
    'my phone wants to jump off the table',
    'i could kill him',
    'this twitch is killing me',
    "i'm dying for a cuppa",
    'my son wants to jump on the trampoline',
  ])('%s: no crisis', async (words) => {
    expect((await lastOf([words])).from).not.toMatch(/crisis/)
  })
})
