/** What was told in an utterance: signs and where they are, parts, times, people, habits. */
import type { PersonId, PlaceId } from '../../knowledge/body'
import { signOf } from '../../knowledge/signs'
import type { Onset, SignId, Spread } from '../../knowledge/signs'
import type { TakenBack, Told } from '../../triage/told'
import type { Found } from '../spotting/spans'
import { share } from './content'
import { denialsIn, isWithheld } from './denials'
import { achingParts, joinParts, signsByPart, twitchingParts } from './parts'
import type { Part } from './parts'
import type { ScopeOf } from './scope'
import type { Spotted } from '../spotting/spot'
import { durationOf, putsRight } from './toldDuration'
import { habitsOf, isWorry } from './toldHabits'

/** What was told, and what of it the policy has to look at again. */
export type Telling = {
  told: Told
  signs: readonly Found[]
  parts: readonly Part[]
  habits: readonly Found[]
  imagined: boolean
  supposed: readonly SignId[]
  takesBack?: TakenBack
}

/** Reads what was told. */
export function readTold(spotted: Spotted, scopeOf: ScopeOf, asksDuration: boolean): Telling {
  const denials = denialsIn(spotted)
  const all = spotted.all('sign').filter((one) => one.role === 'is' && !isWithheld(one, denials, spotted))
  const signs = all.filter((one) => scopeOf(one) === undefined && !isExplained(one, all, scopeOf))
  // a part told with a sign that is not there does not twitch either: "my face is fine", "my lip is numb from the dentist"
  const notThere = [...denials, ...spotted.all('sign').filter(({ role }) => role === 'not')]
  const parts = joinParts(spotted, all).filter(
    ({ found, of }) => of !== undefined || !notThere.some((one) => share(one, found)),
  )
  const own = parts.filter(({ of }) => of === undefined || of.kind !== 'sign' || signs.includes(of))
  const supposed = unique(all.filter((one) => scopeOf(one) === 'hypothetical').map(({ id }) => id as SignId))
  // "what if my hands go numb" tells of no hands
  const isSupposed = supposed.length > 0 && signs.length === 0 && !twitchIsNamed(spotted)
  const told = isSupposed ? [] : unique([...signs.map(({ id }) => id as SignId), ...signsByPart(own, spotted)])
  const withheld = [...denials, ...all.filter((one) => scopeOf(one) === 'negated')]
  const denied = unique(withheld.map(({ id }) => id as SignId)).filter((id) => !told.includes(id))
  // every twitch is a muscle's
  const refused = parts.filter(({ found }) => isRefused(found, spotted)).map(({ place }) => place)
  const named = twitchingParts(parts, spotted).filter((place) => place !== 'muscle' && !refused.includes(place))
  const hurting = parts.filter((one) => own.includes(one) || isOrdinary(one.of, scopeOf))
  // a pain that is denied is nowhere
  const aches =
    isSupposed || denied.includes('pain')
      ? []
      : unique(achingParts(hurting)).filter((place) => !refused.includes(place))
  // "my thigh twitches and my knee hurts" tells of one twitch
  const others = named.filter((place) => !aches.includes(place))
  const places = isSupposed ? [] : others.length > 0 ? others : named
  const spread = isSupposed ? undefined : spreadOf(spotted, places, signs.length > 0)
  const onset = onsetOf(spotted)
  const who = whoOf(spotted, scopeOf)
  const times = spotted.lengths.filter(({ span }) => span.id === 'counted')
  const refusedTimes = times.filter(({ span }) => isRefused(span, spotted) && !putsRight(span, times, spotted))
  const duration = durationOf(spotted, scopeOf, asksDuration, refusedTimes)
  const found = spotted.all('habit').filter((one) => one.role !== 'not' && !isWorry(one, spotted))
  const changesNothing = spotted.all('despite').some(({ role }) => role === 'denied')
  const imagined = [...all, ...found].some((one) => isImagined(scopeOf(one)))
  return {
    told: {
      signs: withoutCramps(chestPain(told, own, onset === 'sudden'), spotted),
      denied,
      places,
      ...(onset && { onset }),
      ...(duration !== undefined && { duration }),
      ...(spread && { spread }),
      ...(who && { who }),
      habits: habitsOf(found, scopeOf),
      ...(aches.length > 0 && { aches }),
      ...(hasSeenDoctor(spotted) && { seen: true as const }),
      ...(!changesNothing && spotted.all('despite').some(({ role }) => role === 'is') && { despite: true as const }),
      answered: {},
    },
    ...takenBack({
      ...(changesNothing && { despite: true as const }),
      ...(refused.length > 0 && places.length > 0 && { places: unique(refused) }),
      // "it's not two weeks, it's two days"
      ...((refusedTimes.length > 0 || times.some(({ span }) => putsRight(span, times, spotted))) && {
        duration: true as const,
      }),
      ...(deniesSudden(spotted) && { onset: true as const }),
    }),
    signs,
    parts: own,
    habits: found,
    imagined,
    supposed,
  }
}

