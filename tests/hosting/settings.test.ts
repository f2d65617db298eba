/** What a person may set when they host the skill; each mistake is one line that says what to do. */
import { createServer, type AddressInfo } from 'node:net'
import { listen } from '../../hosting/server'
import { obstacleAt, readSettings, SettingsError } from '../../hosting/settings'

const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000'
const here = { skillId: SKILL_ID, port: 8080, host: '127.0.0.1' }

test.each<[string, readonly string[], NodeJS.ProcessEnv, object]>([
  ['nothing but the skill', [], {}, {}],
  ['a port', [], { PORT: '9000' }, { port: 9000 }],
  ['a host', [], { HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
  ['both as options', ['--port', '9000', '--host', '::'], {}, { port: 9000, host: '::' }],
  ['options that win', ['--port=1', '--host=a'], { PORT: '2', HOST: 'b' }, { port: 1, host: 'a' }],
])('%s', (_, args, env, expected) => {
  expect(readSettings(args, { SKILL_ID, ...env })).toEqual({ ...here, ...expected })
})

test.each<[string, readonly string[], NodeJS.ProcessEnv, RegExp]>([
  ['no skill', [], { SKILL_ID: undefined }, /^SKILL_ID is not set/],
  ['a skill that is none', [], { SKILL_ID: 'mine' }, /^SKILL_ID is not set/],
  ['a port of letters', [], { PORT: 'abc' }, /^abc is not a port/],
  ['a port that is too high', [], { PORT: '65536' }, /^65536 is not a port/],
  ['a port below none', ['--port=-1'], {}, /^-1 is not a port/],
  ['half a port', ['--port', '80.5'], {}, /^80.5 is not a port/],
  ['an empty host', ['--host='], {}, /^HOST is empty/],
  ['an unknown option', ['--colour'], {}, /--colour/],
  ['a word that is no option', ['9000'], {}, /9000/],
])('%s', (_, args, env, message) => {
  const read = (): unknown => readSettings(args, { SKILL_ID, ...env })
  expect(read).toThrow(SettingsError)
  expect(read).toThrow(message)
  expect(read).toThrow(/^[^\n]+$/)
})

describe('where it cannot listen', () => {
  const start = (port: number, host: string): Promise<unknown> =>
    listen({ port, host }, () => {
      throw new Error('no app is needed')
    }).catch((error: unknown) => error)

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const error = await listen({ port, host: '127.0.0.1' }, jest.fn()).catch((reason: unknown) => reason)
    other.close()
    expect(obstacleAt({ ...here, port }, error)?.message).toBe(
      `127.0.0.1, port ${port} is taken: give another PORT or --port`,
    )
  })

  test('an address that is not this machine’s', async () => {
    const error = await listen({ port: 0, host: '192.0.2.1' }, jest.fn()).catch((reason: unknown) => reason)
    expect(obstacleAt({ ...here, host: '192.0.2.1' }, error)?.message).toMatch(/is not an address of this machine/)
  })

  test('another fault is not explained away', async () => {
    expect(obstacleAt(here, await start(0, '127.0.0.1'))).toBeUndefined()
  })
})
