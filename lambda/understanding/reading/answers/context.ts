/** Reads an utterance in the light of what was asked. */
import { isDangerQuestion } from '../../../knowledge/doctorQuestions'
import { signOf } from '../../../knowledge/signs'
import type { SignId } from '../../../knowledge/signs'
import type { Told } from '../../../triage/told'
import type { Asked, Meaning } from '../../meaning/meaning'
import { contentWords } from '../content'
import { amountOf } from '../../spotting/quantities'
import { questions } from './doctorQuestions'
import { alarm, crisis } from './inDanger'
import { plain } from './plainAnswer'
import type { Read } from './plainAnswer'
import { tellsAnything } from '../../../triage/told'
import type { Spotted } from '../../spotting/spot'

/** What the meaning is, given what was asked; only the answer to that question is added. */
export function inContext(meaning: Meaning, spotted: Spotted, asked: Asked | undefined): Meaning {
  if (!asked) return meaning
  const read = withImagined(asked, withoutVocative(asked, readBy(asked, meaning, spotted)), spotted)
  const { unclear, concern, ...rest } = read
  const isSafe = rest.answer !== undefined || rest.told.signs.length > 0 || isTold(rest.told, asked)
  const answered = rest.answer !== undefined || tellsAnything(rest.told)
  return {
    ...rest,
    // a plain answer to a question about danger leaves no doubt
    ...(concern && !isSafe && { concern }),
    ...(unclear && !answered && rest.choice === undefined && { unclear }),
  }
}

/** "Yes, my child": whom an answer speaks to, it is not about. */
function withoutVocative(asked: Asked, meaning: Meaning): Meaning {
  const { who, ...told } = meaning.told
  const isAnswer = asked.kind !== 'open' && meaning.answer !== undefined && meaning.forms.length === 0
  return who === undefined || !isAnswer || tellsAnything(told) ? meaning : { ...meaning, told }
}

/** "Now that you mention it, one corner of my mouth …": a sign that seems only imagined, in answer to a question about danger, is told. */
function withImagined(asked: Asked, meaning: Meaning, { all }: Spotted): Meaning {
  const asksDanger = asked.kind === 'question' && isDangerQuestion(asked.question)
  const isSpoken = meaning.hypothetical === true && meaning.answer === undefined && meaning.told.signs.length === 0
  if (!asksDanger || !isSpoken || meaning.forms.length > 0) return meaning
  const signs = all('sign')
    .filter(({ role }) => role === 'is')
    .map(({ id }) => id as SignId)
    .filter((id) => signOf(id).always === 'emergency' && !meaning.told.denied.includes(id))
  const { hypothetical: _, ...rest } = meaning
  return signs.length > 0 ? { ...rest, topics: [], told: { ...rest.told, signs: [...new Set(signs)] } } : meaning
}

function readBy(asked: Asked, meaning: Meaning, spotted: Spotted): Meaning {
  if (asked.kind === 'question') return questions[asked.question](meaning, spotted)
  return asked.kind === 'offer' ? offer(meaning, spotted, asked) : others[asked.kind](meaning, spotted)
}

/** Whether how it began, how long or where it twitches was asked and told. */
function isTold(told: Told, asked: Asked): boolean {
  if (asked.kind !== 'question') return false
  const { question } = asked
  return (question === 'onset' || question === 'duration' || question === 'spread') && told[question] !== undefined
}

/** So few words that are not understood, and hold no no, rather take an offer than refuse it; that of the doctor's questions does no harm. */
const fewWords = { check: 6, other: 2 } as const
/** Of these so many may carry a meaning. */
const fewMeanings = 2

/** "Okay", and a few words that are not known, take up an offer. */
const offer = (meaning: Meaning, spotted: Spotted, asked: Asked & { kind: 'offer' }): Meaning => {
  if (meaning.answer !== undefined || meaning.topics.length > 0) return meaning
  const most = asked.offer?.kind === 'check' ? fewWords.check : fewWords.other
  // "go on, brother"
  const { who: _, ...told } = meaning.told
  const isBare =
    meaning.unclear === true || (meaning.forms.length === 0 && meaning.move === undefined && !tellsAnything(told))
  const isShort =
    isBare &&
    spotted.tokens.length <= most &&
    contentWords(spotted).length <= fewMeanings &&
    spotted.all('negator').length === 0
  // "all right, let's try"
  const tries = meaning.move === 'plan' && meaning.forms.length === 0 && spotted.tokens.length <= most
  return meaning.move === 'acknowledge' || tries || isShort ? { ...meaning, told, answer: 'yes' } : meaning
}

/** "The second one" does not tell how long. */
const choice: Read = (meaning) => {
  if (meaning.choice === undefined) return meaning
  const { duration: _, ...told } = meaning.told
  return { ...meaning, told }
}

/** "Four cups" says that a habit is there. */
const habit: Read = (meaning, spotted) => {
  const read = plain(meaning, spotted)
  const counts = spotted.all('quantity').some(({ id }) => amountOf(id) > 1)
  if (!counts || read.answer === 'no') return read
  const forms = read.forms.filter((form) => form !== 'how-much')
  return Object.keys(read.told.habits).length > 0 ? { ...read, forms } : { ...read, forms, answer: 'yes' }
}

const others: Record<Exclude<Asked['kind'], 'question' | 'offer'>, Read> = {
  concern: plain,
  habit,
  choice,
  open: (meaning) => meaning,
  alarm,
  crisis,
}
