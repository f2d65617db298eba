/** Serves the page on which anybody can try the skill; it loads the skill anew when a file changes. */
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { UsageError } from '../locale'
import { messageOf } from '../message'
import { addressesOf, thisMachine } from '../web/hosts'
import { createPageServer } from '../web/http'

/** The port that is taken where none is named, and how many after it are tried. */
const usualPort = 4040
const tries = 20

/** Why a port cannot be listened on, or undefined. */
const obstacle = (port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code ?? 'error')
    })
    probe.listen(port, host, () =>
      probe.close(() => {
        resolve(undefined)
      }),
    )
  })

async function freePort(from: number, host: string): Promise<number> {
  for (let port = from; port < from + tries && port < 65536; port += 1) {
    const why = await obstacle(port, host)
    if (why === undefined) return port
    if (why !== 'EADDRINUSE') throw new UsageError(`cannot listen on ${host}, port ${String(port)}: ${why}`)
    console.error(`port ${String(port)} is taken`)
  }
  throw new UsageError(`no free port from ${String(from)} on: name another with --port or PORT`)
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new UsageError(`--port ${text} is no port: a number from 1 to 65535`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      port: { type: 'string', default: process.env['PORT'] ?? String(usualPort) },
      host: { type: 'string', default: thisMachine },
      watch: { type: 'boolean', default: true },
    },
  })
  const port = await freePort(readPort(values.port), values.host)
  const { server, stop } = await createPageServer({ watching: values.watch })
  server.listen(port, values.host, () => {
    console.log(`Talk to the skill at ${addressesOf(values.host, port).join(' or ')} · Ctrl+C stops it`)
    console.log('It listens by a stand-in; Alexa’s own understanding differs. npm run talk does the same here.')
    if (values.watch) console.log('Change a file, and the page goes on with what it says now.')
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

main().catch((error: unknown) => {
  console.error(messageOf(error))
  process.exitCode = 2
})
