/** Starts the page's server as a user does, and ends it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export const root = join(__dirname, '../..')

export interface Served {
  readonly process: ChildProcess
  readonly url: string
  readonly printed: () => string
}

/** Starts the server of a project, and waits for the address that it prints. */
export async function serve(args: readonly string[], cwd = root, env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const command = ['--import', 'tsx', 'simulator/cli/serve.ts', ...args]
  const child = spawn(process.execPath, command, { cwd, env: { ...process.env, ...env } })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      printed += part.toString()
      const found = /Talk to the skill at (http:\/\/\S+\/)/.exec(printed)
      if (found?.[1] !== undefined) resolve(found[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => {
      reject(new Error(printed))
    })
  })
  return { process: child, url, printed: () => printed }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

/** Stops the server as a service manager does; gives its exit code. */
export async function stop({ process: child }: Served): Promise<number | null> {
  child.kill('SIGTERM')
  return ended(child)
}
