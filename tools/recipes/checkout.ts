/** A copy of the checkout, in which a recipe is walked as a stranger would. */
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../shared/files'

/** What a command printed, and whether it succeeded. */
export type Ran = { ok: boolean; output: string }

/** The copy: files to change, commands to run, and what has changed since it was made. */
export type Checkout = {
  read: (path: string) => string
  write: (path: string, text: string) => void
  /** Changes a file; fails where the text to replace is not there. */
  replace: (path: string, from: string | RegExp, to: string) => void
  append: (path: string, text: string) => void
  list: (folder: string) => readonly string[]
  has: (path: string) => boolean
  run: (...command: readonly string[]) => Promise<Ran>
  touched: () => readonly string[]
  /** What has changed until now is no longer touched. */
  commit: (message: string) => void
  remove: () => void
}

/** What the package is given by the one who deploys. */
const settings = { PAGES_URL: 'https://example.org/twitch', PUBLISHER: 'CI', CONTACT: 'ci@example.org' }

/** What is built already and spares the copy time; no recipe counts on it. */
const built = ['dist/cache']

/** Copies all files that git knows or would take, and makes a repository of them. */
export function copyCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'recipe-'))
  const git = (...args: readonly string[]) => output('git', args, folder)
  for (const path of output('git', ['ls-files', '-co', '--exclude-standard', '-z'], root).split('\0').filter(Boolean)) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(root, path), join(folder, path))
  }
  for (const path of built)
    if (existsSync(join(root, path))) cpSync(join(root, path), join(folder, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  git('init', '-q')
  const copy = checkoutAt(folder)
  copy.commit('as it is')
  return copy
}

/** The copy in a folder. */
export function checkoutAt(folder: string): Checkout {
  const git = (...args: readonly string[]) => output('git', args, folder)
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return {
    read,
    write,
    replace: (path, from, to) => {
      const before = read(path)
      const after = before.replace(from, () => to)
      if (after === before) throw new Error(`${path} does not hold ${String(from)}`)
      write(path, after)
    },
    append: (path, text) => {
      write(path, read(path) + text)
    },
    list: (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []),
    has: (path) => existsSync(join(folder, path)),
    run: (name = '', ...args) =>
      new Promise((resolve, reject) => {
        const shell = process.platform === 'win32' && name !== process.execPath
        const env = { ...process.env, ...settings, CI: 'true', FORCE_COLOR: '0' }
        const child = spawn(name, args, { cwd: folder, shell, env, stdio: ['ignore', 'pipe', 'pipe'] })
        let output = ''
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (part: string) => (output += part))
        child.once('error', reject)
        child.once('close', (code) => {
          resolve({ ok: code === 0, output })
        })
      }),
    touched: () =>
      git('status', '--porcelain', '-uall', '-z')
        .split('\0')
        .filter((line) => line !== '' && line.slice(3) !== 'node_modules')
        .map((line) => line.slice(3)),
    commit: (message) => {
      git('add', '-A')
      git('-c', 'user.name=recipe', '-c', 'user.email=recipe@example.org', 'commit', '-qm', message)
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function output(name: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`)
  return stdout
}
