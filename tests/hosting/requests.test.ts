/** Self-hosting: only what Alexa signed, for now and for this skill, is answered. The certificates are made here. */
import { createSign } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { md, pki } from 'node-forge'
import { createApp } from '../../hosting/app'
import { serve, type Serving } from '../../hosting/serve'
import { createVerify } from '../../hosting/verify'

// keys, schemas and models take their time on a busy machine
jest.setTimeout(60_000)

type Keys = pki.rsa.KeyPair
type Chain = { pem: string; keys: Keys }

/** What stands for the store of trusted roots, and for Amazon's server of certificates. */
const mockRoots: string[] = []
const mockFiles = new Map<string, string>()

jest.mock('tls', () => ({
  ...jest.requireActual<object>('tls'),
  get rootCertificates() {
    return mockRoots
  },
}))
jest.mock('https', () => ({
  ...jest.requireActual<object>('https'),
  get: (address: string, give: (response: object) => void) => {
    const pem = mockFiles.get(address)
    give(Object.assign(Readable.from([pem ?? '']), { statusCode: pem === undefined ? 404 : 200 }))
    return { on: () => undefined, end: () => undefined }
  },
}))

const day = 86_400_000
const after = (days: number) => new Date(Date.now() + days * day)

function certificate(subject: string, keys: Keys, issuer: { name: string; keys: Keys }, until: Date, host?: string) {
  const made = pki.createCertificate()
  made.publicKey = keys.publicKey
  made.serialNumber = '01'
  made.validity.notBefore = after(-100)
  made.validity.notAfter = until
  made.setSubject([{ name: 'commonName', value: subject }])
  made.setIssuer([{ name: 'commonName', value: issuer.name }])
  made.setExtensions(
    host === undefined
      ? [{ name: 'basicConstraints', cA: true, critical: true }]
      : [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  )
  made.sign(issuer.keys.privateKey, md.sha256.create())
  return pki.certificateToPem(made)
}

const newKeys = (): Keys => pki.rsa.generateKeyPair({ bits: 2048, e: 0x10001 })
const [trusted, stranger, signer] = [newKeys(), newKeys(), newKeys()]
const host = 'echo-api.amazon.com'

function chain(name: string, issuer: Keys, { until = after(10), to = host } = {}): Chain {
  const root = { name, keys: issuer }
  return {
    pem: certificate('signer', signer, root, until, to) + certificate(name, issuer, root, after(100)),
    keys: signer,
  }
}

const at = (name: string) => `https://s3.amazonaws.com/echo.api/${name}.pem`
const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000'

const launch = (timestamp: string, applicationId = skillId): string => {
  const application = { applicationId }
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 's', application, user: { userId: 'u' }, attributes: {} },
    context: { System: { application, user: { userId: 'u' }, device: { supportedInterfaces: {} }, apiEndpoint: '' } },
    request: { type: 'LaunchRequest', requestId: 'r', timestamp, locale: 'en-US' },
  })
}

const sign = (body: string, { keys }: Chain): string =>
  createSign('RSA-SHA256').update(body).sign(pki.privateKeyToPem(keys.privateKey), 'base64')

const good = chain('trusted root', trusted)
const lines: string[] = []
let serving: Serving
let base = ''

beforeAll(async () => {
  mockRoots.push(certificate('trusted root', trusted, { name: 'trusted root', keys: trusted }, after(100)))
  mockFiles.set(at('good'), good.pem)
  mockFiles.set(at('expired'), chain('trusted root', trusted, { until: after(-1) }).pem)
  mockFiles.set(at('untrusted'), chain('untrusted root', stranger).pem)
  mockFiles.set(at('other-name'), chain('trusted root', trusted, { to: 'example.org' }).pem)
  serving = await serve({ skillId, port: 0, host: '127.0.0.1' }, { write: (line) => lines.push(line) })
  base = `http://127.0.0.1:${(serving.server.address() as AddressInfo).port}`
})
afterAll(() => serving.stop())
beforeEach(() => {
  lines.length = 0
})

type Change = { body?: string; signed?: string; url?: string; ago?: number; headers?: Record<string, string> }

async function send({
  ago = 0,
  body = launch(new Date(Date.now() - ago).toISOString()),
  signed,
  url,
  headers,
}: Change) {
  const response = await fetch(`${base}/alexa`, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      SignatureCertChainUrl: url ?? at('good'),
      'Signature-256': sign(signed ?? body, good),
      ...headers,
    },
  })
  return { status: response.status, text: await response.text() }
}

