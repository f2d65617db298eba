/** What the page begins with: devices, facts, and the locales that have a model, with utterances from their own files. */
import { z } from 'zod'
import { loadWords, readContent } from '../../tools/content/load'
import { isShipped, languages, type Locale, locales } from '../../lambda/contract'
import { createWordbook } from '../../lambda/words'
import { knownLocales, usualLocale } from '../locale'
import { viewports } from '../viewports'
import { readFacts } from './facts'
import { moodOffers } from './moods'
import type { LocaleOffer, Setup } from './protocol'

const wordbook = createWordbook(loadWords)
const store = z.object({ examplePhrases: z.array(z.string()) })
const isLocale = (id: string): id is Locale => Object.hasOwn(locales, id)

/** What stands between quotation marks of any of our languages. */
const quoted = /[“„「«"](.+?)[”“」»"]/u

const plain = ['screen.yes', 'screen.no', 'screen.dont-know'] as const

const nameOf = (id: Locale, ships: boolean, style: 'long' | 'short'): string => {
  const name = new Intl.DisplayNames(id, { type: 'language', languageDisplay: 'standard', style }).of(id) ?? id
  return ships ? name : `${name} (draft)`
}

function offerOf(id: Locale): LocaleOffer {
  const { language } = locales[id]
  const { text } = wordbook(id)
  const hints = [0, 1, 2].map((nth) => text({ key: 'screen.hint', nth }))
  return {
    id,
    name: nameOf(id, isShipped(language), 'long'),
    short: nameOf(id, isShipped(language), 'short'),
    direction: languages[language].direction,
    examples: hints.map((hint) => quoted.exec(hint)?.[1] ?? hint),
    oneShot: store.safeParse(readContent(language).store).data?.examplePhrases[0] ?? '',
    plain: plain.map((key) => text({ key })),
  }
}

/** Reads the setup; the usual locale comes first. */
export function readSetup(): Setup {
  const ids = knownLocales().filter(isLocale)
  const first = ids.filter((id) => id === usualLocale)
  return {
    locales: [...new Set([...first, ...ids])].map(offerOf),
    devices: viewports,
    facts: readFacts(),
    moods: moodOffers,
  }
}
