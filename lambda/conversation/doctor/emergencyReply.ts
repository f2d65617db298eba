/** What is said where there is danger: the act, and no more. */
import type { PhraseId } from '../../knowledge/contentKeys'
import { signs } from '../../knowledge/signs'
import type { EmergencySign } from '../../triage/emergency'
import { emergencyNumber } from '../talk/line'
import { say } from '../talk/say'
import type { Draft } from '../talk/turn'

/** Which line says what to do; signs that stand for the same danger share one. */
const lines = {
  breathing: 'emergency.breathing',
  swallowing: 'emergency.stroke',
  speech: 'emergency.stroke',
  'face-droop': 'emergency.stroke',
  'arm-drop': 'emergency.stroke',
  'one-side': 'emergency.stroke',
  'sudden-weakness': 'emergency.stroke',
  'sudden-trouble': 'emergency.stroke',
  confusion: 'emergency.stroke',
  vision: 'emergency.stroke',
  walking: 'emergency.stroke',
  'passed-off': 'emergency.passed',
  stroke: 'emergency.minutes',
  headache: 'emergency.headache',
  'chest-pain': 'emergency.chest',
  seizure: 'emergency.seizure',
  collapse: 'emergency.collapse',
  help: 'emergency.help',
  harm: 'emergency.harm',
} as const satisfies Record<EmergencySign | 'harm', PhraseId>

/** The emergency reply to a sign, or to a harm that somebody has done to themselves. */
export function emergencyReply(sign: EmergencySign | 'harm'): Draft {
  const line = lines[sign]
  return {
    kind: 'emergency',
    from: `phrases#${line}`,
    facts: signs[sign === 'harm' ? 'help' : sign].facts,
    level: 'emergency',
    say: [say(`phrases.${line}`, 0, { number: emergencyNumber })],
  }
}
