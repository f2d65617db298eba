/** From what was found to what is meant: what was told first, then questions, moves and answers. */
import { forms as allForms } from '../knowledge/forms'
import type { Form } from '../knowledge/forms'
import type { TopicId } from '../knowledge/topics'
import { isUncovered, uncoveredTopicOf } from '../knowledge/uncoveredTopics'
import type { UncoveredId } from '../knowledge/uncoveredTopics'
import type { Told } from '../triage/told'
import { concernIn } from './concern'
import { endsInFarewell } from './farewell'
import { contentWords, share } from './content'
import { tokensIn } from './match'
import type { Found } from './match'
import { isGrave, moves } from './meaning'
import type { Asked, Choice, Meaning, Move } from './meaning'
import { readScopes } from './scope'
import { strangeness } from './strange'
import type { ScopeOf } from './scope'
import type { Spotted } from './spot'
import { isImagined, readTold } from './told'
import type { Telling } from './told'

/** What the words of an utterance mean; what was asked only decides which times are read. */
export function read(spotted: Spotted, asked?: Asked): Meaning {
  const scopeOf = readScopes(spotted)
  const asksTime = asked?.kind === 'question' && (asked.question === 'duration' || asked.question === 'onset')
  const telling = readTold(spotted, scopeOf, asksTime)
  if (telling.signs.length === 0 && endsInFarewell(spotted))
    return { move: 'stop', forms: [], topics: [], told: telling.told }
  const content = contentWords(spotted)
  const found = formsOf(spotted)
  const topics = topicsOf(spotted, scopeOf, telling, found)
  const isOpen = asked === undefined || asked.kind === 'open'
  const forms: readonly Form[] = isOpen && asksForDoctor(spotted, found, topics, telling) ? ['doctor'] : found
  const says = tellsAnything(telling.told) || telling.takesBack !== undefined
  const answering = answerOf(spotted, says || forms.length > 0)
  const moving = moveOf(spotted, content, forms.length > 0, says || topics.length > 0)
  const [answer, move] = answerOrMove(answering, moving, asked)
  const choice = asked?.kind === 'choice' || !(says || forms.length > 0) ? choiceOf(spotted, content, asked) : undefined
  const strange =
    isOpen && forms.length === 0 && move === undefined && answer === undefined
      ? strangeness(telling, topics, content)
      : undefined
  const concern = concernIn(spotted, scopeOf, telling, content, forms) ?? (strange === 'outside' ? undefined : strange)
  const imagined = telling.imagined || spotted.all('topic').some((one) => isImagined(scopeOf(one)))
  const understood =
    says || forms.length > 0 || topics.length > 0 || move !== undefined || answer !== undefined || choice !== undefined
  return {
    ...(answer && { answer }),
    ...(choice && { choice }),
    ...(move && { move }),
    forms,
    topics,
    told: telling.told,
    ...(telling.takesBack && { takesBack: telling.takesBack }),
    ...(imagined && { hypothetical: true as const }),
    ...(concern && { concern }),
    ...((strange === 'outside' ||
      isOutside(forms, topics, telling, content.length / Math.max(1, spotted.tokens.length))) && {
      outside: true as const,
    }),
    ...(!understood && !concern && !imagined && { unclear: true as const }),
  }
}

/** Whether anything was told. */
export const tellsAnything = ({ signs, denied, places, habits, answered: _, ...rest }: Told): boolean =>
  signs.length + denied.length + places.length + Object.keys(habits).length + Object.keys(rest).length > 0

const most = 2

/** Questions that ask no more than whether to go, where a doctor is named beside a twitch. */
const vague: readonly Form[] = ['about', 'diagnose-me', 'test']

/** Who goes to a doctor, or asks to be asked, does not ask whether to go. */
const going: readonly string[] = ['will-see-doctor', 'check-me'] satisfies Move[]

