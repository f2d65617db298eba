/** What is said when something broke, as speech markup: bundled with the code, for a language's own words may be what broke. */
import type { Locale } from '../contract'
import { emergencyNumber } from '../conversation/talk/line'
import type { Line } from '../conversation/talk/line'
import type { Words } from '../words'
import { toSsml } from './ssml'

/** What one locale says: that something broke and what then; and what to do in danger or in a crisis. */
export type Apology = { say: string; ask: string; reprompt: string; emergency: string; crisis: string }

/** The apologies of the locales that ship. */
export type Apologies = { readonly [L in Locale]?: Apology }

const lines = {
  say: { key: 'phrases.error' },
  ask: { key: 'phrases.ask.what.text' },
  reprompt: { key: 'phrases.ask.what.reprompt' },
  emergency: { key: 'phrases.emergency.help', values: { number: emergencyNumber } },
  crisis: { key: 'phrases.crisis', values: { line: { call: 'crisis' }, number: emergencyNumber } },
} as const satisfies Record<keyof Apology, Line>

/** The apology of a locale, from its words. */
export function apologyOf({ text, pronounce }: Words): Apology {
  const speech = (part: keyof Apology): string => toSsml(text(lines[part]), pronounce)
  return {
    say: speech('say'),
    ask: speech('ask'),
    reprompt: speech('reprompt'),
    emergency: speech('emergency'),
    crisis: speech('crisis'),
  }
}
