/** What a change must pass fails when one of its steps does, and says at its end what it could not try; the workflows run nothing else. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { unavailable } from '../../tools/commands/fetched'
import { root } from '../../tools/shared/files'

jest.setTimeout(120_000)

const script = readFileSync(join(root, '.ci/run'), 'utf8')

/** What the script needs of the system, beside the commands that are stubs. */
const system = 'bash cat cut dirname env grep id mkdir mktemp rm rmdir sed seq sleep tail tee timeout xargs'.split(' ')
const whereIs = (name: string): string =>
  ['/bin', '/usr/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name
const all = ['npm', 'npx', 'node', 'chromium', 'cfn-lint', 'docker', 'systemd-analyze', 'g++', 'make', 'cmake']

/** How a call of a stub ends: the first entry whose words stand in it; 0 where there is none. */
type Ends = Readonly<Record<string, number>>

/** Runs a copy of the script where each command is a stub; those that are not present are not there. */
function run(ends: Ends, present: readonly string[] = all) {
  const folder = mkdtempSync(join(tmpdir(), 'ci-'))
  try {
    for (const name of ['.ci', 'bin', 'dist/host', 'hosting']) mkdirSync(join(folder, name), { recursive: true })
    copyFileSync(join(root, '.ci/run'), join(folder, '.ci/run'))
    writeFileSync(join(folder, 'hosting/muscle-twitch-guide.service'), '[Service]\n')
    const stub = (name: string, text: string): void => {
      const path = join(folder, 'bin', name)
      writeFileSync(path, `#!/bin/bash\n${text}\n`)
      chmodSync(path, 0o755)
    }
    const cases = Object.entries(ends).map(([words, code]) => `*"${words}"*) echo 'no ${words}'; exit ${code};;`)
    for (const name of present)
      stub(name, `echo "Test Suites: 1 passed"\ncase "${name} $*" in ${cases.join(' ')} *) ;; esac`)
    // the server of the hosts' bundle is healthy once it can be stopped, and runs until then
    const server = `trap 'kill $!; exit 0' TERM; sleep 60 & : > ${join(folder, 'ready')}; wait`
    const health = `[ -f ${join(folder, 'ready')} ]; exit`
    if (present.includes('node'))
      stub('node', `case "node $*" in ${cases.join(' ')} *server.js) ${server};; *health*) ${health};; esac`)
    for (const name of system) symlinkSync(whereIs(name), join(folder, 'bin', name))
    const { stdout, stderr, status } = spawnSync('/bin/bash', [join(folder, '.ci/run')], {
      encoding: 'utf8',
      env: { PATH: join(folder, 'bin'), TMPDIR: tmpdir(), HOME: folder },
    })
    const [before = '', last = ''] = stdout.split('== not tried here')
    return { before, last, status, stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const untried = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('NOT tried:'))
const accounts = 'NOT tried: real Alexa, real Lambda and the store, which need accounts'

test('what is not there or cannot be fetched is said at once, and again in the last lines, with the seconds and the summary of the tests', () => {
  const { before, last, status } = run({ npx: 1 }, ['npm', 'npx', 'node'])
  expect(untried(last)).toEqual(expect.arrayContaining(untried(before)))
  for (const what of [
    'the page in a browser',
    'Node 24',
    'cfn-lint',
    'hosting Dockerfile',
    'unit of systemd',
    'real Alexa',
  ])
    expect([what, untried(last).some((line) => line.includes(what))]).toEqual([what, true])
  expect(last).toMatch(/^ +\d+ s {2}passed +types$/m)
  expect(last).toMatch(/^ +\d+ s {2}not tried +the page in a browser$/m)
  expect(last).toMatch(/Test Suites: 1 passed/)
  expect(status).toBe(0)
})

test('of what is there, only a command is not tried that could not fetch what it needs: its last line is the reason', () => {
  const { last, stderr, status } = run({ 'npm run -s load': unavailable })
  expect(stderr).not.toMatch(/No such file|not found/)
  expect(untried(last)).toEqual([accounts, 'NOT tried: load short: no npm run -s load'])
  expect(status).toBe(0)
})

test.each(['install', 'build'])('nothing is tried without %s', (name) => {
  const { before, status } = run({ [name === 'install' ? 'npm ci' : 'npm run -s build']: 1 })
  expect(before).toContain(`FAILED: ${name}`)
  expect(before).not.toContain('== tests')
  expect(status).toBe(1)
})

/** Every step that can fail, by the call that it makes. */
const calls: readonly [step: string, call: string][] = [
  ['types', 'npm run -s types'],
  ['lint and format', 'npm run -s lint'],
  ['drift', 'build -- --check'],
  ['tests', 'npm test'],
  ['tests where Node matters under Node 24', 'npx -y -p node@24 -- node --max'],
  ['recipe language', 'recipes -- language'],
  ['recipes topic sign intent', 'recipes -- topic sign intent'],
  ['the page in a browser', 'npm run -s e2e'],
  ['template of the infrastructure', 'cfn-lint --regions'],
  ['package twice the same bytes', 'npm run -s package'],
  ['bundle for hosts starts is healthy and stops', 'package -- --host'],
  ['bundle for hosts starts is healthy and stops', 'node dist/host/server.js'],
  ['unit of systemd', 'systemd-analyze verify'],
  ['lint of hosting Dockerfile', 'lint hosting/Dockerfile'],
  ['build of hosting Dockerfile', 'docker build'],
  ['bundle under the runtime client of AWS', 'npm run -s runtime'],
  ['licences', 'npm run -s licences'],
  ['bill of materials', 'npm run -s sbom'],
  ['speed short', 'npm run -s bench'],
  ['load short', 'npm run -s load'],
  ['memory under load short', 'npm run -s soak'],
]

test('a step that fails fails the run; the others are tried, and the last lines name it', () => {
  const { last, status } = run(Object.fromEntries(calls.map(([, call]) => [call, 1])))
  const failed = last.split('\n').flatMap((line) => /^FAILED: (.*)/.exec(line)?.[1] ?? [])
  expect(failed.sort()).toEqual([...new Set(calls.map(([step]) => step))].sort())
  expect(untried(last)).toEqual([accounts])
  expect(status).toBe(1)
})

test('a step on trial that fails is named in the last lines, and does not fail the run', () => {
  const { last, status } = run({ 'npm run -s e2e': 1 })
  expect(last).toContain('FAILED: the page in a browser')
  expect(status).toBe(0)
  expect(run({ 'npm run -s e2e': 1, 'npm run -s licences': 1 }).status).toBe(1)
})

test('no failure is passed over', () => {
  expect(script.split('\n').filter((line) => /\|\| (true|:)/.test(line))).toEqual([])
  expect(script).toContain(`unavailable=${String(unavailable)}`)
  const steps = [...script.matchAll(/^([\w-]+)\(\) \{/gm)].map(([, name = '']) => name.replaceAll('-', ' '))
  expect(steps).toEqual(expect.arrayContaining(calls.map(([step]) => step)))
})

const workflow = z.looseObject({
  jobs: z.record(
    z.string(),
    z.looseObject({
      strategy: z.looseObject({ matrix: z.looseObject({ node: z.array(z.number()) }) }).optional(),
      steps: z.array(z.looseObject({ run: z.string().optional(), 'continue-on-error': z.unknown().optional() })),
    }),
  ),
})
const read = (name: string) =>
  Object.values(workflow.parse(parse(readFileSync(join(root, '.github/workflows', name), 'utf8'))).jobs)

test('the workflow runs the same script, on each version of Node that is supported', () => {
  const [job, ...others] = read('check.yml')
  // beside it the recipes are walked, by the script's own command, and one file's code is broken
  const beside = others.map(({ steps }) => steps.flatMap(({ run: text }) => text ?? []).at(-1))
  expect(beside).toEqual(['npm run -s recipes', expect.stringMatching(/^npm run -s mutation -- --mutate lambda\//)])
  expect(script).toContain('npm run -s recipes')
  expect(job?.strategy?.matrix.node).toEqual([20, 22, 24])
  expect(job?.steps.flatMap(({ run: text }) => text ?? []).at(-1)).toBe('bash .ci/run')
  expect(job?.steps.filter((step) => step['continue-on-error'] !== undefined)).toEqual([])
})

test('a deploy passes the same script first', () => {
  const [first] = read('deploy.yml').flatMap(({ steps }) => steps.flatMap(({ run: text }) => text ?? []))
  expect(first).toBe('bash .ci/run')
})

const manifest = z
  .looseObject({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const versions = { ...manifest.dependencies, ...manifest.devDependencies }

describe('dependencies', () => {
  test('are each pinned to one version', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('that stay behind are listed with the reason, at the version that is installed', () => {
    const page = readFileSync(join(root, 'docs/decisions/libraries.md'), 'utf8')
    const held = [...page.matchAll(/^\| `([@\w/-]+)` +\| (\d+(?:\.\d+)*) +\| .{20,}\|$/gm)]
    expect(held.map(([, name = '']) => name)).toEqual(
      expect.arrayContaining(['@types/node', 'apl-viewhost-web', 'ask-sdk-core', 'chai', 'typescript']),
    )
    for (const [, name = '', version = ''] of held)
      expect([name, `${versions[name] ?? ''}.`.startsWith(`${version}.`)]).toEqual([name, true])
  })
})
