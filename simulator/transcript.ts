/** Golden transcripts: a conversation as a person would read it, and its replay on a device. */
import { act, type Said } from './actions'
import type { Mood } from './listening/moods'
import { openSkill } from './openSkill'

/** A conversation on paper: its comment lines, its locale, and its turns. */
export interface Transcript {
  readonly comments: readonly string[]
  readonly locale: string
  readonly turns: readonly { readonly said: string; readonly answer: string }[]
}

/** Stands behind an answer that ends the session. */
const ended = ' ■'

/** Reads a transcript: `# comment`, `locale: en-GB`, then `U:` and `A:` lines in turn. */
export function readTranscript(text: string): Transcript {
  const lines = text.split('\n').map((line) => line.trim())
  const locale = lines
    .find((line) => line.startsWith('locale:'))
    ?.slice('locale:'.length)
    .trim()
  if (locale === undefined || locale === '') throw new Error('a transcript names its locale: “locale: en-US”')
  const turns: { said: string; answer: string }[] = []
  for (const line of lines) {
    const last = turns.at(-1)
    if (line.startsWith('U:')) turns.push({ said: line.slice(2).trim(), answer: '' })
    if (line.startsWith('A:') && last) last.answer = line.slice(2).trim()
  }
  return { comments: lines.filter((line) => line.startsWith('#')), locale, turns }
}

/** Writes a transcript as it is kept. */
export function writeTranscript({ comments, locale, turns }: Transcript): string {
  const spoken = turns.map(({ said, answer }) => `U: ${said}\nA: ${answer}\n`)
  return [...comments, `locale: ${locale}`, '', spoken.join('\n')].join('\n')
}

/** What is done in a turn: an utterance, or `(launch)`, `(silence)`, `(touch […])`. */
export function readAct(said: string): Said {
  const [, name, rest = ''] = /^\((\w+)\s*(.*)\)$/.exec(said) ?? []
  switch (name) {
    case undefined:
      return said
    case 'launch':
      return { launch: true }
    case 'silence':
      return { silence: true }
    case 'touch':
      return { touch: JSON.parse(rest) as unknown[] }
    default:
      throw new Error(`(${name}) can be (launch), (silence) or (touch [...])`)
  }
}

/** The day on which all transcripts are played, a Wednesday: "since monday" means the same on every day of the week. */
const day = '2026-01-14T10:00:00Z'

/** Speaks a transcript's turns to the skill and answers it with what was really said. */
export async function replay(transcript: Transcript, mood?: Mood): Promise<Transcript> {
  const { device } = openSkill(transcript.locale, { mood, now: () => new Date(day) })
  const turns = []
  for (const { said } of transcript.turns) {
    const { speech, open } = await act(device, readAct(said))
    turns.push({ said, answer: `${speech}${open ? '' : ended}` })
  }
  return { ...transcript, turns }
}
