/** Signs of an emergency, heard in every state and ahead of everything. */
import { persons } from './body'
import type { PlaceId } from './body'
import { signOf } from './signs'
import type { SignId } from './signs'
import { emergencyNumber } from './turn'
import type { Answers, Draft, Turn } from './turn'

type Signs = { readonly [S in SignId]?: SignId }

const ofTheFace: Signs = { weakness: 'face-droop', numbness: 'face-droop' }

/** Plain signs that are another sign in some parts of the body. */
const partAndSign: { readonly [P in PlaceId]?: Signs } = {
  'one-side': { weakness: 'one-side', numbness: 'one-side' },
  face: ofTheFace,
  mouth: ofTheFace,
  chest: { pain: 'chest-pain' },
}

/** Which line tells what to do; signs that stand for the same danger share one. */
const lines = {
  breathing: 'breathing',
  swallowing: 'stroke',
  speech: 'stroke',
  'face-droop': 'stroke',
  'arm-drop': 'stroke',
  'one-side': 'stroke',
  'sudden-weakness': 'stroke',
  'sudden-trouble': 'stroke',
  confusion: 'stroke',
  vision: 'stroke',
  walking: 'stroke',
  'passed-off': 'passed',
  stroke: 'minutes',
  headache: 'headache',
  'chest-pain': 'chest',
  seizure: 'seizure',
  collapse: 'unsure',
  help: 'unsure',
} as const satisfies { [S in SignId]?: string }

const isLine = (sign: SignId): sign is keyof typeof lines => sign in lines

/** The sign of an emergency that a turn tells of, if any (source: the emergency facts that the sign cites). */
export function emergencyIn({ intent, slots }: Turn): SignId | undefined {
  const { symptom, place, onset, strange, person } = slots
  const signsThere: Signs = (place && partAndSign[place]) ?? {}
  const there = symptom && signsThere[symptom]
  if (there) return there
  if (symptom && signOf(symptom).always === 'emergency') return symptom
  if (symptom && onset === 'sudden' && isDangerIfSudden(symptom)) return symptom
  if (intent !== 'ReportEmergency') return undefined
  if (symptom) return onset === 'sudden' ? alarming[symptom] : undefined
  return strange && (!person || persons[person].covered) ? 'help' : undefined
}

/** The sign of an emergency among the answers of the doctor's dialog, if any. */
export const dangerIn = ({ signs: told = [], onset }: Answers): SignId | undefined =>
  told.find((sign) => signOf(sign).always === 'emergency' || (onset === 'sudden' && isDangerIfSudden(sign)))

/** Plain signs that are an emergency when they are reported as one and came suddenly. */
const alarming: { readonly [S in SignId]?: SignId } = { weakness: 'sudden-weakness', numbness: 'sudden-weakness' }

const isDangerIfSudden = (sign: SignId): boolean => signOf(sign).sudden === 'emergency'

/** The emergency reply: the act, and no more; the session ends with it. */
export function emergency(sign: SignId): Draft {
  const name = isLine(sign) ? lines[sign] : 'unsure'
  return {
    kind: 'emergency',
    from: `phrases#emergency.${name}`,
    facts: signOf(sign).facts ?? ['emergency-unsure'],
    level: 'emergency',
    say: [{ key: `phrases.emergency.${name}`, values: { number: emergencyNumber } }],
  }
}
