/** The command itself: the real skill behind HTTP, started as a person starts it. */
import { spawn, type ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { rootsFrom } from '../../hosting/certificates'
import { serve, type HostOptions } from '../../hosting/serve'
import { createVerify } from '../../hosting/verify'
import { certificate, newKeys, signed } from '../fixtures/certificates'
import { envelopeOf } from '../fixtures/envelopes'

jest.setTimeout(120_000)

const skillId = 'amzn1.ask.skill.test'
const root = join(__dirname, '../..')

describe('a request that Alexa signed', () => {
  const now = Date.now()
  const [rootKeys, alexaKeys] = [newKeys(), newKeys()]
  const issuer = { name: 'root', keys: rootKeys }
  const pem = certificate({ owner: 'alexa', keys: alexaKeys, issuer, host: 'echo-api.amazon.com' }, now)
  const roots = rootsFrom([certificate({ owner: 'root', keys: rootKeys, issuer }, now)])
  const verify = createVerify(skillId, { roots: () => roots, fetchChain: () => Promise.resolve(pem) })

  async function post(body: string, signature = signed(body, alexaKeys)) {
    const lines: string[] = []
    const options: HostOptions = { verify, write: (line) => lines.push(line) }
    const { server, stop } = await serve({ skillId, port: 0, host: '127.0.0.1' }, options)
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/alexa`, {
      method: 'POST',
      body,
      headers: {
        SignatureCertChainUrl: 'https://s3.amazonaws.com/echo.api/chain.pem',
        'Signature-256': signature,
      },
    })
    const text = await response.text()
    await stop()
    return { status: response.status, text, lines: lines.map((line) => JSON.parse(line) as unknown) }
  }
  const launch = (): object => envelopeOf({ type: 'LaunchRequest' }, { timestamp: new Date().toISOString() })

  test('is answered, and logged in one line', async () => {
    const { status, text, lines } = await post(JSON.stringify(launch()))
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ version: '1.0', response: { shouldEndSession: false } })
    expect(lines).toEqual([expect.objectContaining({ type: 'LaunchRequest', kind: 'help' })])
  })

  test('for another skill is a 400', async () => {
    const application = { applicationId: 'amzn1.ask.skill.other' }
    const { status, text, lines } = await post(JSON.stringify({ ...launch(), session: { application } }))
    expect([status, text, lines]).toEqual([400, '', [{ type: 'refused', why: 'skill' }]])
  })

  test('and was changed is a 400', async () => {
    const { status, text, lines } = await post(JSON.stringify(launch()), signed('{}', alexaKeys))
    expect([status, text, lines]).toEqual([400, '', [{ type: 'refused', why: 'signature' }]])
  })
})

/** Starts a command, and gives its process and what it has written to standard error so far. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.on('data', (part: Buffer) => (text += part.toString()))
  return { child, errors: () => text }
}
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) =>
    child.once('close', (code) => {
      resolve(code)
    }),
  )
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function until<T>(what: () => T | Promise<T>): Promise<T> {
  for (;;) {
    const found = await what()
    if (found) return found
    await wait(50)
  }
}
const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )

const direct = ['--import', 'tsx', 'hosting/serve.ts']

test.each<[string, readonly string[], NodeJS.ProcessEnv, RegExp]>([
  ['no skill', [], { SKILL_ID: '' }, /^SKILL_ID is not set: [^\n]+\n$/],
  ['a port that is none', [], { SKILL_ID: skillId, PORT: 'abc' }, /^abc is not a port: [^\n]+\n$/],
  [
    'an address of another machine',
    ['--host', '192.0.2.1'],
    { SKILL_ID: skillId },
    /^192\.0\.2\.1, port \d+ [^\n]+\n$/,
  ],
])('%s is said in one line', async (_, args, env, message) => {
  const { child, errors } = start(process.execPath, [...direct, ...args], env)
  expect([await ended(child), errors()]).toEqual([1, expect.stringMatching(message)])
})

test.each<[string, string, readonly string[]]>([
  ['started by Node', process.execPath, direct],
  ['started by npm', 'npm', ['run', '-s', 'serve', '--']],
])('SIGTERM stops it, %s', async (_, command, args) => {
  const { child, errors } = start(command, [...args, '--port', '0'], { SKILL_ID: skillId })
  const address = await until(() => /^http:\S+(?=\/alexa$)/m.exec(errors())?.[0])
  expect(await answers(`${address ?? ''}/health`)).toBe(true)
  child.kill('SIGTERM')
  await ended(child)
  await until(async () => !(await answers(`${address ?? ''}/health`)))
})
