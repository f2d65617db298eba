import {
  builtIns,
  intents,
  isShipped,
  type Language,
  languages,
  locales,
  openSlot,
  slotTypes,
} from '../../lambda/contract'
import { places } from '../../lambda/knowledge/body'
import { groups, positions, signs } from '../../lambda/knowledge/signs'
import { topics } from '../../lambda/knowledge/topics'

/** What a model needs to know of the contract: no words, only names. */
export type ModelContract = {
  intents: Readonly<Record<string, { slots: readonly string[] }>>
  builtIns: readonly string[]
  slotTypes: Readonly<Record<string, string>>
  /** The ids that each custom slot type holds; the open slot's type has none. */
  ids: Readonly<Record<string, readonly string[]>>
  /** The intent that takes free words whole, and its slot: the only one that is elicited. */
  open: { intent: string; slot: string }
}

type OpenType = (typeof slotTypes)[typeof openSlot.slot]
type CustomType = Exclude<(typeof slotTypes)[keyof typeof slotTypes], OpenType | `AMAZON.${string}`>

/** The ids that each custom slot type holds. */
export const ids = {
  TOPIC: Object.keys(topics),
  BODY_PART: Object.keys(places),
  /** That there is no sign is said in many ways, and never by a name. */
  SIGN: Object.keys(signs).filter((sign) => sign !== 'none'),
  CAUSE_GROUP: groups,
  POSITION: positions,
} as const satisfies Record<CustomType, readonly string[]>

/** The skill's own contract, as the models see it. */
export const contract: ModelContract = { intents, builtIns, slotTypes, ids, open: openSlot }

/** The languages that are built into the skill. */
export const shipped = (Object.keys(languages) as Language[]).filter(isShipped)

/** The locales of a language. */
export function localesOf(language: string): string[] {
  return Object.entries(locales).flatMap(([locale, its]) => (its.language === language ? [locale] : []))
}
