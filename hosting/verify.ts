/** Whether a request comes from Alexa, was not changed on its way, and is meant for this skill and for now. */
import { verify as verifySignature, type KeyObject } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isFor, requestType, sentAt } from '../lambda/alexa/envelope'
import { alexaCertificate, nodeRoots, type Roots } from './certificates'
import { fetchChain, type FetchChain } from './fetchChain'

/** Why a request was refused: words of a closed list, fit for a log. */
export type Refusal = 'body' | 'time' | 'skill' | 'address' | 'signature'

/** A request that is not answered. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Checks a request's body and headers; throws a `RefusedError` where they are not to be trusted. */
export type Verify = (body: Buffer, headers: IncomingHttpHeaders) => Promise<void>

/** What the check relies on; tests bring their own clock, roots and chains. */
export type Trust = { now: () => number; roots: () => Roots; fetchChain: FetchChain }

/** How far a request's clock may be from ours, in milliseconds; Alexa repeats its skill events for an hour. */
const tolerance = { request: 150_000, skillEvent: 3_600_000 }

/** How long a checked key is kept, in milliseconds, and how many are. */
const kept = { ms: 3_600_000, keys: 16 }

/** Makes the check of requests for one skill. What costs nothing is checked before anything is fetched. */
export function createVerify(skillId: string, trust: Partial<Trust> = {}): Verify {
  const { now, roots, fetchChain: fetching } = { now: Date.now, roots: nodeRoots, fetchChain, ...trust }
  const keys = new Map<string, { key: Promise<KeyObject>; until: number }>()

  const keyAt = (address: string): Promise<KeyObject> => {
    const known = keys.get(address)
    if (known && now() < known.until) return known.key
    const key = fetching(address).then((pem) => {
      const certificate = alexaCertificate(pem, now(), roots())
      if (!certificate) throw new RefusedError('signature')
      const entry = keys.get(address)
      if (entry) entry.until = Math.min(entry.until, Date.parse(certificate.validTo))
      return certificate.publicKey
    })
    keys.set(address, { key, until: now() + kept.ms })
    for (const oldest of [...keys.keys()].slice(0, -kept.keys)) keys.delete(oldest)
    // what failed is tried again with the next request
    key.catch(() => keys.delete(address))
    return key
  }

  return async (body, headers) => {
    const envelope = parsed(body)
    if (!isRecent(envelope, now())) throw new RefusedError('time')
    if (!isFor(envelope, skillId)) throw new RefusedError('skill')
    const address = chainAddress(headers['signaturecertchainurl'])
    if (address === undefined) throw new RefusedError('address')
    const signature = headers['signature-256']
    if (typeof signature !== 'string' || signature === '') throw new RefusedError('signature')
    const signed = await keyAt(address).then(
      (key) => verifySignature('RSA-SHA256', body, key, Buffer.from(signature, 'base64')),
      () => false,
    )
    if (!signed) throw new RefusedError('signature')
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new RefusedError('body')
  }
}

function isRecent(envelope: unknown, now: number): boolean {
  const sent = sentAt(envelope)
  if (sent === undefined) return false
  const isEvent = requestType(envelope).startsWith('AlexaSkillEvent.')
  return now - sent <= (isEvent ? tolerance.skillEvent : tolerance.request) && sent - now <= tolerance.request
}

/** The address of a chain, with its dots followed; undefined where it is not one of Amazon's. */
function chainAddress(given: unknown): string | undefined {
  if (typeof given !== 'string' || !URL.canParse(given)) return undefined
  const { protocol, host, pathname, username, password } = new URL(given)
  const amazons = protocol === 'https:' && host === 's3.amazonaws.com' && pathname.startsWith('/echo.api/')
  return amazons && username + password === '' ? `https://${host}${pathname}` : undefined
}
