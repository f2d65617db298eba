/** What can be done in a talk: the notation of the golden transcripts, and what only a simulator can do. */
import { act } from '../actions'
import type { Exchange } from '../device'
import { UsageError } from '../locale'
import type { Skill } from '../openSkill'
import { readAct } from '../transcript'
import { isTestAct, type testActs } from './testActs'

type Act = (skill: Skill) => Promise<Exchange>

const tests: Readonly<Record<(typeof testActs)[number], Act>> = {
  '(end)': ({ device }) => device.end(),
  '(nameless)': ({ device }) => device.launch({ nameless: true }),
  '(break)': ({ device, breakNext }) => {
    breakNext()
    return device.launch()
  },
}

/** Does one step on a skill's device. */
export async function perform(skill: Skill, said: string): Promise<Exchange> {
  if (said.trim() === '') throw new UsageError('an utterance is empty')
  return isTestAct(said) ? tests[said](skill) : act(skill.device, readAct(said))
}
