/** Reads an utterance in the light of what was asked. */
import type { PlaceId } from '../../knowledge/body'
import type { SignId } from '../../knowledge/signs'
import { habits } from '../../knowledge/habits'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import type { Told } from '../../triage/told'
import type { Asked, Meaning } from '../meaning/meaning'
import { contentWords } from './content'
import { amountOf } from '../spotting/quantities'
import { isPart } from './parts'
import { beginsWithNo, plain, withTold } from './plainAnswer'
import type { Read } from './plainAnswer'
import { tellsAnything } from '../../triage/told'
import type { Spotted } from '../spotting/spot'

/** What the meaning is, given what was asked; only the answer to that question is added. */
export function inContext(meaning: Meaning, spotted: Spotted, asked: Asked | undefined): Meaning {
  if (!asked) return meaning
  const read = readBy(asked, meaning, spotted)
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

/** Whether nothing was told or asked beside parts of the body. */
const isPlaceAlone = ({ told, forms, topics, answer, hypothetical }: Meaning): boolean =>
  told.signs.length + told.denied.length + forms.length === 0 &&
  topics.every((topic) => topic === 'eyelid') &&
  answer === undefined &&
  hypothetical === undefined

const faces: readonly PlaceId[] = ['face', 'mouth']
const isLimb = (place: PlaceId): boolean => isPart(place, 'arm') || isPart(place, 'leg')

/** "My right arm" and "my right arm feels weak", after it was asked whether one side is weak. */
const face: Read = (meaning, spotted) => {
  const read = plain(meaning, spotted)
  const { told } = read
  // "no, it's just my foot that's numb"
  if (read.answer === 'no') return read
  if (told.signs.includes('weakness') || told.signs.includes('numbness')) {
    return withTold(read, { signs: [...new Set<SignId>([...told.signs, 'one-side'])] })
  }
  const sides = spotted.all('place').some(({ id, role }) => role === 'is' && id === 'one-side')
  if (!(sides || told.places.length > 0) || !isPlaceAlone(read) || told.spread === 'one' || twitches(spotted))
    return read
  if (told.places.some((place) => faces.includes(place))) return withTold(read, { signs: ['face-droop'], places: [] })
  return sides || told.places.some(isLimb) ? withTold(read, { signs: ['one-side'], places: [] }) : read
}

const twitches = (spotted: Spotted): boolean => spotted.all('topic').some(({ id }) => id === 'twitch' || id === 'spasm')

/** "Both" and "all of those" are something beside the twitch; "only the thumb" says that nothing is. */
const symptom: Read = (meaning, spotted) => {
  const { choice, told, answer } = meaning
  // "yes, cramps", "no, just a bit of cramping": a cramp that is not denied came with it
  if (told.signs.length === 0 && meaning.forms.length === 0 && cramps(spotted)) {
    const { answer: _, ...rest } = withTold(meaning, { signs: ['pain'] })
    return { ...rest, topics: rest.topics.filter((topic) => topic !== 'spasm') }
  }
  if (told.signs.length === 0 && (choice === 'both' || choice === 'all' || choice === 'any')) {
    return { ...withTold(meaning, { signs: ['other'] }), answer: 'yes' }
  }
  // "yes, I'm pretty stressed" names nothing that came with it
  if (told.signs.length === 0 && answer === 'yes' && namesCause(meaning)) {
    const { answer: _, ...rest } = meaning
    return rest
  }
  if (told.signs.length > 0 || answer !== undefined) return plain(meaning, spotted)
  return told.spread === 'one' || isTwitchAlone(meaning)
    ? { ...meaning, answer: 'no', topics: [] }
    : plain(meaning, spotted)
}

/** So near before a cramp a no denies it; the no that opens an answer only right before it. */
const denies = 3

const cramps = ({ all, first }: Spotted): boolean =>
  all('topic').some(
    (one) =>
      one.id === 'spasm' &&
      one.role === 'is' &&
      !all('negator').some(({ start, end }) => end <= one.start && one.start - end <= (start === first ? 0 : denies)),
  )

const namesCause = ({ told, topics }: Meaning): boolean =>
  Object.keys(told.habits).length > 0 || topics.some((topic) => habits.some((habit) => habit === topic))

/** "It's just the twitch" says that nothing else came with it. */
const isTwitchAlone = ({ topics, forms, concern, move }: Meaning): boolean =>
  topics.length > 0 && topics.every((topic) => topic === 'twitch') && forms.length === 0 && !concern && !move

const namesFeast = ({ all }: Spotted): boolean => all('feast').length > 0

/** "Longer than that", "less". */
const duration: Read = (meaning, spotted) => {
  // "since Easter" is asked back, "I don't know" is not
  if (meaning.told.duration === 'unknown' && meaning.answer !== 'unsure' && namesFeast(spotted)) {
    const { duration: _, ...told } = meaning.told
    return { ...meaning, told, unclear: true }
  }
  if (meaning.told.duration !== undefined) return meaning
  if (spotted.all('longer').length > 0) return withTold(meaning, { duration: 'long' })
  if (spotted.all('less').length > 0) return withTold(meaning, { duration: 'short' })
  return meaning
}

/** "Both", "my arm too", or one part of the body and no other. */
const spread: Read = (meaning, spotted) => {
  const { choice, told } = meaning
  if (choice === 'both' || choice === 'all') return withTold(meaning, { spread: 'several' })
  const named = [...new Set(spotted.all('place').flatMap(({ id, role }) => (role === 'is' ? [id] : [])))]
  if (told.spread !== undefined || named.length === 0 || meaning.answer === 'unsure') return meaning
  const joins = spotted.all('and').length > 0 && told.places.length > 0
  const { move: _, concern: __, ...rest } = meaning
  return withTold(rest, { spread: joins || told.places.length > 1 ? 'several' : 'one' })
}

const questions: Record<QuestionId, Read> = {
  'danger-breathing': plain,
  'danger-face': face,
  symptom,
  onset: (meaning) => meaning,
  duration,
  spread,
}

/** So few words that are not understood, and hold no no, rather take an offer than refuse it; that of the doctor's questions does no harm. */
const fewWords = { check: 6, other: 2 } as const
/** Of these so many may carry a meaning. */
const fewMeanings = 2

/** "Okay", and a few words that are not known, take up an offer. */
const offer = (meaning: Meaning, spotted: Spotted, asked: Asked & { kind: 'offer' }): Meaning => {
  if (meaning.answer !== undefined || meaning.topics.length > 0) return meaning
  const most = asked.offer?.kind === 'check' ? fewWords.check : fewWords.other
  const isShort =
    meaning.unclear === true &&
    spotted.tokens.length <= most &&
    contentWords(spotted).length <= fewMeanings &&
    spotted.all('negator').length === 0
  return meaning.move === 'acknowledge' || isShort ? { ...meaning, answer: 'yes' } : meaning
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

/** "It's from the dentist", after an alarm, says where the sign comes from; else it is heard as a plain answer. */
const alarm: Read = (meaning, spotted) => {
  const explains = spotted.all('move').some(({ id, role }) => role === 'is' && id === 'explained')
  if (explains) return { ...meaning, move: 'explained' }
  // "he's fine again" is no no, and no reason to wait
  const { answer, ...rest } = meaning
  return answer === 'no' && !beginsWithNo(spotted) ? { ...rest, move: meaning.move ?? 'call-doubt' } : meaning
}

const others: Record<Exclude<Asked['kind'], 'question' | 'offer'>, Read> = {
  concern: plain,
  habit,
  choice,
  open: (meaning) => meaning,
  alarm,
}
