import { localesOf, shipped } from '../models/skillContract'
import type { Apology } from '../../lambda/alexa/errorReply'
import type { Locale } from '../../lambda/contract'
import { emergencyNumber } from '../../lambda/conversation/turn'
import { createWordbook } from '../../lambda/words'
import { loadWords } from '../content/load'
import { type Files, toJson } from '../shared/files'

/** Where the code finds what it says when its words cannot be had. */
export const apologyFile = 'lambda/alexa/apologies.json'

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
