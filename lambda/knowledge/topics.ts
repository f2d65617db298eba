/** What can be told: topics × facets × breaths, each breath a list of facts. No words live here. */
import type { Facet } from '../contract'
import type { Topic } from './topic'

/** Supplements are never named as a remedy without these two. */
const needless = ['relief-no-needless-supplements', 'relief-supplement-excess'] as const

/** All that a listener can ask about and get an answer. */
export const topics = {
  twitch: {
    facets: {
      about: [['twitch-is', 'twitch-name', 'twitch-common'], ['twitch-mechanism']],
      cause: [['twitch-causes-many'], ['twitch-mechanism'], ['serious-rare']],
      signs: [['compare-twitch-short', 'compare-twitch-pain']],
    },
    related: ['twitch-or-spasm', 'relief'],
  },
  spasm: {
    facets: {
      about: [['compare-spasm-cramp', 'compare-spasm-long', 'compare-spasm-exercise']],
      cause: [
        ['compare-spasm-cramp', 'compare-spasm-exercise', 'electrolytes-role'],
        ['calcium-low', 'b12-low'],
      ],
      outlook: [['compare-spasm-long', 'doctor-two-weeks', 'doctor-sudden-with-symptoms']],
    },
    related: ['twitch-or-spasm', 'electrolytes'],
  },
  'twitch-or-spasm': {
    facets: {
      about: [
        ['compare-both', 'compare-twitch-short', 'compare-twitch-pain', 'compare-spasm-long'],
        ['compare-spasm-cramp', 'compare-spasm-exercise'],
      ],
    },
    related: ['twitch', 'spasm'],
  },
  overexertion: {
    facets: {
      cause: [
        ['exert-after-exercise', 'exert-fatigue'],
        ['exert-sweat', 'electrolytes-role'],
      ],
      relief: [['water-stay-hydrated', 'water-electrolyte-drinks', 'water-too-much']],
    },
    related: ['electrolytes', 'water'],
  },
  water: {
    facets: {
      cause: [['water-too-little', 'water-too-much'], ['water-works-with-electrolytes']],
      relief: [
        ['relief-water', 'water-too-much'],
        ['water-stay-hydrated', 'water-electrolyte-drinks'],
      ],
    },
    related: ['electrolytes', 'overexertion'],
    instead: { outlook: 'cause' },
  },
  electrolytes: {
    facets: {
      cause: [
        ['electrolytes-role', 'water-too-much'],
        ['exert-sweat', 'deficiency-kidneys'],
      ],
      about: [['electrolytes-role', 'water-works-with-electrolytes', 'water-too-much'], ['deficiency-kidneys']],
      relief: [['water-electrolyte-drinks', 'water-stay-hydrated', 'water-too-much']],
    },
    related: ['water', 'kidneys'],
    instead: { outlook: 'cause' },
  },
  sleep: {
    facets: {
      cause: [['sleep-tired'], ['sleep-eyelid']],
      relief: [['sleep-more-helps', 'relief-sleep']],
    },
    related: ['eyelid', 'stress'],
  },
  eyelid: {
    facets: {
      cause: [['sleep-eyelid'], ['caffeine-anywhere', 'stress-tension']],
      relief: [['sleep-more-helps', 'relief-caffeine', 'relief-relax']],
      outlook: [['sleep-eyelid', 'relief-goes-away', 'doctor-two-weeks', 'doctor-several-places']],
    },
    related: ['sleep', 'caffeine'],
  },
  caffeine: {
    facets: {
      cause: [['caffeine-stimulant', 'caffeine-drinks'], ['caffeine-anywhere']],
      relief: [['relief-caffeine', 'relief-ease-or-prevent']],
    },
    related: ['sleep', 'stress'],
  },
  stress: {
    facets: {
      cause: [['stress-tension']],
      relief: [['relief-relax', 'relief-ease-or-prevent']],
    },
    related: ['sleep', 'caffeine'],
  },
  nutrients: {
    facets: {
      cause: [
        ['nutrients-several', 'calcium-low', 'magnesium-low'],
        ['b12-low', 'deficiency-why'],
        ['deficiency-conditions', 'deficiency-medicines'],
      ],
      relief: [['relief-diet', ...needless]],
    },
    related: ['magnesium', 'calcium'],
    instead: { outlook: 'relief' },
  },
  calcium: {
    facets: {
      cause: [
        ['calcium-role', 'calcium-low'],
        ['vitamin-d-calcium', 'magnesium-calcium'],
      ],
      relief: [['relief-diet', ...needless]],
    },
    related: ['vitamin-d', 'magnesium'],
    instead: { outlook: 'relief' },
  },
  magnesium: {
    facets: {
      cause: [['magnesium-role', 'magnesium-low'], ['magnesium-calcium']],
      relief: [[...needless, 'supplement-ask-doctor'], ['relief-diet']],
    },
    related: ['calcium', 'supplements'],
    instead: { outlook: 'relief' },
  },
  'vitamin-d': {
    facets: {
      cause: [['vitamin-d-calcium', 'calcium-low'], ['vitamin-d-sun']],
      relief: [[...needless, 'supplement-ask-doctor'], ['relief-diet']],
    },
    related: ['calcium', 'nutrients'],
    instead: { outlook: 'relief' },
  },
  'vitamin-b12': {
    facets: {
      cause: [['b12-low', 'b12-nerves'], ['deficiency-why']],
      about: [['b12-nerves']],
      signs: [['b12-low']],
      relief: [[...needless, 'supplement-blood-test'], ['relief-diet']],
    },
    related: ['vitamin-b6', 'nutrients'],
    instead: { outlook: 'relief' },
  },
  'vitamin-b6': {
    facets: {
      cause: [['medicine-b6', 'supplement-ask-doctor'], ['medicine-three-ways']],
      about: [['b12-nerves', 'medicine-b6']],
      relief: [['supplement-ask-doctor', ...needless], ['supplement-blood-test']],
    },
    related: ['supplements', 'vitamin-b12'],
    instead: { outlook: 'cause' },
  },
  medication: {
    facets: {
      cause: [
        ['medicine-may-twitch', 'medicine-label', 'medicine-never-stop'],
        ['medicine-three-ways', 'medicine-b6'],
        ['deficiency-medicines'],
      ],
      relief: [['medicine-never-stop', 'medicine-label']],
    },
    related: ['supplements', 'nutrients'],
  },
  supplements: {
    facets: {
      cause: [
        ['medicine-may-twitch', 'medicine-b6', 'supplement-ask-doctor'],
        ['medicine-three-ways', 'supplement-blood-test'],
      ],
      relief: [[...needless, 'supplement-ask-doctor'], ['supplement-blood-test']],
      doctor: [['supplement-ask-doctor', 'supplement-blood-test']],
    },
    related: ['vitamin-b6', 'medication'],
    instead: { outlook: 'relief' },
  },
  kidneys: {
    facets: {
      cause: [['deficiency-kidneys', 'deficiency-conditions']],
    },
    related: ['electrolytes', 'nutrients'],
    condition: true,
  },
  'pinched-nerve': {
    facets: {
      cause: [['nerve-radiculopathy', 'nerve-symptoms'], ['nerve-disk'], ['nerve-squeeze']],
      about: [['nerve-radiculopathy', 'nerve-squeeze'], ['nerve-disk']],
      signs: [['nerve-symptoms']],
    },
    related: ['doctor', 'less-common-causes'],
    condition: true,
  },
  'multiple-sclerosis': {
    facets: {
      cause: [
        ['outlook-everyday', 'outlook-stops', 'ms-sign', 'doctor-two-weeks', 'doctor-sudden-with-symptoms'],
        ['ms-is', 'ms-spasticity'],
        ['outlook-diagnosis'],
      ],
      about: [['ms-is', 'ms-spasticity'], ['ms-symptoms']],
      signs: [
        ['ms-symptoms', 'doctor-sudden-with-symptoms'],
        ['ms-symptoms-vary', 'ms-spasticity'],
      ],
    },
    related: ['doctor', 'outlook'],
    condition: true,
    worry: true,
  },
  als: {
    facets: {
      cause: [
        ['outlook-everyday', 'outlook-stops', 'als-rarely', 'doctor-two-weeks', 'doctor-sudden-with-symptoms'],
        ['als-symptoms', 'als-course'],
        ['outlook-diagnosis'],
      ],
      about: [
        ['als-is', 'als-neurons'],
        ['als-symptoms', 'als-course'],
      ],
      signs: [['als-symptoms', 'als-rarely', 'doctor-sudden-with-symptoms'], ['als-course']],
    },
    related: ['doctor', 'outlook'],
    condition: true,
    worry: true,
  },
  'isaac-syndrome': {
    facets: {
      about: [['isaac-rare', 'isaac-axons'], ['isaac-at-rest'], ['isaac-symptoms']],
      cause: [
        ['isaac-rare', 'isaac-at-rest'],
        ['isaac-axons', 'isaac-symptoms'],
      ],
      signs: [['isaac-symptoms', 'isaac-at-rest']],
    },
    related: ['doctor', 'less-common-causes'],
    instead: { outlook: 'about' },
    condition: true,
  },
  'everyday-causes': {
    facets: {
      cause: [['twitch-causes-many', 'outlook-everyday'], ['water-too-little']],
    },
    related: ['less-common-causes', 'relief'],
  },
  'less-common-causes': {
    facets: {
      cause: [
        ['serious-rare', 'nerve-radiculopathy', 'ms-sign', 'als-rarely', 'isaac-rare'],
        ['deficiency-conditions'],
      ],
    },
    related: ['pinched-nerve', 'doctor'],
  },
  relief: {
    facets: {
      relief: [
        ['twitch-relief-by-cause', 'relief-goes-away', ...needless],
        ['relief-ease-or-prevent'],
        ['relief-underlying'],
      ],
    },
    related: ['caffeine', 'sleep'],
  },
  doctor: {
    facets: {
      doctor: [
        ['doctor-two-weeks', 'doctor-despite-changes', 'doctor-several-places', 'doctor-sudden-with-symptoms'],
        ['relief-underlying'],
      ],
    },
    related: ['outlook', 'relief'],
    instead: { relief: 'doctor' },
  },
  outlook: {
    facets: {
      outlook: [
        ['outlook-everyday', 'outlook-stops', 'doctor-two-weeks', 'doctor-several-places'],
        ['outlook-lifestyle'],
        ['serious-rare', 'outlook-diagnosis'],
      ],
    },
    related: ['doctor', 'relief'],
  },
} as const satisfies Record<string, Topic>

/** A topic's id. */
export type TopicId = keyof typeof topics

/** Where a facet that a topic lacks is told in general. */
export const overviews = {
  cause: 'twitch',
  about: 'twitch',
  signs: 'twitch',
  relief: 'relief',
  doctor: 'doctor',
  outlook: 'outlook',
} as const satisfies Record<Facet, TopicId>

/** The topics that lie near a topic, in the order in which they are offered. */
export const related: { readonly [T in TopicId]: { readonly related: readonly [TopicId, TopicId] } } = topics
