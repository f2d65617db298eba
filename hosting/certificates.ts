/** Whether a chain of certificates leads from Alexa to a root that Node trusts. */
import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'

/** The name that Alexa's certificate carries. */
const alexaHost = 'echo-api.amazon.com'

/** More certificates than any real chain has. */
const longest = 10

/** Certificates that are trusted, by the name of their owner. */
export type Roots = ReadonlyMap<string, readonly X509Certificate[]>

/** Makes a store of roots from PEM texts. */
export function rootsFrom(texts: readonly string[]): Roots {
  const roots = new Map<string, X509Certificate[]>()
  for (const text of texts) {
    const root = new X509Certificate(text)
    roots.set(root.subject, [...(roots.get(root.subject) ?? []), root])
  }
  return roots
}

let ownRoots: Roots | undefined

/** The roots that this Node ships, read when they are first needed. */
export const nodeRoots = (): Roots => (ownRoots ??= rootsFrom(rootCertificates))

/** Reads the certificates of a PEM file; throws where one is damaged. */
function readChain(pem: string): readonly X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return texts.slice(0, longest).map((text) => new X509Certificate(text))
}

const inTime = (one: X509Certificate, now: number): boolean =>
  Date.parse(one.validFrom) <= now && now <= Date.parse(one.validTo)

const issued = (issuer: X509Certificate, one: X509Certificate): boolean =>
  issuer.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey)

/**
 * The first certificate of a chain, if it is Alexa's and may be trusted now.
 * The chain ends at the first certificate that a trusted root has issued: Amazon's file goes on with a root that
 * another root has signed, which Node no longer ships.
 */
export function alexaCertificate(pem: string, now: number, roots: Roots): X509Certificate | undefined {
  const chain = readChain(pem)
  const [first] = chain
  if (first?.checkHost(alexaHost, { subject: 'never', wildcards: false }) === undefined) return undefined
  for (const [place, one] of chain.entries()) {
    if (!inTime(one, now)) return undefined
    if (roots.get(one.issuer)?.some((root) => inTime(root, now) && issued(root, one))) return first
    const next = chain[place + 1]
    if (!next || !issued(next, one)) return undefined
  }
  return undefined
}
