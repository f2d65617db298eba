/** A clock on the terminal for commands that are silent until their end; it ticks while the command computes. */
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

const ticking = `
  const { writeSync } = require('node:fs')
  const started = Date.now()
  setInterval(() => {
    try { writeSync(2, '\\r  ' + Math.round((Date.now() - started) / 1000) + ' s ') } catch {}
  }, 1000)`

/** Starts the clock where somebody looks on; it is wiped off before anything is printed. */
export function startClock(): void {
  if (!process.stderr.isTTY) return
  const worker = new Worker(ticking, { eval: true, execArgv: [] })
  worker.unref()
  const wipe = (): void => {
    writeSync(2, '\r\u001b[K')
  }
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string | Uint8Array, ...rest: readonly unknown[]) => {
    wipe()
    return Boolean(Reflect.apply(write, undefined, [text, ...rest]))
  }
  process.once('exit', wipe)
}
