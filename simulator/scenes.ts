/** Conversations that lead to each of the screens; in intents, so that they are the same in every language. */
import type { Said } from './actions'

const intent = (name: string, slots: Readonly<Record<string, string>> = {}): Said => ({ intent: name, slots })
const yes = intent('AMAZON.YesIntent')
const no = intent('AMAZON.NoIntent')

/** Each screen's conversation; the last turn shows it. */
export const scenes: Readonly<Record<string, readonly Said[]>> = {
  home: [{ launch: true }],
  answer: [intent('AskCause', { topic: 'caffeine' })],
  'answer-long': [intent('AskCause', { topic: 'als' })],
  'answer-flagged': [intent('AskCause', { topic: 'caffeine', span: 'long', place: 'calf' })],
  causes: [intent('ListCauses', { group: 'everyday' })],
  'causes-less-common': [intent('ListCauses', { group: 'less-common' })],
  compare: [intent('CompareSpasmTwitch')],
  tips: [intent('AskRelief'), intent('AMAZON.NextIntent'), intent('AMAZON.NextIntent')],
  'tips-fourth': [intent('AskRelief'), ...Array.from({ length: 4 }, () => intent('AMAZON.NextIntent'))],
  question: [intent('WhenToSeeDoctor'), yes],
  'question-second': [intent('WhenToSeeDoctor'), yes, no],
  'advice-home': [intent('WhenToSeeDoctor'), yes, no, no, no, no],
  'advice-doctor': [intent('WhenToSeeDoctor', { span: 'long' })],
  'advice-prompt': [intent('WhenToSeeDoctor', { symptom: 'numbness', onset: 'sudden' })],
  emergency: [intent('ReportEmergency', { symptom: 'breathing' })],
  'not-covered': [intent('AskRelief', { topic: 'pickle juice' })],
  misheard: [intent('AMAZON.FallbackIntent')],
  'anything-else': [intent('AskCause', { topic: 'caffeine' }), no],
}
