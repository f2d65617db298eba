/** After an alarm: it holds, whatever is said, until help is called, the sign is explained, or the listener leaves. */
import { lastOf, talk } from '../fixtures/talks'

const alarm = "my husband's mouth is drooping on one side"

describe('an alarm ends with the question whether somebody is calling', () => {
  test('the act first, and silence hears it again', async () => {
    const turns = await talk([alarm, { silence: true }])
    expect(turns[0]).toMatchObject({ kind: 'emergency', level: 'emergency', asks: 'open', open: true })
    expect(turns[0]?.speech).toMatch(/^Call 911 now\./)
  })
})

describe('it holds', () => {
  test.each([
    ["are you sure it's not just tiredness", 'phrases#alarm.doubt'],
    ['is it serious', 'phrases#alarm.doubt'],
    ["he's fine again now", 'phrases#alarm.better'],
    ['do i really need to call', 'phrases#alarm.worth'],
    ['do i have to', 'phrases#alarm.worth'],
    ['what if i waste their time', 'phrases#alarm.worth'],
    ["i'm scared", 'phrases#alarm.scared'],
    ['what do i tell them', 'phrases#alarm.tell'],
    ['should she lie down or sit', 'phrases#alarm.care'],
    ['she wants to take her tablet is it okay', 'phrases#alarm.care'],
    ['can we take her ourselves', 'phrases#alarm.care'],
    ["no he's only tired", 'phrases#alarm.doubt'],
    ["no it's fine", 'phrases#alarm.doubt'],
    ['he says wait till tomorrow', 'phrases#alarm.wait'],
    ["i'll ring the doctor in the morning", 'phrases#alarm.wait'],
    ['why does my eyelid twitch', 'phrases#alarm.doubt'],
    ['can he have some water', 'phrases#alarm.care'],
    ['what can i do about it', 'phrases#alarm.care'],
    ['purple monkeys sing', 'phrases#alarm.still'],
    ['no', 'phrases#alarm.no'],
    ['can you repeat that', 'phrases#emergency.stroke'],
    ["he can't breathe", 'phrases#emergency.breathing'],
  ])('%s: %s', async (words, from) => {
    const turn = await lastOf([alarm, words])
    expect(turn).toMatchObject({ kind: 'emergency', level: 'emergency', from, open: true })
    expect(turn.speech).toContain('911')
  })
  test('turn after turn', async () => {
    const turns = await talk([
      alarm,
      'he says no',
      'but he is only thirty',
      'thanks for nothing he is fine',
      'what helps',
    ])
    expect(turns.map(({ kind }) => kind)).toEqual(Array(5).fill('emergency'))
  })
  test('what to do in a seizure is known, and said again', async () => {
    expect((await lastOf(['my son is having a seizure', 'what can i do'])).from).toBe('phrases#emergency.seizure')
  })
  test('self-harm has its own line', async () => {
    expect((await lastOf([alarm, 'i want to kill myself'])).from).toBe('phrases#crisis')
  })
})

describe('it ends', () => {
  test.each([
    'yes',
    'okay',
    "i've called them",
    "okay i'm calling",
    'the ambulance is coming',
    "right i'm ringing them",
  ])('%s: help is coming, and what is said while waiting is heard in its light', async (words) => {
    const turns = await talk([alarm, words, 'can he have some water', 'thanks'])
    expect(turns[1]?.from).toBe('phrases#help-coming')
    expect(turns[2]?.from).toBe('phrases#alarm.ask-them')
    expect(turns[3]?.kind).toBe('end')
  })
  test.each(['stop', 'goodbye'])('%s: the number once more', async (words) => {
    const turn = await lastOf([alarm, words])
    expect(turn.kind).toBe('end')
    expect(turn.speech).toContain('911')
  })
})

describe('a sign that is explained is withdrawn, and nothing else', () => {
  test.each([
    ['half my face is numb', "it's from the dentist"],
    ['my face is drooping', 'sorry i was joking'],
    ["my dad's speech is slurred", 'that was years ago'],
  ])('%s. %s', async (sign, words) => {
    const turns = await talk([sign, words, 'what causes twitching'])
    expect(turns[1]).toMatchObject({ kind: 'help', from: expect.stringMatching(/alarm\.(explained|long)$/) as string })
    expect(turns[1]?.speech).toContain('911')
    expect(turns[2]?.kind).toBe('answer')
  })
  test.each(["it's not from the dentist", 'maybe it is from the dentist', "i'm not joking"])(
    '%s explains nothing',
    async (words) => {
      expect((await lastOf(['half my face is numb', words])).kind).toBe('emergency')
    },
  )
  test('a sign told again raises the alarm again', async () => {
    expect((await lastOf(['half my face is numb', "it's from the dentist", 'i can not breathe'])).kind).toBe(
      'emergency',
    )
  })
  test('what was told of the twitch stays', async () => {
    const turns = await talk([
      'my calf has twitched for three weeks',
      'my face is drooping',
      'i was joking',
      'is it serious',
    ])
    expect(turns.at(-1)?.level).toBe('doctor')
  })
})

