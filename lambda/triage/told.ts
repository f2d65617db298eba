/** What the listener has told: one record for the session, merged every turn before anything else. */
import type { PersonId, PlaceId } from '../knowledge/body'
import type { DangerQuestion } from '../knowledge/doctorQuestions'
import type { HabitId } from '../knowledge/habits'
import type { Onset, SignId, Span, Spread } from '../knowledge/signs'

/** A length of time as it was said: `days` to reckon with, `count` and `unit` to say back. */
export type Duration = { days: number; count: number; unit: 'day' | 'week' | 'month' | 'year' }

/** What was told of a habit: it is there, it is not there, or it was already changed. */
export type HabitTold = 'yes' | 'no' | 'changed'

/** What a listener has told, as far as it is known; a missing key was never told. */
export type Told = {
  /** Signs that are there, for anybody. */
  signs: readonly SignId[]
  /** Signs that were said not to be there. */
  denied: readonly SignId[]
  /** Parts of the body that twitch. */
  places: readonly PlaceId[]
  onset?: Onset | 'unknown'
  duration?: Duration | Span | 'unknown'
  spread?: Spread | 'unknown'
  who?: PersonId
  habits: { readonly [H in HabitId]?: HabitTold }
  /** It goes on although something was changed. */
  despite?: true
  /** Parts that hurt apart from the twitch: what is told of them is not told of it. */
  aches?: readonly PlaceId[]
  /** Signs of an emergency that have been there for long, or were there long ago: a reason for a doctor, and no alarm. */
  lasting?: readonly SignId[]
  /** A doctor has looked at it. */
  seen?: true
  /** A pregnancy was spoken of: what is known is not about it. */
  expecting?: true
  /** Answers to the doctor's questions that name no sign. */
  answered: { readonly [Q in DangerQuestion | 'symptom']?: 'no' | 'unknown' }
}

/** What a listener says was wrong: it is forgotten before what is told now is added. */
export type TakenBack = {
  signs?: readonly SignId[]
  places?: readonly PlaceId[]
  despite?: true
  /** How long it was said to have gone on. */
  duration?: true
  /** How it was said to have begun. */
  onset?: true
  /** That it twitches in several places. */
  spread?: true
}

/** Nothing told yet. */
export const nothingTold: Told = { signs: [], denied: [], places: [], habits: {}, answered: {} }

const union = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [...new Set([...one, ...other])]

const spans = { long: 15, short: 13, unknown: 0 } as const
/** How long a duration is at least, in days, for comparing. */
const daysOf = (duration: NonNullable<Told['duration']>): number =>
  typeof duration === 'string' ? spans[duration] : duration.days

/** The longer of two durations; the one with a number where both are as long. */
function longer(one: Told['duration'], other: Told['duration']): Told['duration'] {
  if (one === undefined || other === undefined) return one ?? other
  if (typeof one === 'string' && typeof other !== 'string' && daysOf(other) >= twoWeeks === daysOf(one) >= twoWeeks)
    return other
  return daysOf(other) > daysOf(one) ? other : one
}

/** Two weeks, in days: twitching that goes on for as long or longer is a reason to speak with a doctor. */
export const twoWeeks = 14

/** The more urgent of two answers: what is known before what is not, a finding before none. */
const rank = { onset: ['unknown', 'gradual', 'sudden'], spread: ['unknown', 'one', 'several'] } as const
function graver<T extends string>(order: readonly T[], one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return order.indexOf(other) > order.indexOf(one) ? other : one
}

/** Forgets what a listener says was wrong; with a part of the body goes that there were several. */
export function withoutTaken(told: Told, taken: TakenBack = {}): Told {
  const { signs, places, despite, duration, onset, spread, ...rest } = told
  const kept = places.filter((place) => taken.places?.includes(place) !== true)
  const stays = kept.length === places.length && !taken.spread
  return {
    ...rest,
    signs: signs.filter((sign) => taken.signs?.includes(sign) !== true),
    places: kept,
    ...(stays && spread && { spread }),
    ...(despite && !taken.despite && { despite }),
    ...(duration !== undefined && !taken.duration && { duration }),
    ...(onset && !taken.onset && { onset }),
  }
}

/** Adds what was told in a turn to what was told before: findings add up, and none is lowered by what is said later. */
export function mergeTold(before: Told, now: Told): Told {
  const signs = union(before.signs, now.signs)
  const places = union(before.places, now.places)
  const onset = graver(rank.onset, before.onset, now.onset)
  const spread = graver(rank.spread, before.spread, now.spread)
  const duration = longer(before.duration, now.duration)
  // "she" is still the child that was named
  const who = now.who === 'adult' ? (before.who ?? now.who) : (now.who ?? before.who)
  return {
    signs,
    denied: union(before.denied, now.denied).filter((sign) => !signs.includes(sign)),
    places,
    ...(onset && { onset }),
    ...(duration !== undefined && { duration }),
    ...(spread && { spread }),
    ...(who && { who }),
    habits: { ...before.habits, ...now.habits },
    ...((before.despite ?? now.despite) && { despite: true as const }),
    ...((before.seen ?? now.seen) && { seen: true as const }),
    ...((before.expecting ?? now.expecting) && { expecting: true as const }),
    ...((before.lasting ?? now.lasting) && { lasting: union(before.lasting ?? [], now.lasting ?? []) }),
    ...((before.aches ?? now.aches) && { aches: union(before.aches ?? [], now.aches ?? []) }),
    answered: { ...before.answered, ...now.answered },
  }
}

/** Whether anything was told. */
export const tellsAnything = ({ signs, denied, places, habits, answered: _, ...rest }: Told): boolean =>
  signs.length + denied.length + places.length + Object.keys(habits).length + Object.keys(rest).length > 0
