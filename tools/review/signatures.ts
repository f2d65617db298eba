/** Who has read which line: each signature is bound to the text by a digest, so that a changed line shows as unsigned. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Locale } from '../../lambda/contract'
import { root } from '../shared/files'

const signature = z.strictObject({ digest: z.string(), by: z.string(), date: z.string(), commit: z.string() })
const schema = z.record(z.string(), signature)

/** A signature: the digest of the text that was read, by whom, when, and at which commit. */
export type Signature = z.output<typeof signature>

/** The signatures of a locale, by the key of the line. */
export type Signatures = Readonly<Record<string, Signature>>

/** A short digest of a line's text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const fileOf = (locale: Locale): string => join(root, `docs/reviews/${locale}.json`)

/** Reads a locale's signatures; none where nobody has signed yet. */
export const readSignatures = (locale: Locale): Signatures =>
  existsSync(fileOf(locale)) ? schema.parse(JSON.parse(readFileSync(fileOf(locale), 'utf8'))) : {}

/** Writes a locale's signatures. */
export function writeSignatures(locale: Locale, signatures: Signatures): void {
  mkdirSync(dirname(fileOf(locale)), { recursive: true })
  writeFileSync(fileOf(locale), `${JSON.stringify(signatures, null, 2)}\n`)
}

/** The signature of a line, if its text is still the one that was read. */
export const signatureOf = (signatures: Signatures, key: string, text: string): Signature | undefined => {
  const found = signatures[key]
  return found?.digest === digestOf(text) ? found : undefined
}
