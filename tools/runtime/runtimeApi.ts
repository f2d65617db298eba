import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a function told the Runtime API, and how long after it was started, or was given its event. */
export type Told = { path: string; body: unknown; ms: number }

/** A function's run: what it told, what it wrote, and the most memory it used, in megabytes. */
export type Run = { told: readonly Told[]; log: string; peak: number }

/** The longest that a run may take, in milliseconds. */
const patience = 30_000

/** Runs a handler with a runtime client against a Runtime API of our own, which hands out events one after the other. */
export async function runLambda(
  [node, program]: readonly [node: string, client: string],
  folder: string,
  events: readonly object[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const told: Told[] = []
  const { promise: finished, resolve: finish } = later()
  const server = runtimeApi(events, told, finish)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const env = { PATH: process.env['PATH'], ...environment(folder, port), ...variables }
  const child = spawn(node, [program, 'index.handler'], { cwd: folder, env })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.on('exit', finish)
  const timer = setTimeout(finish, patience)
  await finished
  clearTimeout(timer)
  const peak = peakOf(child)
  child.kill('SIGKILL')
  server.closeAllConnections()
  server.close()
  return { told, log, peak }
}

/** The Runtime API as Lambda's documentation has it; after the last event the function is left waiting. */
function runtimeApi(events: readonly object[], told: Told[], finish: () => void): Server {
  const waiting = [...events]
  let since = performance.now()
  return createServer((request, response) => {
    void read(request).then((body) => {
      const path = request.url ?? ''
      const ms = performance.now() - since
      if (request.method === 'POST') {
        told.push({ path, body, ms })
        response.writeHead(202).end('{"status":"OK"}')
        if (path.endsWith('/init/error')) finish()
        return
      }
      if (waiting.length === events.length) told.push({ path: '/init', body: undefined, ms })
      const event = waiting.shift()
      if (!event) {
        finish()
        return
      }
      since = performance.now()
      response.writeHead(200, headers(waiting.length)).end(JSON.stringify(event))
    })
  })
}

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:twitch'

const headers = (nth: number) => ({
  'Content-Type': 'application/json',
  'Lambda-Runtime-Aws-Request-Id': `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
  'Lambda-Runtime-Deadline-Ms': String(Date.now() + 8000),
  'Lambda-Runtime-Invoked-Function-Arn': arn,
  'Lambda-Runtime-Trace-Id': 'Root=1-00000000-000000000000000000000000',
})

const environment = (folder: string, port: number): Readonly<Record<string, string>> => ({
  AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
  AWS_LAMBDA_FUNCTION_NAME: 'twitch',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/twitch',
  AWS_LAMBDA_LOG_STREAM_NAME: 'here',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  LAMBDA_TASK_ROOT: folder,
  _HANDLER: 'index.handler',
})

const read = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

function later(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((done) => (resolve = done))
  return {
    promise,
    resolve: () => {
      resolve()
    },
  }
}

/** The most memory that a process has used, in megabytes, where the system tells. */
function peakOf({ pid }: ChildProcess): number {
  const status = `/proc/${String(pid)}/status`
  const line = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Math.round(Number(line ?? 0) / 1000)
}
