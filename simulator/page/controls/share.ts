/** A talk as text, as a link, and as a golden transcript. */
import { isTestAct } from '../../web/testActs'
import { addressOf, type Choices } from '../talk/choices'
import { isComplaint, readTranscript } from '../talk/client'
import { copyText } from '../parts/clipboard'
import { made } from '../parts/dom'
import { linkOf, type Entry } from '../talk/steps'

/** Stands behind an answer that ends the session, as in the golden transcripts. */
const ended = ' ■'

function turnText({ step, outcome }: Entry): string {
  const answer = isComplaint(outcome) ? outcome.complaint : `${outcome.turn.speech}${outcome.turn.open ? '' : ended}`
  return `U: ${step.said}\nA: ${answer}\n`
}

/** A talk as text. */
export function textOf(entries: readonly Entry[]): string {
  let locale = ''
  const parts = entries.map((entry) => {
    const head = entry.step.locale === locale ? '' : `locale: ${entry.step.locale}\n\n`
    locale = entry.step.locale
    return head + turnText(entry)
  })
  return parts.join('\n')
}

/** An address that replays a talk. */
export function linkTo(entries: readonly Entry[], choices: Choices): string {
  const first = entries[0]?.step.locale ?? choices.locale
  const address = addressOf({ ...choices, locale: first })
  for (const said of linkOf(
    entries.map(({ step }) => step),
    first,
  ))
    address.append('say', said)
  return `${window.location.origin}/#${address.toString()}`
}

/** The last part of a talk that is in one language and holds nothing that only a simulator can do. */
function lastPart(entries: readonly Entry[]): readonly Entry[] {
  const locale = entries.at(-1)?.step.locale
  const from = entries.findLastIndex(({ step }) => step.locale !== locale || isTestAct(step.said)) + 1
  return entries.slice(from)
}

const nameOf = (said: string): string =>
  said
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)

/** Downloads a golden transcript of a talk; says what was saved. */
export async function save(entries: readonly Entry[]): Promise<string> {
  const part = lastPart(entries)
  const said = part.map(({ step }) => step.said)
  const locale = part[0]?.step.locale
  if (locale === undefined) return 'There is nothing to save after a test.'
  const text = await readTranscript(locale, said)
  const name = `${nameOf(said.find((one) => !one.startsWith('(')) ?? 'welcome')}.txt`
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  made('a', '', { href, download: name }).click()
  URL.revokeObjectURL(href)
  const left = entries.length - part.length
  return `Saved ${name}${left > 0 ? `, without ${left === 1 ? 'the turn' : `the ${String(left)} turns`} before it` : ''}. It goes into tests/conversations.`
}

/** Copies a talk as text, or as a link. */
export const copyTalk = (entries: readonly Entry[]): Promise<string> => copyText(textOf(entries))
/** Copies the address of a talk. */
export const copyLink = (entries: readonly Entry[], choices: Choices): Promise<string> =>
  copyText(linkTo(entries, choices))
