/** How replies sound, in numbers. */
import type { Language } from '../../lambda/contract'
import type { Turn } from '../../simulator/actions'
import { gradeOf, sentencesOf, wordsOf } from '../content/readability'

/** What was counted in the replies of talks. */
export type Speech = {
  turns: number
  /** The share of replies that end in the offer of the skill's own next item. */
  offers: number
  /** Lines said again in the same talk, though nobody asked for a repeat. */
  repeated: number
  /** Words before the question that a reply ends in. */
  words: { mean: number; most: number }
  /** School grade, of English. */
  grade: number | undefined
}

const isQuestion = (sentence: string): boolean => /[?？؟]$/u.test(sentence)
const wantsRepeat = ({ intent, meaning }: Turn): boolean =>
  intent === 'AMAZON.RepeatIntent' || (typeof meaning === 'object' && meaning.move === 'repeat')

/** Counts in the replies of talks of a language. */
export function speechOf(talks: readonly (readonly Turn[])[], language: Language): Speech {
  const turns = talks.flat()
  const before = turns.map(({ speech }) => {
    const told = sentencesOf(speech).filter((sentence) => !isQuestion(sentence))
    return wordsOf(told.join(' '), language).length
  })
  const all = turns.map(({ speech }) => speech).join(' ')
  return {
    turns: turns.length,
    offers: turns.filter(({ asks }) => asks === 'offer').length / Math.max(1, turns.length),
    repeated: talks.reduce((sum, talk) => sum + repeatedIn(talk), 0),
    words: {
      mean: before.reduce((sum, count) => sum + count, 0) / Math.max(1, turns.length),
      most: before.reduce((most, count) => Math.max(most, count), 0),
    },
    grade: language === 'en' && turns.length > 0 ? gradeOf(all) : undefined,
  }
}

function repeatedIn(turns: readonly Turn[]): number {
  const said = new Set<string>()
  let count = 0
  for (const turn of turns) {
    const lines = sentencesOf(turn.speech).filter((sentence) => !isQuestion(sentence))
    for (const line of lines) if (said.has(line) && !wantsRepeat(turn)) count += 1
    for (const line of lines) said.add(line)
  }
  return count
}
