/** What must be heard as danger, and what only shares words with it: danger.yaml, spoken to the real skill. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { signs, type SignId } from '../../lambda/knowledge/signs'
import { act, type Said } from '../../simulator/actions'
import { openSkill, type Answer } from '../../simulator/openSkill'
import type { Mood } from '../../simulator/listening/moods'

const sign = z.string().refine((id): id is SignId => id in signs, 'is no sign')
const table = z
  .object({
    emergencies: z.array(
      z.strictObject({ say: z.string(), sign: z.union([sign, z.array(sign)]).transform((one) => [one].flat()) }),
    ),
    harmless: z.array(
      z.strictObject({ say: z.string(), may: z.array(z.string()), never_only_doctor: z.boolean().default(false) }),
    ),
  })
  .parse(parse(readFileSync(join(__dirname, 'danger.yaml'), 'utf8')))

/** What came before: danger must be heard in every state of a conversation, however Alexa hands the words over. */
const before: Readonly<Record<string, readonly [Mood, readonly Said[]]>> = {
  'in the first turn': ['literal', []],
  'after an answer, into the elicited slot': ['slot', ['does coffee make muscles twitch']],
  'in the doctor’s questions': ['literal', ['when should i see a doctor', 'yes', 'no']],
  'in the doctor’s questions, into the elicited slot': ['slot', ['when should i see a doctor', 'yes']],
  'after a misunderstanding': ['literal', [{ intent: 'AMAZON.FallbackIntent' }]],
}

async function answerTo(say: string, mood: Mood, earlier: readonly Said[]): Promise<Answer | undefined> {
  const { device, answer } = openSkill('en-US', { mood })
  for (const said of earlier) await act(device, said)
  answer()
  await device.say(say)
  return answer()
}

describe.each(Object.entries(before))('%s', (_, [mood, earlier]) => {
  test.each(table.emergencies)('$say: emergency', async ({ say }) => {
    expect((await answerTo(say, mood, earlier))?.kind).toBe('emergency')
  })
  test.each(table.harmless)('$say: no emergency', async ({ say }) => {
    expect((await answerTo(say, mood, earlier))?.kind).not.toBe('emergency')
  })
})

/** So many may be swallowed by an intent that keeps none of their words, where Alexa takes the nearest. */
const mostSwallowed = 0.06

test('where Alexa takes the nearest intent, nearly every danger is still heard', async () => {
  const missed: string[] = []
  for (const { say } of table.emergencies)
    if ((await answerTo(say, 'eager', []))?.kind !== 'emergency') missed.push(say)
  expect(missed.slice(Math.floor(table.emergencies.length * mostSwallowed))).toEqual([])
})

test.each(table.emergencies)('$say: the sign that is meant is among those told', async ({ say, sign: wanted }) => {
  const told = (await answerTo(say, 'literal', []))?.session.told.signs ?? []
  expect(told.filter((id) => wanted.includes(id))).not.toEqual([])
})

describe('a look-alike is answered as what it is', () => {
  test.each(table.harmless)('$say', async ({ say, may, never_only_doctor }) => {
    const answer = await answerTo(say, 'literal', [])
    expect(may).toContain(answer?.kind)
    const onlyDoctor = answer?.facts.length !== 0 && answer?.facts.every((fact) => fact.startsWith('doctor-'))
    if (never_only_doctor) expect(onlyDoctor).toBe(false)
  })
})
