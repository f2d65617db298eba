/** What is said around a sign: that it is not there, or only possible, past, somebody else's, or harmless. */
import { isBetween } from './content'
import { longAgo } from './longAgo'
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** The kinds of scope, the stronger first where two hold. */
export const scopes = ['idiom', 'others-past', 'past', 'ordinary', 'hypothetical', 'negated', 'elsewhere'] as const
/** A kind of scope. */
export type Scope = (typeof scopes)[number]

/** Which scope holds for what was found; nothing where it is simply told. */
export type ScopeOf = (found: Found) => Scope | undefined

/** Reads the scopes of all signs, topics, habits and durations. */
export function readScopes(spotted: Spotted): ScopeOf {
  const targets = [
    ...spotted.all('sign'),
    ...spotted.all('habit'),
    ...spotted.all('topic'),
    ...spotted.all('uncovered'),
    ...spotted.all('duration'),
  ].filter(({ role }) => role !== 'not')
  const held = new Map<Found, Scope>()
  const put = (found: Found, scope: Scope) => {
    const known = held.get(found)
    if (scope === 'negated' && ownNegator(found, spotted)) return
    if (known === undefined || scopes.indexOf(scope) < scopes.indexOf(known)) held.set(found, scope)
  }
  for (const scope of spotted.all('scope')) {
    if (scope.role !== 'is') continue
    const own = tokensIn(scope)
    const inside = targets.filter(
      (one) =>
        (scope.id !== 'elsewhere' || one.kind === 'duration') &&
        within(one, scope) &&
        own.includes(one.start) &&
        !beyondAnd(one, scope, own, spotted) &&
        !(scope.id === 'negated' && one.kind === 'sign' && isToldAfterNo(one, scope, spotted)) &&
        // "besides it nothing but tingling"
        !(scope.id === 'negated' && one.kind === 'sign' && isBetween(spotted, 'except', scope.start, one.start)),
    )
    const tokens = new Set(inside.flatMap(({ start, end }) => own.filter((at) => at >= start && at < end)))
    for (const one of targets) {
      if (scope.id === 'elsewhere' && one.kind !== 'duration') continue
      const touched = inside.includes(one) || (one.start >= scope.start && tokensIn(one).some((at) => tokens.has(at)))
      if (touched) put(one, scope.id as Scope)
    }
  }
  for (const one of targets)
    if (one.kind === 'sign' && negatedWithin(one, spotted)) held.set(one, held.get(one) ?? 'ordinary')
  const past = longAgo(spotted)
  for (const one of past.events) put(one, 'past')
  for (const one of past.times) put(one, 'others-past')
  for (const [found, scope] of [...held]) {
    if (scope !== 'idiom' && scope !== 'elsewhere') for (const next of joined(found, targets, spotted)) put(next, scope)
  }
  return (found) => held.get(found)
}

/** "Is twitching and my face droops": what a new subject tells after an "and" in a gap is told, whatever stands before it. */
function beyondAnd(one: Found, scope: Found, own: readonly number[], spotted: Spotted): boolean {
  const subjects = spotted.all('subject')
  return spotted
    .all('and')
    .some(
      (and) =>
        and.start > scope.start &&
        and.end <= one.start &&
        !own.includes(and.start) &&
        subjects.some(({ start }) => start === and.end || start === and.end + 1),
    )
}

/** "No. Well, her lips went blue": a no that opens an answer does not deny what is told of somebody after it. */
function isToldAfterNo(one: Found, scope: Found, { all, first }: Spotted): boolean {
  if (scope.start !== first || !all('opening').some(({ start }) => start === first)) return false
  // right after the no a verb may be the subject as well: "no tengo dolor"
  return [...all('person'), ...all('subject')].some(
    ({ kind, role, start }) => role === 'is' && start > first + (kind === 'person' ? 0 : 1) && start <= one.start,
  )
}

const within = (one: Found, scope: Found): boolean => one.start >= scope.start && one.end <= scope.end

/** "Can not breathe": what says no in its own words is not undone by a no before it. */
function ownNegator(found: Found, spotted: Spotted): boolean {
  if (found.kind !== 'sign') return false
  const own = tokensIn(found)
  return spotted.all('negator').some(({ start }) => own.includes(start))
}

/** "My face is not drooping": a no in a gap, right before the word that it denies, is no sign; only a scope denies it. */
function negatedWithin({ holes }: Found, spotted: Spotted): boolean {
  return spotted
    .all('negator')
    .some(({ start, end }) => holes.some((hole, at) => at % 2 === 1 && hole === end && start >= (holes[at - 1] ?? end)))
}

/** So many tokens may stand between two signs that "or" joins. */
const reach = 3

/** What goes with a sign by "or", or directly by "and": "no numbness or tingling". */
function joined(found: Found, targets: readonly Found[], spotted: Spotted): Found[] {
  const holds = (kind: 'or' | 'and', from: number, to: number) =>
    spotted.all(kind).some(({ start, end }) => start >= from && end <= to)
  const all: Found[] = []
  let end = found.end
  for (let more = true; more;) {
    const next = targets.filter(
      (one) =>
        one.kind === found.kind &&
        one.start >= end &&
        !all.includes(one) &&
        // "no weakness or anything, just tingling"
        !isBetween(spotted, 'except', end, one.start) &&
        // "not like weak weak"
        ((one.start === end && one.id === found.id) ||
          (one.start - end <= reach && holds('or', end, one.start)) ||
          (one.start - end === 1 && holds('and', end, one.start))),
    )
    more = next.length > 0
    all.push(...next)
    end = Math.max(end, ...next.map((one) => one.end))
  }
  return all
}
