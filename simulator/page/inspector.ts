/** What stands behind an answer, for those who build the skill. */
import type { Told } from '../web/protocol'
import { button, element, made } from './dom'

const list = element('understood', HTMLElement)
const place = element('documents', HTMLElement)

const percent = (share: number): string => `${String(Math.round(share * 100))} %`

function rowsOf({ turn, understood, request, response, ms }: Told): readonly (readonly [string, string])[] {
  const slots = Object.entries(turn.slots).map(([name, value]) => `${name} = ${value}`)
  const bytes = JSON.stringify(response).length
  return [
    ['Request', turn.intent],
    ['Slots', slots.join(', ')],
    ['Confidence', understood ? (understood.exact ? 'equals a sample' : percent(understood.confidence)) : ''],
    ['Runner-up', understood?.runnerUp ?? ''],
    ['Reply', [turn.kind, turn.level].filter(Boolean).join(' · ')],
    ['Words', turn.from],
    ['Facts', turn.facts.join(', ')],
    ['Session', turn.open ? 'open' : 'ended'],
    ['Reprompt', turn.reprompt],
    ['Locale', request.request.locale ?? 'none'],
    ['Took', `${ms.toFixed(1)} ms, ${(bytes / 1000).toFixed(1)} kB`],
  ]
}

function documentOf(title: string, value: unknown, open: boolean): HTMLElement {
  const text = JSON.stringify(value ?? {}, null, 2)
  const details = made('details')
  details.open = open
  const copy = button('Copy', () => {
    void navigator.clipboard.writeText(text).then(() => {
      copy.textContent = 'Copied'
    })
  })
  copy.setAttribute('aria-label', `Copy ${title}`)
  details.append(
    made('summary', title),
    copy,
    made('pre', text, { tabindex: '0', 'aria-label': title, role: 'region' }),
  )
  return details
}

/** Shows what a turn was taken for, and its documents. */
export function showBehind(told: Told): void {
  const isOpen = (title: string) =>
    [...place.querySelectorAll('details')].some((one) => one.open && one.firstChild?.textContent === title)
  list.replaceChildren(
    ...rowsOf(told)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => {
        const row = made('div')
        row.append(made('dt', name), made('dd', value))
        return row
      }),
  )
  const documents = { Session: told.response.sessionAttributes, Request: told.request, Response: told.response }
  place.replaceChildren(...Object.entries(documents).map(([title, value]) => documentOf(title, value, isOpen(title))))
}
