/** A server of HTTP that does not wait for slow callers, and stops without dropping what was begun. */
import { createServer, type Server } from 'node:http'
import type { Express } from 'express'

/** Where the server listens. */
export type Place = { port: number; host: string }

/** How long a caller may take for the headers and for the whole request, how often that is checked, and how long a stop waits, in milliseconds. */
export type Patience = { headers: number; request: number; check: number; stop: number }

const usual: Patience = { headers: 5_000, request: 10_000, check: 1_000, stop: 10_000 }

/** A server that runs; `stop` lets what was begun be finished. */
export type Serving = { server: Server; stop: () => Promise<void> }

/** Starts a server; `appFor` makes its app, which asks whether requests are still taken. */
export async function listen(
  { port, host }: Place,
  appFor: (ready: () => boolean) => Express,
  patience: Partial<Patience> = {},
): Promise<Serving> {
  const { headers, request, check, stop: longest } = { ...usual, ...patience }
  let stopping = false
  const limits = { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: check }
  const server = createServer({ ...limits, keepAliveTimeout: 65_000 }, (incoming, response) => {
    app(incoming, response)
  })
  const app = appFor(() => !stopping)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const stop = async (): Promise<void> => {
    stopping = true
    const timer = setTimeout(() => {
      server.closeAllConnections()
    }, longest)
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeIdleConnections()
    })
    clearTimeout(timer)
  }
  return { server, stop }
}
