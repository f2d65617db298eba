/** The one place where the simulator meets the skill: everything else knows only its interaction model. */
import { loadWords } from '../tools/content/load'
import { createHandler } from '../lambda/alexa/skill'
import type { Reply } from '../lambda/conversation/turn'
import { createDevice, type Device } from './device'
import { openListener } from './locale'
import type { Viewport } from './viewports'

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
  /** Makes the skill break in the next request, to show what a listener hears then. */
  readonly breakNext: () => void
  /** Learns now what the first utterance that is no sample would else wait for, a second or two. */
  readonly learn: () => void
}

/** What the skill replied last: requests are sent one after the other, so there is only one. */
let last: Reply | undefined

let breaks = false

function observe(_turn: unknown, reply: Reply): void {
  if (breaks) {
    breaks = false
    throw new Error('broken on purpose')
  }
  last = reply
}

const handler = createHandler({ words: loadWords, observe })

/** Puts the real skill on a new device of a locale. */
export function openSkill(locale: string, { screen }: { screen?: Viewport | undefined } = {}): Skill {
  const listener = openListener(locale)
  return {
    device: createDevice({ handler, listener, screen }),
    learn: () => {
      listener.learn()
    },
    answer: () => {
      const answer = last
      last = undefined
      return answer
    },
    breakNext: () => {
      breaks = true
    },
  }
}
