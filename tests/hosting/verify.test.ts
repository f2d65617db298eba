/** Only what Alexa signed, for now and for this skill, is let through; what costs nothing is checked before anything is fetched. */
import { rootsFrom } from '../../hosting/certificates'
import { createVerify, RefusedError, type Trust } from '../../hosting/verify'
import { certificate, newKeys, signed } from '../fixtures/certificates'

jest.setTimeout(60_000)

const now = Date.UTC(2026, 10, 22, 12)
const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000'
const [rootKeys, alexaKeys, strangerKeys] = [newKeys(), newKeys(), newKeys()]
const root = { name: 'trusted root', keys: rootKeys }
const pemOf = (more: { until?: number; from?: number; host?: string } = {}): string =>
  certificate({ owner: 'alexa', keys: alexaKeys, issuer: root, host: 'echo-api.amazon.com', ...more }, now)
const roots = rootsFrom([certificate({ owner: 'trusted root', keys: rootKeys, issuer: root }, now)])

const at = (name: string): string => `https://s3.amazonaws.com/echo.api/${name}.pem`
const files = new Map([
  [at('good'), pemOf()],
  [at('expired'), pemOf({ until: -1 })],
  [at('early'), pemOf({ from: 1 })],
  [at('other-host'), pemOf({ host: 'example.org' })],
  [
    at('untrusted'),
    certificate(
      {
        owner: 'alexa',
        keys: alexaKeys,
        issuer: { name: 'stranger', keys: strangerKeys },
        host: 'echo-api.amazon.com',
      },
      now,
    ),
  ],
  [at('not-pem'), '<Error><Code>AccessDenied</Code></Error>'],
])

let fetched: string[] = []
const fetchChain: Trust['fetchChain'] = (address) => {
  fetched.push(address)
  const pem = files.get(address)
  return pem === undefined ? Promise.reject(new Error('404')) : Promise.resolve(pem)
}
beforeEach(() => {
  fetched = []
})

type Change = {
  ago?: number
  type?: string
  timestamp?: unknown
  applications?: readonly [system: unknown, session: unknown]
  body?: string
  signedBody?: string
  keys?: ReturnType<typeof newKeys>
  headers?: Readonly<Record<string, string>>
}

function request({ ago = 0, type = 'LaunchRequest', timestamp, applications = [skillId, skillId] }: Change): string {
  const [system, session] = applications.map((applicationId) => ({ applicationId }))
  return JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 's', application: session, user: { userId: 'ü' } },
    context: { System: { application: system } },
    request: { type, requestId: 'r', timestamp: timestamp ?? new Date(now - ago).toISOString(), locale: 'de-DE' },
  })
}

async function refusal(change: Change, trust: Partial<Trust> = {}): Promise<string> {
  const { body = request(change), signedBody = body, keys = alexaKeys, headers } = change
  const verify = createVerify(skillId, { now: () => now, roots: () => roots, fetchChain, ...trust })
  const all = { signaturecertchainurl: at('good'), 'signature-256': signed(signedBody, keys), ...headers }
  try {
    await verify(Buffer.from(body), all)
    return 'let through'
  } catch (error) {
    return error instanceof RefusedError ? error.refusal : `threw ${String(error)}`
  }
}
const from = (signaturecertchainurl: string): Change => ({ headers: { signaturecertchainurl } })
const second = 1000

describe.each<[string, Change]>([
  ['what Alexa signed', {}],
  ['a request of 150 seconds ago', { ago: 150 * second }],
  ['a request of 150 seconds ahead', { ago: -150 * second }],
  ['a time in milliseconds', { timestamp: now }],
  ['a skill event that is repeated for an hour', { ago: 3_600 * second, type: 'AlexaSkillEvent.SkillDisabled' }],
  ['an event without a session', { applications: [skillId, undefined] }],
  ['a session without a context', { applications: [undefined, skillId] }],
  ['the port of HTTPS', from('https://s3.amazonaws.com:443/echo.api/good.pem')],
  ['capitals in scheme and host', from('HTTPS://S3.AmazonAWS.com/echo.api/good.pem')],
  ['dots that stay in the folder', from('https://s3.amazonaws.com/echo.api/../echo.api/good.pem')],
])('%s', (_, change) => {
  test('is let through', async () => {
    expect(await refusal(change)).toBe('let through')
    expect(fetched).toEqual([at('good')])
  })
})

