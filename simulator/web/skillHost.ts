/** Runs the skill in a process of its own; a new one takes over when it is ready, and until then the old one answers. */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const message = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), complaint: z.string() }),
  z.object({ id: z.number(), value: z.unknown() }),
])

/** How TypeScript is run without a build. */
export const withTypeScript = ['--import', pathToFileURL(require.resolve('tsx')).href]

/** The skill could not be loaded, or it refused what it was sent. */
export class SkillError extends Error {
  override readonly name = 'SkillError'
}

/** The last lines of a long output. */
export const tail = (text: string, lines = 40): string => text.trim().split('\n').slice(-lines).join('\n')

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** A process with the skill in it. */
export interface Skill {
  ask(path: string, body: unknown): Promise<unknown>
  stop(): void
}

/** A process that is being started. */
export interface Starting {
  /** The skill when it is loaded; fails with what went wrong. */
  readonly ready: Promise<Skill>
  readonly stop: () => void
}

/** Starts a process. */
export function startSkill(died: (skill: Skill) => void): Starting {
  const child = fork(join(__dirname, 'skillProcess.ts'), { execArgv: withTypeScript, silent: true })
  const waiting = new Map<number, Waiting>()
  let errors = ''
  let count = 0
  child.stdout?.pipe(process.stdout)
  child.stderr?.on('data', (part: Buffer) => (errors = tail(errors + part.toString())))
  const ready = new Promise<Skill>((resolve, reject) => {
    const skill: Skill = {
      ask: (path, body) => {
        count += 1
        const id = count
        return new Promise((done, failed) => {
          waiting.set(id, { resolve: done, reject: failed })
          child.send({ id, path, body })
        })
      },
      stop: () => {
        stop(child, waiting)
      },
    }
    child.on('message', (raw) => {
      const answer = message.parse(raw)
      if ('ready' in answer) {
        resolve(skill)
        return
      }
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('complaint' in answer) asked?.reject(new SkillError(answer.complaint))
      else asked?.resolve(answer.value)
    })
    child.once('exit', () => {
      const error = new SkillError(errors === '' ? 'the skill stopped' : errors)
      for (const one of waiting.values()) one.reject(error)
      reject(error)
      died(skill)
    })
  })
  return {
    ready,
    stop: () => {
      child.kill()
    },
  }
}

/** Lets what was asked be answered, then ends the process. */
function stop(child: ChildProcess, waiting: ReadonlyMap<number, Waiting>): void {
  if (waiting.size === 0) child.kill()
  else
    setTimeout(() => {
      child.kill()
    }, 2000).unref()
}
