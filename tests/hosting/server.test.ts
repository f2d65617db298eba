/** The server: what it answers, how long it waits, how it stops. */
import { connect, type AddressInfo } from 'node:net'
import { createApp, type AppOptions } from '../../hosting/app'
import { listen, type Patience, type Serving } from '../../hosting/server'
import { RefusedError } from '../../hosting/verify'

const open: Serving[] = []
afterEach(async () => {
  for (const { stop } of open.splice(0)) await stop()
})

const hello = { version: '1.0', response: { shouldEndSession: true } }

async function start(options: Partial<AppOptions> = {}, patience: Partial<Patience> = {}) {
  const lines: string[] = []
  const serving = await listen(
    { port: 0, host: '127.0.0.1' },
    (ready) =>
      createApp({
        handler: () => Promise.resolve(hello),
        verify: () => Promise.resolve(),
        ready,
        refused: (why) => lines.push(why),
        ...options,
      }),
    { stop: 200, ...patience },
  )
  open.push(serving)
  const { port } = serving.server.address() as AddressInfo
  const base = `http://127.0.0.1:${port}`
  const post = async (body: string) => {
    const response = await fetch(`${base}/alexa`, { method: 'POST', body })
    return { status: response.status, text: await response.text() }
  }
  return { base, port, post, lines, ...serving }
}

test('what was let through is answered', async () => {
  const seen: unknown[] = []
  const { post } = await start({
    handler: (event) => {
      seen.push(event)
      return Promise.resolve(hello)
    },
  })
  expect(await post('{"request": {"name": "ü"}}')).toEqual({ status: 200, text: JSON.stringify(hello) })
  expect(seen).toEqual([{ request: { name: 'ü' } }])
})

test.each(['body', 'time', 'skill', 'address', 'signature'] as const)(
  'a request refused for its %s gets a 400, and the caller learns nothing',
  async (why) => {
    const { post, lines } = await start({ verify: () => Promise.reject(new RefusedError(why)) })
    expect([await post('{}'), lines]).toEqual([{ status: 400, text: '' }, [why]])
  },
)

test('a fault of the skill is a 500, and the caller learns nothing', async () => {
  const { post, lines } = await start({ handler: () => Promise.reject(new TypeError('secret')) })
  expect([await post('{}'), lines]).toEqual([{ status: 500, text: '' }, []])
})

test('a body that is too large is refused before it is checked', async () => {
  let checked = false
  const { post, lines } = await start({
    verify: () => {
      checked = true
      return Promise.resolve()
    },
  })
  expect([await post('x'.repeat(200_000)), lines, checked]).toEqual([{ status: 413, text: '' }, ['body'], false])
})

test.each<[string, string, string, number]>([
  ['says that it is well', 'GET', '/health', 200],
  ['answers nothing but posts', 'GET', '/alexa', 405],
  ['has no other page', 'GET', '/', 404],
])('it %s', async (_, method, path, status) => {
  const { base } = await start()
  const response = await fetch(base + path, { method })
  expect(response.status).toBe(status)
  expect(response.headers.get('x-powered-by')).toBeNull()
})

test('it gives up before Alexa does', async () => {
  const { post, lines } = await start({ handler: () => new Promise(() => undefined), limits: { ms: 20 } })
  expect([(await post('{}')).status, lines]).toEqual([503, ['late']])
})

describe('a caller that sends a little and then nothing is cut off', () => {
  const patience = { headers: 150, request: 300, check: 20 }

  /** Sends the beginning of a request and answers how many milliseconds passed until the end, and what was said. */
  const hold = (port: number, beginning: string): Promise<{ ms: number; text: string }> =>
    new Promise((resolve) => {
      const from = Date.now()
      let text = ''
      const socket = connect(port, '127.0.0.1', () => socket.write(beginning))
      socket.on('data', (part) => (text += part.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        resolve({ ms: Date.now() - from, text })
      })
    })

  test.each<[string, string]>([
    ['in its headers', 'POST /alexa HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['in its body', 'POST /alexa HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"request"'],
  ])('%s', async (_, beginning) => {
    let checked = false
    const { port } = await start({ verify: () => Promise.resolve(void (checked = true)) }, patience)
    const { ms, text } = await hold(port, beginning)
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(ms).toBeLessThan(3_000)
    expect(checked).toBe(false)
  })

  test('even if it goes on byte by byte', async () => {
    const { port } = await start({}, patience)
    const socket = connect(port, '127.0.0.1')
    const drip = setInterval(() => socket.write('x'), 20)
    socket.write('POST /alexa HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n')
    socket.on('error', () => undefined)
    const from = Date.now()
    await new Promise((resolve) => socket.once('close', resolve).resume())
    clearInterval(drip)
    expect(Date.now() - from).toBeLessThan(3_000)
  })
})

test('it finishes what was begun before it stops', async () => {
  let answer: () => void = () => undefined
  let arrived: () => void = () => undefined
  const here = new Promise<void>((resolve) => (arrived = resolve))
  const { base, post, stop } = await start(
    {
      verify: () =>
        new Promise((resolve) => {
          answer = resolve
          arrived()
        }),
    },
    { stop: 10_000 },
  )
  const begun = post('{}')
  await here
  const stopped = stop()
  answer()
  expect((await begun).status).toBe(200)
  await stopped
  await expect(fetch(`${base}/health`)).rejects.toThrow()
})

test('it does not wait for good for what does not end', async () => {
  const { post, stop } = await start({ handler: () => new Promise(() => undefined) }, { stop: 50 })
  const begun = post('{}').catch(() => 'cut off')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await stop()
  expect(await begun).toBe('cut off')
})
