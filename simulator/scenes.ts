/** Conversations that lead to each of the screens; in intents, so that they are the same in every language. */
import type { Said } from './actions'

const intent = (name: string, slots: Readonly<Record<string, string>> = {}): Said => ({ intent: name, slots })
const yes = intent('AMAZON.YesIntent')
const no = intent('AMAZON.NoIntent')
const doctor = intent('WhenToSeeDoctor')

/** Each screen's conversation; the last turn shows it. */
export const scenes: Readonly<Record<string, readonly Said[]>> = {
  home: [{ launch: true }],
  answer: [intent('AskCause', { topic: 'caffeine' })],
  'answer-long': [intent('AskCause', { topic: 'als' })],
  causes: [intent('ListCauses', { group: 'everyday' })],
  'causes-less-common': [intent('ListCauses', { group: 'less-common' })],
  compare: [intent('CompareSpasmTwitch')],
  relief: [intent('AskRelief')],
  'relief-more': [intent('AskRelief'), intent('AMAZON.NextIntent')],
  question: [doctor, yes],
  'question-second': [doctor, yes, no],
  'advice-home': [doctor, yes, no, no, no, intent('WhenToSeeDoctor', { duration: 'P3D' }), no],
  'advice-doctor': [intent('ReportEmergency', { symptom: 'numbness' })],
  emergency: [intent('ReportEmergency', { symptom: 'breathing' })],
  misheard: [intent('AMAZON.FallbackIntent')],
  'anything-else': [intent('AskCause', { topic: 'caffeine' }), no],
}
