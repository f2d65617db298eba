/** What a change must pass says at its end what it could not try; the workflows run nothing else. */
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from '../../tools/shared/files'

jest.setTimeout(120_000)

const script = readFileSync(join(root, '.ci/run'), 'utf8')

/** Commands that do nothing, beside the few of the system that the script needs. */
const system = ['bash', 'cat', 'cut', 'dirname', 'id', 'mktemp', 'rm', 'sed', 'seq', 'sleep', 'tee', 'timeout']

/** Runs a copy of the script where each command is a stub: it succeeds, unless it is named as failing; others are not there. */
function run(failing: readonly string[], present: readonly string[] = ['npm', 'npx', 'node']) {
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
    for (const name of present)
      stub(name, `${name === 'npm' ? 'echo "Test Suites: 1 passed"' : ':'}\nexit ${failing.includes(name) ? 1 : 0}`)
    // the stubs stay first in the path of whatever these start
    for (const name of system) stub(name, `exec "$(PATH=/usr/bin:/bin command -v ${name})" "$@"`)
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

test('what is not there or cannot be fetched is said at once, and again in the last lines, with the summary of the tests', () => {
  const { before, last, status } = run(['npx'])
  expect(status).toBe(0)
  expect(untried(before).length).toBeGreaterThanOrEqual(5)
  expect(untried(last)).toEqual(expect.arrayContaining(untried(before)))
  for (const what of ['the page in a browser', 'Node 24', 'cfn-lint', 'hosting/Dockerfile', 'real Alexa'])
    expect([what, untried(last).some((line) => line.includes(what))]).toEqual([what, true])
  expect(last).toMatch(/Test Suites: 1 passed/)
})

test('what was tried is not said to be skipped', () => {
  const { last, stderr } = run([], ['npm', 'npx', 'node', 'chromium', 'cfn-lint', 'docker', 'systemd-analyze'])
  expect(stderr).not.toContain('No such file')
  expect(untried(last)).toEqual(['NOT tried: real Alexa, real Lambda and the store, which need accounts'])
})

test('a step that must pass and fails ends the script', () => {
  expect(run(['npm']).status).not.toBe(0)
})

test('whatever may fail without ending the script says what was skipped', () => {
  const steps = script.slice(script.indexOf("step 'types'")).split('\n')
  const silent = steps.filter((line) => /\|\| true/.test(line) && !/kill -TERM/.test(line))
  expect(silent).toEqual([])
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
  // the recipes are walked beside it, by the script's own command
  const beside = others.map(({ steps }) => steps.flatMap(({ run: text }) => text ?? []).at(-1))
  expect(beside).toEqual(['npm run -s recipes'])
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
