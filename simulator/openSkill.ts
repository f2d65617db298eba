/** The one place where the simulator meets the skill: everything else knows only its interaction model. */
import { createHandler } from '../lambda/alexa/skill'
import type { Reply, Turn } from '../lambda/conversation/talk/turn'
import { loadWords } from '../tools/content/load'
import { loadLexicon } from '../tools/lexicon/load'
import { createDevice, type Device } from './device'
import type { Mood } from './listening/moods'
import { openListener } from './locale'
import type { Viewport } from './viewports'

/** What was meant in a turn, and the reply without its words. */
export type Answer = Reply & Pick<Turn, 'meaning'>

/** A device with the skill on it; `answer` gives what the last request was answered with. */
export interface Skill {
  readonly device: Device
  readonly answer: () => Answer | undefined
  /** Makes the skill break in the next request, to show what a listener hears then. */
  readonly breakNext: () => void
}

/** What the skill replied last: requests are sent one after the other, so there is only one. */
let last: Answer | undefined

let breaks = false

function observe({ meaning }: Turn, reply: Reply): void {
  if (breaks) {
    breaks = false
    throw new Error('broken on purpose')
  }
  last = { ...reply, meaning }
}

const handler = createHandler({ words: loadWords, lexicon: loadLexicon, observe })

/** How a device hears and shows. */
export interface SkillOptions {
  readonly mood?: Mood | undefined
  readonly screen?: Viewport | undefined
  /** The device's clock; the real one where none is given. */
  readonly now?: (() => Date) | undefined
}

/** Puts the real skill on a new device of a locale. */
export function openSkill(locale: string, { mood, screen, now }: SkillOptions = {}): Skill {
  return {
    device: createDevice({ handler, listener: openListener(locale), mood, screen, ...(now && { now }) }),
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
