/** What can be told: topics × forms of question × breaths, each breath a list of facts. No words live here. */
import type { Form } from './forms'
import type { Breath, Topic } from './topic'

/** Supplements are never named as a remedy without these two. */
const needless = ['relief-no-needless-supplements', 'relief-supplement-excess'] as const
/** The measures that may ease twitches; water never without its limit. */
const measures = [
  'relief-sleep',
  'relief-caffeine',
  'relief-relax',
  'relief-diet',
  'relief-water',
  'water-too-much',
] as const

/** All that a listener can ask about and get an answer. */
export const topics = {
  twitch: {
    kind: 'movement',
    answers: {
      about: [['twitch-is', 'twitch-name', 'twitch-common'], ['twitch-mechanism']],
      cause: [['twitch-causes-many', 'outlook-everyday'], ['twitch-mechanism'], ['serious-rare']],
      signs: [['compare-twitch-short', 'compare-twitch-pain']],
      serious: [
        [
          'outlook-everyday',
          'outlook-stops',
          'doctor-two-weeks',
          'doctor-several-places',
          'doctor-sudden-with-symptoms',
        ],
        ['twitch-common', 'serious-rare', 'doctor-sudden-with-symptoms'],
      ],
      'how-long': [
        ['outlook-stops', 'doctor-two-weeks'],
        ['relief-goes-away', 'doctor-two-weeks'],
      ],
      'how-common': [['twitch-common', 'outlook-everyday']],
      'how-urgent': [
        ['doctor-sudden-with-symptoms', 'emergency-face-arm-speech', 'emergency-breathing', 'doctor-two-weeks'],
      ],
      cure: [['twitch-relief-by-cause', 'relief-goes-away', 'relief-underlying']],
      prevent: [['relief-ease-or-prevent', ...measures], ['outlook-lifestyle']],
      test: [['supplement-blood-test']],
      'which-doctor': [['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms']],
      'doctor-visit': [['supplement-blood-test', 'relief-underlying']],
      hurts: [['compare-twitch-pain', 'compare-spasm-long']],
      mechanism: [['twitch-mechanism']],
    },
    near: ['twitch-or-spasm', 'relief'],
  },
  spasm: {
    kind: 'movement',
    answers: {
      about: [['compare-spasm-cramp', 'compare-spasm-long', 'compare-spasm-exercise']],
      cause: [
        ['compare-spasm-exercise', 'electrolytes-role'],
        ['calcium-low', 'b12-low'],
      ],
      relief: [['water-stay-hydrated', 'water-electrolyte-drinks', 'water-too-much']],
      hurts: [['compare-spasm-long', 'compare-twitch-pain']],
    },
    near: ['twitch-or-spasm', 'electrolytes'],
  },
  'twitch-or-spasm': {
    kind: 'movement',
    answers: {
      compare: [
        ['compare-both', 'compare-twitch-short', 'compare-twitch-pain', 'compare-spasm-long'],
        ['compare-spasm-cramp', 'compare-spasm-exercise'],
      ],
    },
    near: ['twitch', 'spasm'],
  },
  overexertion: {
    kind: 'cause',
    answers: {
      cause: [
        ['exert-after-exercise', 'exert-fatigue'],
        ['exert-sweat', 'electrolytes-role'],
      ],
      mechanism: [['exert-fatigue', 'exert-sweat', 'electrolytes-role']],
      relief: [['water-stay-hydrated', 'water-electrolyte-drinks', 'water-too-much']],
    },
    brief: { cause: ['exert-after-exercise'], relief: ['water-stay-hydrated'] },
    near: ['electrolytes', 'water'],
  },
  water: {
    kind: 'cause',
    answers: {
      cause: [['water-too-little', 'water-too-much', 'water-works-with-electrolytes']],
      relief: [
        ['relief-water', 'water-too-much'],
        ['water-stay-hydrated', 'water-electrolyte-drinks'],
      ],
      'how-much': [['relief-water', 'water-too-much', 'water-stay-hydrated']],
      mechanism: [['water-works-with-electrolytes', 'electrolytes-role', 'water-too-much']],
    },
    brief: { cause: ['water-too-little'], relief: ['relief-water', 'water-too-much'] },
    near: ['electrolytes', 'overexertion'],
  },
  electrolytes: {
    kind: 'cause',
    answers: {
      cause: [['electrolytes-role', 'exert-sweat', 'water-too-much'], ['deficiency-kidneys']],
      about: [['electrolytes-role', 'water-works-with-electrolytes', 'water-too-much'], ['deficiency-kidneys']],
      relief: [['water-electrolyte-drinks', 'water-stay-hydrated', 'water-too-much']],
      mechanism: [['electrolytes-role', 'exert-sweat']],
    },
    brief: { cause: ['electrolytes-role'], relief: ['water-electrolyte-drinks'] },
    near: ['water', 'kidneys'],
  },
  sleep: {
    kind: 'cause',
    answers: {
      cause: [['sleep-tired', 'sleep-eyelid']],
      relief: [['sleep-more-helps', 'relief-sleep']],
      'how-much': [['relief-sleep', 'sleep-more-helps']],
    },
    brief: { cause: ['sleep-tired'], relief: ['sleep-more-helps'] },
    ofEyelids: true,
    near: ['eyelid', 'stress'],
  },
  eyelid: {
    kind: 'movement',
    answers: {
      cause: [['sleep-eyelid', 'caffeine-anywhere', 'stress-tension'], ['twitch-mechanism']],
      relief: [['sleep-more-helps', 'relief-caffeine', 'relief-relax']],
      serious: [['sleep-eyelid', 'doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms']],
      outlook: [['relief-goes-away', 'doctor-two-weeks', 'doctor-several-places']],
      'how-common': [['sleep-eyelid']],
    },
    brief: { cause: ['sleep-eyelid'], relief: ['sleep-more-helps'] },
    near: ['sleep', 'caffeine'],
  },
  caffeine: {
    kind: 'cause',
    answers: {
      cause: [['caffeine-drinks', 'caffeine-stimulant', 'caffeine-anywhere']],
      relief: [['relief-caffeine', 'relief-ease-or-prevent']],
      'how-much': [['caffeine-drinks', 'relief-caffeine']],
      mechanism: [['caffeine-stimulant', 'caffeine-anywhere']],
    },
    brief: { cause: ['caffeine-anywhere'], relief: ['relief-caffeine'] },
    near: ['sleep', 'stress'],
  },
  stress: {
    kind: 'cause',
    answers: {
      cause: [['stress-tension']],
      relief: [['relief-relax', 'relief-ease-or-prevent']],
      mechanism: [['stress-tension', 'relief-relax']],
    },
    brief: { cause: ['stress-tension'], relief: ['relief-relax'] },
    near: ['sleep', 'caffeine'],
  },
  nutrients: {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['nutrients-several', 'calcium-low', 'magnesium-low', 'b12-low'],
        ['deficiency-why', 'deficiency-conditions', 'deficiency-medicines'],
      ],
      relief: [['relief-diet', ...needless]],
      test: [['supplement-blood-test']],
    },
    brief: { cause: ['nutrients-several'], relief: ['relief-diet'] },
    near: ['magnesium', 'calcium'],
  },
  calcium: {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['calcium-role', 'calcium-low'],
        ['vitamin-d-calcium', 'magnesium-calcium'],
      ],
      relief: [['relief-diet', ...needless]],
      mechanism: [['calcium-role', 'vitamin-d-calcium', 'magnesium-calcium']],
      test: [['supplement-blood-test']],
    },
    brief: { cause: ['calcium-low'], relief: ['relief-diet'] },
    near: ['vitamin-d', 'magnesium'],
  },
  magnesium: {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [['magnesium-role', 'magnesium-low'], ['magnesium-calcium']],
      relief: [['magnesium-low', ...needless, 'supplement-blood-test'], ['relief-diet']],
      mechanism: [['magnesium-role', 'magnesium-calcium']],
      test: [['supplement-blood-test']],
    },
    brief: { cause: ['magnesium-low'], relief: ['relief-diet'] },
    near: ['calcium', 'supplements'],
  },
  'vitamin-d': {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['vitamin-d-calcium', 'calcium-low'],
        ['vitamin-d-sun', 'deficiency-why'],
      ],
      relief: [[...needless, 'supplement-ask-doctor'], ['relief-diet']],
      mechanism: [['vitamin-d-calcium', 'vitamin-d-sun']],
      test: [['supplement-blood-test']],
    },
    brief: { cause: ['vitamin-d-calcium', 'calcium-low'] },
    near: ['calcium', 'nutrients'],
  },
  'vitamin-b12': {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['b12-low', 'b12-nerves'],
        ['deficiency-why', 'deficiency-medicines'],
      ],
      about: [['b12-nerves']],
      signs: [['b12-low']],
      relief: [[...needless, 'supplement-blood-test'], ['relief-diet']],
      test: [['supplement-blood-test']],
      mechanism: [['b12-nerves', 'b12-low']],
    },
    brief: { cause: ['b12-low'] },
    near: ['vitamin-b6', 'nutrients'],
  },
  'vitamin-b6': {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [['medicine-b6', 'supplement-ask-doctor'], ['medicine-three-ways']],
      about: [['b12-nerves', 'medicine-b6']],
      relief: [['supplement-ask-doctor', ...needless]],
      test: [['supplement-blood-test']],
    },
    brief: { cause: ['medicine-b6'] },
    near: ['supplements', 'vitamin-b12'],
  },
  medication: {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['medicine-may-twitch', 'medicine-label', 'medicine-never-stop'],
        ['medicine-three-ways', 'deficiency-medicines', 'medicine-never-stop'],
      ],
      relief: [['medicine-never-stop', 'medicine-label']],
      mechanism: [['medicine-three-ways', 'medicine-never-stop']],
      signs: [['medicine-label', 'medicine-never-stop']],
      'how-much': [['medicine-three-ways', 'medicine-never-stop']],
    },
    brief: { cause: ['medicine-may-twitch', 'medicine-never-stop'], relief: ['medicine-never-stop'] },
    near: ['supplements', 'nutrients'],
  },
  supplements: {
    kind: 'cause',
    taken: true,
    answers: {
      cause: [
        ['medicine-may-twitch', 'medicine-b6', 'supplement-ask-doctor'],
        ['medicine-three-ways', 'supplement-blood-test'],
      ],
      relief: [[...needless, 'supplement-ask-doctor']],
      test: [['supplement-blood-test']],
      doctor: [['supplement-ask-doctor', 'supplement-blood-test']],
    },
    brief: { cause: ['medicine-may-twitch'], relief: [...needless] },
    near: ['vitamin-b6', 'medication'],
  },
  kidneys: {
    kind: 'condition',
    answers: {
      cause: [['deficiency-kidneys', 'deficiency-conditions']],
      relief: [['relief-underlying']],
    },
    brief: { cause: ['deficiency-kidneys'] },
    near: ['electrolytes', 'nutrients'],
  },
  'pinched-nerve': {
    kind: 'condition',
    answers: {
      cause: [
        ['nerve-radiculopathy', 'nerve-symptoms'],
        ['nerve-disk', 'nerve-squeeze'],
      ],
      about: [
        ['nerve-radiculopathy', 'nerve-squeeze'],
        ['nerve-disk', 'nerve-symptoms'],
      ],
      signs: [['nerve-symptoms', 'nerve-radiculopathy']],
      mechanism: [['nerve-disk', 'nerve-squeeze']],
      relief: [['relief-underlying']],
    },
    brief: { cause: ['nerve-radiculopathy'] },
    near: ['doctor', 'less-common-causes'],
  },
  'multiple-sclerosis': {
    kind: 'condition',
    answers: {
      cause: [
        ['outlook-everyday', 'outlook-stops', 'ms-sign', 'doctor-two-weeks', 'doctor-sudden-with-symptoms'],
        ['ms-is', 'ms-spasticity'],
      ],
      about: [['ms-is', 'ms-spasticity'], ['ms-symptoms']],
      signs: [
        ['ms-symptoms', 'doctor-sudden-with-symptoms'],
        ['ms-symptoms-vary', 'ms-spasticity'],
      ],
      serious: [['ms-is', 'ms-symptoms-vary', 'outlook-diagnosis']],
      outlook: [['ms-symptoms-vary', 'outlook-diagnosis']],
      relief: [['outlook-diagnosis', 'relief-underlying']],
      'how-common': [['ms-sign', 'serious-rare']],
    },
    brief: { cause: ['ms-sign'] },
    near: ['doctor', 'outlook'],
    worry: true,
  },
  als: {
    kind: 'condition',
    answers: {
      cause: [
        ['outlook-everyday', 'outlook-stops', 'als-rarely', 'doctor-two-weeks', 'doctor-sudden-with-symptoms'],
        ['als-symptoms', 'als-course'],
      ],
      about: [
        ['als-is', 'als-neurons', 'als-rarely'],
        ['als-symptoms', 'als-course'],
      ],
      signs: [['als-symptoms', 'als-rarely', 'doctor-sudden-with-symptoms'], ['als-course']],
      serious: [['als-is', 'als-course', 'als-rarely', 'outlook-diagnosis']],
      outlook: [['als-course', 'outlook-diagnosis']],
      relief: [['outlook-diagnosis', 'relief-underlying']],
      'how-common': [['als-rarely', 'outlook-everyday']],
    },
    brief: { cause: ['als-rarely'] },
    near: ['doctor', 'outlook'],
    worry: true,
  },
  'isaac-syndrome': {
    kind: 'condition',
    answers: {
      about: [['isaac-rare', 'isaac-axons', 'isaac-at-rest'], ['isaac-symptoms']],
      cause: [['isaac-rare', 'isaac-axons', 'isaac-at-rest'], ['isaac-symptoms']],
      signs: [['isaac-symptoms', 'isaac-at-rest']],
      relief: [['relief-underlying']],
      'how-common': [['isaac-rare', 'outlook-everyday']],
      mechanism: [['isaac-axons', 'isaac-at-rest']],
    },
    brief: { cause: ['isaac-rare', 'isaac-at-rest'] },
    near: ['doctor', 'less-common-causes'],
  },
  'everyday-causes': {
    kind: 'overview',
    answers: { 'list-causes': [['twitch-causes-many', 'outlook-everyday', 'water-too-little']] },
    near: ['less-common-causes', 'relief'],
  },
  'less-common-causes': {
    kind: 'overview',
    answers: {
      'list-rare-causes': [
        ['serious-rare', 'nerve-radiculopathy', 'ms-sign', 'als-rarely', 'isaac-rare'],
        ['deficiency-conditions'],
      ],
    },
    near: ['pinched-nerve', 'doctor'],
  },
  relief: {
    kind: 'overview',
    answers: {
      relief: [
        ['relief-goes-away', ...measures, ...needless],
        ['twitch-relief-by-cause', 'relief-ease-or-prevent', 'relief-underlying'],
      ],
    },
    near: ['caffeine', 'sleep'],
  },
  doctor: {
    kind: 'overview',
    answers: {
      doctor: [
        ['doctor-two-weeks', 'doctor-despite-changes', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
        ['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
      ],
    },
    near: ['outlook', 'relief'],
  },
  outlook: {
    kind: 'overview',
    answers: {
      outlook: [
        ['outlook-stops', 'doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
        ['outlook-lifestyle', 'relief-goes-away', 'doctor-two-weeks'],
      ],
    },
    near: ['doctor', 'relief'],
  },
} as const satisfies Record<string, Topic>

/** A topic's id. */
export type TopicId = keyof typeof topics

/** A topic's row. */
export const topicOf = (id: TopicId): Topic => topics[id]

/** Whether an id is a topic's. */
export const isTopic = (id: string): id is TopicId => Object.hasOwn(topics, id)

/** The topics that lie near a topic, in the order in which they are offered. */
export const near: { readonly [T in TopicId]: { readonly near: readonly [TopicId, TopicId] } } = topics

/** Which topic answers a form of question that names none; the twitch itself where none is listed. */
export const overviews: { readonly [F in Form]?: TopicId } = {
  relief: 'relief',
  doctor: 'doctor',
  outlook: 'outlook',
  compare: 'twitch-or-spasm',
  'list-causes': 'everyday-causes',
  'list-rare-causes': 'less-common-causes',
}

/** Two topics that are told in one breath of their own. */
export const pairs = {
  'als-and-ms': {
    topics: ['als', 'multiple-sclerosis'],
    facts: ['ms-is', 'ms-symptoms', 'ms-symptoms-vary', 'als-is', 'als-symptoms', 'als-rarely'],
  },
  'everyday-and-rare': {
    topics: ['everyday-causes', 'less-common-causes'],
    facts: ['outlook-everyday', 'serious-rare', 'twitch-causes-many'],
  },
} as const satisfies Record<string, { topics: readonly [TopicId, TopicId]; facts: Breath }>

/** A pair's id. */
export type PairId = keyof typeof pairs