/** "My finger jumps, doctor or not": a doctor named beside a twitch, with nothing else asked or told, asks whether to go. */
function asksForDoctor(
  spotted: Spotted,
  forms: readonly Form[],
  topics: readonly string[],
  { told, signs }: Telling,
): boolean {
  const ofTwitch = topics.some((id) => itself.includes(id)) || told.places.length > 0
  const other = topics.some((id) => !itself.includes(id)) || signs.length > 0 || told.despite === true
  const moves = spotted.all('move').some(({ role, id }) => role === 'is' && going.includes(id))
  if (!ofTwitch || other || moves || forms.some((form) => !vague.includes(form))) return false
  return spotted.tokens.some((_, at) => spotted.classAt('doctors', at))
}

/** How particular a form is: where two were found in the same words, the more particular stands. */
const particularForm: { readonly [F in Form]?: number } = {
  about: 0,
  cause: 1,
  doctor: 1,
  outlook: 1,
  relief: 1,
  serious: 1,
}
const rankOf = (form: Form): number => particularForm[form] ?? 2

function formsOf(spotted: Spotted): Form[] {
  // "going on for two weeks" tells how long; it does not ask
  const tellsLength = (one: Found) => spotted.lengths.some(({ span }) => one.start < span.end && span.start <= one.end)
  const denials = spotted.all('sign').filter(({ role }) => role === 'denied')
  const found = spotted
    .all('form')
    // "breathing is fine" denies; it does not ask whether it is fine
    .filter(
      (one) =>
        one.role === 'is' && !denials.some((sign) => share(sign, one)) && !(one.id === 'how-long' && tellsLength(one)),
    )
    .flatMap((one) => {
      const form = allForms.find((id) => id === one.id)
      return form ? [{ one, form, size: tokensIn(one).length }] : []
    })
    .sort((a, b) => rankOf(b.form) - rankOf(a.form) || b.size - a.size)
  const kept: typeof found = []
  for (const next of found)
    if (!kept.some(({ one, form }) => form === next.form || share(one, next.one))) kept.push(next)
  return kept
    .slice(0, most)
    .sort((a, b) => a.one.start - b.one.start)
    .map(({ form }) => form)
}

/** Topics that are about twitching itself: they matter only where no other was named. */
const itself: readonly string[] = ['twitch', 'twitch-or-spasm', 'spasm', 'eyelid']

/** How particular a topic is. */
function rankOfTopic(id: string, scope: ReturnType<ScopeOf>): number {
  if (scope === 'negated') return -1
  if (id === 'twitch' || id === 'twitch-or-spasm') return 0
  // "what helps against spasms" is about spasms
  if (id === 'relief' || id === 'outlook') return 0.5
  return itself.includes(id) ? 1 : 2
}

function topicsOf(
  spotted: Spotted,
  scopeOf: ScopeOf,
  telling: Telling,
  forms: readonly Form[],
): (TopicId | UncoveredId)[] {
  const isSign = (one: Found) => telling.signs.some((sign) => share(sign, one))
  const isHabit = (one: Found) => telling.habits.some((habit) => share(habit, one))
  const scope = (one: Found) => scopeOf(one)
  const named = [...spotted.all('topic'), ...spotted.all('uncovered')]
    .filter((one) => one.role === 'is' && scope(one) !== 'negated' && scope(one) !== 'idiom' && !isSign(one))
    .sort((one, other) => one.start - other.start)
  const outside = named.filter((one) => !isHabit(one))
  const others = outside.some(({ id }) => !itself.includes(id))
  const compares = forms.includes('compare') || forms.includes('which-likelier')
  const list = compares || (!others && forms.length > 0) ? named : outside
  const rank = Math.max(0, ...list.map((one) => rankOfTopic(one.id, scope(one))))
  const kept = list.filter((one) => rankOfTopic(one.id, scope(one)) === rank || compares)
  const ids = [...new Set(kept.map(({ id }) => id as TopicId | UncoveredId))]
  const { signs, duration, spread, despite, habits } = telling.told
  const tells =
    signs.length + Object.keys(habits).length > 0 || [duration, spread, despite].some((part) => part !== undefined)
  // "my calf has been twitching for a week" tells; it does not ask to hear of twitching
  if (forms.length === 0 && tells) return ids.filter((id) => !itself.includes(id) && !isAside(id)).slice(0, most)
  if (forms.length === 0 && named.some(({ id }) => itself.includes(id))) return withoutAsides(ids, named).slice(0, most)
  return ids.slice(0, most)
}

