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

/** The custom slot types of the interaction models; `AMAZON.*` types are Alexa's own. */
export const slotTypes = {
  topic: 'TOPIC',
  place: 'BODY_PART',
  symptom: 'SIGN',
  group: 'CAUSE_GROUP',
  position: 'POSITION',
  duration: 'AMAZON.DURATION',
  since: 'AMAZON.DATE',
  /** Whatever was said, whole. */
  words: 'WORDS',
} as const satisfies Record<string, string>

/** A slot's name; it has the same type in every intent. */
export type SlotName = keyof typeof slotTypes

/** The intents of our own and the slots that each may carry. Danger never hangs on them: the open intent takes the rest whole. */
export const intents = {
  AskCause: { slots: ['topic', 'place'] },
  AskRelief: { slots: ['topic', 'place'] },
  AskOutlook: { slots: ['topic'] },
  AskSigns: { slots: ['topic'] },
  DescribeTopic: { slots: ['topic'] },
  CompareSpasmTwitch: { slots: [] },
  WhenToSeeDoctor: { slots: ['place', 'duration', 'since'] },
  ListCauses: { slots: ['group'] },
  AskSource: { slots: [] },
  TellMore: { slots: [] },
  ChangeTopic: { slots: ['topic', 'position'] },
  ReportEmergency: { slots: ['symptom', 'place'] },
  DontKnow: { slots: [] },
  OpenQuestion: { slots: ['words'] },
} as const satisfies Record<string, { slots: readonly SlotName[] }>

/** The slot that is elicited after a reply, so that the next words come whole. */
export const openSlot = { intent: 'OpenQuestion', slot: 'words' } as const

/** Whether words are elicited after a reply to an intent; never after a launch, a touch, or a list to choose from. */
export const elicitsWords: boolean = true

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
