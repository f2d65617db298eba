/** With the doctor's dialog switched off (`doctorDialog`) nothing offers it: the rule is told, and what else is asked. */
import { newSession, respond } from '../../lambda/conversation/respond'
import type { Offer, Turn } from '../../lambda/conversation/turn'

jest.mock('../../lambda/contract', () => ({
  ...jest.requireActual<object>('../../lambda/contract'),
  doctorDialog: false,
}))

type Said = Pick<Turn, 'intent' | 'slots'>

const cases: readonly [string, readonly Said[], Offer['does']][] = [
  ['when to see a doctor', [{ intent: 'WhenToSeeDoctor', slots: {} }], 'else'],
  ['something harmless', [{ intent: 'WhenToSeeDoctor', slots: { days: 3 } }], 'else'],
  ['an alarm without a sign', [{ intent: 'ReportEmergency', slots: {} }], 'else'],
  [
    'a worry for the second time',
    [
      { intent: 'AskCause', slots: { topic: 'als' } },
      { intent: 'AskCause', slots: { topic: 'als' } },
    ],
    'else',
  ],
  ['relief', [{ intent: 'AskRelief', slots: {} }], 'tip'],
  ['a cause', [{ intent: 'AskCause', slots: { topic: 'sleep' } }], 'more'],
]

test.each(cases)('%s', (_, list, does) => {
  let session = newSession()
  for (const said of list) session = respond({ ...said, session }).session
  expect(session.offer?.does).toBe(does)
})
