/** What is true in no language: languages, locales, facets, intents and their slots. No words live here. */

/** The languages that the project knows; only those that `ships` marks are built into the skill. */
export const languages = {
  ar: { ships: true, direction: 'rtl' },
  de: { ships: true, direction: 'ltr' },
  en: { ships: true, direction: 'ltr' },
  es: { ships: false, direction: 'ltr' },
  fr: { ships: false, direction: 'ltr' },
  hi: { ships: false, direction: 'ltr' },
  it: { ships: false, direction: 'ltr' },
  ja: { ships: true, direction: 'ltr' },
  nl: { ships: false, direction: 'ltr' },
  pt: { ships: false, direction: 'ltr' },
} as const satisfies Record<string, { ships: boolean; direction: 'ltr' | 'rtl' }>

/** A language's code, as ISO 639-1 has it. */
export type Language = keyof typeof languages

/** Every locale of Alexa, with its language and the digits of its emergency number; docs/sources.md has their sources. */
export const locales = {
  'ar-SA': { language: 'ar', emergency: '997' },
  'de-DE': { language: 'de', emergency: '112' },
  'en-US': { language: 'en', emergency: '911' },
  'en-GB': { language: 'en', emergency: '999' },
  'en-CA': { language: 'en', emergency: '911' },
  'en-AU': { language: 'en', emergency: '000' },
  'en-IN': { language: 'en', emergency: '112' },
  'es-ES': { language: 'es', emergency: '112' },
  'es-MX': { language: 'es', emergency: '911' },
  'es-US': { language: 'es', emergency: '911' },
  'fr-FR': { language: 'fr', emergency: '15' },
  'fr-CA': { language: 'fr', emergency: '911' },
  'hi-IN': { language: 'hi', emergency: '112' },
  'it-IT': { language: 'it', emergency: '112' },
  'ja-JP': { language: 'ja', emergency: '119' },
  'nl-NL': { language: 'nl', emergency: '112' },
  'pt-BR': { language: 'pt', emergency: '192' },
} as const satisfies Record<string, { language: Language; emergency: string }>

/** A locale of Alexa, such as `en-GB`. */
export type Locale = keyof typeof locales

/** The locale that serves where nothing fits better. */
export const defaultLocale: Locale = 'en-US'

/** The sides from which a topic can be told, in the order in which one stands in for another. */
export const facets = ['cause', 'about', 'signs', 'relief', 'doctor', 'outlook'] as const

/** One side of a topic. */
export type Facet = (typeof facets)[number]

/** The custom slot types of the interaction models; `AMAZON.*` types are Alexa's own. */
export const slotTypes = {
  topic: 'TOPIC',
  /** What was done when it twitched, not asked about: one that is not known leaves the question as it is. */
  occasion: 'TOPIC',
  place: 'BODY_PART',
  /** A second part of the body. */
  elsewhere: 'BODY_PART',
  person: 'PERSON',
  symptom: 'SIGN',
  /** A second sign, told in the same breath. */
  also: 'SIGN',
  onset: 'ONSET',
  spread: 'SPREAD',
  span: 'SPAN',
  group: 'CAUSE_GROUP',
  position: 'POSITION',
  duration: 'AMAZON.DURATION',
  since: 'AMAZON.DATE',
} as const satisfies Record<string, string>

/** A slot's name; it has the same type in every intent. */
export type SlotName = keyof typeof slotTypes

const details = [
  'place',
  'person',
  'symptom',
  'onset',
  'spread',
  'span',
  'duration',
  'since',
  'elsewhere',
  'also',
] as const

/** The intents of our own and the slots that each may carry. */
export const intents = {
  AskCause: { slots: ['topic', ...details, 'occasion'], elicits: ['topic'] },
  CompareSpasmTwitch: { slots: ['topic'], elicits: [] },
  WhenToSeeDoctor: { slots: [...details, 'topic', 'occasion'], elicits: ['symptom', 'onset', 'duration', 'spread'] },
  AskRelief: { slots: ['topic', ...details, 'occasion'], elicits: [] },
  DescribeTopic: { slots: ['topic', 'place', 'person'], elicits: [] },
  AskSigns: { slots: ['topic', 'place', 'person'], elicits: [] },
  AskOutlook: { slots: ['topic', ...details, 'occasion'], elicits: [] },
  ListCauses: { slots: ['group', 'topic'], elicits: [] },
  AskSource: { slots: [], elicits: [] },
  AskBeyond: { slots: ['topic', 'occasion', 'place', 'person', 'symptom'], elicits: [] },
  TellMore: { slots: ['topic'], elicits: [] },
  ChangeTopic: { slots: ['topic', 'place', 'person', 'position'], elicits: [] },
  ReportEmergency: { slots: ['symptom', 'place', 'person', 'onset', 'also'], elicits: [] },
  DontKnow: { slots: [], elicits: [] },
} as const satisfies Record<string, { slots: readonly SlotName[]; elicits: readonly SlotName[] }>

/** An intent of our own. */
export type CustomIntent = keyof typeof intents

/** Alexa's own intents that the skill answers. */
export const builtIns = [
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.FallbackIntent',
  'AMAZON.YesIntent',
  'AMAZON.NoIntent',
  'AMAZON.NextIntent',
  'AMAZON.PreviousIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.StartOverIntent',
  'AMAZON.NavigateHomeIntent',
] as const

/** What the listener can want: an intent of ours or Alexa's, or the skill's being opened. */
export type IntentId = CustomIntent | (typeof builtIns)[number] | 'Launch'

/** Whether the doctor's questions are asked; `false` speaks the rule in one answer instead (for a stricter review). */
export const doctorDialog: boolean = true
