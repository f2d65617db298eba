/** Reads the answers to the doctor's questions. */
import type { PlaceId } from '../../../knowledge/body'
import type { QuestionId } from '../../../knowledge/doctorQuestions'
import { habits } from '../../../knowledge/habits'
import type { SignId } from '../../../knowledge/signs'
import type { Meaning } from '../../meaning/meaning'
import type { Spotted } from '../../spotting/spot'
import { isBetween } from '../content'
import { isPart } from '../../../knowledge/anatomy'
import { plain, withTold } from './plainAnswer'
import type { Read } from './plainAnswer'

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
  // "both legs are a bit tired": no one side
  const isBoth = isBetween(spotted, 'both', 0, spotted.tokens.length)
  if (isBoth && told.signs.length > 0 && told.signs.every((sign) => sign === 'weakness' || sign === 'numbness'))
    return withTold(read, { answered: { ...told.answered, 'danger-face': 'no' } })
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

/** "It's just the calf that's playing up": nothing of breath, speech or swallowing. */
const breathing: Read = (meaning, spotted) => {
  const { told, answer, concern, forms } = meaning
  const isElsewhere = (told.spread === 'one' && told.places.length > 0) || isTwitchAlone(meaning)
  const says = answer === undefined && concern === undefined && forms.length === 0 && told.signs.length === 0
  return says && isElsewhere ? { ...meaning, answer: 'no', topics: [] } : plain(meaning, spotted)
}

/** "Both" and "all of those" are something beside the twitch; "only the thumb" says that nothing is. */
const symptom: Read = (meaning, spotted) => withoutSpread(symptomIn(meaning, spotted))

/** "Nothing else" says that nothing came with it, not that it twitches nowhere else. */
function withoutSpread(meaning: Meaning): Meaning {
  const { spread, ...told } = meaning.told
  return spread === 'one' && told.places.length === 0 && meaning.answer === 'no' ? { ...meaning, told } : meaning
}

const symptomIn: Read = (meaning, spotted) => {
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
  // "well, my knee hurts, but that's the old knee"
  if (told.aches && meaning.forms.length === 0) return { ...meaning, answer: 'no' }
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
      ![...all('negator'), ...all('opening')].some(
        ({ start, end }) => end <= one.start && one.start - end <= (start === first ? 0 : denies),
      ),
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

/** "Just then, while I was working", "since I got up": it began today. */
const onset: Read = (meaning, spotted) => {
  // "did what come on suddenly" asks back
  if (meaning.move === 'explain' || meaning.forms.includes('about')) return withoutOnset(meaning)
  const isNew = spotted.all('move').some(({ role, id }) => role === 'is' && id === 'just-now')
  if (!isNew || meaning.told.onset === 'gradual' || meaning.answer === 'no') return meaning
  const { answer: _, ...rest } = withTold(meaning, { onset: 'sudden' })
  return { ...rest, move: 'just-now' }
}

function withoutOnset(meaning: Meaning): Meaning {
  const { onset: _, ...told } = meaning.told
  return { ...meaning, told }
}

/** How the answer to each of the doctor's questions is read. */
export const questions: Record<QuestionId, Read> = {
  'danger-breathing': breathing,
  'danger-face': face,
  symptom,
  onset,
  duration,
  spread,
}
