/** Signs of an emergency: found in what was told, ahead of everything. Pure. */
import type { PlaceId } from '../knowledge/body'
import { signOf } from '../knowledge/signs'
import type { SignId, signs } from '../knowledge/signs'
import type { Told } from './told'

/** A sign that is an emergency, always or where it came suddenly. */
export type EmergencySign = {
  [S in SignId]: 'emergency' extends (typeof signs)[S][keyof (typeof signs)[S]] ? S : never
}[SignId]

/** Whether a sign is one of an emergency, so far as it is known how it began. */
export const isEmergency = (sign: SignId, onset: Told['onset']): boolean => {
  const { always, sudden } = signOf(sign)
  return always === 'emergency' || (onset === 'sudden' && sudden === 'emergency')
}

/** The sign of an emergency among all that was told, if any (source: the emergency facts that the sign cites). */
export const emergencyAmong = ({ signs: told, onset }: Told): EmergencySign | undefined =>
  told.find((sign): sign is EmergencySign => isEmergency(sign, onset))

const facial = { weakness: 'face-droop', numbness: 'face-droop' } as const

/** Plain signs that are a sign of an emergency in some parts of the body. */
const byPlace: { readonly [P in PlaceId]?: { readonly [S in SignId]?: EmergencySign } } = {
  'one-side': { weakness: 'one-side', numbness: 'one-side' },
  face: facial,
  mouth: facial,
  chest: { pain: 'chest-pain' },
}

/** The plain signs of which a sign of an emergency is made by where they are: numbness of a face is both. */
export const madeOf = (sign: SignId): readonly SignId[] =>
  Object.values(byPlace).flatMap((made) =>
    (Object.keys(made) as (keyof typeof made)[]).filter((plain) => made[plain] === sign),
  )

/** What a sign stands for in a part of the body. */
export const signAt = (sign: SignId, place: PlaceId | undefined): SignId => (place && byPlace[place]?.[sign]) ?? sign