test('what Alexa signed is answered, and logged in one line', async () => {
  const { status, text } = await send({})
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ version: '1.0', response: { shouldEndSession: false } })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ type: 'LaunchRequest' })])
})

test.each<[string, Change, string]>([
  ['a body that was tampered with', { signed: launch(new Date(0).toISOString()) }, 'signature'],
  ['no signature', { headers: { 'Signature-256': '' } }, 'signature'],
  ['a signature that is none', { headers: { 'Signature-256': 'AAAA' } }, 'signature'],
  ['a certificate that has run out', { url: at('expired') }, 'signature'],
  ['a certificate of an unknown root', { url: at('untrusted') }, 'signature'],
  ['a certificate of another name', { url: at('other-name') }, 'signature'],
  ['a certificate that is not there', { url: at('nowhere') }, 'signature'],
  ['another host', { url: 'https://example.org/echo.api/good.pem' }, 'address'],
  ['another folder', { url: 'https://s3.amazonaws.com/other/good.pem' }, 'address'],
  ['a way out of the folder', { url: 'https://s3.amazonaws.com/echo.api/../other/good.pem' }, 'address'],
  ['another port', { url: 'https://s3.amazonaws.com:8443/echo.api/good.pem' }, 'address'],
  ['no encryption', { url: 'http://s3.amazonaws.com/echo.api/good.pem' }, 'address'],
  ['no address', { url: '' }, 'address'],
  ['a request of three minutes ago', { ago: 180_000 }, 'time'],
  ['a request of three minutes ahead', { ago: -180_000 }, 'time'],
  ['a time that is none', { body: launch('soon') }, 'time'],
  ['no time', { body: '{"request":{}}' }, 'time'],
  ['no JSON', { body: 'hello' }, 'time'],
])('%s is refused, and the caller learns nothing', async (_, change, why) => {
  expect(await send(change)).toEqual({ status: 400, text: '' })
  expect(lines).toEqual([JSON.stringify({ type: 'refused', why })])
})

test('a request for another skill is refused, though Alexa signed it', async () => {
  expect(await send({ body: launch(new Date().toISOString(), 'amzn1.ask.skill.other') })).toEqual({
    status: 500,
    text: '',
  })
})

test('a body that is too large is refused before it is looked at', async () => {
  expect(await send({ body: 'x'.repeat(200_000) })).toEqual({ status: 413, text: '' })
})

test('a certificate that runs out while it is kept is looked at again', async () => {
  let clock = Date.now()
  const verify = createVerify(() => clock)
  const body = launch(new Date().toISOString())
  const headers = { signaturecertchainurl: at('kept'), 'signature-256': sign(body, good) }
  mockFiles.set(at('kept'), good.pem)
  await verify(body, headers)
  mockFiles.set(at('kept'), chain('trusted root', trusted, { until: after(-1) }).pem)
  await verify(body, headers)
  clock += 2 * 3_600_000
  await expect(verify(body, headers)).rejects.toThrow('signature')
})

describe('the server', () => {
  test.each<[string, string, string, number]>([
    ['says that it is well', 'GET', '/health', 200],
    ['answers nothing but posts', 'GET', '/alexa', 405],
    ['has no other page', 'GET', '/', 404],
  ])('%s', async (_, method, path, status) => {
    const response = await fetch(base + path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  const listen = async (app: ReturnType<typeof createApp>) => {
    const server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alexa` }
  }

  test('gives up before Alexa does', async () => {
    const why: string[] = []
    const { server, address } = await listen(
      createApp({
        handler: () => new Promise(() => undefined),
        verify: () => Promise.resolve(),
        refused: (word) => why.push(word),
        limits: { ms: 20 },
      }),
    )
    const { status } = await fetch(address, { method: 'POST', body: '{}' })
    server.close()
    expect([status, why]).toEqual([503, ['late']])
  })

  test('finishes what was begun before it stops', async () => {
    let answer: () => void = () => undefined
    let arrived: () => void = () => undefined
    const here = new Promise<void>((resolve) => (arrived = resolve))
    const verify = () =>
      new Promise<void>((resolve) => {
        answer = resolve
        arrived()
      })
    const { server, stop } = await serve({ skillId, port: 0, host: '127.0.0.1' }, { verify, write: () => undefined })
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const begun = fetch(`${address}/alexa`, { method: 'POST', body: launch(new Date().toISOString()) })
    await here
    const stopped = stop()
    answer()
    expect((await begun).status).toBe(200)
    await stopped
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })
})
