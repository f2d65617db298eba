/** The skill as it is on disk: loaded anew and built when a file changes, and what went wrong is told. */
import { randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { messageOf } from '../message'
import type { Live } from './protocol'
import { SkillError, startSkill, tail, withTypeScript, type Skill, type Starting } from './skillHost'
import { watch } from './watch'

const root = join(__dirname, '../..')

/** The skill, its state, and who is told when the state changes. */
export interface LiveSkill {
  ask(path: string, body: unknown): Promise<unknown>
  readonly live: Live
  follow(told: (live: Live) => void): () => void
  stop(): void
}

/** Builds everything as `npm run build` does; gives what went wrong, or nothing. */
function build(): { done: Promise<string>; stop: () => void } {
  const child = spawn(process.execPath, [...withTypeScript, 'tools/build.ts'], { cwd: root })
  let errors = ''
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  const done = new Promise<string>((resolve) => {
    child.once('close', (code) => {
      resolve(code === 0 || code === null ? '' : tail(errors) || `npm run build ended with ${String(code)}`)
    })
  })
  return { done, stop: () => child.kill() }
}

const isPage = (path: string): boolean => path.startsWith('simulator/page/')
const isGenerated = (path: string): boolean => path.startsWith('skill-package/') || path.endsWith('apologies.json')

/** Starts the skill, and follows the files where that is wanted. */
export async function startLiveSkill({ watching, page: first, pageChanged }: Options): Promise<LiveSkill> {
  const boot = randomUUID().slice(0, 8)
  const followers = new Set<(live: Live) => void>()
  let loads = 0
  let skill: Skill | undefined
  let starting: Starting | undefined
  let building: ReturnType<typeof build> | undefined
  const wrong = { load: '', build: '', page: '' }
  let page = first
  let live: Live = { state: 'building', version: boot, page }

  const tell = (next: Live): void => {
    live = next
    for (const told of followers) told(next)
  }
  const version = (): string => `${boot}.${String(loads)}`
  const settle = (): void => {
    const text = [...new Set([wrong.page, wrong.load, wrong.build])].filter(Boolean).join('\n\n')
    const now = { version: version(), page }
    tell(text === '' ? { state: 'ready', ...now } : { state: 'broken', ...now, text })
  }
  const died = (one: Skill): void => {
    if (one === skill) skill = undefined
  }
  const load = async (): Promise<void> => {
    const before = skill
    try {
      starting = startSkill(died)
      skill = await starting.ready
      loads += 1
      wrong.load = ''
      before?.stop()
    } catch (error) {
      wrong.load = messageOf(error)
    }
    starting = undefined
    settle()
  }
  const rebuild = async (): Promise<void> => {
    building?.stop()
    const mine = build()
    building = mine
    const text = await mine.done
    if (building !== mine) return
    building = undefined
    if (text === wrong.build) return
    wrong.build = text
    settle()
  }

  const reload = async (): Promise<void> => {
    try {
      page = await pageChanged()
      wrong.page = ''
    } catch (error) {
      wrong.page = messageOf(error)
    }
    settle()
  }

  let queue = load()
  const changed = (paths: readonly string[]): void => {
    console.log(`changed: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}`)
    if (paths.some(isPage)) queue = queue.then(reload)
    const code = paths.filter((path) => !isPage(path))
    if (code.length === 0) return
    tell({ state: 'building', version: version(), page })
    queue = queue.then(load)
    if (!code.every(isGenerated)) void rebuild()
  }
  await queue
  const unwatch = watching ? watch(root, changed) : () => undefined
  if (watching) void rebuild()

  return {
    ask: async (path, body) => {
      await queue
      if (!skill) await load()
      if (!skill) throw new SkillError(`the skill cannot be loaded:\n${wrong.load}`)
      return skill.ask(path, body)
    },
    get live() {
      return live
    },
    follow: (told) => {
      followers.add(told)
      return () => followers.delete(told)
    },
    stop: () => {
      unwatch()
      building?.stop()
      starting?.stop()
      skill?.stop()
    },
  }
}

/** Whether files are watched, and what is done when a file of the page has changed; a page is known by its version. */
export interface Options {
  readonly watching: boolean
  readonly page: string
  readonly pageChanged: () => Promise<string>
}