const beforeFetching: readonly [string, Change, string][] = [
  ['no JSON', { body: 'hello' }, 'body'],
  ['an empty body', { body: '' }, 'body'],
  ['a request of more than 150 seconds ago', { ago: 150 * second + 1 }, 'time'],
  ['a request of more than 150 seconds ahead', { ago: -150 * second - 1 }, 'time'],
  ['a skill event of more than an hour ago', { ago: 3_601 * second, type: 'AlexaSkillEvent.SkillEnabled' }, 'time'],
  ['a time that is none', { timestamp: 'soon' }, 'time'],
  ['a time of another kind', { timestamp: [] }, 'time'],
  ['no request', { body: '{}' }, 'time'],
  ['nothing at all', { body: 'null' }, 'time'],
  ['another skill', { applications: ['amzn1.ask.skill.other', 'amzn1.ask.skill.other'] }, 'skill'],
  ['another skill in the context', { applications: ['amzn1.ask.skill.other', skillId] }, 'skill'],
  ['another skill in the session', { applications: [skillId, 'amzn1.ask.skill.other'] }, 'skill'],
  ['no skill', { applications: [undefined, undefined] }, 'skill'],
  ['no encryption', from('http://s3.amazonaws.com/echo.api/good.pem'), 'address'],
  ['another host', from('https://example.org/echo.api/good.pem'), 'address'],
  ['a host that begins alike', from('https://s3.amazonaws.com.example.org/echo.api/good.pem'), 'address'],
  ['Amazon’s host as a name', from('https://s3.amazonaws.com@example.org/echo.api/good.pem'), 'address'],
  ['a name before the host', from('https://somebody@s3.amazonaws.com/echo.api/good.pem'), 'address'],
  ['another folder', from('https://s3.amazonaws.com/other/good.pem'), 'address'],
  ['the folder in capitals', from('https://s3.amazonaws.com/EcHo.aPi/good.pem'), 'address'],
  ['a way out of the folder', from('https://s3.amazonaws.com/echo.api/../other/good.pem'), 'address'],
  ['a hidden way out of the folder', from('https://s3.amazonaws.com/echo.api/%2e%2e/other/good.pem'), 'address'],
  ['another port', from('https://s3.amazonaws.com:8443/echo.api/good.pem'), 'address'],
  ['no address', from(''), 'address'],
  ['an address that is none', from('good.pem'), 'address'],
  ['no signature', { headers: { 'signature-256': '' } }, 'signature'],
]
test.each(beforeFetching)('%s is refused before anything is fetched', async (_, change, why) => {
  expect(await refusal(change)).toBe(why)
  expect(fetched).toEqual([])
})

test.each<[string, Change]>([
  ['a body that was tampered with', { signedBody: request({ ago: 1 }) }],
  ['a signature by somebody else', { keys: strangerKeys }],
  ['a signature that is none', { headers: { 'signature-256': 'AAAA' } }],
  ['a signature of odd letters', { headers: { 'signature-256': '§§§' } }],
  ['a certificate that has run out', from(at('expired'))],
  ['a certificate that is not valid yet', from(at('early'))],
  ['a certificate of an unknown root', from(at('untrusted'))],
  ['a certificate of another host', from(at('other-host'))],
  ['a certificate that is not there', from(at('nowhere'))],
  ['a file that holds no certificate', from(at('not-pem'))],
])('%s is refused', async (_, change) => {
  expect(await refusal(change)).toBe('signature')
})

describe('what was fetched is kept', () => {
  const body = (when: number): string => request({ timestamp: new Date(when).toISOString() })
  const headers = (text: string, address = at('good')) => ({
    signaturecertchainurl: address,
    'signature-256': signed(text, alexaKeys),
  })
  const check = async (verify: ReturnType<typeof createVerify>, when: number, address?: string): Promise<boolean> =>
    verify(Buffer.from(body(when)), headers(body(when), address)).then(
      () => true,
      () => false,
    )

  test('by address: two requests at once, and a third with a query, fetch one file', async () => {
    const verify = createVerify(skillId, { now: () => now, roots: () => roots, fetchChain })
    const all = await Promise.all([check(verify, now), check(verify, now), check(verify, now, `${at('good')}?a=1`)])
    expect([all, fetched]).toEqual([[true, true, true], [at('good')]])
  })

  test('for an hour', async () => {
    let clock = now
    const verify = createVerify(skillId, { now: () => clock, roots: () => roots, fetchChain })
    for (const minutes of [0, 59, 61]) {
      clock = now + minutes * 60 * second
      expect(await check(verify, clock)).toBe(true)
    }
    expect(fetched).toHaveLength(2)
  })

  test('until it runs out, if that is sooner', async () => {
    let clock = now
    const verify = createVerify(skillId, {
      now: () => clock,
      roots: () => roots,
      fetchChain: () => Promise.resolve(pemOf({ until: 1 / 48 })),
    })
    expect(await check(verify, clock)).toBe(true)
    clock += 31 * 60 * second
    expect(await check(verify, clock)).toBe(false)
  })

  test('but not where it could not be had: the next request tries again', async () => {
    let times = 0
    const verify = createVerify(skillId, {
      now: () => now,
      roots: () => roots,
      fetchChain: (address) => ((times += 1) === 1 ? Promise.reject(new Error('down')) : fetchChain(address)),
    })
    expect([await check(verify, now), await check(verify, now)]).toEqual([false, true])
  })
})
