import { localesOf, shipped } from '../interactionModels/ids'
import type { Apology } from '../lambda/apology'
import type { Locale } from '../lambda/contract'
import { emergencyNumber } from '../lambda/turn'
import { createWordbook } from '../lambda/words'
import { loadWords } from './content'
import { type Files, toJson } from './files'

/** Where the code finds what it says when its words cannot be had. */
export const apologyFile = 'lambda/apologies.json'

/** What is said in each locale when something broke, taken from its words, so that it is bundled with the code. */
export function apologyFiles(): Files {
  const wordbook = createWordbook(loadWords)
  const apologies = shipped.flatMap(localesOf).map((locale): [string, Apology] => {
    const { text } = wordbook(locale as Locale)
    const what = (part: string) => text({ key: `phrases.ask.what.${part}` })
    return [
      locale,
      {
        say: text({ key: 'phrases.oops' }),
        ask: what('text'),
        reprompt: what('reprompt'),
        emergency: text({ key: 'phrases.emergency.unsure', values: { number: emergencyNumber } }),
      },
    ]
  })
  return new Map([[apologyFile, toJson(Object.fromEntries(apologies))]])
}
