/** Holds labelled talks with the skill, and judges them. */
import { act, type Said, type Turn, turnOf } from '../../simulator/actions'
import { openSkill } from '../../simulator/openSkill'
import { holds, levelOf } from './judge'
import type { Check, Talk } from './rows'

/** What became of a talk: its turns, how many of what was checked held, and advice below what was accepted. */
export type Judged = { turns: readonly Turn[]; right: number; of: number; under: boolean; noAdvice: boolean }

const questions = ['danger', 'symptom', 'onset', 'duration', 'spread'] as const
type Question = (typeof questions)[number] | 'offer'
const ladder: readonly string[] = ['home', 'doctor', 'prompt', 'emergency']

const questionOf = ({ asks }: Turn): Question => questions.find((name) => asks?.startsWith(name) === true) ?? 'offer'
const advises = (turn: Turn): boolean => turn.kind === 'advice' || levelOf(turn) !== undefined

/** Says one thing after the other in a fresh session. */
export async function converse(
  locale: string,
  say: readonly Said[],
  next?: (turns: readonly Turn[]) => Said | undefined,
) {
  const { device, answer } = openSkill(locale)
  const turns: Turn[] = []
  const speak = async (said: Said) => {
    turns.push(turnOf(said, await act(device, said), answer()))
  }
  for (const said of say) await speak(said)
  for (let said = next?.(turns); said !== undefined; said = next?.(turns)) await speak(said)
  return turns
}

/** Answers what the skill asks as the row says; over at an advice without more to say, or when nothing is left to answer. */
function answering({ answers = {}, after, turns: most }: Talk, times: Map<Question, number>) {
  const left = [...after]
  let given = 0
  return (turns: readonly Turn[]): Said | undefined => {
    const last = turns.at(-1)
    if (!last) return undefined
    if (advises(last)) return left.shift()
    const what = questionOf(last)
    const list = answers[what]
    const time = times.get(what) ?? 0
    if (!last.open || !list) return undefined
    if (what === 'offer' ? time >= list.length : given >= most) return undefined
    if (what !== 'offer') given += 1
    times.set(what, time + 1)
    return list[Math.min(time, list.length - 1)]
  }
}

/** Holds a talk and judges it. */
export async function judgeTalk(row: Talk): Promise<Judged> {
  const times = new Map<Question, number>()
  const turns = await converse(row.locale, row.say, row.answers && answering(row, times))
  const results: boolean[] = []
  for (const [at, check] of (row.expect ?? []).entries()) if (check) results.push(await holdsAt(check, at, row, turns))
  for (const check of [...row.some, ...(row.final?.some ?? [])]) {
    results.push(turns.some((turn) => holds(check, turn, turns)))
  }
  const last = turns.findLast(advises)
  const level = last && levelOf(last)
  const { final } = row
  if (final) {
    results.push(final.level.some((one) => one === level))
    results.push(askedAgain(turns) <= final.again && (times.get('offer') ?? 0) <= final.offers)
  }
  const lowest = final ? Math.min(...final.level.map((one) => ladder.indexOf(one))) : 0
  const under = final !== undefined && (level === undefined ? lowest >= 2 : ladder.indexOf(level) < lowest)
  const right = results.filter(Boolean).length
  return { turns, right, of: results.length, under, noAdvice: final !== undefined && level === undefined }
}

async function holdsAt(check: Check, at: number, row: Talk, turns: readonly Turn[]): Promise<boolean> {
  const turn = turns[at]
  if (!turn) return false
  if (check.as_if === undefined) return holds(check, turn, turns)
  const other = await converse(row.locale, [...row.say.slice(0, at), check.as_if])
  return holds(check, turn, turns, other.at(-1))
}

/** How often a question of the doctor's dialog was put that had been put before. */
function askedAgain(turns: readonly Turn[]): number {
  const asked = turns.flatMap((turn) => (questionOf(turn) === 'offer' ? [] : [turn.asks]))
  return asked.length - new Set(asked).size
}
