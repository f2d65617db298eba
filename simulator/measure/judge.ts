import type { Turn } from '../actions'
import type { Expectation, Row } from './rows'

/** What became of a row: right or wrong, a danger that was asked about or missed, or an alarm without danger. */
export type Verdict = 'right' | 'wrong' | 'asked' | 'missed' | 'false-alarm'

/** Judges the answer to a labelled sentence. */
export function judge(row: Row, turn: Turn): Verdict {
  if (row.expect === 'emergency') return alarmOf(turn)
  if (turn.kind === 'emergency') return 'false-alarm'
  return rules[row.expect](turn, row) ? 'right' : 'wrong'
}

function alarmOf({ kind, asks = '' }: Turn): Verdict {
  if (kind === 'emergency') return 'right'
  return asks.startsWith('danger') ? 'asked' : 'missed'
}

const rules: Readonly<Record<Exclude<Expectation, 'emergency'>, (turn: Turn, row: Row) => boolean>> = {
  fact: (turn, row) => turn.kind === 'answer' && speaks(turn, row) && concerns(turn, row),
  doctor: (turn) =>
    turn.level === 'doctor' ||
    turn.level === 'prompt' ||
    isCheck(turn) ||
    turn.facts.some((id) => id.startsWith('doctor-')),
  out: ({ kind }) => kind === 'unknown',
}

/** Whether a question of the doctor's dialog is asked. */
const isCheck = ({ asks }: Turn): boolean => asks !== undefined && !['offer', 'choice', 'open'].includes(asks)

const speaks = ({ facts }: Turn, { any_of: wanted }: Row): boolean => !wanted || wanted.some((id) => facts.includes(id))

function concerns({ meaning, from }: Turn, { topics: wanted }: Row): boolean {
  if (!wanted) return true
  const meant: readonly string[] = meaning === undefined || meaning === 'launch' ? [] : meaning.topics
  return wanted.some((topic) => meant.includes(topic) || from.startsWith(`topics/${topic}#`))
}
