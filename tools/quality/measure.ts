/** Measures a language: its sentences, its talks, its speech, and the law of delivery. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../lambda/contract'
import type { Turn } from '../../simulator/actions'
import { judge as judgeOwn } from '../../simulator/measure/judge'
import { readRows } from '../../simulator/measure/rows'
import { contract, localesOf } from '../models/skillContract'
import { root } from '../shared/files'
import { judge, type Verdict } from './judge'
import { type About, sentence, setsOf, talk } from './rows'
import { type Speech, speechOf } from './speech'
import { converse, type Judged, judgeTalk } from './talks'

/** How many of a class of a set came out how. */
export type Tally = Readonly<Record<Verdict, number>> & { of: number }

/** A set of sentences, by class. */
export type Sentences = { name: string; about: About | 'seen'; classes: ReadonlyMap<string, Tally> }

/** A set of talks. */
export type Talks = {
  name: string
  about: About
  talks: number
  talksRight: number
  checks: number
  checksRight: number
  under: number
  noAdvice: number
}

/** All that was measured of a language. */
export type Measured = {
  language: Language
  locales: readonly string[]
  sentences: readonly Sentences[]
  talks: readonly Talks[]
  speech: Speech
  facts: ReadonlySet<string>
  delivery: { of: number; same: number }
}

const none: Tally = { right: 0, wrong: 0, asked: 0, missed: 0, 'false-alarm': 0, of: 0 }

type Labelled = { q: string; expect: string; verdict: (turn: Turn) => Verdict }
type LabelledSet = { name: string; about: About | 'seen'; rows: readonly Labelled[] }

/** The sets of a language's own utterances, and those that were written to measure. */
function labelled(language: Language): LabelledSet[] {
  const folder = join(root, 'tests/utterances', language)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  const own = names
    .filter((name) => /\.(yaml|jsonl)$/.test(name))
    .flatMap((name) => readRows(join(folder, name)))
    .map((row) => ({ q: row.q, expect: row.expect, verdict: (turn: Turn) => judgeOwn(row, turn) }))
  const fresh = setsOf(language, sentence, false).map(({ file, rows, about }) => ({
    name: file,
    about,
    rows: rows.map((row) => ({ q: row.q, expect: row.expect, verdict: (turn: Turn) => judge(row, turn) })),
  }))
  const seen = { name: 'tests/utterances', about: 'seen' as const, rows: own }
  return own.length > 0 ? [seen, ...fresh] : fresh
}

/** Measures a language in its first locale. */
export async function measure(language: Language): Promise<Measured> {
  const locales = localesOf(language)
  const usual = locales.includes('en-US') ? 'en-US' : (locales[0] ?? '')
  const facts = new Set<string>()
  const heard = (turn: Turn): Turn => {
    for (const fact of turn.facts) facts.add(fact)
    return turn
  }
  const delivery = { of: 0, same: 0 }
  const sentences: Sentences[] = []
  for (const { rows, ...set } of labelled(language)) {
    const classes = new Map<string, Tally>()
    for (const { q, expect, verdict } of rows) {
      const [turn] = await converse(usual, [q])
      if (!turn) continue
      const came = verdict(heard(turn))
      const tally = classes.get(expect) ?? none
      classes.set(expect, { ...tally, [came]: tally[came] + 1, of: tally.of + 1 })
      delivery.of += 1
      if (await isSame(usual, q, turn)) delivery.same += 1
    }
    sentences.push({ ...set, classes })
  }
  const talks: Talks[] = []
  const held: (readonly Turn[])[] = []
  for (const { file: name, rows, about } of setsOf(language, talk, true)) {
    const judged: Judged[] = []
    for (const row of rows) judged.push(await judgeTalk(row))
    for (const { turns } of judged) held.push(turns.map(heard))
    const sum = (of: (one: Judged) => number) => judged.reduce((all, one) => all + of(one), 0)
    talks.push({
      name,
      about,
      talks: rows.length,
      talksRight: sum(({ right, of }) => Number(right === of)),
      checks: sum(({ of }) => of),
      checksRight: sum(({ right }) => right),
      under: sum(({ under }) => Number(under)),
      noAdvice: sum(({ noAdvice }) => Number(noAdvice)),
    })
  }
  return { language, locales, sentences, talks, speech: speechOf(held, language), facts, delivery }
}

const coreOf = ({ kind, from, level, facts }: Turn): string =>
  [kind, from, level ?? '', [...facts].sort().join(' ')].join(' · ')

/** Whether a sentence gives the same reply when its words arrive whole in the open slot. */
async function isSame(locale: string, words: string, turn: Turn): Promise<boolean> {
  const { intent, slot } = contract.open
  const [open] = await converse(locale, [{ intent, slots: { [slot]: words } }])
  return open !== undefined && coreOf(open) === coreOf(turn)
}
