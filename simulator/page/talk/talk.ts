/** The talk of this tab: steps that were taken, what became of each, and what is done when the skill has changed. */
import type { Outcome, Step } from '../../web/protocol'
import { isComplaint, sendTalk } from './client'
import type { Choices } from './choices'
import { keepSteps, reportOf, type Entry } from './steps'

/** What hears of the talk. */
export interface Listener {
  /** A step is on its way. */
  asked(step: Step): void
  answered(entry: Entry): void
  /** All steps were taken again; `changed` are the places of answers that differ from before. */
  restored(entries: readonly Entry[], changed: ReadonlySet<number>): void
  failed(error: unknown, step?: Step): void
}

/** A talk. */
export interface Talk {
  readonly entries: readonly Entry[]
  readonly open: boolean
  take(said: string): Promise<void>
  /** Takes all steps again: on another device, or after a change of the skill. */
  again(steps?: readonly Step[]): Promise<void>
}

/** Not a secret: it only keeps this tab's talk apart from others. */
const newId = (): string => `${String(Date.now())}-${String(Math.random()).slice(2)}`

const speechOf = (outcome: Outcome | undefined): string | undefined => reportOf(outcome)?.turn.speech

/** Begins a talk; turns are taken one after the other. */
export function createTalk(choices: () => Choices, listener: Listener): Talk {
  const talk = newId()
  let entries: readonly Entry[] = []
  let last: Promise<void> = Promise.resolve()

  const request = (steps: readonly Step[], from: number) => {
    const { device, mood } = choices()
    return sendTalk({ talk, device, mood, steps, from })
  }
  const settle = (next: readonly Entry[]): void => {
    entries = next
    keepSteps(entries.map(({ step }) => step))
  }
  const takeNow = async (said: string): Promise<void> => {
    const step: Step = { locale: choices().locale, said }
    listener.asked(step)
    try {
      const [outcome] = await request([...entries.map((one) => one.step), step], entries.length)
      if (!outcome) throw new Error('the server gave no answer')
      if (isComplaint(outcome)) throw new Error(outcome.complaint)
      const entry = { step, outcome }
      settle([...entries, entry])
      listener.answered(entry)
    } catch (error) {
      listener.failed(error, step)
    }
  }
  const againNow = async (steps: readonly Step[] = entries.map(({ step }) => step)): Promise<void> => {
    if (steps.length === 0) return
    try {
      const outcomes = await request(steps, 0)
      const before = entries
      settle(outcomes.flatMap((outcome, at) => (steps[at] ? [{ step: steps[at], outcome }] : [])))
      const changed = entries.flatMap(({ outcome }, at) =>
        before[at] && speechOf(outcome) !== speechOf(before[at].outcome) ? [at] : [],
      )
      listener.restored(entries, new Set(changed))
    } catch (error) {
      listener.failed(error)
    }
  }
  const next = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work)
    return last
  }
  return {
    get entries() {
      return entries
    },
    get open() {
      return reportOf(entries.at(-1)?.outcome)?.turn.open ?? false
    },
    take: (said) => next(() => takeNow(said)),
    again: (steps) => next(() => againNow(steps)),
  }
}
