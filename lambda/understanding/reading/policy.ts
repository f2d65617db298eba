/** From what was found to what is meant: what was told first, then questions, moves and answers. */
import type { Form } from '../../knowledge/forms'
import { isTopic } from '../../knowledge/topics'
import { isUncovered, uncoveredTopicOf } from '../../knowledge/uncoveredTopics'
import { tellsAnything } from '../../triage/told'
import { concernIn, withImagined } from './concern'
import { contentWords } from './content'
import { endsInFarewell, leavesAtLast } from './farewell'
import { asksForDoctor, formsOf } from './forms'
import type { Asked, Meaning } from '../meaning/meaning'
import { answerOf, answerOrMove, choiceOf, moveOf } from './moves'
import { readScopes } from './scope'
import type { ScopeOf } from './scope'
import type { Spotted } from '../spotting/spot'
import { isUnwell, strangeness } from './strange'
import { isImagined, readTold } from './told'
import type { Telling } from './told'
import { asideIn, isItself, topicsOf } from './topics'

/** What the words of an utterance mean; what was asked only decides which times are read. */
export function read(spotted: Spotted, asked?: Asked): Meaning {
  const scopeOf = readScopes(spotted)
  const asksTime = asked?.kind === 'question' && (asked.question === 'duration' || asked.question === 'onset')
  const telling = withoutHarmless(readTold(spotted, scopeOf, asksTime), spotted, scopeOf)
  if (telling.signs.length === 0 && endsInFarewell(spotted))
    return { move: 'stop', forms: [], topics: [], told: telling.told }
  const content = contentWords(spotted)
  const found = formsOf(spotted)
  const aside = asideIn(spotted)
  const named = withImagined(topicsOf(spotted, scopeOf, telling, found), found, spotted, scopeOf)
  const topics = named.filter((id) => aside?.includes(id) !== true)
  const isOpen = asked === undefined || asked.kind === 'open'
  const forms: readonly Form[] = isOpen && asksForDoctor(spotted, found, topics, telling) ? ['doctor'] : found
  const says = tellsAnything(telling.told) || telling.takesBack !== undefined
  const answering = answerOf(spotted, says || forms.length > 0)
  const moving = moveOf(spotted, content, forms.length > 0, says || topics.length > 0)
  const [answer, moved] = answerOrMove(answering, moving, asked)
  // words that only look like a sign, or have a reason of their own: with nothing else, something that is not known
  const looksAlike = isOpen && spotted.all('sign').some((one) => one.role === 'not' || isHarmless(scopeOf(one)))
  // a reason explains nothing where no twitch was spoken of
  const move = moved === 'explained' && looksAlike && asked === undefined ? undefined : moved
  const choice = asked?.kind === 'choice' || !(says || forms.length > 0) ? choiceOf(spotted, content, asked) : undefined
  const strange =
    isOpen && forms.length === 0 && move === undefined && answer === undefined
      ? strangeness(telling, topics, content)
      : undefined
  const isSilent =
    forms.length === 0 &&
    topics.every((id) => isUncovered(id) && uncoveredTopicOf(id).aside === true) &&
    (move === undefined || move === 'explain' || move === 'detail') &&
    answer === undefined &&
    choice === undefined
  const unwell = isOpen && isSilent && isUnwell(telling, spotted, content) ? 'unwell' : undefined
  const concern =
    concernIn(spotted, scopeOf, telling, content, forms) ?? (strange === 'outside' ? undefined : strange) ?? unwell
  const imagined = telling.imagined || spotted.all('topic').some((one) => isImagined(scopeOf(one)))
  const understood =
    says || forms.length > 0 || topics.length > 0 || move !== undefined || answer !== undefined || choice !== undefined
  if (!understood && !concern && leavesAtLast(spotted, content))
    return { move: 'stop', forms: [], topics: [], told: telling.told }
  return {
    ...(answer && { answer }),
    ...(choice && { choice }),
    ...(move && { move }),
    forms,
    topics,
    told: telling.told,
    ...(telling.takesBack && { takesBack: telling.takesBack }),
    ...(aside && { besides: aside.filter(isTopic) }),
    ...(imagined && { hypothetical: true as const }),
    ...(telling.supposed.length > 0 && telling.signs.length === 0 && { supposed: telling.supposed }),
    ...(concern && { concern }),
    ...((strange === 'outside' ||
      (looksAlike && !understood && !concern) ||
      isOutside(forms, topics, telling, content.length, spotted.tokens.length)) && {
      outside: true as const,
    }),
    ...(content.length >= manyWords && { rest: true as const }),
    ...(!understood && !concern && !imagined && !looksAlike && { unclear: true as const }),
  }
}

/** A figure of speech, or what has an ordinary reason. */
const isHarmless = (scope: ReturnType<ScopeOf>): boolean => scope === 'idiom' || scope === 'ordinary'

/** "I sat on my foot and it's gone to sleep": where no twitch is spoken of, the part belongs to what is harmless. */
function withoutHarmless(telling: Telling, spotted: Spotted, scopeOf: ScopeOf): Telling {
  const signs = spotted.all('sign').filter(({ role }) => role === 'is')
  const harmless = signs.length > 0 && signs.every((one) => isHarmless(scopeOf(one)))
  const twitches = spotted.all('topic').some(({ id, role }) => role === 'is' && isItself(id))
  if (!harmless || twitches || telling.told.spread !== undefined || telling.told.duration !== undefined) return telling
  return { ...telling, told: { ...telling.told, places: [] } }
}

/** So many words without a meaning are more than an answer. */
const manyWords = 2

/** A question is about something else where so many of its words are not understood: of those about twitching, and of others. */
const strange = { itself: 0.4, other: 0.15 } as const

/** One word that is not known, in a question about nothing else, says little: "what can I do at home". */
const fewest = 2

/** A question about something of which no word is known. */
function isOutside(
  forms: readonly Form[],
  topics: readonly string[],
  telling: Telling,
  unknown: number,
  of: number,
): boolean {
  if (forms.length === 0 || topics.some((id) => !isItself(id))) return false
  const { told } = telling
  if (told.signs.length > 0 || told.duration !== undefined || told.spread !== undefined) return false
  const aboutIt = topics.length > 0
  return unknown / Math.max(1, of) > (aboutIt ? strange.itself : strange.other) && unknown >= (aboutIt ? 1 : fewest)
}
