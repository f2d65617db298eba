/** Reads words after an alarm, and after words of self-harm. */
import { isDangerQuestion } from '../../../knowledge/doctorQuestions'
import type { SignId } from '../../../knowledge/signs'
import { isTopic } from '../../../knowledge/topics'
import { isLasting, reasonIds } from '../../../triage/callOff'
import { isGrave } from '../../meaning/meaning'
import type { Asked, LightMove, Meaning, Since } from '../../meaning/meaning'
import { isItself } from '../topics'
import type { Spotted } from '../../spotting/spot'
import { beginsWithNo } from './plainAnswer'
import type { Read } from './plainAnswer'

const givenIn = ({ all }: Spotted): readonly string[] =>
  all('move').flatMap(({ role, id }) => (role === 'is' ? [id] : []))

/** What is asked or told while an alarm holds, the gravest first. */
const inAlarm = [
  'recurs',
  'in-mouth',
  'call-off',
  'can-wait',
  'passed',
  'must-call',
  'alone',
  'care',
] as const satisfies readonly LightMove[]

/** "It's from the dentist", after an alarm, says where the sign comes from; else it is heard as a plain answer. */
export const alarm: Read = (meaning, spotted) => {
  const given = givenIn(spotted)
  // "her face is fine now" only got better by itself
  const isNotThere = meaning.told.denied.length > 0 && !given.includes('passed')
  const isNew = given.includes('just-now')
  const reasons = reasonIds.filter((id) =>
    id === 'not-there' ? isNotThere : given.includes(id) && !(isNew && isLasting(id)),
  )
  const light = inAlarm.find((id) => given.includes(id))
  const own = meaning.move && isGrave(meaning.move) && meaning.move !== 'call-doubt' ? meaning.move : undefined
  const helped = given.includes('help-there') ? 'help-there' : given.includes('calling') ? 'help-coming' : undefined
  const grave = own !== undefined && own !== 'help-coming' ? own : (helped ?? own)
  // who is afraid does not leave
  const scared = meaning.move === 'scared' || given.includes('scared') ? 'scared' : undefined
  const leaves = meaning.move === 'stop' || meaning.move === 'goodbye'
  const move =
    grave ??
    (light && isGrave(light) ? light : undefined) ??
    scared ??
    light ??
    (leaves && meaning.rest ? undefined : meaning.move)
  const { move: _, ...rest } = meaning
  const heard: Meaning = {
    ...rest,
    ...(reasons.length > 0 && { reasons }),
    ...(move && { move }),
    ...(light && light !== move && { beside: light }),
  }
  // "he's fine again" does not answer with a no
  const { answer, ...without } = heard
  const doubts = given.includes('thanks') || given.includes('never-mind') ? 'thanks' : 'call-doubt'
  return answer === 'no' && !beginsWithNo(spotted) ? { ...without, move: heard.move ?? doubts } : heard
}

/** Whether a more specific move, heard in the light of what went before, replaces the one that was heard. */
const givesWay = ({ move }: Meaning): boolean => move === undefined || move === 'self-harm' || !isGrave(move)

/** What is told after words of self-harm, the gravest first. */
const inCrisis = [
  'crisis-done',
  'crisis-near',
  'crisis-tell',
  'crisis-secret',
  'crisis-away',
  'heard-me',
] as const satisfies readonly LightMove[]

/** "I've had a few already", "he's gone to the terrace", and else "I won't do anything", "only kidding", after words of self-harm. */
export const crisis: Read = (meaning, spotted) => {
  const given = givenIn(spotted)
  const near = inCrisis.find((id) => given.includes(id))
  if (!givesWay(meaning)) return near && isGrave(near) ? { ...meaning, move: near } : meaning
  const { move: said } = meaning
  const isFine = said !== 'self-harm' && (given.includes('crisis-fine') || given.includes('explained'))
  const move = near ?? (isFine ? 'crisis-fine' : undefined)
  return move ? { ...bare(meaning, spotted), move } : bare(meaning, spotted)
}

/** "He's sitting here": parts, habits and what is not covered are no subject, until a question or the twitch itself is named. */
function bare(meaning: Meaning, { all }: Spotted): Meaning {
  const { forms, topics, told } = meaning
  if (forms.length > 0 || topics.some((id) => isItself(id)) || all('topic').some(({ id }) => isItself(id)))
    return meaning
  const { outside: _, concern: __, ...rest } = meaning
  return { ...rest, topics: topics.filter(isTopic), told: { ...told, places: [], habits: {} } }
}

/** Reasons that explain a danger in the answer in which it is told, where it has been so for months or a limb was lain on; what is said of a twitch as well may be its length. */
function withReasons(meaning: Meaning, spotted: Spotted, asked: Asked | undefined): Meaning {
  const { told, topics } = meaning
  const asksDanger = asked?.kind === 'question' && isDangerQuestion(asked.question)
  // "it's coming back already, I lay on it" explains nothing graver
  const answers = asksDanger || (asked !== undefined && told.signs.every((sign) => asleep.includes(sign)))
  const isOfTwitch =
    topics.some(isTopic) || told.places.length > 0 || spotted.all('topic').some(({ id }) => isItself(id))
  if (!answers || isOfTwitch || told.signs.length === 0 || told.onset === 'sudden') return meaning
  const given = givenIn(spotted)
  if (given.includes('just-now')) return meaning
  const { duration } = told
  const isLong = duration === 'long' || (typeof duration === 'object' && duration.days >= months)
  const reasons = reasonIds.filter(
    (id) => given.includes(id) && (id === 'slept-on' || (id === 'long-standing' && asksDanger && isLong)),
  )
  return reasons.length > 0 ? { ...meaning, reasons } : meaning
}

/** Signs of a limb that was lain on, and of their passing. */
const asleep: readonly SignId[] = ['numbness', 'tingling', 'passed-off']

/** A sign that has lasted this many days is not acute. */
const months = 28

/** What is heard later in a talk in which words of self-harm or an alarm were heard, whatever was asked last. */
export function afterwards(meaning: Meaning, spotted: Spotted, asked: Asked | undefined, since: Since = {}): Meaning {
  const heard = asked?.kind === 'alarm' ? meaning : withReasons(meaning, spotted, asked)
  if (!givesWay(heard)) return heard
  const given = givenIn(spotted)
  const move =
    (since.crisis && inCrisis.find((id) => given.includes(id))) ??
    (since.alarm && given.includes('recurs') ? 'recurs' : undefined)
  if (!move) return heard
  const { unclear: _, outside: __, concern: ___, answer: ____, ...rest } = heard
  return { ...rest, move, forms: [], topics: [], told: { ...rest.told, places: [], habits: {} } }
}
