/** Runs a command of `npm run`, the same on every system: `node --import tsx tools/commands/run.ts understanding …`. */
import { spawn } from 'node:child_process'
import Module from 'node:module'
import { join } from 'node:path'
import { startClock } from './clock'
import { canFetch, unavailable } from './fetched'
import { helpOf, overview } from './help'
import { commands, type Command, type CommandName } from './table'

const root = join(__dirname, '../..')
const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Runs a file in this process, as if Node had been started with it: one process, and signals reach it. */
function runFile(file: string, args: readonly string[]): void {
  process.argv.splice(1, Infinity, join(root, file), ...args)
  Module.runMain()
}

function runProgram([name = '', ...args]: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const shell = process.platform === 'win32' && name !== process.execPath
  const child = spawn(name, args, { cwd: root, stdio: 'inherit', shell, env: { ...env, ...process.env } })
  child.once('error', (error) => {
    console.error(`${name}: ${error.message}`)
    process.exitCode = 1
  })
  child.once('exit', (code) => (process.exitCode = code ?? 1))
}

function run(name: CommandName, args: readonly string[]): void {
  const command: Command = commands[name]
  if (command.takes !== undefined) console.error(`${name} takes ${command.takes}`)
  if (command.fetches !== undefined && !canFetch(command.fetches)) {
    console.error(`${command.fetches.join(', ')} could not be fetched`)
    process.exitCode = unavailable
    return
  }
  if (command.silent) startClock()
  if ('file' in command) {
    const option = args.find((arg) => Object.hasOwn(command.instead ?? {}, arg))
    const file = command.instead?.[option ?? ''] ?? command.file
    runFile(file, [...(name === 'soak' ? ['soak'] : []), ...args.filter((arg) => arg !== option)])
  } else if ('jest' in command)
    runProgram([process.execPath, 'node_modules/jest/bin/jest.js', ...command.jest, ...args], command.env)
  else runProgram([...command.program, ...args])
}

const [name = '', ...args] = process.argv.slice(2)
if (!isCommand(name)) console.log(overview())
else if (args.includes('--help') || args.includes('-h')) console.log(helpOf(name))
else run(name, args)
