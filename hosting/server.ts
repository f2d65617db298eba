/** Hosts the skill on a machine of one's own: `SKILL_ID=… npm run serve`, behind a proxy that speaks HTTPS. */
import type { Server } from 'node:http'
import { loadWords } from '../tools/content/load'
import { createLoggedHandler } from '../lambda/alexa/logging'
import { createApp } from './app'
import { createVerify, type Verify } from './verify'

/** Where the server stands, and for which skill it answers. */
export type Place = { skillId: string; port: number; host: string }

/** A server that runs; `stop` lets what was begun be finished. */
export type Serving = { server: Server; stop: () => Promise<void> }

/** How long a stop waits for what was begun, in milliseconds. */
const patience = 10_000

/** Starts the server. */
export async function serve(
  { skillId, port, host }: Place,
  { verify = createVerify(), write }: { verify?: Verify; write: (line: string) => void },
): Promise<Serving> {
  let stopping = false
  const app = createApp({
    handler: createLoggedHandler({ words: loadWords, skillId }, { write }),
    verify,
    ready: () => !stopping,
    refused: (why) => {
      write(JSON.stringify({ type: 'refused', why }))
    },
  })
  const server = await new Promise<Server>((resolve, reject) => {
    const started = app.listen(port, host, (error) => {
      if (error) reject(error)
      else resolve(started)
    })
  })
  server.headersTimeout = 5_000
  server.requestTimeout = 10_000
  server.keepAliveTimeout = 65_000
  const stop = async (): Promise<void> => {
    stopping = true
    const timer = setTimeout(() => {
      server.closeAllConnections()
    }, patience)
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      server.closeIdleConnections()
    })
    clearTimeout(timer)
  }
  return { server, stop }
}

async function main(): Promise<void> {
  const skillId = process.env['SKILL_ID'] ?? ''
  if (!skillId.startsWith('amzn1.ask.skill.')) {
    console.error('SKILL_ID is not set: give it the skill’s id (amzn1.ask.skill.…), for other skills must be refused')
    process.exitCode = 1
    return
  }
  const place = { skillId, port: Number(process.env['PORT'] ?? 8080), host: process.env['HOST'] ?? '127.0.0.1' }
  const { stop } = await serve(place, {
    write: (line) => {
      console.log(line)
    },
  })
  console.error(`http://${place.host}:${place.port}/alexa`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

if (require.main === module) void main()
