/** Puts the log around the skill's handler. */
import { entryOf, lineOf } from './log'
import type { Entry, Seen } from './log'
import { createHandler } from './skill'
import type { Handler, SkillOptions } from './skill'

/** Where lines go, and the clocks, which tests set. */
export type Sink = { write: (line: string) => void; now?: () => number; clock?: () => number }

/** Milliseconds on a clock that never jumps; node has to load a module for `performance`. */
const sinceStart = (): number => Number(process.hrtime.bigint()) / 1e6

/** The skill's handler, with one line written for each request; what it throws carries a name and no message. */
export function createLoggedHandler(options: SkillOptions, sink: Sink): Handler {
  const { write, now = Date.now, clock = sinceStart } = sink
  const seen = new WeakMap<object, Seen>()
  const handler = createHandler({
    ...options,
    observe: (turn, reply, envelope) => {
      seen.set(envelope, { kind: reply.kind })
      options.observe?.(turn, reply, envelope)
    },
    failed: (error, envelope) => {
      seen.set(envelope, { error })
      options.failed?.(error, envelope)
    },
  })
  let cold = true
  const note = (envelope: object, more: Seen, from: number): Entry => {
    const entry = entryOf(envelope, { ...seen.get(envelope), ...more }, clock() - from, cold)
    cold = false
    write(lineOf(entry, now()))
    return entry
  }
  return async (event, context) => {
    const from = clock()
    try {
      const response = await handler(event, context)
      note(event, {}, from)
      return response
    } catch (error) {
      throw nameOnly(note(event, { error }, from).error)
    }
  }
}

/** Lambda writes what is thrown into its own log, so a message may hold nothing either. */
function nameOnly(name: string): Error {
  const bare = new Error(name)
  bare.name = name
  bare.stack = name
  return bare
}
