/** Which chains of certificates are trusted. All are made here; the store of roots is the test's own. */
import { alexaCertificate, nodeRoots, rootsFrom } from '../../hosting/certificates'
import { certificate, newKeys, type Certificate } from '../fixtures/certificates'

jest.setTimeout(60_000)

const now = Date.UTC(2026, 10, 22)
const host = 'echo-api.amazon.com'
const [newRoot, oldRoot, between, alexa, stranger] = [newKeys(), newKeys(), newKeys(), newKeys(), newKeys()]

const root = { name: 'new root', keys: newRoot }
const old = { name: 'old root', keys: oldRoot }
const middle = { name: 'authority', keys: between }

const make = (its: Certificate): string => certificate(its, now)
const leaf = (more: Partial<Certificate> = {}): string =>
  make({ owner: host, keys: alexa, issuer: middle, host, ...more })
const authority = (more: Partial<Certificate> = {}): string =>
  make({ owner: 'authority', keys: between, issuer: root, ...more })
const ownRoot = make({ owner: 'new root', keys: newRoot, issuer: root })
/** The new root as the old one has signed it, which Amazon's file ends with. */
const crossSigned = make({ owner: 'new root', keys: newRoot, issuer: old })
const oldOwn = make({ owner: 'old root', keys: oldRoot, issuer: old })

const store = rootsFrom([ownRoot])
const trusted = (chain: readonly string[], at = now, roots = store): boolean =>
  alexaCertificate(chain.join('\n'), at, roots) !== undefined

const day = 86_400_000

test.each<[string, readonly string[]]>([
  ['a chain that ends before its root', [leaf(), authority()]],
  ['a chain with its root', [leaf(), authority(), ownRoot]],
  ['a chain whose last certificate is cross-signed by a root that is not there', [leaf(), authority(), crossSigned]],
  ['a chain with the old root as well', [leaf(), authority(), crossSigned, oldOwn]],
  ['a certificate that the root itself has issued', [leaf({ issuer: root })]],
])('%s is trusted', (_, chain) => {
  expect(trusted(chain)).toBe(true)
})

test('a chain that only the old root vouches for is trusted where the old root is', () => {
  const chain = [leaf(), authority(), crossSigned]
  expect(trusted(chain, now, rootsFrom([oldOwn]))).toBe(true)
  expect(trusted(chain, now, rootsFrom([]))).toBe(false)
})

test.each<[string, readonly string[]]>([
  ['no certificate', []],
  ['a root alone', [ownRoot]],
  ['a certificate without the authority that issued it', [leaf()]],
  ['a certificate that has run out', [leaf({ until: -1 }), authority()]],
  ['a certificate that is not valid yet', [leaf({ from: 1 }), authority()]],
  ['an authority that has run out', [leaf(), authority({ until: -1 })]],
  ['an authority that is not valid yet', [leaf(), authority({ from: 1 })]],
  ['a certificate of another host', [leaf({ host: 'example.org' }), authority()]],
  ['a certificate of any host of Amazon’s', [leaf({ host: '*.amazon.com' }), authority()]],
  ['a certificate with the host only as its owner', [leaf({ host: 'example.org', owner: host }), authority()]],
  ['a root of the same name with other keys', [leaf(), authority({ issuer: { name: 'new root', keys: stranger } })]],
  [
    'an authority of the same name with other keys',
    [leaf({ issuer: { name: 'authority', keys: stranger } }), authority()],
  ],
  ['an unknown root', [leaf(), authority({ issuer: old }), oldOwn]],
  ['an authority that is none', [leaf(), authority({ neither: true })]],
  [
    'a certificate issued by another host’s',
    [
      leaf({ issuer: { name: 'example.org', keys: stranger } }),
      leaf({ owner: 'example.org', keys: stranger }),
      authority(),
    ],
  ],
])('%s is not trusted', (_, chain) => {
  expect(trusted(chain)).toBe(false)
})

test('a chain is trusted from its first day to its last', () => {
  const chain = [leaf({ from: -10, until: 10 }), authority()]
  expect([-11, -10, 0, 10, 11].map((days) => trusted(chain, now + days * day))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('a root that has run out vouches for nothing', () => {
  const aged = rootsFrom([make({ owner: 'new root', keys: newRoot, issuer: root, until: -1 })])
  expect(trusted([leaf(), authority()], now, aged)).toBe(false)
})

test('what is not a certificate throws', () => {
  const broken = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'
  expect(() => alexaCertificate(broken, now, store)).toThrow()
})

test('every root that Node ships can be read', () => {
  const all = [...nodeRoots().values()].flat()
  expect(all.length).toBeGreaterThan(100)
  expect(all.some((one) => one.publicKey.asymmetricKeyType === 'ec')).toBe(true)
})

/** Where the chains end that Amazon's own authority issues, and the old root that vouches for them where it is still there. */
test.each(['Amazon Root CA 1', 'Starfield Services Root Certificate Authority - G2'])(
  'this Node ships the root “%s”, at which Alexa’s chain is cut',
  (name) => {
    const found = [...nodeRoots().keys()].filter((subject) => subject.split('\n').includes(`CN=${name}`))
    expect(found).toHaveLength(1)
  },
)
