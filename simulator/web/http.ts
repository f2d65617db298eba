/** The page's server: four files, the setup, and turns; on this machine alone, and for nobody else's page. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type Asset, readAssets } from './assets'
import { readSetup } from './setup'
import { createTalks } from './sessions'
import type { Complaint } from './protocol'

/** A turn is a sentence: what is longer is none. */
const mostBytes = 64 * 1024

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

function complaintOf(error: unknown): Complaint {
  if (error instanceof z.ZodError)
    return { complaint: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }
  return { complaint: error instanceof Error ? error.message : String(error) }
}

/** Only this machine's own names: another site's page cannot reach us through a name of its own. */
const isOurs = (host = ''): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)

/** Makes the server; it begins to listen when it is told to. */
export async function createPageServer(): Promise<Server> {
  const assets = await readAssets()
  const talk = createTalks()

  const answer = async (request: IncomingMessage): Promise<Asset> => {
    if (!isOurs(request.headers.host)) throw new Refusal(403, 'this page is served to this machine alone')
    const path = request.url?.split('?')[0] ?? '/'
    if (request.method === 'POST' && path === '/turn') {
      if (!request.headers['content-type']?.startsWith('application/json'))
        throw new Refusal(415, 'a message is application/json')
      return json(await talk(await bodyOf(request)))
    }
    if (request.method !== 'GET') throw new Refusal(405, `${request.method ?? ''} ${path} is not possible`)
    const asset = path === '/setup' ? json(readSetup()) : assets.get(path)
    if (!asset) throw new Refusal(404, `there is no ${path}`)
    return asset
  }

  const send = (response: ServerResponse, status: number, { type, body }: Asset): void => {
    response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` }).end(body)
  }

  return createServer((request, response) => {
    answer(request).then(
      (asset) => {
        send(response, 200, asset)
      },
      (error: unknown) => {
        send(response, error instanceof Refusal ? error.status : 400, json(complaintOf(error)))
      },
    )
  })
}
