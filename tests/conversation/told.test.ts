/** What was told stands to the end of the talk, and a time or a person named in passing changes nothing. */
import { lastOf, talk } from '../fixtures/talks'

const leg = 'my leg twitches'
const eyelid = 'my eyelid twitches'

describe('what is a reason for a doctor stands', () => {
  test.each(['what do i do first, doctor or sleep', 'doctor or less coffee, which first'])('%s', async (words) => {
    expect(await lastOf(['my leg twitches, two months', words])).toMatchObject({ kind: 'advice', level: 'doctor' })
  })
  test('a pain taken back leaves the three weeks', async () => {
    const turn = await lastOf(['my leg twitches and it hurts', "it's been three weeks", "there's no pain"])
    expect(turn).toMatchObject({ level: 'doctor', from: 'phrases#advice.duration' })
  })
  test.each([
    ['two days and my other leg', 'my calf twitches'],
    ['no, and sometimes my thumb', eyelid],
    ["he's got one in his leg an' all", "my husband's arm twitches"],
  ])('%s: several places', async (words, first) => {
    expect((await lastOf([first, words])).from).toBe('phrases#advice.spread')
  })
})

describe('of whom the knowledge is not, nobody is told to stay at home', () => {
  test('a pregnancy told once', async () => {
    const turns = await talk([leg, "i'm pregnant by the way", 'three weeks', 'no sorry three days'])
    expect(turns[3]?.speech).toMatch(/See a doctor/)
    expect(turns[3]?.speech).not.toMatch(/no need/)
  })
  test.each([
    ['my baby twitches', ['what helps']],
    ["my son's eyelid twitches, he's seven", ['what causes it', 'eyelid then']],
  ])('%s', async (first, words) => {
    for (const { speech } of (await talk([first, ...words])).slice(1)) {
      expect(speech).toMatch(/doctor/)
      expect(speech).not.toMatch(/usual causes|hard exercise|time to relax/)
    }
  })
})

describe('a time that is not the twitch’s', () => {
  test.each([
    [['my arm twitches', 'been on them a year']],
    [['cutting bushes all day and now my forearm twitches']],
    [["i'm jerking in bed all night"]],
    [[eyelid, 'i have about four coffees a day']],
  ])('%j', async (words) => {
    expect((await lastOf(words)).speech).not.toMatch(/two-week mark/)
  })
  test('a length is put right', async () => {
    expect((await lastOf([eyelid, '2 days', "it's five days"])).speech).toMatch(/5 days/)
  })
})

describe('what was told is used', () => {
  test('four a day answers the question for coffee', async () => {
    const { speech } = await lastOf([eyelid, 'would cutting out coffee help, i have about four a day'])
    expect(speech).not.toMatch(/Do you have a lot/)
  })
  test('what was chosen of a list is what help is asked for', async () => {
    const turn = await lastOf(['my foot twitches', "yeah hard exercise then, that's the one. what helps that"])
    expect(turn.from).toBe('topics/overexertion#relief')
  })
  test.each(['carried boxes all day moving house, legs twitching', 'been trimming hedges, my arm twitches'])(
    '%s',
    async (words) => {
      expect((await lastOf([words])).from).toMatch(/overexertion/)
    },
  )
  test.each(['can too much magnesium do it', 'can i overdo it with water'])('%s: not too little', async (words) => {
    expect((await lastOf([words])).speech).not.toMatch(/[Tt]oo little/)
  })
})

describe('people in passing', () => {
  test.each([
    ['my eyelid twitches, my toddler keeps me up'],
    ['thanks, son'],
    ['my husband sleeps like the dead and i lie there twitching'],
  ])('%s', async (words) => {
    const { from } = await lastOf([words])
    expect(from).not.toMatch(/people|habits/)
  })
})

describe('goodbyes and what is none', () => {
  test.each(["so basically it's google. stop", 'alright ta, night'])('%s', async (words) => {
    expect((await lastOf([eyelid, words])).kind).toBe('end')
  })
  test.each(["so that's all i need to do", 'i wish it would stop', 'no sorry three days'])('%s', async (words) => {
    expect((await lastOf(['what helps', words])).kind).not.toBe('end')
  })
})
