import type { ReadAmount } from './numbers'
import { createPhrases } from './phrases'
import type { Reader, Token } from './reader'
import type { FindValue } from './findValue'

/** What half a unit is written in: a month and a half is six weeks. */
const smaller: Readonly<Record<string, readonly [number, string]>> = {
  PY: [12, 'PM'],
  PM: [4, 'PW'],
  PW: [7, 'PD'],
  PD: [24, 'PTH'],
  PTH: [60, 'PTM'],
  PTM: [60, 'PTS'],
}

/** Makes the finder of spans of time: a number and a unit, "half" before or after, as ISO 8601 durations. */
export function createDurations(
  reader: Reader,
  units: Readonly<Record<string, string>>,
  number: ReadAmount,
): FindValue {
  const phrases = createPhrases(reader, Object.entries(units))
  return (tokens, start) => {
    const count = number(tokens, start)
    const [unit] = phrases(tokens, count?.end ?? start)
    if (!unit || (!count && /^PT?1[A-Z]$/.test(unit.meaning))) return []
    const half = count && halfAfter(tokens, unit.end, number)
    const heard = times(unit.meaning, (count?.amount ?? 1) + (half ? 0.5 : 0))
    return [{ end: half ?? unit.end, heard, values: [] }]
  }
}

/** Where "and a half" after a unit ends, if it is said. */
function halfAfter(tokens: readonly Token[], from: number, number: ReadAmount): number | undefined {
  for (const start of [from, from + 1, from + 2]) {
    const fraction = number(tokens, start)
    if (fraction) return fraction.amount < 2 && fraction.amount % 1 === 0.5 ? fraction.end : undefined
  }
  return undefined
}

function times(unit: string, amount: number): string {
  const [, kind = 'P', count = '1', letter = 'D'] = /^(PT?)(\d+)([A-Z])$/.exec(unit) ?? []
  const total = Number(count) * amount
  const [factor, lower] = smaller[kind + letter] ?? [1, kind + letter]
  if (Number.isInteger(total)) return `${kind}${String(total)}${letter}`
  return `${lower.slice(0, -1)}${String(Math.round(total * factor))}${lower.slice(-1)}`
}
