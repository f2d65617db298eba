/** A process with two servers: the skill as it is hosted, without the check of a signature, and a bare express one. */
import express from 'express'
import type { AddressInfo } from 'node:net'
import { serve } from '../../hosting/serve'

/** What the process tells: where its servers are, and how much memory it holds and how many microseconds of the processor it took. */
export type Told = { skill: number; bare: number } | { heap: number; rss: number; cpu: number }

const tell = (told: Told): void => void process.send?.(told)

async function main(): Promise<void> {
  const place = { skillId: 'amzn1.ask.skill.test', port: 0, host: '127.0.0.1' }
  const skill = await serve(place, { verify: () => Promise.resolve(), write: () => undefined })
  const app = express()
  app.post('/alexa', express.json(), (_request, response) => {
    response.json({ version: '1.0', response: { outputSpeech: { type: 'SSML', ssml: '<speak>Hello</speak>' } } })
  })
  const bare = app.listen(0, '127.0.0.1', () => {
    tell({ skill: portOf(skill.server.address()), bare: portOf(bare.address()) })
  })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    tell({ heap: heapUsed, rss, cpu: user + system })
  })
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

void main()
