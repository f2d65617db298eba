/** The commands of npm run: each says how it is called, and none needs a particular system's shell. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { helpOf } from '../../tools/commands/help'
import { commands, type Command, type CommandName } from '../../tools/commands/table'

const root = join(__dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const names = Object.keys(commands) as CommandName[]
const run = (...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/commands/run.ts', ...args], { cwd: root, encoding: 'utf8' })

test.each(names)('%s is a script, its file is there, and its help tells what it does', (name) => {
  const command: Command = commands[name]
  expect(scripts[name]).toBe(`node --import tsx tools/commands/run.ts ${name}`)
  if ('file' in command)
    for (const file of [command.file, ...Object.values(command.instead ?? {})])
      expect([file, existsSync(join(root, file))]).toEqual([file, true])
  if ('jest' in command) for (const file of command.jest) expect(existsSync(join(root, file))).toBe(true)
  expect(helpOf(name)).toContain(command.does)
})

test.each(names)('the options that %s tells of are in its code', (name) => {
  const command: Command = commands[name]
  if (!('file' in command)) return
  const code = [command.file, ...Object.keys(command.instead ?? {})]
    .map((one) => (existsSync(join(root, one)) ? readFileSync(join(root, one), 'utf8') : one))
    .join()
  const told = (command.options ?? []).flatMap((line) => /^--(?:no-)?([a-z]+)/.exec(line)?.[1] ?? [])
  expect(told.filter((option) => !code.includes(option))).toEqual([])
})

test('no script sets a variable in the way of one shell', () => {
  expect(Object.entries(scripts).filter(([, script]) => /(^|&& )[A-Z_]+=/.test(script))).toEqual([])
})

test('--help prints a command’s page and runs nothing; without a name all commands are listed', () => {
  expect(run('transcripts', '--help')).toBe(`${helpOf('transcripts')}\n`)
  const all = run()
  expect(names.filter((name) => !all.includes(name))).toEqual([])
})
