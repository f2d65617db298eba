/** Signs beside a twitch and the other details of the doctor's rules: ids only, the rules are in doctor.ts. */
import type { FactId } from './facts'

/** How urgent an advice is, from the calmest to the most urgent. */
export const levels = ['home', 'doctor', 'prompt', 'emergency'] as const

/** The urgency of an advice. */
export type Level = (typeof levels)[number]

/**
 * Signs that a listener may name. `always` is the level at any onset, `sudden` the level if it began suddenly.
 * A `vague` sign goes along with much of everyday life.
 * Signs of an emergency cite the facts of the emergency reply (sources: the emergency facts in facts.ts).
 */
export const signs = {
  breathing: { always: 'emergency', facts: ['emergency-breathing'] },
  swallowing: { always: 'emergency', facts: ['emergency-sudden'] },
  speech: { always: 'emergency', facts: ['emergency-face-arm-speech'] },
  'face-droop': { always: 'emergency', facts: ['emergency-face-arm-speech'] },
  'arm-drop': { always: 'emergency', facts: ['emergency-face-arm-speech'] },
  'one-side': { always: 'emergency', facts: ['emergency-sudden'] },
  'sudden-weakness': { always: 'emergency', facts: ['emergency-sudden'] },
  'sudden-trouble': { always: 'emergency', facts: ['emergency-sudden'] },
  confusion: { always: 'emergency', facts: ['emergency-sudden'] },
  'passed-off': { always: 'emergency', facts: ['emergency-passes'] },
  stroke: { always: 'emergency', facts: ['emergency-minutes'] },
  headache: { always: 'emergency', facts: ['emergency-headache'] },
  'chest-pain': { always: 'emergency', facts: ['emergency-chest'] },
  seizure: { always: 'emergency', facts: ['emergency-seizure', 'emergency-seizure-help'] },
  collapse: { always: 'emergency', facts: ['emergency-unsure'] },
  help: { always: 'emergency', facts: ['emergency-unsure'] },
  numbness: { always: 'doctor', sudden: 'prompt' },
  weakness: { always: 'doctor', sudden: 'prompt' },
  vision: { always: 'doctor', sudden: 'emergency', facts: ['emergency-sudden'] },
  walking: { always: 'doctor', sudden: 'emergency', facts: ['emergency-sudden'] },
  tingling: { always: 'doctor', sudden: 'prompt' },
  wasting: { always: 'doctor', sudden: 'prompt' },
  dizziness: { always: 'doctor', sudden: 'prompt' },
  stiffness: { always: 'doctor', sudden: 'prompt', vague: true },
  pain: { always: 'doctor', sudden: 'prompt', vague: true },
  other: { always: 'doctor', sudden: 'prompt', vague: true },
  none: { always: 'home' },
} as const satisfies Record<string, Sign>

/** A sign beside a twitch. */
export type SignId = keyof typeof signs

/** What is known of a sign. */
export type Sign = { always: Level; sudden?: Level; vague?: true; facts?: readonly FactId[] }

/** A sign's row. */
export const signOf = (id: SignId): Sign => signs[id]

/** How the twitch began. */
export const onsets = ['sudden', 'gradual'] as const
/** How the twitch began. */
export type Onset = (typeof onsets)[number]

/** In how many places it twitches. */
export const spreads = ['one', 'several'] as const
/** In how many places it twitches. */
export type Spread = (typeof spreads)[number]

/** How long, in words that hold no number: `long` is two weeks or more, `short` is less. */
export const spans = ['long', 'short'] as const
/** How long, in words that hold no number. */
export type Span = (typeof spans)[number]

/** Groups of causes that can be listed. */
export const groups = ['everyday', 'less-common'] as const
/** A group of causes. */
export type Group = (typeof groups)[number]

/** Places in a list that was just offered. */
export const positions = ['first', 'second', 'third', 'last', 'other'] as const
/** A place in a list that was just offered. */
export type Position = (typeof positions)[number]