const twitchIsNamed = ({ all }: Spotted): boolean =>
  all('topic').some(({ id, role }) => role === 'is' && id === 'twitch')

/** "He already looked at it": a doctor has seen it, whatever else is said. */
const hasSeenDoctor = ({ all }: Spotted): boolean =>
  all('move').some(({ id, role }) => id === 'seen-doctor' && role === 'is')

const takenBack = (parts: TakenBack): { takesBack?: TakenBack } =>
  Object.keys(parts).length > 0 ? { takesBack: parts } : {}

/** "My thumb, not my eyelid", "not two weeks": what stands right after a negator, in the same clause, is refused; an opening "no" only answers. */
function isRefused({ start }: Found, { all, opens, first }: Spotted): boolean {
  const answers = all('opening').some((one) => one.start === first && one.end >= start)
  // "I don't know, a couple of days"
  const unsure = all('answer').filter(({ id, role }) => id === 'unsure' && role === 'is')
  const negators = all('negator').filter((no) => !unsure.some((one) => no.start >= one.start && no.end <= one.end))
  return !answers && opens[start] !== true && negators.some(({ end }) => end <= start && start - end <= 1)
}

/** "I didn't say sudden", "it didn't come on suddenly". */
const deniesSudden = (spotted: Spotted): boolean =>
  spotted.all('onset').some((one) => one.role === 'is' && one.id === 'sudden' && isRefused(one, spotted))

/** Whether a part was told with a sign that is ordinary there. */
const isOrdinary = (of: Found | undefined, scopeOf: ScopeOf): boolean => of !== undefined && scopeOf(of) === 'ordinary'

/** "My knees hurt, but they've always hurt": what is ordinary once is so each time it is named. */
const isExplained = ({ id }: Found, all: readonly Found[], scopeOf: ScopeOf): boolean =>
  signOf(id as SignId).vague === true && all.some((one) => one.id === id && scopeOf(one) === 'ordinary')

/** Whether it was named as a possibility or for somebody else's past. */
export const isImagined = (scope: ReturnType<ScopeOf>): boolean => scope === 'hypothetical' || scope === 'others-past'

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** Signs that make a pain in the chest an emergency. */
const withChestPain: readonly SignId[] = ['breathing', 'dizziness', 'numbness', 'weakness', 'other', 'collapse']

/** "My calf cramps and it hurts": a cramp that hurts is a cramp, and no sign beside a twitch; "a pain like a cramp" is a pain. */
function withoutCramps(signs: SignId[], { all }: Spotted): SignId[] {
  const named = (id: string) => all('topic').filter((one) => one.role === 'is' && one.id === id)
  const pains = all('sign').filter(({ role, id }) => role === 'is' && id === 'pain')
  const follows = pains.every((pain) => named('spasm').some(({ end }) => end <= pain.start))
  return named('spasm').length > 0 && named('twitch').length === 0 && follows
    ? signs.filter((sign) => sign !== 'pain')
    : signs
}

function chestPain(signs: SignId[], parts: readonly Part[], sudden: boolean): SignId[] {
  const hurts = parts.some(({ place, of }) => place === 'chest' && of?.kind === 'sign' && of.id === 'pain')
  const grave = sudden || signs.some((sign) => withChestPain.includes(sign))
  return hurts && grave ? unique([...signs, 'chest-pain']) : signs
}

function onsetOf(spotted: Spotted): Onset | 'unknown' | undefined {
  const found = spotted.all('onset').filter(({ role }) => role === 'is')
  const ids = found.map((one) => (one.id === 'sudden' && isRefused(one, spotted) ? 'gradual' : one.id))
  return (['sudden', 'gradual', 'unknown'] as const).find((id) => ids.includes(id))
}

function spreadOf(spotted: Spotted, places: readonly PlaceId[], withSigns: boolean): Spread | 'unknown' | undefined {
  // "my arm and my leg feel weak" says nothing of where it twitches
  if (withSigns && places.length === 0) return undefined
  const ids = spotted
    .all('spread')
    .filter(({ role }) => role === 'is')
    // "it's not in several places"
    .map((one) => (one.id === 'several' && isRefused(one, spotted) ? 'one' : one.id))
  const both = spotted
    .all('place')
    .some(({ role, start }) => role === 'is' && [1, 2].some((back) => spotted.classAt('both', start - back)))
  if (places.length > 1 || both) return 'several'
  return (['several', 'one', 'unknown'] as const).find((id) => ids.includes(id))
}

/** Whom it is about where several are named: the one that the knowledge treats most carefully. */
const personOrder: readonly PersonId[] = ['baby', 'pet', 'child', 'children', 'adult']

function whoOf(spotted: Spotted, scopeOf: ScopeOf): PersonId | undefined {
  const passed = spotted.all('sign').filter((one) => isImagined(scopeOf(one)))
  const found = spotted
    .all('person')
    .filter(({ role, start }) => role === 'is' && !passed.some((sign) => Math.abs(sign.start - start) <= 4))
    // "no, not my kids, it's me"
    .filter((one) => !isRefused(one, spotted))
  return personOrder.find((id) => found.some((one) => one.id === id))
}
