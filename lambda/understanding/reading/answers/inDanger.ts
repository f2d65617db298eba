/** Reads words after an alarm, and after words of self-harm. */
import { isLasting, reasonIds } from '../../../triage/callOff'
import { isGrave } from '../../meaning/meaning'
import type { LightMove, Meaning, Since } from '../../meaning/meaning'
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
  'must-call',
  'care',
  'passed',
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
  const grave = meaning.move && isGrave(meaning.move) && meaning.move !== 'call-doubt' ? meaning.move : undefined
  // who is afraid does not leave
  const scared = meaning.move === 'scared' || given.includes('scared') ? 'scared' : undefined
  const leaves = meaning.move === 'stop' || meaning.move === 'goodbye'
  const move = grave ?? (light && isGrave(light) ? light : undefined) ?? scared ?? light ?? (leaves && meaning.rest ? undefined : meaning.move)
  const { move: _, ...rest } = meaning
  const heard: Meaning = {
    ...rest,
    ...(reasons.length > 0 && { reasons }),
    ...(move && { move }),
    ...(light && light !== move && { beside: light }),
  }
  // "he's fine again" does not answer with a no
  const { answer, ...without } = heard
  return answer === 'no' && !beginsWithNo(spotted) ? { ...without, move: heard.move ?? 'call-doubt' } : heard
}

/** What is told after words of self-harm, the gravest first. */
const inCrisis = ['crisis-done', 'crisis-near', 'heard-me'] as const satisfies readonly LightMove[]

/** "I've had a few already", "he's gone to the terrace", and else "I won't do anything", "only kidding", after words of self-harm. */
export const crisis: Read = (meaning, spotted) => {
  const given = givenIn(spotted)
  const near = inCrisis.find((id) => given.includes(id))
  if (meaning.move && isGrave(meaning.move)) return near && isGrave(near) ? { ...meaning, move: near } : meaning
  const isFine = given.includes('crisis-fine') || given.includes('explained')
  const move = near ?? (isFine ? 'crisis-fine' : undefined)
  return move ? { ...meaning, move } : meaning
}

/** What is heard later in a talk in which words of self-harm or an alarm were heard, whatever was asked last. */
export function afterwards(meaning: Meaning, spotted: Spotted, since: Since | undefined): Meaning {
  if (!since || (meaning.move && isGrave(meaning.move))) return meaning
  const given = givenIn(spotted)
  const move =
    (since.crisis && inCrisis.find((id) => given.includes(id))) ??
    (since.alarm && given.includes('recurs') ? 'recurs' : undefined)
  if (!move) return meaning
  const { unclear: _, outside: __, concern: ___, answer: ____, ...rest } = meaning
  return { ...rest, move, forms: [], topics: [] }
}
