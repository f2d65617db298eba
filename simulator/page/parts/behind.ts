/** What stands behind an answer, for those who build the skill. */
import type { TurnReport } from '../../web/protocol'
import { copyText } from './clipboard'
import { element, flash, made, button } from './dom'
import { factItems, type Facts } from './facts'

const which = element('which', HTMLElement)
const factList = element('facts', HTMLElement)
const list = element('understood', HTMLElement)
const place = element('documents', HTMLElement)

const percent = (share: number): string => `${String(Math.round(share * 100))} %`

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value of a turn's record in a line. */
function inLine(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.map(inLine).join(', ')
  const parts = Object.entries(value).map(([name, one]) => [name, inLine(one), isRecord(one)] as const)
  return parts
    .filter(([, text]) => text !== '')
    .map(([name, text, inside]) => (inside ? `${name} (${text})` : `${name} = ${text}`))
    .join(' · ')
}

function rowsOf(report: TurnReport): readonly (readonly [string, string])[] {
  const { turn, understood, request, response, ms, file = '' } = report
  const bytes = JSON.stringify(response).length
  return [
    ['Request', turn.intent],
    ['Slots', inLine(turn.slots)],
    ['Meaning', inLine(turn.meaning)],
    ['Match', understood ? (understood.exact ? 'equals a sample' : percent(understood.confidence)) : ''],
    ['Runner-up', understood?.runnerUp ?? ''],
    ['Reply', [turn.kind, turn.level].filter(Boolean).join(' · ')],
    ['Asks', turn.asks ?? ''],
    ['Words', turn.from],
    ['File', file],
    ['Session', turn.open ? 'open' : 'ended'],
    ['Reprompt', turn.reprompt],
    ['Locale', request.request.locale ?? 'none'],
    ['Took', `${ms.toFixed(1)} ms, ${(bytes / 1000).toFixed(1)} kB`],
  ]
}

function rowOf([name, value]: readonly [string, string]): HTMLElement {
  const row = made('div')
  row.append(made('dt', name), made('dd', value))
  return row
}

function documentOf(title: string, value: unknown, open: boolean): HTMLElement {
  const text = JSON.stringify(value ?? {}, null, 2)
  const details = made('details')
  details.open = open
  const done = made('span', '', { class: 'note', role: 'status' })
  const copy = button(
    'Copy',
    () =>
      void copyText(text).then((said) => {
        flash(done, said)
      }),
    { 'aria-label': `Copy ${title}` },
  )
  details.append(
    made('summary', title),
    copy,
    done,
    made('pre', text, { tabindex: '0', 'aria-label': title, role: 'region' }),
  )
  return details
}

/** Shows what a turn was taken for, the facts that it spoke, and its documents. */
export function showBehind(report: TurnReport, facts: Facts): void {
  const isOpen = (title: string) =>
    [...place.querySelectorAll('details')].some((one) => one.open && one.firstChild?.textContent === title)
  const { speech } = report.turn
  which.textContent = speech === '' ? '' : `“${speech.length > 90 ? `${speech.slice(0, 90)} …` : speech}”`
  factList.replaceChildren(...factItems(report.turn.facts.map((id) => [id, facts[id]] as const)))
  list.replaceChildren(
    ...rowsOf(report)
      .filter(([, value]) => value !== '')
      .map(rowOf),
  )
  const documents = { Session: report.response.sessionAttributes, Request: report.request, Response: report.response }
  place.replaceChildren(...Object.entries(documents).map(([title, value]) => documentOf(title, value, isOpen(title))))
}
