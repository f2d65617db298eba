/** How fast and how small: `npm run bench [-- --short] [-- --json]`; a whole run writes its table into docs/performance.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { cold, type Effort, type Figure, languagesApart, running, size } from './bench/figures'
import { bundlePath } from './bundle/bundle'
import { between } from './quality/page'
import { root } from './shared/files'

/** A median of fewer than twenty means little: the short form only shows that everything runs. */
const efforts: Readonly<Record<'short' | 'whole', Effort>> = {
  short: { times: 3, rounds: 300 },
  whole: { times: 25, rounds: 5000 },
}

const page = join(root, 'docs/performance.md')

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
const verdict = ({ goal, value }: Figure): string => (goal === undefined ? '' : value <= goal ? '✓' : '✗')
const goalOf = ({ goal, unit }: Figure): string => (goal === undefined ? '' : `≤ ${String(goal)} ${unit}`.trim())

function print(figure: Figure): void {
  const { what, value, unit } = figure
  const line = [what.padEnd(64), digits(value).padStart(7), unit.padEnd(3), goalOf(figure), verdict(figure)]
  console.log(line.join(' ').trimEnd())
}

/** The run as a table, with its date and its machine. */
function table(figures: readonly Figure[], { times, rounds }: Effort): string {
  const [processor] = cpus()
  const load = loadavg()[0] ?? 0
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${String(availableParallelism())} × ${processor?.model.trim() ?? 'unknown'}, ${process.platform}, load ${load.toFixed(1)}; medians of ${String(times)} processes, ${String(rounds)} turns.`,
    '',
    '| what | measured | goal | |',
    '| --- | --- | --- | --- |',
    ...figures.map(
      (figure) =>
        `| ${figure.what} | ${digits(figure.value)} ${figure.unit} | ${goalOf(figure)} | ${verdict(figure)} |`,
    ),
  ].join('\n')
}

function main(args: readonly string[]): void {
  if (!existsSync(bundlePath)) throw new Error('there is no bundle: npm run build')
  const short = args.includes('--short')
  const json = args.includes('--json')
  const effort = efforts[short ? 'short' : 'whole']
  const figures = [size, running, cold, languagesApart].flatMap((measure) => {
    const found = measure(effort)
    if (!json) found.forEach(print)
    return found
  })
  if (json) console.log(JSON.stringify({ node: process.version, ...effort, figures }, null, 2))
  if (short) return
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'figures', table(figures, effort)))
}

main(process.argv.slice(2))
