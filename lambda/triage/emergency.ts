/** Signs of an emergency, heard in every state and ahead of everything. */
import { persons } from '../knowledge/body'
import type { PlaceId } from '../knowledge/body'
import { signOf, signs } from '../knowledge/signs'
import type { SignId } from '../knowledge/signs'
import { emergencyNumber } from '../conversation/turn'
import type { Answers, Draft, Turn } from '../conversation/turn'

/** A sign that is an emergency, be it always or where it came suddenly. */
export type EmergencySign = {
  [S in SignId]: 'emergency' extends (typeof signs)[S][keyof (typeof signs)[S]] ? S : never
}[SignId]

type Signs = { readonly [S in SignId]?: EmergencySign }

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
} as const satisfies Record<EmergencySign, string>

/** Whether a sign is one of an emergency, so far as it is known how it began. */
const isDanger = (sign: SignId, onset: Answers['onset']): sign is EmergencySign => {
  const { always, sudden } = signOf(sign)
  return always === 'emergency' || (onset === 'sudden' && sudden === 'emergency')
}

/** The sign of an emergency that a turn tells of, if any (source: the emergency facts that the sign cites). */
export function emergencyIn(turn: Turn): EmergencySign | undefined {
  const { also, ...slots } = turn.slots
  return dangerOf({ ...turn, slots }) ?? (also && dangerOf({ ...turn, slots: { ...slots, symptom: also } }))
}

function dangerOf({ intent, slots }: Turn): EmergencySign | undefined {
  const { symptom, place, onset, strange, person } = slots
  const signsThere: Signs = (place && partAndSign[place]) ?? {}
  const there = symptom && signsThere[symptom]
  if (there) return there
  if (symptom && isDanger(symptom, onset)) return symptom
  if (intent !== 'ReportEmergency') return undefined
  if (symptom) return onset === 'sudden' ? alarming[symptom] : undefined
  const insists = person !== undefined && persons[person].covered
  return strange && (insists || onset === 'sudden') ? 'help' : undefined
}

/** The sign of an emergency among the answers of the doctor's dialog, if any. */
export const dangerIn = ({ signs: told = [], onset }: Answers): EmergencySign | undefined =>
  told.find((sign) => isDanger(sign, onset))

/** Plain signs that are an emergency when they are reported as one and came suddenly. */
const alarming: Signs = { weakness: 'sudden-weakness', numbness: 'sudden-weakness' }

/** The emergency reply: the act, and no more; the session ends with it. */
export function emergency(sign: EmergencySign): Draft {
  const name = lines[sign]
  return {
    kind: 'emergency',
    from: `phrases#emergency.${name}`,
    facts: signs[sign].facts,
    level: 'emergency',
    say: [{ key: `phrases.emergency.${name}`, values: { number: emergencyNumber } }],
  }
}
