/** Which reason explains which signs, and so ends an alarm; tests/triage/callOff.yaml has cases that a clinician can read. Pure. */
import { idsOf } from '../knowledge/idsOf'
import { signs } from '../knowledge/signs'
import type { SignId } from '../knowledge/signs'
import { isEmergency, madeOf } from './emergency'
import { mergeTold } from './told'
import type { Told } from './told'

/** Signs that no illness and no length of time explains: each is new by its nature, or asks for help. */
const alwaysNew: readonly SignId[] = ['headache', 'collapse', 'passed-off', 'help', 'seizure']

const all = idsOf<SignId>(signs)
const allBut = (...others: readonly SignId[]): readonly SignId[] =>
  all.filter((sign) => !alwaysNew.includes(sign) && !others.includes(sign))

/** Reasons that a listener may give against an alarm, each with the signs that it explains. */
export const reasons = {
  // nobody is ill: it was asked in general, misheard, a joke
  'false-alarm': all,
  'carry-on': all,
  explained: all,
  // an illness that a doctor knows; a pain in the chest is never let go for one
  'known-to-doctor': allBut('chest-pain', 'breathing', 'stroke'),
  panic: ['chest-pain', 'breathing', 'dizziness', 'tingling'],
  // it has been so for weeks or longer
  'long-standing': allBut('chest-pain', 'breathing'),
  // it happened months or years ago; who asks for help asks now
  'long-ago': all.filter((sign) => sign !== 'help'),
  // a headache as it comes again and again
  usual: ['headache'],
  'from-dentist': ['face-droop', 'numbness', 'speech', 'swallowing', 'tingling'],
  'from-effort': ['arm-drop', 'sudden-weakness', 'weakness', 'walking', 'stiffness', 'pain'],
  'slept-on': ['arm-drop', 'sudden-weakness', 'one-side', 'numbness', 'weakness', 'tingling'],
} as const satisfies Record<string, readonly SignId[]>

/** A reason against an alarm; `not-there` explains the signs that are denied. */
export type Reason = keyof typeof reasons | 'not-there'

/** All reasons. */
export const reasonIds: readonly Reason[] = [...idsOf<keyof typeof reasons>(reasons), 'not-there']

/** Whether one of the reasons explains a sign; "it isn't there" explains those that are denied. */
const isExplained = (sign: SignId, given: readonly Reason[], denied: readonly SignId[]): boolean =>
  given.some((reason) =>
    reason === 'not-there' ? denied.includes(sign) : (reasons[reason] as readonly SignId[]).includes(sign),
  )

/** Reasons that what began today refutes. */
const lasting: readonly Reason[] = ['known-to-doctor', 'panic', 'long-standing', 'long-ago', 'usual']

/** Whether a reason cannot explain what began today. */
export const isLasting = (reason: Reason): boolean => lasting.includes(reason)

/** Reasons of which one is given easily: they explain one sign, and not several together. */
const single: readonly Reason[] = ['explained']

/** Signs that the first danger question asks about; the second asks about the others. */
const throat: readonly SignId[] = ['breathing', 'swallowing', 'speech']

/** A limb that was lain on is numb for a while, and then it is not. */
const wasLainOn = ({ signs }: Told, given: readonly Reason[]): boolean =>
  given.includes('slept-on') && signs.some((sign) => sign === 'numbness' || sign === 'tingling')

/** Reasons that say that it has been so for long, or was long ago: what has lasted is still a reason for a doctor. */
const ofTime: readonly Reason[] = ['long-standing', 'long-ago']

/** What is left of what was told before once the alarm is called off, with what is told now; nothing where it holds. */
export function calledOff(before: Told, now: Told, given: readonly Reason[]): Told | undefined {
  const grave = before.signs.filter((sign) => isEmergency(sign, before.onset))
  // a limb that was lain on comes back
  const comesBack = (sign: SignId) => sign === 'passed-off' && given.includes('slept-on')
  // a new sign in the same breath, or the same as a sudden one, holds the alarm
  const isNew = now.signs.some(
    (sign) => isEmergency(sign, before.onset) && !before.signs.includes(sign) && !comesBack(sign),
  )
  if (grave.length === 0 || now.onset === 'sudden' || isNew) return undefined
  const enough = given.filter((reason) => grave.length === 1 || !single.includes(reason))
  const isOff = (sign: SignId) =>
    isExplained(sign, enough, now.denied) || (sign === 'passed-off' && wasLainOn(before, enough))
  if (!grave.every(isOff)) return undefined
  const parts = grave.flatMap((sign) => madeOf(sign))
  const { signs: told, ...merged } = mergeTold(before, now)
  const signs = told.filter((sign) => !grave.includes(sign) && !parts.includes(sign) && !comesBack(sign))
  const lasts = enough.some((reason) => ofTime.includes(reason)) && !enough.some((reason) => unreal.includes(reason))
  const answered = grave.map((sign) => [throat.includes(sign) ? 'danger-breathing' : 'danger-face', 'no'] as const)
  return {
    ...merged,
    signs,
    ...(lasts && {
      lasting: [...new Set([...(merged.lasting ?? []), ...grave])],
      onset: merged.onset ?? ('gradual' as const),
    }),
    // what was explained is not asked again
    answered: { ...merged.answered, ...Object.fromEntries(answered) },
  }
}

/** Reasons by which the sign never was there. */
const unreal: readonly Reason[] = ['false-alarm', 'carry-on', 'explained', 'not-there']

/** The same for a danger that is told for the first time with its reason in the same words. */
export const explainedAtOnce = (before: Told, now: Told, given: readonly Reason[]): Told | undefined =>
  before.signs.some((sign) => isEmergency(sign, before.onset))
    ? undefined
    : calledOff(mergeTold(before, now), { ...now, signs: [] }, given)
