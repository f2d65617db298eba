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
    ["he's fine again now", 'phrases#alarm.doubt'],
    ['do i really need to call', 'phrases#alarm.doubt'],
    ['he says wait till tomorrow', 'phrases#alarm.still'],
    ["i'll ring the doctor in the morning", 'phrases#alarm.still'],
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
    expect(turns[2]?.from).toBe('phrases#alarm.called')
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
    expect(turns[1]).toMatchObject({ kind: 'help', from: 'phrases#alarm.explained' })
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
