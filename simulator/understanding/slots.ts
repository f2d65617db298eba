import { createAligner, type Alignment, type Fill } from './align'
import { overlap, type Found } from './found'
import type { ModelIntent } from './model'
import type { Near } from './neighbours'
import type { Sample, Weights } from './samples'
import { telling } from './symbols'
import type { Token } from './text'

/** How much of a sample's own words must be in a text before its slot may catch words that are no known value. */
const wellCovered = 0.7
/** Below this an alignment says nothing of where the slots are. */
const covered = 0.3

/** Fills the slots of an intent from a text: by the place of the words in the nearest samples first, then by the words alone. */
export function fillSlots(
  tokens: readonly Token[],
  intent: ModelIntent,
  near: readonly Near<Sample>[],
  found: readonly Found[],
  weights: Weights,
): readonly Fill[] {
  if (intent.slots.length === 0) return []
  const types = new Set(intent.slots.map(({ type }) => type))
  const own = found.filter(({ type }) => types.has(type))
  const best = bestAlignment(tokens, near, own, weights)
  const placed = best ? best.fills.filter((fill) => trusted(fill, best, tokens, weights)) : []
  // a value that is longer than what a slot was laid on is what was meant
  const longer = (fill: Fill): boolean =>
    own.some(
      (one) => overlap(one, fill) && one.end - one.start > fill.end - fill.start && telling(weights, tokens, one),
    )
  // words that no value is known for give way to a value of the same type, unless that one serves another purpose here
  const rivalled = (fill: Fill): boolean =>
    own.some((one) => one.type === fill.type && telling(weights, tokens, one) && !taken(one, best, fill))
  const fills = placed.filter((fill) => (fill.found ? !longer(fill) : !rivalled(fill)))
  return [...fills, ...leftovers(tokens, intent, own, fills, best?.consumed ?? new Set(), weights)]
}

/** Whether a value's words are words of the sample, or lie in another slot. */
function taken(value: Found, best: Alignment | undefined, but: Fill): boolean {
  if (!best) return false
  for (let at = value.start; at < value.end; at += 1) if (best.consumed.has(at)) return true
  return best.fills.some((fill) => fill !== but && overlap(fill, value))
}

function bestAlignment(
  tokens: readonly Token[],
  near: readonly Near<Sample>[],
  found: readonly Found[],
  weights: Weights,
): Alignment | undefined {
  const samples = new Set(near.map(({ of }) => of))
  return [...samples]
    .map(createAligner(tokens, found, weights))
    .filter(({ coverage, sample }) => coverage >= covered || sample.parts.every(({ slot }) => slot !== undefined))
    .reduce<Alignment | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)
}

function trusted(fill: Fill, { coverage }: Alignment, tokens: readonly Token[], weights: Weights): boolean {
  return coverage >= wellCovered || (fill.found !== undefined && telling(weights, tokens, fill.found))
}

/** Values that no sample's slot was laid on: the most telling first, then the longest, then the first. */
function leftovers(
  tokens: readonly Token[],
  intent: ModelIntent,
  found: readonly Found[],
  fills: readonly Fill[],
  consumed: ReadonlySet<number>,
  weights: Weights,
): readonly Fill[] {
  const chosen: Fill[] = []
  const place = new Map(intent.slots.map(({ type }, at) => [type, at]))
  const tells = ({ start, end }: Found): number =>
    Math.max(...tokens.slice(start, end).map(({ word }) => weights.of(word)))
  const spent = ({ start, end }: Found): boolean => tokens.slice(start, end).some((_, at) => consumed.has(start + at))
  const order = found
    .filter((one) => telling(weights, tokens, one))
    .sort(
      (a, b) =>
        Number(spent(a)) - Number(spent(b)) ||
        b.end - b.start - (a.end - a.start) ||
        tells(b) - tells(a) ||
        a.start - b.start ||
        (place.get(a.type) ?? 0) - (place.get(b.type) ?? 0),
    )
  const taken = (): readonly Fill[] => [...fills, ...chosen]
  // a slot that samples have only beside another of its type waits for such a sample
  const open = (type: string) => intent.slots.filter((slot) => slot.type === type && slot.alone)
  const slotFor = (value: Found): string | undefined =>
    taken().some((fill) => overlap(fill, value))
      ? undefined
      : open(value.type).find(({ name }) => !taken().some((fill) => fill.slot === name))?.name
  // part of a longer value that has a slot of its own waits for that one
  const waits = (value: Found): boolean =>
    order.some(
      (other) =>
        overlap(value, other) && other.end - other.start > value.end - value.start && slotFor(other) !== undefined,
    )
  for (const value of [...order, ...order]) {
    const slot = slotFor(value)
    if (slot !== undefined && !waits(value))
      chosen.push({ slot, type: value.type, start: value.start, end: value.end, found: value })
  }
  return chosen
}
