import type { Found } from './found'
import type { Part, Sample, Weights } from './samples'
import { spansOf, type Span, type Spans } from './spans'
import type { Token } from './text'

/** A slot's place in a text, and the value of its type that stands there, if one does. */
export interface Fill {
  readonly slot: string
  readonly type: string
  readonly start: number
  readonly end: number
  readonly found: Found | undefined
}

/** How a text lies along a sample. */
export interface Alignment {
  readonly sample: Sample
  readonly score: number
  /** How much of the sample's own words is in the text, by weight. */
  readonly coverage: number
  readonly fills: readonly Fill[]
  /** The tokens that match words of the sample. */
  readonly consumed: ReadonlySet<number>
}

/** What a step along the sample is worth, beside what a slot's span is. */
const worth = { inflected: 0.7, skipText: -0.6, skipSample: -0.8, skipSlot: -0.5 } as const

/** The best way to each place: its score, the place it comes from, and the span it laid on a slot. */
interface Grid {
  readonly width: number
  readonly scores: Float64Array
  readonly from: Int32Array
  readonly spans: (Span | undefined)[]
}

/** Lays one text along samples in the best way: words on words, stretches on slots. */
export function createAligner(
  tokens: readonly Token[],
  found: readonly Found[],
  weights: Weights,
): (sample: Sample) => Alignment {
  const spans = new Map<string, Spans>()
  const spansFor = (type: string): Spans => {
    const known = spans.get(type) ?? spansOf(type, tokens, found, weights)
    spans.set(type, known)
    return known
  }
  const skipped = tokens.map(({ word }) => worth.skipText * weights.of(word))

  return (sample) => {
    const grid = gridOf(tokens.length, sample.parts.length)
    for (let i = 1; i <= tokens.length; i += 1) step(grid, i * grid.width, (i - 1) * grid.width, skipped[i - 1] ?? 0)
    sample.parts.forEach((part, at) => {
      const j = at + 1
      const weight = part.slot === undefined ? weights.of(part.word) : 0
      const skip = part.slot === undefined ? worth.skipSample * weight : worth.skipSlot
      const covers = part.slot === undefined ? undefined : spansFor(part.type)
      for (let i = 0; i <= tokens.length; i += 1) {
        const here = i * grid.width + j
        step(grid, here, here - 1, skip)
        if (i === 0) continue
        step(grid, here, here - grid.width, skipped[i - 1] ?? 0)
        const likely = likeness(tokens[i - 1], part)
        if (likely > 0) step(grid, here, here - grid.width - 1, likely * weight)
        for (const span of covers?.[i] ?? []) step(grid, here, span.start * grid.width + j - 1, span.gain, span)
      }
    })
    return trace(grid, sample, weights)
  }
}

function gridOf(tokens: number, parts: number): Grid {
  const width = parts + 1
  const size = width * (tokens + 1)
  const scores = new Float64Array(size).fill(-Infinity)
  scores[0] = 0
  return { width, scores, from: new Int32Array(size), spans: [] }
}

function step({ scores, from, spans }: Grid, to: number, before: number, gain: number, span?: Span): void {
  const score = (scores[before] ?? 0) + gain
  if (score <= (scores[to] ?? 0)) return
  scores[to] = score
  from[to] = before
  spans[to] = span
}

function likeness(token: Token | undefined, part: Part): number {
  if (!token || part.slot !== undefined) return 0
  return token.word === part.word ? 1 : token.stem === part.stem ? worth.inflected : 0
}

/** Goes back along the best steps and tells what they matched. */
function trace({ width, scores, from, spans }: Grid, sample: Sample, weights: Weights): Alignment {
  const { parts } = sample
  const fills: Fill[] = []
  const consumed = new Set<number>()
  let covered = 0
  for (let at = scores.length - 1; at > 0; at = from[at] ?? 0) {
    const part = parts[(at % width) - 1]
    const span = spans[at]
    if (!part) continue
    if (span && part.slot !== undefined)
      fills.unshift({ slot: part.slot, type: part.type, start: span.start, end: span.end, found: span.found })
    else if (part.slot === undefined && from[at] === at - width - 1) {
      consumed.add(Math.floor(at / width) - 1)
      covered += weights.of(part.word)
    }
  }
  const total = parts.reduce((sum, part) => sum + (part.slot === undefined ? weights.of(part.word) : 0), 0)
  return { sample, score: scores.at(-1) ?? 0, coverage: total > 0 ? covered / total : 0, fills, consumed }
}
