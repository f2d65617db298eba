import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { act, type Said } from '../../simulator/actions'
import { openSkill, type Answer } from '../../simulator/openSkill'

const table = z
  .object({
    emergencies: z.array(z.object({ say: z.string() })),
    harmless: z.array(
      z.object({ say: z.string(), may: z.array(z.string()), never_only_doctor: z.boolean().default(false) }),
    ),
  })
  .parse(parse(readFileSync(join(__dirname, 'danger.yaml'), 'utf8')))

/** What came before: danger must be heard in every state of a conversation. */
const before: Readonly<Record<string, readonly Said[]>> = {
  'in the first turn': [],
  'after an answer': ['does coffee make muscles twitch'],
  'in the middle of the doctor’s questions': [{ intent: 'WhenToSeeDoctor' }, { intent: 'AMAZON.YesIntent' }],
  'after a misunderstanding': [{ intent: 'AMAZON.FallbackIntent' }],
}

async function answerTo(say: string, earlier: readonly Said[]): Promise<Answer | undefined> {
  const { device, answer } = openSkill('en-US')
  for (const said of earlier) await act(device, said)
  answer()
  await device.say(say)
  return answer()
}

describe.each(Object.entries(before))('%s', (_, earlier) => {
  test.each(table.emergencies)('$say: emergency', async ({ say }) => {
    expect((await answerTo(say, earlier))?.kind).toBe('emergency')
  })
  test.each(table.harmless)('$say: no emergency', async ({ say }) => {
    expect((await answerTo(say, earlier))?.kind).not.toBe('emergency')
  })
})

describe('a look-alike is answered as what it is', () => {
  test.each(table.harmless)('$say', async ({ say, may, never_only_doctor }) => {
    const answer = await answerTo(say, [])
    expect(may).toContain(answer?.kind)
    const onlyDoctor = answer?.facts.length !== 0 && answer?.facts.every((fact) => fact.startsWith('doctor-'))
    if (never_only_doctor) expect(onlyDoctor).toBe(false)
  })
})
