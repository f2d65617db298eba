/** Hosts the skill on your own machine: `SKILL_ID=… npm run serve`, behind a proxy that speaks HTTPS. */
import { loadApologies } from '../tools/bundle/apologies'
import { loadWords } from '../tools/content/load'
import { loadLexicon } from '../tools/lexicon/load'
import { createLoggedHandler } from '../lambda/alexa/logging'
import { createApp } from './app'
import { listen, type Patience, type Serving } from './server'
import { obstacleAt, readSettings, type Settings, SettingsError } from './settings'
import { createVerify, type Verify } from './verify'

/** Where the log goes; tests bring their own check of requests and shorter limits. */
export type HostOptions = { write: (line: string) => void; verify?: Verify; patience?: Partial<Patience> }

/** Starts the skill's server. */
export function serve(
  { skillId, port, host }: Settings,
  { write, verify = createVerify(skillId), patience }: HostOptions,
): Promise<Serving> {
  const refused = (why: string): void => {
    write(JSON.stringify({ type: 'refused', why }))
  }
  // made at once: what is wrong with the words is seen at the start
  const apologies = loadApologies()
  const skill = { words: loadWords, lexicon: loadLexicon, apologies: () => apologies, skillId }
  const handler = createLoggedHandler(skill, { write })
  return listen({ port, host }, (ready) => createApp({ handler, verify, ready, refused }), patience)
}

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env)
  const write = (line: string): void => {
    console.log(line)
  }
  const { server, stop } = await serve(settings, { write }).catch((error: unknown) => {
    throw obstacleAt(settings, error) ?? error
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  console.error(`http://${settings.host}:${port}/alexa`)
  const stopOnce = onlyOnce(() => void stop())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stopOnce)
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(stopOnce)
}

function onlyOnce(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

/** Npm passes a signal on to its shell, which ends and tells nobody: then the server has another parent. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act()
  }, 500)
  timer.unref()
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof SettingsError ? error.message : error)
    process.exitCode = 1
  })
