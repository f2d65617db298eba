/** Whether a request comes from Alexa, was not changed on its way, and is meant for now. */
import type { IncomingHttpHeaders } from 'node:http'
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter'

/** Why a request was refused: words of a closed list, fit for a log. */
export type Refusal = 'address' | 'signature' | 'time'

/** A request that does not come from Alexa. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Looks at a request's body and headers; throws where they are not to be trusted. */
export type Verify = (body: string, headers: IncomingHttpHeaders) => Promise<void>

/** How far a request's clock may be from ours, in either direction, in milliseconds. */
const tolerance = 150_000

/** How long checked certificates are kept: the SDK keeps them for good, even when they have run out since. */
const freshness = 3_600_000

/** Makes the check of a request: the SDK's own verifiers, and what they let through. */
export function createVerify(now: () => number = Date.now): Verify {
  const times = new TimestampVerifier(tolerance)
  let signatures = new SkillRequestSignatureVerifier()
  let since = now()
  return async (body, headers) => {
    if (now() - since > freshness) {
      signatures = new SkillRequestSignatureVerifier()
      since = now()
    }
    if (!isAmazons(headers['signaturecertchainurl'])) throw new RefusedError('address')
    await signatures.verify(body, headers).catch(() => refuse('signature'))
    await times.verify(body).catch(() => refuse('time'))
    if (!(Math.abs(now() - sentAt(body)) <= tolerance)) refuse('time')
  }
}

const refuse = (refusal: Refusal): never => {
  throw new RefusedError(refusal)
}

/** The SDK looks at the address as it is written; what is fetched is the address with its dots followed. */
function isAmazons(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  const { protocol, hostname, port, pathname } = new URL(address)
  return protocol === 'https:' && hostname === 's3.amazonaws.com' && port === '' && pathname.startsWith('/echo.api/')
}

/** When a request was sent; the SDK takes a time that is none, and a time to come, for good. */
const sentAt = (body: string): number =>
  Date.parse((JSON.parse(body) as { request?: { timestamp?: string } }).request?.timestamp ?? '')
