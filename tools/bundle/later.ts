/** Parts of the code that are files of their own, each read when the first of its functions is called. */

import { languages, type LanguageRecord } from '../../lambda/contract'
import { shipped } from '../models/skillContract'

/** A part: its file in the bundle, what it is made of, and the functions by which it is called. */
export type Later = {
  file: string
  /** Modules of the project by their paths, or a package, each with the functions that are called in it. */
  modules: Readonly<Record<string, readonly string[]>>
}

const stemmers: Readonly<Record<Exclude<LanguageRecord['stemmer'], 'none'>, Later['modules']>> = {
  arabic: { 'arabic-stem': ['default'] },
  english: { '@orama/stemmers/english': ['stemmer'] },
  french: { '@orama/stemmers/french': ['stemmer'] },
  hindi: { '@orama/stemmers/indian': ['stemmer'] },
  italian: { '@orama/stemmers/italian': ['stemmer'] },
  portuguese: { '@orama/stemmers/portuguese': ['stemmer'] },
  spanish: { '@orama/stemmers/spanish': ['stemmer'] },
}

/** What most first answers do without: words, placeholders, screens, sessions that go on, apologies; and of the stemmers all but one language's. */
export const later: readonly Later[] = [
  { file: 'i18next.js', modules: { i18next: ['createInstance'] } },
  { file: 'session.js', modules: { 'lambda/conversation/talk/sessionSchema.ts': ['parseSession'] } },
  {
    file: 'errors.js',
    modules: {
      'lambda/alexa/bundledApologies.ts': ['bundledApologies'],
      'lambda/alexa/errorReply.ts': ['errorReply'],
    },
  },
  { file: 'screens.js', modules: { 'lambda/screens/screen.ts': ['screenFor'] } },
  {
    file: 'understanding.js',
    modules: {
      'lambda/understanding/readWords.ts': ['readWords'],
      'lambda/understanding/lexicon/source.ts': ['createLexicons'],
    },
  },
  ...Object.entries(stemmers).map(([name, modules]) => ({ file: `stem-${name}.js`, modules })),
]

/** Whether a part is of use: the stemmer of a language that does not ship is called by nobody. */
export const isShipped = ({ file }: Later): boolean =>
  !file.startsWith('stem-') || shipped.some((language) => file === `stem-${languages[language].stemmer}.js`)

/** What stands in a module's place: functions that read the file when they are called. */
export function standIn(file: string, functions: readonly string[]): string {
  return functions
    .map((name) =>
      name === 'default'
        ? `export default function (...args) { return new (require('./${file}').default)(...args) }`
        : `export const ${name} = (...args) => require('./${file}').${name}(...args)`,
    )
    .join('\n')
}
