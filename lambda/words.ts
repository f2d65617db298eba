/** The words of one locale: a line of the contract's keys in, text out, through i18next. */
import { createInstance } from 'i18next'
import type { i18n, TFunction } from 'i18next'
import { locales } from './contract'
import type { Language, Locale } from './contract'
import type { Line, Value } from './turn'

/** How a written word is spoken: spelled out, digit by digit, or by other words. */
export type Pronunciation = { as: 'characters' | 'digits' } | { sub: string }

/** The words of one language as the build checked them: the language's own, and what its locales say otherwise. */
export type Content = {
  words: Record<string, unknown>
  locales: { readonly [L in Locale]?: Record<string, unknown> }
  pronounce: Readonly<Record<string, Pronunciation>>
}

/** Gives a language's words; called once for each language, when the first turn needs it. */
export type WordSource = (language: Language) => Content

/** The words of one locale. */
export type Words = {
  locale: Locale
  /** A line as text; throws where the content has no such key. */
  text: (line: Line) => string
  pronounce: Content['pronounce']
}

/** Makes the words of any locale available, each language being loaded when it is first asked for. */
export function createWordbook(source: WordSource): (locale: Locale) => Words {
  const book: i18n = createInstance()
  void book.init({
    initAsync: false,
    resources: {},
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnObjects: true,
  })
  const pronunciations = new Map<Language, Content['pronounce']>()
  const ready = new Map<Locale, Words>()

  const load = (language: Language): Content['pronounce'] => {
    const content = source(language)
    book.addResourceBundle(language, 'translation', content.words)
    for (const [locale, words] of Object.entries(content.locales)) book.addResourceBundle(locale, 'translation', words)
    return content.pronounce
  }
  const make = (locale: Locale): Words => {
    const { language } = locales[locale]
    const pronounce = pronunciations.get(language) ?? load(language)
    pronunciations.set(language, pronounce)
    const t = book.getFixedT([locale, language])
    const words: Words = { locale, pronounce, text: (line) => text(t, line, locale) }
    ready.set(locale, words)
    return words
  }
  return (locale) => ready.get(locale) ?? make(locale)
}

function text(t: TFunction, { key, nth = 0, values = {} }: Line, locale: Locale): string {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fill(t, value, locale)]))
  const found: unknown = t(key, filled)
  const wording: unknown = Array.isArray(found) ? found[nth % found.length] : found
  if (typeof wording !== 'string' || wording === key) throw new Error(`no words for ${key} in ${locale}`)
  return wording
}

function fill(t: TFunction, value: Value, locale: Locale): string | number {
  if (typeof value !== 'object') return value
  if ('key' in value) return text(t, value, locale)
  if ('call' in value) return t('phrases.emergency.number', { defaultValue: locales[locale].emergency })
  const month = new Date(`${value.month}-15T12:00:00Z`)
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month)
}
