/** The page's server: a few files, and the way to the skill. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { messageOf } from '../message'
import { type Asset, readAssets, versionOf } from './assets'
import { isOurs } from './hosts'
import { startLiveSkill, type LiveSkill } from './liveSkill'
import type { Complaint } from './protocol'

/** A talk is a list of sentences: what is longer is none. */
const mostBytes = 256 * 1024

/** A request that is refused, and why. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' data:",
  "frame-ancestors 'none'",
].join('; ')

const headers = { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new Refusal(415, 'a message is application/json')
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= mostBytes) parts.push(part)
  }
  if (bytes > mostBytes) throw new Refusal(413, `the message is longer than ${String(mostBytes / 1024)} kB`)
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new Refusal(400, 'the message is not JSON')
  }
}

const json = (value: unknown): Asset => ({ type: 'application/json', body: JSON.stringify(value) })

const complaintOf = (error: unknown): Complaint => ({
  complaint: messageOf(error),
})

/** Questions that the skill's own process answers, by how they are asked. */
const questions = new Map([
  ['/setup', 'GET'],
  ['/talk', 'POST'],
  ['/transcript', 'POST'],
])

/** Tells a page of each change, for as long as it listens. */
function tellChanges(skill: LiveSkill, response: ServerResponse): void {
  const tell = (): void => void response.write(`data: ${JSON.stringify(skill.live)}\n\n`)
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream' })
  tell()
  response.once('close', skill.follow(tell))
}

/** The server, and what ends it. */
export interface PageServer {
  readonly server: Server
  readonly stop: () => void
}

/** Makes the server; it begins to listen when it is told to. */
export async function createPageServer({ watching }: { readonly watching: boolean }): Promise<PageServer> {
  let assets = await readAssets()
  const skill = await startLiveSkill({
    watching,
    page: versionOf(assets),
    pageChanged: async () => {
      assets = await readAssets()
      return versionOf(assets)
    },
  })

  const answer = async (request: IncomingMessage, path: string): Promise<Asset> => {
    const way = questions.get(path)
    if (way !== undefined && way === request.method)
      return json(await skill.ask(path, way === 'POST' ? await bodyOf(request) : undefined))
    if (request.method !== 'GET') throw new Refusal(405, `${request.method ?? ''} ${path} is not possible`)
    const asset = assets.get(path)
    if (!asset) throw new Refusal(404, `there is no ${path}`)
    return asset
  }

  const send = (response: ServerResponse, status: number, { type, body, kept }: Asset): void => {
    const cache = kept ? { 'Cache-Control': 'max-age=604800, immutable' } : {}
    response.writeHead(status, { ...headers, ...cache, 'Content-Type': `${type}; charset=utf-8` }).end(body)
  }

  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/'
    if (!isOurs(request.headers.host)) {
      send(response, 403, json(complaintOf('this page is not served under that name')))
      return
    }
    if (path === '/changes') {
      tellChanges(skill, response)
      return
    }
    answer(request, path).then(
      (asset) => {
        send(response, 200, asset)
      },
      (error: unknown) => {
        send(response, error instanceof Refusal ? error.status : 400, json(complaintOf(error)))
      },
    )
  })
  const stop = (): void => {
    skill.stop()
    server.close()
    server.closeAllConnections()
  }
  return { server, stop }
}
