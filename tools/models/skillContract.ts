import { persons, places } from '../../lambda/knowledge/body'
import { builtIns, intents, type Language, languages, locales, slotTypes } from '../../lambda/contract'
import { neighbours } from '../../lambda/knowledge/uncoveredTopics'
import { groups, onsets, positions, signs, spans, spreads } from '../../lambda/knowledge/signs'
import { topics } from '../../lambda/knowledge/topics'

/** What a model needs to know of the contract: no words, only names. */
export type ModelContract = {
  intents: Readonly<Record<string, { slots: readonly string[]; elicits: readonly string[] }>>
  builtIns: readonly string[]
  slotTypes: Readonly<Record<string, string>>
  ids: Readonly<Record<string, readonly string[]>>
}

/** The ids that each custom slot type holds. */
export const ids = {
  TOPIC: [...Object.keys(topics), ...Object.keys(neighbours)],
  BODY_PART: Object.keys(places),
  PERSON: Object.keys(persons),
  SIGN: Object.keys(signs),
  ONSET: onsets,
  SPREAD: spreads,
  SPAN: spans,
  CAUSE_GROUP: groups,
  POSITION: positions,
} as const satisfies Record<Exclude<(typeof slotTypes)[keyof typeof slotTypes], `AMAZON.${string}`>, readonly string[]>

/** The skill's own contract, as the models see it. */
export const contract: ModelContract = { intents, builtIns, slotTypes, ids }

/** The languages that are built into the skill. */
export const shipped = (Object.keys(languages) as Language[]).filter((language) => languages[language].ships)

/** The locales of a language. */
export function localesOf(language: string): string[] {
  return Object.entries(locales).flatMap(([locale, its]) => (its.language === language ? [locale] : []))
}
