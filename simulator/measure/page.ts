import type { Turn } from '../actions'
import type { Verdict } from './judge'
import { expectations, type Row } from './rows'

/** A row with its answer and what became of it. */
export interface Judged {
  readonly row: Row
  readonly turn: Turn
  readonly verdict: Verdict
}

/** More sentences of a kind than this are counted, not shown. */
const mostShown = 200

/** What was measured, on a page: right answers by class, then each sentence that went wrong, the dangerous ones first. */
export function page(judged: readonly Judged[], showsWrong: boolean): string {
  const share = (rows: readonly Judged[]): string => {
    const right = rows.filter(({ verdict }) => verdict === 'right').length
    return (
      `${String(right)}/${String(rows.length)}`.padStart(10) +
      `${((100 * right) / rows.length).toFixed(1)} %`.padStart(9)
    )
  }
  const classes = expectations.flatMap((expect) => {
    const rows = judged.filter(({ row }) => row.expect === expect)
    return rows.length > 0 ? [`${expect.padEnd(12)}${share(rows)}`] : []
  })
  return [
    ...classes,
    `${'all'.padEnd(12)}${share(judged)}`,
    ...listed('dangers missed', 'missed', judged),
    ...listed('dangers asked about', 'asked', judged),
    ...listed('false alarms', 'false-alarm', judged),
    ...(showsWrong ? listed('other wrong answers', 'wrong', judged) : []),
  ].join('\n')
}

function listed(title: string, verdict: Verdict, judged: readonly Judged[]): string[] {
  const rows = judged.filter((one) => one.verdict === verdict)
  const lines = rows
    .slice(0, mostShown)
    .map(({ row: { q, expect }, turn: { intent, kind, from } }) => `  ${expect}: ${q}  (${intent} → ${kind} ${from})`)
  const more = rows.length - lines.length
  return ['', `${title}: ${String(rows.length)}`, ...lines, ...(more > 0 ? [`  and ${String(more)} more`] : [])]
}
