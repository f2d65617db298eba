/** Judges replies to labelled sentences, and turns of talks. */
import type { Turn } from '../../simulator/actions'
import type { Check, Sentence } from './rows'

/** What became of a sentence: right or wrong, a danger that was asked about or missed, an alarm without danger. */
export type Verdict = 'right' | 'wrong' | 'asked' | 'missed' | 'false-alarm'

const calming = (fact: string): boolean =>
  fact.startsWith('outlook-') || ['relief-goes-away', 'twitch-common'].includes(fact)
const isDoctor = (fact: string): boolean => fact.startsWith('doctor-')

/** Judges the reply to a sentence. */
export function judge(row: Sentence, turn: Turn): Verdict {
  const accepted = [row.expect, ...row.also_ok]
  const broken = row.must_not.some((rule) => breaks[rule](turn, row))
  if (!broken && accepted.some((kind) => counts[kind](turn, row))) return 'right'
  if (row.expect === 'emergency') return turn.asks?.startsWith('danger') === true ? 'asked' : 'missed'
  return turn.kind === 'emergency' ? 'false-alarm' : 'wrong'
}

const speaks = ({ facts }: Turn, { any_of: own }: Sentence): boolean => own.some((fact) => facts.includes(fact))

const counts: Readonly<Record<Sentence['expect'], (turn: Turn, row: Sentence) => boolean>> = {
  emergency: ({ kind }) => kind === 'emergency',
  doctor: (turn, row) => turn.facts.some(isDoctor) && (row.expect !== 'doctor' || speaks(turn, row)),
  fact: speaks,
  out: ({ kind }) => kind === 'unknown',
}

const breaks: Readonly<Record<Sentence['must_not'][number], (turn: Turn, row: Sentence) => boolean>> = {
  emergency: ({ kind }) => kind === 'emergency',
  reassure: ({ facts, kind }, { expect }) =>
    facts.some(calming) && kind !== 'emergency' && (expect === 'emergency' || !facts.some(isDoctor)),
}

/** The level of a reply's advice. */
export const levelOf = ({ level, kind }: Turn): string | undefined =>
  level ?? (kind === 'emergency' ? 'emergency' : undefined)

const begins = (text: string, starts: readonly string[]): boolean => starts.some((start) => text.startsWith(start))
const same = (one: Turn, other: Turn | undefined): boolean =>
  other !== undefined &&
  one.kind === other.kind &&
  one.from === other.from &&
  one.level === other.level &&
  [...one.facts].sort().join() === [...other.facts].sort().join()

/** Whether all that is checked holds of a turn; `turns` are those of the talk, `asIf` what another sentence gave. */
export function holds(check: Check, turn: Turn, turns: readonly Turn[], asIf?: Turn): boolean {
  const { facts, speech } = turn
  const { level } = check
  const results = [
    !check.kind || check.kind.includes(turn.kind),
    !level || level.some((one) => one === levelOf(turn)),
    !check.from || begins(turn.from, check.from),
    !check.not_from || !begins(turn.from, check.not_from),
    !check.asks || check.asks.some((key) => turn.asks?.startsWith(key.replace(/^phrases#check\./, '')) === true),
    check.open === undefined || check.open === turn.open,
    !check.facts_any || check.facts_any.some((fact) => facts.includes(fact)),
    !check.facts_none?.some((fact) => facts.includes(fact)),
    !check.facts_each || check.facts_each.every((group) => group.some((fact) => facts.includes(fact))),
    check.speech === undefined || new RegExp(check.speech, 'iu').test(speech),
    check.speech_not === undefined || !new RegExp(check.speech_not, 'iu').test(speech),
    check.like === undefined || isLike(turn, turns[check.like]),
    check.as_if === undefined || same(turn, asIf),
  ]
  return results.every(Boolean)
}

function isLike(turn: Turn, other: Turn | undefined): boolean {
  if (!other) return false
  return other.facts.length > 0 ? other.facts.some((fact) => turn.facts.includes(fact)) : turn.from === other.from
}
