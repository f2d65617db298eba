/** Of whom the knowledge is not: children, babies, animals. Said once; then the doctor's rule, and never that nobody need look. */
import type { PersonId } from '../../knowledge/body'
import { askElse, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

/** Of whom the knowledge is not, and what is said of it. */
export const people = {
  child: 'people.child',
  children: 'people.child',
  baby: 'people.baby',
  pet: 'people.pet',
} as const

/** Whether the knowledge is not about somebody, and that was not said yet. */
export const isStranger = ({ said }: Session, who: PersonId | undefined): who is keyof typeof people =>
  who !== undefined && who in people && !said.includes(`phrases.${people[who as keyof typeof people]}`)

/** Whether what was told is of somebody whom the knowledge is not about, or of a pregnancy. */
export const isNotForThem = ({ told }: Session): boolean => told.expecting === true || isOfThem(told.who)

/** Whether somebody is one of those whom the knowledge is not about. */
export const isOfThem = (who: PersonId | undefined): who is keyof typeof people => who !== undefined && who in people

/** The facts of the doctor's rule, as it is said of those whom the knowledge is not about. */
export const rule = ['doctor-two-weeks', 'doctor-several-places', 'doctor-sudden-with-symptoms'] as const

/** Somebody whom the knowledge is not about: said once, with the doctor's rule for people. */
export function notForThem(session: Session, who: keyof typeof people): Draft {
  const human = who !== 'pet'
  return {
    kind: 'unknown',
    from: `phrases#${people[who]}`,
    facts: human ? rule : [],
    say: [say(`phrases.${people[who]}`), ...(human ? [say('topics.doctor.doctor.1')] : [])],
    ask: askElse(session),
  }
}

/** The end of the doctor's questions for them: the rule, in place of an advice to stay at home. */
export const ruleForThem = (session: Session): Draft => ({
  kind: 'answer',
  from: 'topics/doctor#doctor',
  facts: rule,
  say: [say('topics.doctor.doctor.1')],
  ask: askElse(session),
  remember: { told: session.told, refused: [...session.refused, 'check'] },
})
