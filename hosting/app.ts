/** The skill behind HTTP, for those who do not use Lambda: `/alexa` for Alexa, `/health` for monitoring. */
import type { RequestEnvelope } from 'ask-sdk-model'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { Handler } from '../lambda/alexa/skill'
import { RefusedError, type Verify } from './verify'

/** What the app is made of; `refused` gets, in a word, why a request was turned away. */
export type AppOptions = {
  handler: Handler
  verify: Verify
  /** Whether the app still takes requests. */
  ready?: () => boolean
  refused?: (why: string) => void
  limits?: Partial<typeof usual>
}

/** The largest body in bytes (Alexa's requests have a few thousand), and the longest that Alexa waits, in milliseconds. */
const usual = { bytes: 100_000, ms: 7_500 }

/** Makes the app. */
export function createApp({
  handler,
  verify,
  ready = () => true,
  refused = () => undefined,
  limits,
}: AppOptions): Express {
  const { bytes, ms } = { ...usual, ...limits }
  const app = express()
  app.disable('x-powered-by')
  app.get('/health', (_request, response) => {
    response.status(ready() ? 200 : 503).json({ status: ready() ? 'ok' : 'stopping' })
  })
  app.post('/alexa', express.raw({ type: () => true, limit: bytes }), answer(handler, verify, ms, ready))
  app.all('/alexa', (_request, response) => {
    response.status(405).set('Allow', 'POST').end()
  })
  app.use((_request, response) => {
    response.status(404).end()
  })
  app.use(failure(refused))
  return app
}

const answer =
  (handler: Handler, verify: Verify, ms: number, ready: () => boolean): RequestHandler =>
  async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const work = verify(body, request.headers).then(() => handler(envelopeIn(body), {}))
    const answered = await within(ms, work)
    // a connection that is kept alive would hold up a stop
    if (!ready()) response.set('Connection', 'close')
    response.json(answered)
  }

/** What the check of the request has let through. */
const envelopeIn = (body: Buffer): RequestEnvelope => JSON.parse(body.toString('utf8')) as RequestEnvelope

/** Took longer than Alexa waits. */
class LateError extends Error {
  override readonly name = 'LateError'
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new LateError())
    }, ms)
  })
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
  })
}

/** The caller learns a number and no more. */
const failure =
  (refused: (why: string) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const [status, why] = verdict(error)
    if (why !== undefined) refused(why)
    response.status(status).end()
  }

function verdict(error: unknown): [status: number, why?: string] {
  if (error instanceof RefusedError) return [400, error.refusal]
  if (error instanceof LateError) return [503, 'late']
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  return status === 413 ? [413, 'body'] : typeof status === 'number' && status < 500 ? [400, 'body'] : [500]
}
