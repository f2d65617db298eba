/**
 * Whatever phrase a listener is told or shown is a sample of the locale's model, word for word: in a reply, in a hint on a
 * screen, in the store, in the script for testers. `told.yaml` names those of the replies.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { localesOf, loadWords } from '../../tools/content/load'
import { shipped } from '../../tools/models/skillContract'
import { root } from '../../tools/shared/files'
import { manifestPath } from '../../tools/store/store'
import { locales, type Language, type Locale } from '../../lambda/contract'
import { openListener } from '../../simulator/locale'
import { createInvocation } from '../../simulator/invocation'

jest.setTimeout(60_000)

const table = z.record(z.string(), z.record(z.string(), z.array(z.string()).min(1)))
const told = table.parse(parse(readFileSync(join(__dirname, 'told.yaml'), 'utf8')))

/** How a line tells somebody to say something; a line that matches stands in the table. A draft needs none yet. */
const telling: { readonly [L in Language]?: RegExp } = {
  ar: /قولوا|كلمة|من الأسئلة/,
  de: /\b(sagen sie (hilfe|stopp|weiter)|fragen sie (mich|nach|zum beispiel|ruhig))\b/i,
  en: /\b(say (help|stop|next|yes|no)|you can (ask|say)|ask me (why|what|when)|try saying)\b/i,
  es: /\b(di (ayuda|salir|siguiente)|puedes (decir|preguntar)|pregúntame por)\b/i,
  fr: /\b(dites (aide|stop|suivant)|pouvez dire|demandez(-moi| par exemple))\b/i,
  hi: /(मदद|बंद करो|अगला) कहिए|पूछ लीजिए|पूछिए कि मांसपेशी|ऐसे पूछिए/,
  it: /\b(di'|puoi (dire|chiedere)|chiedimi perché)/i,
  ja: /「/,
  nl: /\b(zeg (help|stop|volgende)|vraag (bijvoorbeeld|waarom|me waarom))\b/i,
  pt: /\b(diga (ajuda|sair|próxima)|você pode (dizer|perguntar)|pergunte por que)\b/i,
}

/** Every text of a language's words, by its key. */
const textsOf = (node: unknown, key = ''): (readonly [string, string])[] => {
  if (typeof node === 'string') return [[key, node]]
  if (Array.isArray(node)) return node.flatMap((one) => textsOf(one, key))
  const parts = typeof node === 'object' && node !== null ? Object.entries(node) : []
  return parts.flatMap(([name, part]) => textsOf(part, key === '' ? name : `${key}.${name}`))
}

/** Marks that quote a phrase, in any language. */
const quoted = /[“„«"「](.+?)[”“»"」]/gu
const phrasesIn = (text: string): string[] => [...text.matchAll(quoted)].map(([, phrase = '']) => phrase.trim())

/** The texts of a locale: the language's own, with what the locale says otherwise. */
function wordsOf(locale: Locale): readonly (readonly [string, string])[] {
  const { words, locales: others } = loadWords(locales[locale].language)
  const own = new Map<string, string[]>()
  for (const [key, text] of textsOf(others[locale] ?? {})) own.set(key, [...(own.get(key) ?? []), text])
  const plain = textsOf(words).filter(([key]) => !own.has(key))
  return [...plain, ...[...own].flatMap(([key, texts]) => texts.map((text) => [key, text] as const))]
}

/** What a locale says for words of its language, such as a GP for a doctor. */
function replacedIn(locale: Locale): (text: string) => string {
  const file = join(root, `lambda/content/${locales[locale].language}/${locale}.yaml`)
  const found = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as { replace?: Record<string, string> }) : {}
  return (text) => Object.entries(found.replace ?? {}).reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .toLowerCase()

/** Whether a phrase is heard as a sample, word for word, or as a word of Alexa's own; a seed of the open type is none. */
function hearing(locale: Locale): (phrase: string) => 'sample' | 'none' {
  const listener = openListener(locale)
  const invoked = createInvocation(listener)
  return (said) => {
    const phrase = invoked(said) ?? said
    return phrase === '' || listener.listen(phrase).exact ? 'sample' : 'none'
  }
}

const manifest = JSON.parse(readFileSync(join(root, manifestPath), 'utf8')) as {
  manifest: { publishingInformation: { locales: Record<string, { description: string; examplePhrases: string[] }> } }
}
const pages = manifest.manifest.publishingInformation.locales

test('the table tells of every language that ships, by the same lines', () => {
  expect(Object.keys(told).sort()).toEqual([...shipped].sort())
  // Arabic and Japanese name topics where others name questions
  const always = Object.keys(told['en'] ?? {}).filter((key) => key !== 'welcome' && key !== 'home')
  for (const language of shipped) expect(Object.keys(told[language] ?? {})).toEqual(expect.arrayContaining(always))
})

describe.each(shipped.flatMap(localesOf))('%s', (locale) => {
  const { language } = locales[locale]
  const texts = wordsOf(locale)
  const heard = hearing(locale)
  const replaced = replacedIn(locale)
  const rows = Object.entries(told[language] ?? {}).map(([key, phrases]) => ({ key, phrases: phrases.map(replaced) }))

  test.each(rows)('$key tells its phrases, each a sample', ({ key, phrases }) => {
    const lines = texts.filter(([at]) => at === `phrases.${key}`).map(([, text]) => folded(text))
    expect(lines.length).toBeGreaterThan(0)
    for (const phrase of phrases) {
      expect([phrase, lines.some((line) => line.includes(folded(phrase)))]).toEqual([phrase, true])
      expect([phrase, heard(phrase)]).toEqual([phrase, 'sample'])
    }
  })

  test('no other line tells what to say', () => {
    // "Alexa, volume up" is said to the device
    const ofDevice = 'phrases.louder'
    const known = new Set([
      ...Object.keys(told[language] ?? {}).map((key) => `phrases.${key}`),
      'screen.hint',
      ofDevice,
    ])
    const others = texts.filter(([key, text]) => !known.has(key) && telling[language]?.test(text) !== false)
    expect(others).toEqual([])
  })

  test('each hint of a screen shows a sample', () => {
    const hints = texts.filter(([key]) => key === 'screen.hint').map(([, text]) => text)
    expect(hints.length).toBeGreaterThan(1)
    for (const hint of hints) {
      expect([hint, phrasesIn(hint).length]).toEqual([hint, 1])
      for (const phrase of phrasesIn(hint)) expect([phrase, heard(phrase)]).toEqual([phrase, 'sample'])
    }
  })

  test('each phrase of the store page is a sample, with or without the skill’s name before it', () => {
    const { description = '', examplePhrases = [] } = pages[locale] ?? {}
    const name = replaced(pagesName(locale))
    const phrases = [...phrasesIn(description).filter((phrase) => phrase !== name), ...examplePhrases]
    expect(phrases.length).toBeGreaterThanOrEqual(6)
    for (const phrase of phrases) expect([phrase, heard(phrase)]).toEqual([phrase, 'sample'])
  })
})

/** A page may quote the skill's own name. */
const pagesName = (locale: Locale): string => (pages[locale] as { name?: string } | undefined)?.name ?? ''

test('every language that ships has a way of telling', () => {
  expect(Object.keys(telling).sort()).toEqual([...shipped].sort())
})
