/** Which names the server answers to: another site's page must not reach it through a name of its own. */
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

/** This machine alone. */
export const thisMachine = '127.0.0.1'

const hostOf = (header: string): string => header.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')

/** Whether a Host header is ours: an address (no page of another site has one as its name), localhost, or this machine's name. */
export function isOurs(header = ''): boolean {
  const host = hostOf(header).toLowerCase()
  const own = hostname().toLowerCase()
  return isIP(host) !== 0 || [own, `${own}.local`, 'localhost'].includes(host)
}

/** The addresses at which a server that listens on a host can be reached. */
export function addressesOf(host: string, port: number): string[] {
  const url = (address: string): string => `http://${isIP(address) === 6 ? `[${address}]` : address}:${String(port)}/`
  if (host !== '0.0.0.0' && host !== '::') return [url(host)]
  const found = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  const outside = found.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address)
  return [thisMachine, ...outside].map(url)
}
