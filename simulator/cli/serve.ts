/** Serves the page on which anybody can try the skill. */
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { UsageError } from '../locale'
import { createPageServer } from '../web/http'

const host = '127.0.0.1'
/** The port that is taken where none is named, and how many after it are tried. */
const usualPort = 4040
const tries = 20

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen(port, host, () =>
      probe.close(() => {
        resolve(true)
      }),
    )
  })

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + tries && port < 65536; port += 1) {
    if (await isFree(port)) return port
    console.error(`port ${String(port)} is taken`)
  }
  throw new UsageError(`no free port from ${String(from)} on: name another with --port`)
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new UsageError(`--port ${text} is no port: a number from 1 to 65535`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(usualPort) } } })
  const wanted = readPort(values.port)
  const server = await createPageServer()
  const port = await freePort(wanted)
  server.listen(port, host, () => {
    console.log(`Talk to the skill at http://${host}:${String(port)}/ · Ctrl+C stops it`)
    console.log(
      'It understands by a stand-in of its own; Alexa’s understanding differs. npm run talk does the same here.',
    )
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
})
