/** The conversation as it is read on the page. */
import type { FactCard, Step } from '../../web/protocol'
import { element, made } from './dom'
import { factItems, type Facts } from './facts'
import { renderingIn } from './screen'
import { pressablesOf, reportOf, shownAs, type Entry, type Pressable } from '../talk/steps'
import { isComplaint } from '../talk/client'

const place = element('transcript', HTMLElement)

/** What the transcript needs to know of the page. */
export interface Reader {
  readonly facts: () => Facts
  readonly languageName: (locale: string) => string
  /** An answer was opened, to be looked behind. */
  readonly chosen: (entry: Entry) => void
}

const toEnd = (): void => {
  place.scrollTop = place.scrollHeight
}

// a place that gets smaller must not hide the last answer
new ResizeObserver(toEnd).observe(place)

function line(who: 'you' | 'alexa', text: string, lang: string): HTMLElement {
  const one = made('div', '', { class: who })
  one.append(made('span', who === 'you' ? 'You: ' : 'Alexa: ', { class: 'unseen' }))
  one.append(made('p', text, { dir: 'auto', lang }))
  return one
}

function divider(name = ''): HTMLElement {
  const one = made('div', '', { class: 'divider' })
  const text = made('span', name === '' ? 'New session' : 'New session · ')
  if (name !== '') text.append(made('bdi', name))
  one.append(text)
  return one
}

/** A mark where a session begins, so that it is seen when one has ended. */
function beginning(step: Step, before: Entry | undefined, { languageName }: Reader): HTMLElement[] {
  if (before && before.step.locale !== step.locale) return [divider(languageName(step.locale))]
  const open = reportOf(before?.outcome)?.turn.open ?? false
  const opens = ['(launch)', '(nameless)', '(break)'].includes(step.said)
  return before && (opens || !open) && step.said !== '(end)' ? [divider()] : []
}

function why(entry: Entry, reader: Reader): HTMLElement[] {
  const report = reportOf(entry.outcome)
  if (!report) return []
  const { facts, from, kind } = report.turn
  const count = facts.length === 1 ? '1 fact' : `${String(facts.length)} facts`
  const known = reader.facts()
  const cards = facts.flatMap((id): [string, FactCard | undefined][] => [[id, known[id]]])
  const details = made('details', '', { class: 'why', dir: 'ltr', lang: 'en' })
  const list = made('ul', '', { class: 'facts' })
  list.append(...factItems(cards))
  details.append(made('summary', facts.length > 0 ? count : `No fact · ${kind}`), list)
  details.append(made('div', [report.file, from].filter(Boolean).join(' · '), { class: 'note' }))
  details.addEventListener('toggle', () => {
    if (!details.open) return
    reader.chosen(entry)
    details.scrollIntoView({ block: 'nearest' })
  })
  return [details]
}

function answer(entry: Entry, reader: Reader): HTMLElement {
  const { step, outcome } = entry
  if (isComplaint(outcome)) return made('div', outcome.complaint, { class: 'complaint' })
  const one = line('alexa', outcome.turn.speech === '' ? '(nothing is said)' : outcome.turn.speech, step.locale)
  one.append(...why(entry, reader))
  if (!outcome.turn.open) one.append(made('div', 'The session has ended.', { class: 'note' }))
  return one
}

let pending: readonly HTMLElement[] = []
let pressable: readonly Pressable[] = []

const see = ({ outcome }: Entry): void => {
  const report = reportOf(outcome)
  const rendering = report && renderingIn(report.response)
  if (rendering) pressable = pressablesOf(rendering.datasources)
}

/** Writes what the listener does, before it is answered. */
export function writeAsked(step: Step, before: Entry | undefined, reader: Reader): void {
  pending = [...beginning(step, before, reader), line('you', shownAs(step, pressable), step.locale)]
  for (const one of pending) one.classList.add('pending')
  place.append(...pending)
  toEnd()
}

/** Takes back what was not answered. */
export function takeBack(): void {
  for (const one of pending) one.remove()
  pending = []
}

/** Writes an answer. */
export function writeAnswer(entry: Entry, reader: Reader): void {
  for (const one of pending) one.classList.remove('pending')
  pending = []
  place.append(answer(entry, reader))
  see(entry)
  toEnd()
}

/** Writes a whole talk anew, and marks the answers that have changed. */
export function writeAll(entries: readonly Entry[], changed: ReadonlySet<number>, reader: Reader): void {
  place.replaceChildren()
  pressable = []
  for (const [at, entry] of entries.entries()) {
    writeAsked(entry.step, entries[at - 1], reader)
    writeAnswer(entry, reader)
    if (changed.has(at)) place.lastElementChild?.classList.add('changed')
  }
}
