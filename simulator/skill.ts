/** The one place where the simulator meets the skill: everything else knows only its interaction model. */
import { loadWords } from '../build/content'
import { createHandler } from '../lambda/skill'
import type { Reply } from '../lambda/turn'
import { createDevice, type Device } from './device'
import { openListener } from './locale'

/** What a reply tells of itself beside its words. */
export interface Answer {
  readonly kind: string
  readonly from: string
  readonly facts: readonly string[]
  readonly level?: string
}

/** A device with the skill on it; `answer` gives what the last request was answered with. */
export interface Skill {
  readonly device: Device
  readonly answer: () => Answer | undefined
}

/** What the skill replied last: requests are sent one after the other, so there is only one. */
let last: Reply | undefined

const handler = createHandler({ words: loadWords, observe: (_turn, reply) => (last = reply) })

/** Puts the real skill on a new device of a locale. */
export function openSkill(locale: string, { screen = false } = {}): Skill {
  const device = createDevice({ handler, listener: openListener(locale), screen })
  return {
    device,
    answer: () => {
      const answer = last
      last = undefined
      return answer
    },
  }
}
