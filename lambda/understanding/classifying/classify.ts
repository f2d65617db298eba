/** Applies the classifier: where it is sure enough, its label replaces the form or move that the rules found, unless danger or an answer was heard. */
import { forms } from '../../knowledge/forms'
import type { Form } from '../../knowledge/forms'
import { isTopic } from '../../knowledge/topics'
import { isUncovered } from '../../knowledge/uncoveredTopics'
import { tellsAnything } from '../../triage/told'
import type { Guess, Odds } from '../lexicon/classifier'
import type { Lexicon } from '../lexicon/prepare'
import { isGrave, moves } from '../meaning/meaning'
import type { Asked, Meaning, Move } from '../meaning/meaning'
import { contentWords } from '../reading/content'
import { isItself } from '../reading/topics'
import type { Spotted } from '../spotting/spot'
import { suspected } from './danger'
import { featuresOf } from './features'
import { isHelpCalled } from './helpCalled'
import { anywhere, isYesByLength, replyToOffer } from './offers'

/** Fewer words than this are too little to guess from. */
const fewest = 3

/** The meaning in the light of what was asked (`meaning`), corrected by the classifier, which sees the rules' reading without that light (`plain`). */
export function classified(
  meaning: Meaning,
  plain: Meaning,
  spotted: Spotted,
  lexicon: Lexicon,
  asked: Asked | undefined,
): Meaning {
  const guesses = guessesOf(spotted, plain, lexicon)
  if (asked?.kind === 'offer') {
    const reply = replyToOffer(meaning, plain, guesses.meaning)
    if (reply) return { ...without(meaning), ...reply }
    // a few words that took the offer only because they are few may ask something
    const asks = isYesByLength(meaning, plain) ? classified(plain, plain, spotted, lexicon, { kind: 'open' }) : plain
    if (asks !== plain) return asks
  }
  if (isTopicAlone(meaning, spotted) || isPlain(meaning, spotted) || spotted.tokens.length < fewest) return meaning
  if (isHelpCalled(meaning, spotted, asked, guesses.meaning))
    return { ...without(meaning), told: { ...meaning.told, places: [] }, move: 'help-coming' }
  const concern = suspected(meaning, asked, guesses.danger)
  if (concern) return { ...without(meaning), concern }
  if (isSettled(meaning, asked)) return meaning
  const guess = guesses.meaning(anywhere)
  if (!guess || guess.chance < leastOf(guess, meaning, lexicon, asked) || isRuledOut(guess, spotted)) return meaning
  const form = forms.find((id) => id === guess.label)
  if (form) return asForm(meaning, form, guess.chance)
  const move = moves.find((id) => id === guess.label)
  if (move) return asMove(meaning, move)
  return guess.label === 'tell' ? asTold(meaning) : asOutside(meaning, guess, spotted)
}

/** What each classifier guesses; the features are read once, and only where one is asked. */
function guessesOf(spotted: Spotted, plain: Meaning, lexicon: Lexicon) {
  let features: readonly string[] | undefined
  const read = () => (features ??= featuresOf(spotted, plain))
  return {
    meaning: (odds: Odds) => lexicon.classifiers()?.meaning(read(), odds),
    danger: () => lexicon.classifiers()?.danger(read()),
  }
}

/** Where the rules found nothing, a guess is better than no answer. */
const atAll = 0.35

/** What would calm somebody, end the talk or turn them away is not guessed so lightly. */
const careful: readonly string[] = ['serious', 'outlook', 'how-long', 'promise', 'goodbye', 'stop', 'outside']

/** The least chance for a guess. */
function leastOf({ label }: Guess, { unclear }: Meaning, { data: { threshold = 1 } }: Lexicon, asked?: Asked): number {
  // an answer to the doctor's questions easily looks like a question: "no, he's perfectly fine"
  if (asked?.kind === 'question') return against
  const isOpen = asked === undefined || asked.kind === 'open'
  return unclear && isOpen && !careful.includes(label) ? Math.min(atAll, threshold) : threshold
}

/** Danger, a choice and what is taken back are read by the rules alone, and so is all that answers a question. */
function isSettled(meaning: Meaning, asked: Asked | undefined): boolean {
  const { choice, concern, takesBack, move, told, besides, supposed } = meaning
  if (concern !== undefined || supposed !== undefined || told.signs.length > 0 || (move !== undefined && isGrave(move)))
    return true
  const isOpen = asked === undefined || asked.kind === 'open'
  return isOpen ? [choice, takesBack, besides].some((part) => part !== undefined) : !isSilent(meaning)
}

