/** What ends an alarm: callOff.yaml, spoken to the real skill, and the law of reasons for every sign. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { calledOff, reasonIds } from '../../lambda/triage/callOff'
import { isEmergency } from '../../lambda/triage/emergency'
import { nothingTold } from '../../lambda/triage/told'
import { signs } from '../../lambda/knowledge/signs'
import type { SignId } from '../../lambda/knowledge/signs'
import { lastOf } from '../fixtures/talks'

const row = z.strictObject({ told: z.string(), then: z.string() })
const table = z
  .strictObject({ ends: z.array(row), holds: z.array(row) })
  .parse(parse(readFileSync(join(__dirname, 'callOff.yaml'), 'utf8')))

test.each(table.ends)('$told. $then: ends, and says when to call', async ({ told, then }) => {
  const turn = await lastOf([told, then])
  expect(turn.kind).not.toBe('emergency')
  expect(turn.speech).toContain('911')
})

test.each(table.holds)('$told. $then: holds', async ({ told, then }) => {
  expect((await lastOf([told, then])).kind).toBe('emergency')
})

const grave = (Object.keys(signs) as SignId[]).filter((sign) => isEmergency(sign, 'sudden'))
const told = (...of: SignId[]) => ({ ...nothingTold, signs: of })

describe.each(grave)('%s', (sign) => {
  test.each(reasonIds)('by %s: no other sign, no sudden start and no second sign is called off with it', (reason) => {
    const other = grave.find((one) => one !== sign && isEmergency(one, undefined))
    if (other === undefined) throw new Error('there is only one sign')
    expect(calledOff(told(sign), told(other), [reason])).toBeUndefined()
    expect(calledOff(told(sign), { ...nothingTold, onset: 'sudden' }, [reason])).toBeUndefined()
    const left = calledOff(told(sign), nothingTold, [reason])
    if (left) expect(left.signs).toEqual([])
  })
  test('without a reason it holds', () => {
    expect(calledOff(told(sign), nothingTold, [])).toBeUndefined()
  })
})

test.each(['headache', 'collapse', 'passed-off', 'help', 'seizure'] as const)(
  '%s is explained by no illness and by no length of time',
  (sign) => {
    for (const reason of ['known-to-doctor', 'long-standing', 'panic', 'from-effort', 'slept-on'] as const)
      expect(calledOff(told(sign), nothingTold, [reason])).toBeUndefined()
  },
)
