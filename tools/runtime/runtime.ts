/** Runs the built bundle as Lambda does: Node 24, AWS's own runtime client, a Runtime API on this machine. `npm run runtime`. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bundlePath } from '../bundle/bundle'
import { canFetch, unavailable } from '../commands/fetched'
import { runLambda } from './runtimeApi'

/** AWS's runtime client for Node, compiled where it is installed; kept in a temporary folder from run to run. */
const client = 'aws-lambda-ric@4.0.2'
const home = join(tmpdir(), client.replace('@', '-'))
const program = join(home, 'node_modules/aws-lambda-ric/index.mjs')
const node24 = 24

const skillId = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000'

const envelope = (request: object, applicationId = skillId): object => {
  const user = { userId: 'amzn1.ask.account.RUNTIME' }
  const application = { applicationId }
  return {
    version: '1.0',
    session: { new: true, sessionId: 'amzn1.echo-api.session.1', application, user, attributes: {} },
    context: { System: { application, user, device: { deviceId: 'd', supportedInterfaces: {} }, apiEndpoint: '' } },
    request: {
      requestId: 'amzn1.echo-api.request.1',
      timestamp: new Date().toISOString(),
      locale: 'en-US',
      ...request,
    },
  }
}

const cause = {
  type: 'IntentRequest',
  intent: { name: 'AskCause', confirmationStatus: 'NONE', slots: { topic: { name: 'topic', value: 'caffeine' } } },
}

/** Node 24 of this process, or else the registry's. */
function findNode(): string {
  if (Number(process.versions.node.split('.')[0]) >= node24) return process.execPath
  const args = ['-y', '-p', `node@${node24}`, '--', 'node', '-p', 'process.execPath']
  return execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

function install(): void {
  if (existsSync(join(home, 'node_modules/aws-lambda-ric/rapid-client.node'))) return
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--foreground-scripts', client], {
    cwd: home,
    stdio: 'pipe',
  })
}

/** What each event must come to: the end of the path that is told, and words in what is told. */
const expected: readonly [name: string, event: object, path: string, words: RegExp][] = [
  ['a launch is answered', envelope({ type: 'LaunchRequest' }), '/response', /"shouldEndSession":false/],
  ['a question is answered', envelope(cause), '/response', /caffeine|[Cc]offee/i],
  [
    'the end of a session gets an empty response',
    envelope({ type: 'SessionEndedRequest' }),
    '/response',
    /"response":\{\}/,
  ],
  [
    'a request for another skill throws a name, no message',
    envelope(cause, 'amzn1.ask.skill.other'),
    '/error',
    /^\{"errorType":"AskSdkError","errorMessage":"AskSdkError"/,
  ],
  ['and the next is answered again', envelope(cause), '/response', /"outputSpeech"/],
]

async function main(): Promise<number> {
  let node: string
  try {
    node = findNode()
    install()
  } catch (error) {
    console.log(`The bundle did not run: ${client} could not be installed: ${String(error).split('\n')[0] ?? ''}`)
    return canFetch([`node@${node24}`]) ? 1 : unavailable
  }
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
  console.log(`${client} under Node ${version}`)
  const { told, log, peak } = await runLambda(
    [node, program],
    dirname(bundlePath),
    expected.map(([, event]) => event),
    { SKILL_ID: skillId },
  )
  const [init, ...answers] = told
  let failed = 0
  const say = (good: boolean, line: string): void => {
    failed += good ? 0 : 1
    console.log(`${good ? 'ok  ' : 'FAIL'} ${line}`)
  }
  say(init?.path === '/init', `init: ${(init?.ms ?? 0).toFixed(0)} ms from the start of node, ${peak} MB at the most`)
  for (const [index, [name, , path, words]] of expected.entries()) {
    const answer = answers[index]
    const good = answer !== undefined && answer.path.endsWith(path) && words.test(JSON.stringify(answer.body))
    say(good, `${name}: ${(answer?.ms ?? 0).toFixed(1)} ms${good ? '' : ` – ${JSON.stringify(answer)}`}`)
  }
  const lines = log.split('\n').filter((line) => line.includes('"requests":1'))
  say(lines.length === expected.length, `one line of log a request: ${lines.length}`)
  say(!log.includes('caffeine'), 'nothing that was said is in the log')

  const old = mkdtempSync(join(tmpdir(), 'callback-'))
  writeFileSync(join(old, 'index.js'), 'exports.handler = (event, context, callback) => callback(null, {})\n')
  const refused = await runLambda([node, program], old, [envelope(cause)])
  const deprecated = JSON.stringify(refused.told).includes('CallbackHandlerDeprecated')
  say(deprecated, `a handler of three parameters is refused${deprecated ? '' : `: ${JSON.stringify(refused)}`}`)
  rmSync(old, { recursive: true })
  if (failed > 0) console.log(log)
  return failed === 0 ? 0 : 1
}

void main().then((code) => (process.exitCode = code))
