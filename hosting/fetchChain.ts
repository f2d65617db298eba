/** Gets the file of certificates that a request names. */

/** Gives the PEM text at an address. */
export type FetchChain = (address: string) => Promise<string>

/** How long to wait, in milliseconds, and how much to read, in bytes: Amazon's file has some 8,000. */
const limits = { ms: 3_000, bytes: 100_000 }

/** Fetches a file of certificates over HTTPS; throws where it is not there, too large or too slow. */
export const fetchChain: FetchChain = async (address) => {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(limits.ms) })
  if (!response.ok || !response.body) throw new Error(`${String(response.status)} for ${address}`)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength
    if (bytes > limits.bytes) throw new Error(`more than ${limits.bytes} bytes at ${address}`)
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