/** A plain answer, or a denied sign: no move, and nothing that is not covered, replaces it. */
const answers = ({ answer, told }: Meaning): boolean => answer !== undefined || told.denied.length > 0

/** So many words, none of them left to explain, name a topic and ask nothing: "and what about magnesium". */
const short = 5
/** So many words, all of them known to the rules, make a plain question. */
const plainLength = 10

const isTopicAlone = (meaning: Meaning, spotted: Spotted): boolean =>
  isSilent(meaning) && meaning.topics.length > 0 && spotted.tokens.length <= short && contentWords(spotted).length === 0

/** A short question of which the rules know every word is what they say: so are all samples of an intent. */
const isPlain = (meaning: Meaning, spotted: Spotted): boolean =>
  meaning.forms.length === 1 && spotted.tokens.length <= plainLength && contentWords(spotted).length === 0

/** Nothing was asked, said or told but a topic or a part of the body. */
function isSilent({ forms: asked, move, answer, choice, concern, takesBack, told }: Meaning): boolean {
  return (
    asked.length === 0 &&
    [move, answer, choice, concern, takesBack].every((part) => part === undefined) &&
    !tellsAnything({ ...told, places: [] })
  )
}

/** The least chance for self-harm: many harmless words look like it. */
const gravely = 0.9

/** The least chance for a label that an exception of its own concept cancelled. */
const against = 0.8

/** Whether a guess must not be used. */
function isRuledOut({ label, chance }: Guess, { all }: Spotted): boolean {
  // that help is coming is guessed after an alarm alone, and that it need not come, never
  if (isGrave(label) && label !== 'self-harm') return true
  if (label === 'self-harm' && chance < gravely) return true
  if (chance >= against) return false
  return (['form', 'move'] as const).some((kind) => all(kind).some(({ role, id }) => role === 'not' && id === label))
}

const without = ({ unclear: _, outside: __, move: ___, ...rest }: Meaning): Meaning => rest

/** The least chance to keep one of two questions and drop the other. */
const alone = 0.95

const asForm = (meaning: Meaning, form: Form, chance: number): Meaning =>
  meaning.forms.includes(form) && (meaning.forms.length === 1 || chance < alone)
    ? meaning
    : { ...without(meaning), forms: [form] }

/** Where a part of the body or a time was told, the utterance is about it and no mere move. */
const asMove = (meaning: Meaning, move: Move): Meaning =>
  meaning.move === move || answers(meaning) || tellsOfTwitch(meaning)
    ? meaning
    : { ...without(meaning), forms: [], move }

const tellsOfTwitch = ({ told: { places, duration, onset, spread } }: Meaning): boolean =>
  places.length > 0 || [duration, onset, spread].some((part) => part !== undefined)

const asTold = (meaning: Meaning): Meaning =>
  tellsAnything(meaning.told)
    ? { ...without(meaning), forms: [], topics: meaning.topics.filter((id) => !isItself(id)) }
    : meaning

/** The least chance to call something not covered in which the rules found a topic, or a question. */
const surely = { topic: 0.85, form: 0.6, known: 0.92 } as const

/** A question of which fewer words than this are not known is seldom about something else: "what can I do at home". */
const fewestUnknown = 2

/** How likely it has to be that something is not covered. */
function leastOutside(meaning: Meaning, spotted: Spotted): number {
  if (meaning.topics.some(isTopic)) return surely.topic
  if (meaning.forms.length === 0) return 0
  return contentWords(spotted).length < fewestUnknown ? surely.known : surely.form
}

/** What is not covered; where a twitch was named, or anything told, something is. */
function asOutside(meaning: Meaning, { chance }: Guess, spotted: Spotted): Meaning {
  const ofTwitch = meaning.topics.some((id) => isItself(id)) || tellsAnything({ ...meaning.told, places: [] })
  // of what is not covered the rules know what it is: "what are the signs of a stroke"
  if (meaning.topics.some(isUncovered)) return meaning
  if (ofTwitch || answers(meaning) || chance < leastOutside(meaning, spotted)) return meaning
  return {
    ...without(meaning),
    forms: [],
    topics: [],
    told: { ...meaning.told, places: [] },
    outside: true,
  }
}
