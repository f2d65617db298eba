/** Which part of the body belongs to which sign, and which parts twitch. */
import { isPart, liesIn } from '../../knowledge/anatomy'
import type { PlaceId } from '../../knowledge/body'
import type { SignId } from '../../knowledge/signs'
import { signAt } from '../../triage/emergency'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** Parts that hurt where no twitch was told: a back or a neck may hurt from the nerve that makes a leg twitch. */
const ofNerves: readonly PlaceId[] = ['back', 'neck', 'one-side', 'chest', 'head', 'muscle']

/** Parts that were told with a pain and nothing else. */
export const achingParts = (parts: readonly Part[]): PlaceId[] =>
  parts.flatMap(({ place, of }) =>
    of?.kind === 'sign' && of.id === 'pain' && !ofNerves.includes(place) ? [place] : [],
  )

/** Topics that say that something twitches. */
const twitching: readonly string[] = ['twitch', 'spasm', 'twitch-or-spasm', 'eyelid']

/** A part of the body with the sign or the twitch that it was told with. */
export type Part = { place: PlaceId; found: Found; of: Found | undefined }

/** Joins each part to the sign or the twitch that stands nearest in its clause. */
export function joinParts(spotted: Spotted, signs: readonly Found[]): Part[] {
  const twitches = spotted.all('topic').filter(({ id, role }) => role === 'is' && twitching.includes(id))
  const clause = clausesOf(spotted)
  return spotted
    .all('place')
    .filter(({ role }) => role === 'is')
    .map((found) => {
      const near = [...signs, ...twitches]
        .filter(({ start }) => clause[start] === clause[found.start])
        .map((of) => ({ of, distance: distanceOf(found, of) }))
        .sort((one, other) => one.distance - other.distance)
      return { place: found.id as PlaceId, found, of: near[0]?.of }
    })
}

function clausesOf({ opens, tokens }: Spotted): number[] {
  let clause = 0
  return tokens.map((_, at) => (opens[at] === true ? (clause += 1) : clause))
}

/** Tokens between two spans; none where they overlap. */
function distanceOf(one: Found, other: Found): number {
  if (one.start < other.end && other.start < one.end) return 0
  return one.start >= other.end ? one.start - other.end : other.start - one.end
}

/** Signs that the parts make of plain signs: a numb face, a weak left arm and leg. */
export function signsByPart(parts: readonly Part[], spotted: Spotted): SignId[] {
  const ofSigns = parts.flatMap(({ of, ...part }) => (of?.kind === 'sign' ? [{ ...part, sign: of.id as SignId }] : []))
  const made = ofSigns
    .map(({ place, sign }) => signAt(sign, place))
    .filter((sign, at) => sign !== ofSigns[at]?.sign && sign !== 'chest-pain')
  return hasOneSide(ofSigns, spotted) ? [...made, 'one-side'] : made
}

/** An arm and a leg of the same side; a side holds on until another is named. */
function hasOneSide(parts: readonly { place: PlaceId; found: Found; sign: SignId }[], spotted: Spotted): boolean {
  const failing = parts.filter(({ sign }) => sign === 'numbness' || sign === 'weakness' || sign === 'sudden-weakness')
  let side: 'left' | 'right' | undefined
  const sides = failing.map(({ place, found }) => {
    // the side stands before the part, or after it
    side =
      [found.start - 1, found.end].flatMap(
        (at) => (['left', 'right'] as const).find((name) => spotted.classAt(name, at)) ?? [],
      )[0] ?? side
    return { place, side }
  })
  return sides.some(
    (arm) =>
      arm.side !== undefined &&
      isPart(arm.place, 'arm') &&
      sides.some((leg) => leg.side === arm.side && isPart(leg.place, 'leg')),
  )
}

/** The parts that twitch: those told with a twitch or alone; the smaller where one lies in the other. */
export function twitchingParts(parts: readonly Part[], spotted: Spotted): PlaceId[] {
  const own = parts.filter(({ of, place }) => of?.kind !== 'sign' && place !== 'one-side')
  const twitched = spotted.all('topic').some(({ id, role }) => role === 'is' && twitching.includes(id))
  const all = own.length > 0 || !twitched ? own : parts.filter(({ place }) => place !== 'one-side')
  const anded = (one: Part, other: Part) =>
    spotted
      .all('and')
      .some(
        ({ start }) =>
          start >= Math.min(one.found.end, other.found.end) && start < Math.max(one.found.start, other.found.start),
      )
  const kept = all.filter((one) => !all.some((other) => liesIn(other.place, one.place) && !anded(one, other)))
  const places = [...new Set(kept.map(({ place }) => place))]
  return places.length > 1 ? places.filter((place) => place !== 'muscle') : places
}
