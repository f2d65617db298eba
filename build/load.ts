/** How the self-hosted skill bears a load: `npm run load [-- --short]`, and for how long: `npm run soak [-- --minutes 30]`. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Told } from './load/server'

/** The load comes from a process of its own. */
const cannon = 'autocannon@9.0.0'
const connections = 10

const event = (name: string): string =>
  JSON.stringify({
    version: '1.0',
    session: {
      new: true,
      sessionId: 's',
      application: { applicationId: 'amzn1.ask.skill.test' },
      user: { userId: 'u' },
    },
    context: {
      System: {
        application: { applicationId: 'amzn1.ask.skill.test' },
        device: { deviceId: 'd', supportedInterfaces: {} },
      },
    },
    request: {
      type: 'IntentRequest',
      requestId: 'r',
      timestamp: new Date().toISOString(),
      locale: 'en-US',
      intent: { name, confirmationStatus: 'NONE', slots: { topic: { name: 'topic', value: 'caffeine' } } },
    },
  })

/** Requests a second while soaking: memory is to be tried, not the processor. */
const soakRate = 150

/** What a load came to. */
type Load = {
  requests: { average: number }
  latency: { p50: number; p99: number }
  errors: number
  non2xx: number
  timeouts: number
}

async function fire(port: number, seconds: number, rate?: number): Promise<Load> {
  const url = `http://127.0.0.1:${String(port)}/alexa`
  const how = ['-c', String(connections), '-d', String(seconds), '-m', 'POST', '-H', 'Content-Type=application/json']
  const bounded = rate === undefined ? [] : ['-R', String(rate)]
  const args = ['-y', cannon, '--json', ...how, ...bounded, '-b', event('AskCause'), url]
  const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${cannon} could not be run (it is fetched by npx): exit ${String(code)}`)
  return JSON.parse(text) as Load
}

const next = async (server: ChildProcess): Promise<Told> => ((await once(server, 'message')) as [Told])[0]

async function memory(server: ChildProcess): Promise<{ heap: number; rss: number }> {
  server.send('memory')
  const told = await next(server)
  return 'heap' in told ? told : { heap: Number.NaN, rss: Number.NaN }
}

const spoilt = ({ errors, non2xx, timeouts }: Load): number => errors + non2xx + timeouts
const line = (name: string, load: Load): string =>
  `${name.padEnd(14)} ${load.requests.average.toFixed(0).padStart(6)} requests a second, p50 ${String(load.latency.p50)} ms, p99 ${String(load.latency.p99)} ms, ${String(spoilt(load))} errors`

/** Requests a second, against a bare express server that is asked in the same run. */
async function load(ports: { skill: number; bare: number }, seconds: number): Promise<boolean> {
  await fire(ports.skill, 2)
  const bare = await fire(ports.bare, seconds)
  const skill = await fire(ports.skill, seconds)
  console.log(line('bare express', bare))
  console.log(line('the skill', skill))
  console.log(`ratio ${(skill.requests.average / bare.requests.average).toFixed(2)}`)
  return spoilt(skill) === 0
}

/** Over so much, the heap has grown. */
const growth = { share: 1.1, megabytes: 3 }

/** Asks for a long time; the heap, after a collection, must be at the end what it was when all had been loaded once. */
async function soak(server: ChildProcess, port: number, minutes: number): Promise<boolean> {
  const slices = Math.max(4, Math.round(minutes * 2))
  const heaps: number[] = []
  let errors = 0
  for (let slice = 0; slice < slices; slice += 1) {
    const fired = await fire(port, Math.max(1, Math.round((minutes * 60) / slices)), soakRate)
    const { heap, rss } = await memory(server)
    heaps.push(heap / 1e6)
    errors += spoilt(fired)
    console.log(
      `${String(slice + 1).padStart(3)}/${String(slices)}  heap ${(heap / 1e6).toFixed(1)} MB, resident ${(rss / 1e6).toFixed(0)} MB, ${fired.requests.average.toFixed(0)} requests a second, ${String(spoilt(fired))} errors`,
    )
  }
  const quarter = Math.ceil(slices / 4)
  const least = (list: readonly number[]) => Math.min(...list)
  const [first, last] = [least(heaps.slice(0, quarter)), least(heaps.slice(-quarter))]
  const holds = last <= Math.max(first * growth.share, first + growth.megabytes)
  console.log(
    `heap ${first.toFixed(1)} MB in the first quarter, ${last.toFixed(1)} MB in the last: ${holds ? 'no growth' : 'it GROWS'}; ${String(errors)} errors`,
  )
  return holds && errors === 0
}

async function main(args: readonly string[]): Promise<void> {
  const server = fork(join(__dirname, 'load/server.ts'), { execArgv: [...process.execArgv, '--expose-gc'] })
  try {
    const ports = await next(server)
    if (!('skill' in ports)) throw new Error('the server did not say where it is')
    const at = args.indexOf('--minutes')
    const minutes = at < 0 ? 30 : Number(args[at + 1])
    const good = args.includes('soak')
      ? await soak(server, ports.skill, minutes)
      : await load(ports, args.includes('--short') ? 3 : 15)
    process.exitCode = good ? 0 : 1
  } finally {
    server.kill()
  }
}

void main(process.argv.slice(2))
