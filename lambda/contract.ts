/** What is true in no language: languages, locales, facets, intents and their slots. No words live here. */

/** How a language is written and read: the script's direction, what a token is, and which stemmer and folding its words want. */
export type LanguageRecord = {
  /** A draft is half done: the simulator speaks it, with English where words are missing, and nothing of it is packed. */
  ships: true | 'draft'
  direction: 'ltr' | 'rtl'
  /** A token is a word, or a character where words are not set apart. */
  tokens: 'words' | 'characters'
  stemmer: 'arabic' | 'english' | 'french' | 'hindi' | 'italian' | 'portuguese' | 'spanish' | 'none'
  /** Whether words with and without accents are the same word. */
  accents: 'fold' | 'keep'
}

/** The languages that the project knows; drafts are not built into the skill. */
export const languages = {
  ar: { ships: true, direction: 'rtl', tokens: 'words', stemmer: 'arabic', accents: 'keep' },
  de: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'none', accents: 'keep' },
  en: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'english', accents: 'fold' },
  es: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'spanish', accents: 'fold' },
  fr: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'french', accents: 'fold' },
  hi: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'hindi', accents: 'keep' },
  it: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'italian', accents: 'fold' },
  ja: { ships: true, direction: 'ltr', tokens: 'characters', stemmer: 'none', accents: 'keep' },
  nl: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'none', accents: 'fold' },
  pt: { ships: true, direction: 'ltr', tokens: 'words', stemmer: 'portuguese', accents: 'fold' },
} as const satisfies Record<string, LanguageRecord>

/** A language's code, as ISO 639-1 has it. */
export type Language = keyof typeof languages

/** Whether a language is built into the skill. */
export function isShipped(language: Language): boolean {
  const record: LanguageRecord = languages[language]
  return record.ships === true
}

/** What is true of a locale: its language, where its people live (`south`: south of the equator), and whom they call. */
export type LocaleRecord = { language: Language; zone: string; south?: true; emergency: string; crisis?: string }

/**
 * Every locale of Alexa, with its language, the time zone in which most of its people live, and the digits of its emergency
 * number and crisis line; docs/knowledge has their sources.
 */
export const locales = {
  'ar-SA': { language: 'ar', zone: 'Asia/Riyadh', emergency: '997' },
  'de-DE': { language: 'de', zone: 'Europe/Berlin', emergency: '112', crisis: '0800 111 0 111' },
  'en-US': { language: 'en', zone: 'America/Chicago', emergency: '911', crisis: '988' },
  'en-GB': { language: 'en', zone: 'Europe/London', emergency: '999', crisis: '116 123' },
  'en-CA': { language: 'en', zone: 'America/Toronto', emergency: '911', crisis: '988' },
  'en-AU': { language: 'en', zone: 'Australia/Sydney', south: true, emergency: '000', crisis: '13 11 14' },
  'en-IN': { language: 'en', zone: 'Asia/Kolkata', emergency: '112', crisis: '14416' },
  'es-ES': { language: 'es', zone: 'Europe/Madrid', emergency: '112', crisis: '024' },
  'es-MX': { language: 'es', zone: 'America/Mexico_City', emergency: '911', crisis: '800 911 2000' },
  'es-US': { language: 'es', zone: 'America/Chicago', emergency: '911', crisis: '988' },
  'fr-FR': { language: 'fr', zone: 'Europe/Paris', emergency: '15', crisis: '3114' },
  'fr-CA': { language: 'fr', zone: 'America/Toronto', emergency: '911', crisis: '988' },
  'hi-IN': { language: 'hi', zone: 'Asia/Kolkata', emergency: '112', crisis: '14416' },
  'it-IT': { language: 'it', zone: 'Europe/Rome', emergency: '112', crisis: '02 2327 2327' },
  'ja-JP': { language: 'ja', zone: 'Asia/Tokyo', emergency: '119', crisis: '0120-279-338' },
  'nl-NL': { language: 'nl', zone: 'Europe/Amsterdam', emergency: '112', crisis: '113' },
  'pt-BR': { language: 'pt', zone: 'America/Sao_Paulo', south: true, emergency: '192', crisis: '188' },
} as const satisfies Record<string, LocaleRecord>

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
