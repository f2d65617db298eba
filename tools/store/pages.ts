import { shipped } from '../models/skillContract'
import { type Language, languages, locales } from '../../lambda/contract'
import type { Files } from '../shared/files'
import { type Legal, type LegalPage, readLegal } from './legal'
import { legalPages } from './manifest'
import type { Settings } from './settings'

/** Where the legal pages are written, ready for any static host. */
export const pagesFolder = 'dist/pages'

type Publisher = Pick<Settings, 'publisher' | 'contact'>

const names = { privacy: legalPages.privacyPolicyUrl, terms: legalPages.termsOfUseUrl } as const

/** The privacy policy and the terms of every language that ships, and a page that leads to them, by their paths. */
export function pageFiles(publisher: Publisher, spoken: readonly Language[] = shipped): Files {
  const legal = new Map(spoken.map((language) => [language, readLegal(language)]))
  const pages = [...legal].flatMap(([language, words]) =>
    (['privacy', 'terms'] as const).map(
      (kind) =>
        [`${pagesFolder}/${language}/${names[kind]}`, legalPage(language, kind, words, publisher, spoken)] as const,
    ),
  )
  return new Map([...pages, [`${pagesFolder}/index.html`, index(legal)]])
}

/** One page as HTML: no script, no cookie, nothing from elsewhere. */
export function legalPage(
  language: Language,
  kind: keyof typeof names,
  words: Legal,
  publisher: Publisher,
  spoken: readonly Language[],
): string {
  const page = words[kind]
  const other = kind === 'privacy' ? 'terms' : 'privacy'
  const elsewhere = spoken.filter((one) => one !== language)
  const links = elsewhere.map(
    (one) => `<a href="../${one}/${names[kind]}" hreflang="${one}" lang="${one}">${nameOf(one)}</a>`,
  )
  return html(
    language,
    page.title,
    [
      `<main>`,
      `<h1>${escape(page.title)}</h1>`,
      `<p>${fill(page.lead, publisher)}</p>`,
      ...page.sections.flatMap((section) => sectionOf(section, publisher)),
      `<p><small>${escape(words.labels.updated.replace('{date}', dateIn(language, words.updated)))}</small></p>`,
      `</main>`,
      `<nav>`,
      `<a href="${names[other]}">${escape(words[other].title)}</a>`,
      ...(links.length > 0 ? [`<p>${escape(words.labels.languages)}: ${links.join(' · ')}</p>`] : []),
      `</nav>`,
    ].join('\n'),
  )
}

const sectionOf = ({ heading, text }: LegalPage['sections'][number], publisher: Publisher): string[] => [
  `<h2>${escape(heading)}</h2>`,
  ...text.map((paragraph) => `<p>${fill(paragraph, publisher)}</p>`),
]

const index = (legal: ReadonlyMap<Language, Legal>): string =>
  html(
    'en',
    'Muscle Twitch Guide',
    [...legal]
      .map(([language, { privacy, terms }]) => {
        const { direction } = languages[language]
        const link = (kind: keyof typeof names, title: string) =>
          `<a href="${language}/${names[kind]}">${escape(title)}</a>`
        return `<p lang="${language}" dir="${direction}">${link('privacy', privacy.title)} · ${link('terms', terms.title)}</p>`
      })
      .join('\n'),
  )

const html = (language: Language, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language}" dir="${languages[language].direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
:root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem }
h1, h2 { line-height: 1.25 }
nav { margin-block-start: 2rem; border-block-start: 1px solid; padding-block-start: 1rem }
</style>
</head>
<body>
${body}
</body>
</html>
`

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

/** Text with the publisher's name and a link to where they are reached. */
const fill = (words: string, { publisher, contact }: Publisher): string => {
  const href = contact.startsWith('https:') ? contact : `mailto:${contact}`
  return escape(words)
    .replaceAll('{publisher}', () => `<bdi>${escape(publisher)}</bdi>`)
    .replaceAll('{contact}', () => `<a href="${escape(href)}"><bdi>${escape(contact)}</bdi></a>`)
}

const nameOf = (language: Language): string =>
  escape(new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language)

/** A date as the first locale of a language writes it, by the calendar that the law counts in. */
const dateIn = (language: Language, date: string): string => {
  const locale = Object.entries(locales).find(([, its]) => its.language === language)?.[0] ?? language
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