/** What somebody did when it twitched leaves the twitch as it is. */
const isAside = (id: string): boolean => isUncovered(id) && uncoveredTopicOf(id).aside === true

function withoutAsides(ids: readonly (TopicId | UncoveredId)[], named: readonly Found[]): (TopicId | UncoveredId)[] {
  const kept = ids.filter((id) => !isAside(id))
  return kept.length > 0 ? kept : named.map(({ id }) => id as TopicId).filter((id) => itself.includes(id))
}

/** Moves that matter whatever else is said, first the most important. */
const strong: readonly Move[] = [
  'self-harm',
  'help-coming',
  'not-what-i-asked',
  'why-ask',
  'explain',
  'check-me',
  'tips',
  'scared',
]
/** Moves that matter unless a question is put. */
const telling: readonly Move[] = ['did-not-help', 'already-do', 'will-see-doctor']
/** Moves that only round off what is said beside them. */
const weak: readonly Move[] = [
  'thanks',
  'acknowledge',
  'wow',
  'laugh',
  'greeting',
  'ask-something',
  'test-call',
  'insult',
]

/** Moves that may come before a goodbye. */
const partings: readonly Move[] = ['thanks', 'acknowledge', 'never-mind', 'will-see-doctor', 'wow']

/** Commands count where they are all that is said; "make it stop" does not command. */
function moveOf(spotted: Spotted, content: readonly number[], asks: boolean, tells: boolean): Found | undefined {
  const saysMore = asks || tells
  const found = spotted.all('move').filter(({ role }) => role === 'is')
  const firstOf = (ids: readonly Move[]) => ids.flatMap((id) => found.find((one) => one.id === id) ?? []).at(0)
  const first = firstOf([...strong, ...(asks ? [] : telling)])
  if (first) return first
  // "thanks, bye" and "never mind, goodbye" end the talk
  const bye = saysMore ? undefined : found.find(({ id }) => id === 'goodbye')
  if (bye && found.some((one) => partings.some((id) => id === one.id) && !share(one, bye))) return bye
  const left = (one: Found) => content.filter((at) => at < one.start || at >= one.end).length
  const isCommand = ({ id }: Found) => ![...weak, ...telling].some((move) => move === id)
  const command = found.find((one) => isCommand(one) && !saysMore && left(one) <= 1)
  return command ?? (saysMore ? undefined : firstOf(weak))
}

/** The first answer; beside a question or something told only one at the beginning. */
function answerOf(spotted: Spotted, saysMore: boolean): Found | undefined {
  const found = spotted
    .all('answer')
    .filter(({ role, start }) => role === 'is' && (!saysMore || start <= spotted.first))
  return [...found].sort((one, other) => one.start - other.start)[0]
}

/** Words that may be both: an answer where one was asked for, else what the more words say. */
function answerOrMove(
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

function choiceOf(spotted: Spotted, content: readonly number[], asked: Asked | undefined): Choice | undefined {
  const found = spotted.all('choice').find(({ role }) => role === 'is')
  if (!found || (asked?.kind !== 'choice' && content.length > 0)) return undefined
  return found.id as Choice
}

/** A question is about something else where so many of its words are not understood: of those about twitching, and of others. */
const strange = { itself: 0.4, other: 0.15 } as const

/** A question about something of which no word is known. */
function isOutside(forms: readonly Form[], topics: readonly string[], telling: Telling, unknown: number): boolean {
  if (forms.length === 0 || topics.some((id) => !itself.includes(id))) return false
  const { told } = telling
  if (told.signs.length > 0 || told.duration !== undefined || told.spread !== undefined) return false
  const aboutIt = topics.length > 0
  return unknown > (aboutIt ? strange.itself : strange.other)
}
