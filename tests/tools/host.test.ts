/** The bundle for hosts: it needs nothing but Node, answers, and stops. */
import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { hosted } from '../../tools/package/host'

jest.setTimeout(180_000)

const folder = mkdtempSync(join(tmpdir(), 'host-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

test('runs far from the project, refuses what is not Amazon’s, and stops on SIGTERM', async () => {
  const files = await hosted()
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const env = { PATH: process.env['PATH'], SKILL_ID: 'amzn1.ask.skill.test', PORT: '0' }
  const child = spawn(process.execPath, ['server.js'], { cwd: join(folder, 'host'), env })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stderr.on('data', (part: Buffer) => {
      printed += part.toString()
      const found = /http:\/\/\S+(?=\/alexa)/.exec(printed)
      if (found) resolve(found[0])
    })
    child.once('exit', () => {
      reject(new Error(printed))
    })
  })
  expect((await fetch(`${url}/health`)).status).toBe(200)
  expect((await fetch(`${url}/alexa`, { method: 'POST', body: '{}' })).status).toBe(400)
  const code = await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
  expect(code).toBe(0)
})

test('the bundle is the same bytes each time, and brings the words of each language', async () => {
  const [one, other] = [await hosted(), await hosted()]
  const digest = (files: Awaited<ReturnType<typeof hosted>>) =>
    [...files].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')])
  expect(digest(other)).toEqual(digest(one))
  expect([...one.keys()]).toEqual(expect.arrayContaining(['host/server.js', 'host/words/en.json']))
})
