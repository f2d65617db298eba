/** Replies to what was told of a habit. */
import type { HabitId } from '../../knowledge/habits'
import { advise } from '../../triage/rules'
import { adviceReply } from '../doctor/advice'
import { askElse, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'

const habitFacts = {
  caffeine: ['relief-caffeine', 'relief-ease-or-prevent'],
  sleep: ['sleep-more-helps'],
  stress: ['relief-relax', 'relief-ease-or-prevent'],
  overexertion: ['exert-fatigue', 'water-stay-hydrated'],
  water: ['relief-water', 'water-too-much'],
  nutrients: ['relief-diet', 'supplement-blood-test'],
  medication: ['medicine-label', 'medicine-never-stop'],
  supplements: ['supplement-ask-doctor'],
} as const satisfies Record<HabitId, Draft['facts']>

/** What is said where a habit is not there, beside that it may not be the cause. */
const withoutIt: { readonly [H in HabitId]?: Draft['facts'] } = { water: ['water-too-much'] }

/** What an answer about everyday life means: a cause to try, or one that it may not be. */
export function habitReply(session: Session, habit: HabitId, told: 'yes' | 'no' | 'changed'): Draft {
  // who has a reason for a doctor is not told to wait and see whether a change helps
  if (told === 'changed' && (session.told.despite || advise(session.told).level !== 'home')) return adviceReply(session)
  return {
    kind: 'answer',
    from: `habits#${habit}`,
    facts:
      told === 'yes' ? habitFacts[habit] : told === 'changed' ? ['doctor-despite-changes'] : (withoutIt[habit] ?? []),
    say: [say(`habits.${habit}.${told}`)],
    ask: askElse(session),
    remember: { focus: { topic: habit, form: 'relief' } },
  }
}
