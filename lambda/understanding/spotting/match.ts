/** Finds where patterns match in a row of tokens. */
import { firstFrom } from '../lexicon/rows'
import { noNeed } from '../lexicon/prepare'
import type { Lexicon, Pattern } from '../lexicon/prepare'
import { sequencesIn } from './sequences'
import type { Sequences } from './sequences'
import type { Found, Row } from './spans'
import { standingIn } from './standing'

/** Looks for patterns in one row of tokens. */
export type Matcher = {
  /** All that the patterns of a stage find. */
  findAll: (stage: number) => Found[]
  /** Where a class stands. */
  classAt: Sequences['classAt']
}

/** A matcher for one row; what `row` says of earlier stages is read when a pattern asks for it. */
export function createMatcher(lexicon: Lexicon, row: Row): Matcher {
  const { firsts, rarest } = lexicon
  const standing = standingIn(lexicon, row)
  const { present } = standing
  const { tryAt, classAt } = sequencesIn(lexicon, row, standing)

  const canMatch = (pattern: Pattern): boolean => {
    for (const key of pattern.needs) if (present[key] !== 1) return false
    return true
  }
  const tryPattern = (at: number, start: number, all: Found[]) => {
    const rare = rarest[at] ?? noNeed
    if (rare !== noNeed && present[rare] !== 1) return
    const pattern = lexicon.pattern(at)
    if (!canMatch(pattern)) return
    const { kind, id, role } = pattern.concept
    tryAt(pattern.sequence, start, (end, holes) => {
      add(all, { kind, id, role, start, end, holes: holes.slice() })
    })
  }
  const findAll = (stage: number): Found[] => {
    const all: Found[] = []
    standing.addKinds()
    const [from, to] = [lexicon.startOf(stage), lexicon.startOf(stage + 1)]
    for (let start = 0; start < row.tokens.length; start += 1) {
      for (const key of standing.keysAt(start)) {
        if (key < 0) continue
        const list = firsts(key)
        for (let place = firstFrom(from, list); place < list.length; place += 1) {
          const at = list[place] ?? to
          if (at >= to) break
          tryPattern(at, start, all)
        }
      }
    }
    return all
  }
  return { findAll, classAt }
}

/** Adds what is not there yet. */
function add(all: Found[], found: Found): void {
  const same = all.some(
    ({ kind, id, role, start, end }) =>
      start === found.start && end === found.end && id === found.id && kind === found.kind && role === found.role,
  )
  if (!same) all.push(found)
}
