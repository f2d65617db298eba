/** Every fact that the skill may speak: its certainty, whether safety hangs on it, where it comes from. No words live here. */

import type { SourceId } from './sources'

/** How strongly the source puts a fact; no spoken line puts it more strongly. */
export type Certainty = 'fact' | 'may' | 'some-report' | 'rarely'

/** What is known of one fact. */
export type Fact = { certainty: Certainty; safety?: true; source: SourceId }

const article = 'article'
const authorities = 'authorities'

/** The facts by id; the words for them stand in `content/<language>`. */
export const facts = {
  // definition
  'twitch-is': { certainty: 'fact', source: article },
  'twitch-common': { certainty: 'fact', source: article },
  'twitch-mechanism': { certainty: 'fact', source: article },
  'twitch-name': { certainty: 'fact', source: article },
  'twitch-causes-many': { certainty: 'fact', source: article },
  'twitch-relief-by-cause': { certainty: 'may', source: article },
  // common-causes
  // overexertion
  'exert-after-exercise': { certainty: 'may', source: article },
  'exert-fatigue': { certainty: 'fact', source: article },
  'exert-sweat': { certainty: 'may', source: article },
  'electrolytes-role': { certainty: 'may', source: article },
  // water-intake
  'water-works-with-electrolytes': { certainty: 'fact', source: article },
  'water-too-little': { certainty: 'some-report', source: article },
  'water-too-much': { certainty: 'may', safety: true, source: article },
  'water-stay-hydrated': { certainty: 'fact', source: article },
  'water-electrolyte-drinks': { certainty: 'may', source: article },
  // sleep
  'sleep-tired': { certainty: 'may', source: article },
  'sleep-eyelid': { certainty: 'fact', source: article },
  'sleep-more-helps': { certainty: 'may', source: article },
  // caffeine
  'caffeine-drinks': { certainty: 'may', source: article },
  'caffeine-stimulant': { certainty: 'fact', source: article },
  'caffeine-anywhere': { certainty: 'may', source: article },
  // stress-and-anxiety
  'stress-tension': { certainty: 'may', source: article },
  // nutrient-deficiency
  'nutrients-several': { certainty: 'may', source: article },
  'calcium-role': { certainty: 'fact', source: article },
  'calcium-low': { certainty: 'may', source: article },
  'magnesium-role': { certainty: 'fact', source: article },
  'magnesium-calcium': { certainty: 'fact', source: article },
  'magnesium-low': { certainty: 'may', source: article },
  'vitamin-d-calcium': { certainty: 'fact', source: article },
  'vitamin-d-sun': { certainty: 'fact', source: article },
  'b12-nerves': { certainty: 'fact', source: article },
  'b12-low': { certainty: 'fact', source: article },
  'deficiency-why': { certainty: 'fact', source: article },
  'deficiency-conditions': { certainty: 'may', source: article },
  'deficiency-kidneys': { certainty: 'fact', source: article },
  'deficiency-medicines': { certainty: 'fact', source: article },
  // medication-and-supplements
  'medicine-may-twitch': { certainty: 'may', source: article },
  'medicine-three-ways': { certainty: 'may', source: article },
  'medicine-b6': { certainty: 'may', source: article },
  'medicine-label': { certainty: 'fact', source: article },
  'medicine-never-stop': { certainty: 'fact', safety: true, source: article },
  'supplement-ask-doctor': { certainty: 'fact', source: article },
  'supplement-blood-test': { certainty: 'may', source: article },
  // less-common-causes
  // overview
  'serious-rare': { certainty: 'fact', source: article },
  // pinched-nerve
  'nerve-radiculopathy': { certainty: 'may', source: article },
  'nerve-symptoms': { certainty: 'fact', source: article },
  'nerve-disk': { certainty: 'fact', source: article },
  'nerve-squeeze': { certainty: 'may', source: article },
  // multiple-sclerosis
  'ms-sign': { certainty: 'may', source: article },
  'ms-is': { certainty: 'fact', source: article },
  'ms-spasticity': { certainty: 'fact', source: article },
  'ms-symptoms': { certainty: 'fact', source: article },
  'ms-symptoms-vary': { certainty: 'fact', source: article },
  // als
  'als-rarely': { certainty: 'rarely', source: article },
  'als-is': { certainty: 'fact', source: article },
  'als-neurons': { certainty: 'fact', source: article },
  'als-symptoms': { certainty: 'fact', source: article },
  'als-course': { certainty: 'may', source: article },
  // isaac-syndrome
  'isaac-rare': { certainty: 'fact', source: article },
  'isaac-axons': { certainty: 'fact', source: article },
  'isaac-at-rest': { certainty: 'fact', source: article },
  'isaac-symptoms': { certainty: 'fact', source: article },
  // twitch-versus-spasm
  'compare-both': { certainty: 'fact', source: article },
  'compare-twitch-short': { certainty: 'fact', source: article },
  'compare-twitch-pain': { certainty: 'fact', source: article },
  'compare-spasm-long': { certainty: 'fact', source: article },
  'compare-spasm-cramp': { certainty: 'fact', source: article },
  'compare-spasm-exercise': { certainty: 'fact', source: article },
  // relief
  'relief-goes-away': { certainty: 'may', source: article },
  'relief-relax': { certainty: 'may', source: article },
  'relief-sleep': { certainty: 'may', source: article },
  'relief-caffeine': { certainty: 'may', source: article },
  'relief-water': { certainty: 'may', source: article },
  'relief-diet': { certainty: 'may', source: article },
  'relief-no-needless-supplements': { certainty: 'fact', safety: true, source: article },
  'relief-supplement-excess': { certainty: 'may', safety: true, source: article },
  'relief-ease-or-prevent': { certainty: 'may', source: article },
  'relief-underlying': { certainty: 'fact', source: article },
  // when-to-see-a-doctor
  'doctor-two-weeks': { certainty: 'fact', safety: true, source: article },
  'doctor-several-places': { certainty: 'fact', safety: true, source: article },
  'doctor-sudden-with-symptoms': { certainty: 'fact', safety: true, source: article },
  'doctor-despite-changes': { certainty: 'fact', safety: true, source: article },
  // outlook
  'outlook-everyday': { certainty: 'fact', source: article },
  'outlook-stops': { certainty: 'fact', source: article },
  'outlook-lifestyle': { certainty: 'may', source: article },
  'outlook-diagnosis': { certainty: 'fact', source: article },
  // signs of an emergency
  'emergency-face-arm-speech': { certainty: 'fact', safety: true, source: authorities },
  'emergency-sudden': { certainty: 'fact', safety: true, source: authorities },
  'emergency-passes': { certainty: 'fact', safety: true, source: authorities },
  'emergency-headache': { certainty: 'fact', safety: true, source: authorities },
  'emergency-breathing': { certainty: 'fact', safety: true, source: authorities },
  'emergency-chest': { certainty: 'fact', safety: true, source: authorities },
  'emergency-seizure': { certainty: 'fact', safety: true, source: authorities },
  'emergency-seizure-help': { certainty: 'fact', safety: true, source: authorities },
  'emergency-unsure': { certainty: 'fact', safety: true, source: authorities },
  'emergency-minutes': { certainty: 'fact', safety: true, source: authorities },
} as const satisfies Record<string, Fact>

/** A fact's id. */
export type FactId = keyof typeof facts
