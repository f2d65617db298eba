/** What listeners ask beside the knowledge: heard by name, not covered, with the topics that lie nearest. */
import type { TopicId } from './topics'

/** Something beside the knowledge; one of many kinds is named as it was heard, the others by their own name. */
export type UncoveredTopic = {
  near: readonly [TopicId, TopicId]
  named?: 'as heard'
  /** Where it is only what somebody did when it twitched, it leaves the question as it is. */
  aside?: true
  /** Somebody with it is better off with a doctor: the doctor's rule is said as well. */
  forDoctor?: true
}

/** Not covered, and what can be offered instead. */
export const uncoveredTopics = {
  // movements that are not the twitch of this knowledge
  tremor: { near: ['twitch', 'doctor'] },
  tics: { near: ['twitch', 'doctor'] },
  'restless-legs': { near: ['sleep', 'doctor'] },
  seizures: { near: ['doctor', 'twitch-or-spasm'] },
  'sleep-jerks': { near: ['sleep', 'twitch'] },
  'sleep-paralysis': { near: ['sleep', 'twitch'] },
  'night-cramps': { near: ['spasm', 'electrolytes'] },
  hiccups: { near: ['spasm', 'twitch'] },
  shivering: { near: ['twitch', 'overexertion'] },
  myoclonus: { near: ['twitch', 'doctor'] },
  dystonia: { near: ['spasm', 'doctor'] },
  'hemifacial-spasm': { near: ['eyelid', 'doctor'] },
  'benign-fasciculation': { near: ['twitch', 'outlook'] },
  fibrillation: { near: ['twitch', 'twitch-or-spasm'] },
  blinking: { near: ['eyelid', 'stress'] },
  'movement-while-asleep': { near: ['sleep', 'twitch'], aside: true },
  'baby-kicks': { near: ['twitch', 'doctor'] },
  // remedies that the knowledge does not hold
  'folk-remedies': { near: ['relief', 'spasm'], named: 'as heard' },
  botox: { near: ['relief', 'doctor'] },
  'heat-and-ice': { near: ['relief', 'spasm'], named: 'as heard' },
  massage: { near: ['relief', 'stress'], named: 'as heard', aside: true },
  'herbs-and-oils': { near: ['relief', 'supplements'], named: 'as heard' },
  cannabis: { near: ['relief', 'supplements'] },
  surgery: { near: ['doctor', 'relief'], named: 'as heard' },
  // tests and visits
  tests: { near: ['doctor', 'outlook'] },
  diagnosis: { near: ['doctor', 'outlook'] },
  // other possible causes that the knowledge does not list
  alcohol: { near: ['caffeine', 'sleep'] },
  smoking: { near: ['caffeine', 'stress'] },
  drugs: { near: ['medication', 'doctor'], named: 'as heard' },
  screens: { near: ['sleep', 'eyelid'], aside: true },
  'dry-eyes': { near: ['eyelid', 'sleep'] },
  weather: { near: ['overexertion', 'sleep'], aside: true },
  posture: { near: ['pinched-nerve', 'overexertion'], aside: true },
  shoes: { near: ['overexertion', 'relief'], aside: true },
  sugar: { near: ['nutrients', 'caffeine'] },
  foods: { near: ['nutrients', 'relief'], named: 'as heard', aside: true },
  iron: { near: ['nutrients', 'magnesium'] },
  potassium: { near: ['electrolytes', 'nutrients'] },
  zinc: { near: ['nutrients', 'supplements'] },
  hormones: { near: ['stress', 'doctor'] },
  pregnancy: { near: ['twitch', 'doctor'], forDoctor: true },
  ageing: { near: ['twitch', 'doctor'], aside: true },
  heredity: { near: ['als', 'doctor'] },
  vaccines: { near: ['medication', 'doctor'], named: 'as heard' },
  infections: { near: ['doctor', 'less-common-causes'], named: 'as heard' },
  lyme: { near: ['doctor', 'less-common-causes'] },
  allergies: { near: ['eyelid', 'medication'] },
  // other conditions
  stroke: { near: ['doctor', 'less-common-causes'] },
  parkinsons: { near: ['doctor', 'less-common-causes'] },
  diabetes: { near: ['doctor', 'nutrients'], forDoctor: true },
  thyroid: { near: ['doctor', 'less-common-causes'] },
  neuropathy: { near: ['pinched-nerve', 'doctor'] },
  fibromyalgia: { near: ['doctor', 'less-common-causes'] },
  'carpal-tunnel': { near: ['pinched-nerve', 'doctor'] },
  heart: { near: ['doctor', 'less-common-causes'], named: 'as heard' },
  cancer: { near: ['doctor', 'outlook'] },
  dementia: { near: ['doctor', 'less-common-causes'] },
  adhd: { near: ['stress', 'doctor'] },
  'serotonin-syndrome': { near: ['medication', 'doctor'] },
  'other-condition': { near: ['doctor', 'less-common-causes'], named: 'as heard' },
  pain: { near: ['spasm', 'doctor'], aside: true },
  'weakness-itself': { near: ['doctor', 'als'] },
  // and the rest
  luck: { near: ['eyelid', 'sleep'] },
  'fast-twitch': { near: ['twitch', 'overexertion'] },
  'exercise-plans': { near: ['overexertion', 'relief'], aside: true },
  'something-else': { near: ['twitch', 'relief'], named: 'as heard', aside: true },
} as const satisfies Record<string, UncoveredTopic>

/** A neighbour's id. */
export type UncoveredId = keyof typeof uncoveredTopics

/** A neighbour's row. */
export const uncoveredTopicOf = (id: UncoveredId): UncoveredTopic => uncoveredTopics[id]

/** Whether what was heard is a neighbour. */
export const isUncovered = (topic: string): topic is UncoveredId => Object.hasOwn(uncoveredTopics, topic)
