/** How the self-hosted skill bears a load: `npm run load [-- --short]`, and for how long: `npm run soak [-- --minutes 30]`. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { median } from './bench/measure'
import { cannon } from './load/cannon'
import type { Told } from './load/server'

const connections = 10

/** What is asked: an intent with its id, or words that have to be understood. */
const asked = {
  intent: { name: 'AskCause', slots: { topic: { name: 'topic', value: 'caffeine' } } },
  words: { name: 'OpenQuestion', slots: { words: { name: 'words', value: 'why does my left eyelid keep twitching' } } },
} as const

const event = (what: keyof typeof asked): string =>
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
      intent: { ...asked[what], confirmationStatus: 'NONE' },
    },
  })

/** Requests a second while soaking: memory is to be tried, not the processor. */
const soakRate = { intent: 150, words: 60 } as const

/** What a load came to. */
type Load = {
  requests: { average: number; total: number }
  latency: { p50: number; p99: number }
  errors: number
  non2xx: number
  timeouts: number
}

async function fire(port: number, seconds: number, what: keyof typeof asked, rate?: number): Promise<Load> {
  const url = `http://127.0.0.1:${String(port)}/alexa`
  const how = ['-c', String(connections), '-d', String(seconds), '-m', 'POST', '-H', 'Content-Type=application/json']
  const bounded = rate === undefined ? [] : ['-R', String(rate)]
  const args = ['-y', cannon, '--json', ...how, ...bounded, '-b', event(what), url]
  const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${cannon} failed: exit ${String(code)}`)
  return JSON.parse(text) as Load
}

const next = async (server: ChildProcess): Promise<Told> => ((await once(server, 'message')) as [Told])[0]

async function spent(server: ChildProcess): Promise<{ heap: number; rss: number; cpu: number }> {
  server.send('spent')
  const told = await next(server)
  return 'heap' in told ? told : { heap: Number.NaN, rss: Number.NaN, cpu: Number.NaN }
}

const spoilt = ({ errors, non2xx, timeouts }: Load): number => errors + non2xx + timeouts
const line = (name: string, load: Load): string =>
  `${name.padEnd(14)} ${load.requests.average.toFixed(0).padStart(6)} requests a second, p50 ${String(load.latency.p50)} ms, p99 ${String(load.latency.p99)} ms, ${String(spoilt(load))} errors`

type Measured = Load & { cpu: number }

/** The middle of several loads by their rate, with the errors of all. */
function middle(loads: readonly Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.requests.average - b.requests.average)
  const one = sorted[Math.floor(sorted.length / 2)]
  if (!one) throw new Error('no load was fired')
  const sum = (part: 'errors' | 'non2xx' | 'timeouts') => loads.reduce((all, load) => all + load[part], 0)
  return { ...one, errors: sum('errors'), non2xx: sum('non2xx'), timeouts: sum('timeouts') }
}

/** Requests a second, against a bare express server: in turns, so that what disturbs one disturbs both. */
async function load(
  server: ChildProcess,
  ports: { skill: number; bare: number },
  seconds: number,
  times: number,
): Promise<boolean> {
  const one = async (port: number, what: keyof typeof asked): Promise<Measured> => {
    const before = await spent(server)
    const fired = await fire(port, seconds, what)
    const { cpu } = await spent(server)
    return { ...fired, cpu: (cpu - before.cpu) / fired.requests.total }
  }
  const loads: Record<'bare' | keyof typeof asked, Measured[]> = { bare: [], intent: [], words: [] }
  await fire(ports.bare, 2, 'intent')
  await fire(ports.skill, 2, 'intent')
  await fire(ports.skill, 2, 'words')
  for (let nth = 0; nth < times; nth += 1) {
    loads.bare.push(await one(ports.bare, 'intent'))
    loads.intent.push(await one(ports.skill, 'intent'))
    loads.words.push(await one(ports.skill, 'words'))
  }
  const [bare, byIntent, byWords] = [middle(loads.bare), middle(loads.intent), middle(loads.words)]
  const cpu = (list: readonly { cpu: number }[]) => median(list.map((fired) => fired.cpu))
  console.log(line('bare express', bare))
  console.log(line('by intent', byIntent))
  console.log(line('by words', byWords))
  const ratio = (one: Load) => (one.requests.average / bare.requests.average).toFixed(2)
  console.log(`÷ bare express: by intent ${ratio(byIntent)}, by words ${ratio(byWords)}`)
  console.log(
    `processor time a request: bare express ${cpu(loads.bare).toFixed(0)} µs, by intent ${cpu(loads.intent).toFixed(0)} µs, by words ${cpu(loads.words).toFixed(0)} µs`,
  )
  return spoilt(byIntent) + spoilt(byWords) === 0
}

/** Over so much, the heap has grown. */
const growth = { share: 1.1, megabytes: 3 }

/** Asks for a long time; the heap, after a collection, must be at the end what it was when all had been loaded once. */
async function soak(server: ChildProcess, port: number, minutes: number): Promise<boolean> {
  const slices = Math.max(4, Math.round(minutes * 2))
  const heaps: number[] = []
  let errors = 0
  for (let slice = 0; slice < slices; slice += 1) {
    const what = slice % 2 === 0 ? 'words' : 'intent'
    const fired = await fire(port, Math.max(1, Math.round((minutes * 60) / slices)), what, soakRate[what])
    const { heap, rss } = await spent(server)
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
      : await load(server, ports, 3, args.includes('--short') ? 1 : 7)
    process.exitCode = good ? 0 : 1
  } finally {
    server.kill()
  }
}

void main(process.argv.slice(2))
