/** The page's server, as npm start runs it. */
import { createServer } from 'node:net'
import { request } from 'node:http'
import { isOurs } from '../../simulator/web/hosts'
import { serve, stop, type Served } from './served'

let served: Served
beforeAll(async () => {
  served = await serve(['--port', '4140', '--no-watch'])
})
afterAll(() => stop(served))

const launch = [{ locale: 'en-US', said: '(launch)' }]
const usual = { talk: 'a', device: 'show-8', mood: 'literal', steps: launch, from: 0 }
const post = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  fetch(`${served.url}talk`, { method: 'POST', body, headers })
const talk = (more: object) => post(JSON.stringify({ ...usual, ...more }))
const steps = (...said: string[]) => said.map((one) => ({ locale: 'en-US', said: one }))
const speeches = async (more: object): Promise<unknown[]> =>
  ((await (await talk(more)).json()) as { turn?: { speech: string }; complaint?: string }[]).map(
    (one) => one.turn?.speech ?? one,
  )

test.each([
  ['no JSON', '{"talk":', 400, 'not JSON'],
  ['10 MB', `"${'x'.repeat(10_000_000)}"`, 413, 'longer than'],
  ['something else altogether', '{"a": 1}', 400, 'talk'],
  ['no step', JSON.stringify({ ...usual, steps: [] }), 400, 'steps'],
])('says in a line what is wrong with %s, and goes on', async (_, body, status, complaint) => {
  const answer = await post(body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ complaint: expect.stringContaining(complaint) as unknown })
  expect((await talk({})).status).toBe(200)
})

test.each([
  ['a locale that does not exist', { steps: [{ locale: 'xx-XX', said: 'hello' }] }, 'xx-XX'],
  ['a device that does not exist', { device: 'toaster' }, 'no device toaster'],
  ['a mood that does not exist', { mood: 'sleepy' }, 'no mood sleepy'],
  ['an empty utterance', { steps: steps(' ') }, 'an utterance is empty'],
  ['silence without a session', { steps: steps('(silence)') }, 'no session'],
])('says in a line what is wrong with a step: %s', async (_, more, complaint) => {
  expect(await speeches({ ...more, talk: complaint })).toEqual([
    { complaint: expect.stringContaining(complaint) as unknown },
  ])
})

test('answers only pages of its own', async () => {
  expect((await post(JSON.stringify(usual), { 'Content-Type': 'text/plain' })).status).toBe(415)
  expect((await fetch(`${served.url}../package.json`)).status).toBe(404)
  const { port } = new URL(served.url)
  const foreign = await new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path: '/setup', headers: { Host: 'evil.example' } }, (answer) => {
      resolve(answer.statusCode)
    }).end()
  })
  expect(foreign).toBe(403)
})

test.each([
  ['127.0.0.1:4040', true],
  ['[::1]:4040', true],
  ['192.168.1.20:4040', true],
  ['localhost:4040', true],
  ['evil.example', false],
  ['localhost.evil.example:4040', false],
  ['', false],
])('the name %p is ours: %p', (host, ours) => {
  expect(isOurs(host)).toBe(ours)
})

test('a talk that was forgotten is taken up again from its steps', async () => {
  const said = steps('(launch)', 'does coffee cause twitching', 'what can I do about it')
  const whole = await speeches({ talk: 'whole', steps: said })
  const first = await speeches({ talk: 'parts', steps: said.slice(0, 2) })
  const second = await speeches({ talk: 'parts', steps: said, from: 2 })
  const unknown = await speeches({ talk: 'nobody knows it', steps: said, from: 2 })
  expect([...first, ...second].map(String).length).toBe(3)
  expect(unknown).toHaveLength(1)
  expect(whole).toHaveLength(3)
  expect(String(unknown[0]).toLowerCase()).toContain('caffeine')
})

test('takes the next port where one is taken, and stops cleanly', async () => {
  const blocker = createServer()
  await new Promise<void>((resolve) => blocker.listen(4160, '127.0.0.1', resolve))
  const other = await serve(['--no-watch'], undefined, { PORT: '4160' })
  expect(other.url).toBe('http://127.0.0.1:4161/')
  expect(other.printed()).toContain('port 4160 is taken')
  expect(await stop(other)).toBe(0)
  blocker.close()
})

test.each([
  [['--port', 'abc'], '--port abc is no port'],
  [['--host', '203.0.113.9'], 'cannot listen on 203.0.113.9'],
])('says in a line what is wrong with %p', async (args, complaint) => {
  await expect(serve([...args, '--no-watch'])).rejects.toThrow(complaint)
})
