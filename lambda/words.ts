/** The words of one locale: a line of the contract's keys in, text out. */
import { createInstance } from 'i18next'
import type { Resource, TFunction } from 'i18next'
import { locales } from './contract'
import type { Language, Locale } from './contract'
import type { Line, Value } from './conversation/talk/line'

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
  const contents = new Map<Language, Content>()
  const ready = new Map<Locale, Words>()

  const make = (locale: Locale): Words => {
    const { language } = locales[locale]
    const content = contents.get(language) ?? source(language)
    const words = wordsOf(locale, content)
    contents.set(language, content)
    ready.set(locale, words)
    return words
  }
  return (locale) => ready.get(locale) ?? make(locale)
}

/** What a locale says otherwise comes first; i18next is made ready when the first placeholder is to be filled. */
function wordsOf(locale: Locale, { words, locales: others, pronounce }: Content): Words {
  const own = others[locale] ?? {}
  const find = (key: string): unknown => at(own, key) ?? at(words, key)
  let translate: TFunction | undefined

  const text = (line: Line): string => {
    const { key, nth = 0, count }: { key: string; nth?: number; count?: number } = line
    const values: Readonly<Record<string, Value | undefined>> = line.values ?? {}
    if (count !== undefined) return plural(key, count)
    const found = find(key)
    const list: readonly unknown[] | undefined = Array.isArray(found) ? found : undefined
    const place = list ? nth % list.length : 0
    const wording = list ? list[place] : found
    if (typeof wording !== 'string') throw new Error(`no words for ${key} in ${locale}`)
    if (!wording.includes('{{')) return wording
    const filled = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(fill(value))]])),
    )
    const plain = fillPlainly(wording, filled)
    if (plain !== undefined) return plain
    return translated(list ? `${key}.${String(place)}` : key, filled)
  }

  const translated = (key: string, values: Readonly<Record<string, unknown>>): string => {
    translate ??= translator(locale, own, words)
    try {
      return translate(key, values)
    } catch (error) {
      // the next turn begins with a new one
      translate = undefined
      throw error
    }
  }

  /** A plural form of a line; i18next knows the language's categories. */
  const plural = (key: string, count: number): string => {
    if (find(`${key}_other`) === undefined) throw new Error(`no words for ${key} in ${locale}`)
    return translated(key, { count })
  }

  /** A number to call as it is spoken in the locale. */
  const numberToCall = (call: 'emergency' | 'crisis'): string => {
    const spoken = find(call === 'crisis' ? 'phrases.crisis-number' : 'phrases.emergency.number')
    if (typeof spoken === 'string') return spoken
    const { crisis, emergency }: { crisis?: string; emergency: string } = locales[locale]
    return call === 'crisis' ? (crisis ?? emergency) : emergency
  }

  const fill = (value: Value): string | number => {
    if (typeof value !== 'object') return value
    if ('key' in value) return text(value)
    if ('call' in value) return numberToCall(value.call)
    const month = new Date(`${value.month}-15T12:00:00Z`)
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(month)
  }

  return { locale, pronounce, text }
}

/** Fills named placeholders; nothing where a wording holds more than names, which is i18next's to read. */
function fillPlainly(wording: string, values: Readonly<Record<string, string>>): string | undefined {
  let complete = true
  const filled = wording.replace(/\{\{([^{}]*)\}\}/g, (whole, name: string) => {
    const value = values[name.trim()]
    complete &&= value !== undefined
    return value ?? whole
  })
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it is set where the text is filled
  return complete ? filled : undefined
}

/** What stands at a key such as `phrases.ask.what`. */
const at = (layer: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>((node, part) => (isNode(node) && Object.hasOwn(node, part) ? node[part] : undefined), layer)

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function translator(locale: Locale, own: unknown, words: unknown): TFunction {
  const { language } = locales[locale]
  const book = createInstance()
  void book.init({
    initAsync: false,
    lng: locale,
    fallbackLng: language,
    resources: { [language]: { translation: words }, [locale]: { translation: own } } as Resource,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  return book.getFixedT(locale)
}
