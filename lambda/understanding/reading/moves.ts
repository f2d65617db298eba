/** Which moves of the talk are made, and which plain answer or choice is given. */
import { share } from './content'
import { isGrave, isInLight, moves } from '../meaning/meaning'
import type { Asked, Choice, Meaning, Move } from '../meaning/meaning'
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'

/** Moves that matter whatever else is said, first the most important. */
const strong: readonly Move[] = [
  'harm-done',
  'self-harm-other',
  'self-harm',
  'crisis-meant',
  'crisis-talk',
  'help-coming',
  'emergency-number',
  'call-doubt',
  'not-what-i-asked',
  'why-ask',
  'explain',
  'check-me',
  'tips',
  'scared',
]
/** Moves that are whole sentences: what looks like a question in their words is none. */
const sentences = [
  'seen-doctor',
  'no-doctor',
  'will-see-doctor',
  'worse',
  'plan',
  'just-one',
  'promise',
  'lost-thread',
  'louder',
] as const satisfies readonly Move[]
/** Moves that matter unless a question is put. */
const telling: readonly Move[] = ['did-not-help', 'already-do', ...sentences]
/** How somebody fares is heard beside whatever else is said. */
const feelings: readonly Move[] = ['bad-news', 'annoyed']
/** Moves that only round off what is said beside them. */
const weak: readonly Move[] = [
  'detail',
  'thanks',
  'acknowledge',
  'wow',
  'laugh',
  'greeting',
  'ask-something',
  'test-call',
  'insult',
]

/** "I don't want to go to the doctor" does not ask whether to. */
export const isWithinSentence = (one: Found, { all }: Spotted): boolean =>
  all('move').some(
    ({ id, role, start, end }) =>
      role === 'is' && sentences.some((move) => move === id) && start <= one.start && one.end <= end,
  )

/** Moves that may come before a goodbye. */
const partings: readonly Move[] = ['thanks', 'acknowledge', 'never-mind', 'will-see-doctor', 'wow']

/** Commands count where they are all that is said; "make it stop" does not command. */
export function moveOf(spotted: Spotted, content: readonly number[], asks: boolean, tells: boolean): Found | undefined {
  const saysMore = asks || tells
  const found = spotted.all('move').filter(({ role, id }) => role === 'is' && !isInLight(id))
  const firstOf = (ids: readonly Move[]) => ids.flatMap((id) => found.find((one) => one.id === id) ?? []).at(0)
  const first = firstOf([...strong, ...(asks ? [] : telling), ...feelings])
  if (first) return first
  // "thanks, bye" and "never mind, goodbye" end the talk
  const bye = saysMore ? undefined : found.find(({ id }) => id === 'goodbye')
  if (bye && found.some((one) => partings.some((id) => id === one.id) && !share(one, bye))) return bye
  const left = (one: Found) => content.filter((at) => at < one.start || at >= one.end).length
  const isCommand = ({ id }: Found) => ![...weak, ...telling, ...feelings].some((move) => move === id)
  const command = found.find((one) => isCommand(one) && !saysMore && left(one) <= 1)
  return command ?? (saysMore ? undefined : firstOf(weak))
}

/** The first answer; beside a question or something told only one at the beginning. */
export function answerOf(spotted: Spotted, saysMore: boolean): Found | undefined {
  const found = spotted
    .all('answer')
    .filter(({ role, start }) => role === 'is' && (!saysMore || start <= spotted.first))
  return [...found].sort((one, other) => one.start - other.start)[0]
}

/** Words that may be both: an answer where one was asked for, else what the more words say. */
export function answerOrMove(
  answer: Found | undefined,
  move: Found | undefined,
  asked: Asked | undefined,
): [Meaning['answer'], Move | undefined] {
  const asks = asked !== undefined && asked.kind !== 'open' && asked.kind !== 'choice'
  const both = answer && move && share(answer, move)
  const goesOn = asked?.kind !== 'offer' && (move?.id === 'more' || move?.id === 'next')
  const isMove = both && (isGrave(move.id) || goesOn || (!asks && tokensIn(move).length > tokensIn(answer).length))
  const isAnswer = both && !isMove
  return [
    isMove ? undefined : answers.find((id) => id === answer?.id),
    isAnswer ? undefined : moves.find((id) => id === move?.id),
  ]
}

const answers = ['yes', 'no', 'unsure'] as const

/** What was chosen of a list; where none was asked for, only where nothing else is said. */
export function choiceOf(spotted: Spotted, content: readonly number[], asked: Asked | undefined): Choice | undefined {
  const found = spotted.all('choice').find(({ role }) => role === 'is')
  if (!found || (asked?.kind !== 'choice' && content.length > 0)) return undefined
  return found.id as Choice
}