describe('help is on its way: the number is not said again', () => {
  test.each([
    ["i'm scared", 'phrases#alarm.scared-called'],
    ['what do i tell them', 'phrases#alarm.tell-called'],
    ['what if i wasted their time', 'phrases#alarm.right'],
    ['okay', 'phrases#alarm.right'],
    ['should i give him an aspirin', 'phrases#alarm.ask-them'],
    ["he's breathing funny now", 'phrases#alarm.news'],
  ])('%s: %s', async (words, from) => {
    const turn = await lastOf([alarm, "i've called them", words])
    expect(turn.from).toBe(from)
    expect(turn.speech).not.toContain('Call 911 now')
  })
  test.each([
    'okay we are calling meanwhile should he lie down',
    'okay calling should he chew an aspirin',
    "yeah i'm gonna what do i tell them",
    'i got 911 on the phone',
    'on the phone to them now',
    'they want to know when it started',
  ])('%s: calling is heard beside anything else', async (words) => {
    const turn = await lastOf([alarm, words])
    expect(turn.from).toMatch(/help-coming|-called|ask-them|alarm\.called/)
  })
  test('a seizure: its steps, and no call', async () => {
    const turn = await lastOf([
      'my son is having a seizure',
      "i've rung 999 they're on their way",
      'what do i do while i wait',
    ])
    expect(turn.from).toBe('phrases#alarm.seizure-called')
  })
})

describe('a danger that is told over two turns', () => {
  test.each([
    ['my calf twitches', "now it's gone a bit dead i can't hardly grip the drill", 'just then while i was working'],
    ['my calf twitches', 'i keep dropping my cup this morning', 'oh i reckon since i got up'],
  ])('%s. %s. %s', async (...words) => {
    expect((await lastOf(words)).kind).toBe('emergency')
  })
  test('weeks ago it is none', async () => {
    expect((await lastOf(['my calf twitches', 'my hand is weak', 'it came on slowly over weeks'])).kind).not.toBe(
      'emergency',
    )
  })
  test('behind an opening no', async () => {
    expect((await lastOf(['what helps twitching', 'no. well her lips went a bit blue last night'])).kind).toBe(
      'emergency',
    )
  })
})

test("once it is called off, the doctor's questions go on, and the one that was answered is not put again", async () => {
  const turn = await lastOf([
    'when should i see a doctor',
    'yes',
    'no',
    'my face is drooping',
    "no it's bell's palsy the doctor told me",
  ])
  expect(turn.from).not.toBe('phrases#alarm.doubt')
  expect(turn.asks).toBe('symptom')
})

test.each(['my legs have been weak for six months', "half my gob's still numb from the dentist this morning"])(
  '%s: told without being asked, no alarm',
  async (words) => {
    expect((await lastOf([words])).kind).not.toBe('emergency')
  },
)

describe('once help has come', () => {
  const there = [alarm, "my brother's calling them", "they've arrived"]
  test('what the article answers is answered, and the alarm is remembered', async () => {
    const turns = await talk([...there, 'does too little magnesium cause twitching', "that's all thanks"])
    expect(turns[3]).toMatchObject({ from: 'topics/magnesium#cause', open: true })
    expect(turns[4]?.kind).toBe('end')
  })
  test.each(['is it serious', 'should I give him his tablet', 'why did his arm twitch'])('%s', async (words) => {
    expect((await lastOf([...there, words])).from).toMatch(/alarm\./)
  })
  test('what begins again is an alarm again', async () => {
    expect((await lastOf([...there, "it's happening again"])).level).toBe('emergency')
  })
  test.each(['forget it, cheers', 'leave it, thanks', 'thank you'])('%s: kindly', async (words) => {
    expect(await lastOf([...there, words])).toMatchObject({ from: 'phrases#goodbye', open: false })
  })
})

describe('an everyday reason is believed', () => {
  test.each([
    ['my whole leg has gone dead and my toes twitch', "I nodded off on it, and the feeling's coming back"],
    ['my whole leg has gone dead and my toes twitch', 'nah I was sitting on it, pins and needles already'],
  ])('%s. %s', async (told, reason) => {
    expect((await lastOf([told, reason])).level).not.toBe('emergency')
  })
  test('nobody is unconscious who wakes up', async () => {
    expect((await lastOf(['my fingers twitch', 'whenever I wake up lying like that'])).from).not.toMatch(/concern/)
  })
  test('a mouth named for breathing is not a twitching place', async () => {
    const turns = await talk([
      'my arm keeps twitching and I can barely breathe',
      'no sorry, my nose is blocked, I breathe fine through my mouth',
      'why does it flicker, I was sneezing all night',
    ])
    expect(turns[2]?.from).not.toMatch(/concern/)
  })
})
