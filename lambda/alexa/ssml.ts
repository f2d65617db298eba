/** Text to speech markup: escaped first, then the language's pronunciations. */
import type { Content, Pronunciation } from '../words'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Neither control characters nor halves of a surrogate pair may stand in markup. */
const unspeakable = /[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Escapes what markup would take for its own, and drops what it does not allow. */
export const escapeSsml = (text: string): string =>
  text.replace(unspeakable, ' ').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign)

const attribute = (text: string): string => escapeSsml(text).replaceAll('"', '&quot;')

/** A word of the content as it stands in a pattern. */
const literally = (word: string): string => escapeSsml(word).replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

const tag = (word: string, how: Pronunciation): string =>
  'sub' in how
    ? `<sub alias="${attribute(how.sub)}">${word}</sub>`
    : `<say-as interpret-as="${how.as}">${word}</say-as>`

const patterns = new WeakMap<Content['pronounce'], RegExp>()

/** Speech markup of a text, without the enclosing `speak`. */
export function toSsml(text: string, pronounce: Content['pronounce']): string {
  const words = Object.keys(pronounce)
  const written = escapeSsml(text)
  // most texts hold none, and the pattern takes longer to compile than a whole turn
  if (!words.some((word) => written.includes(word))) return written
  const pattern =
    patterns.get(pronounce) ??
    new RegExp(`(?<![\\p{Script=Latin}\\p{N}])(${words.map(literally).join('|')})(?![\\p{Script=Latin}\\p{N}])`, 'gu')
  patterns.set(pronounce, pattern)
  return written.replace(pattern, (word) => {
    const how = pronounce[word]
    return how ? tag(word, how) : word
  })
}
