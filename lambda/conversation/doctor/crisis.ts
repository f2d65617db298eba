/** Words of self-harm, one's own or somebody else's: gives the crisis line, and repeats it on request until the session ends. */
import { isTopic } from '../../knowledge/topics'
import type { PhraseId } from '../../knowledge/contentKeys'
import type { Meaning, Move } from '../../understanding/meaning/meaning'
import { emergencyNumber } from '../talk/line'
import { ask, askElse, phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import type { Asking, Draft } from '../talk/turn'

type Whose = NonNullable<Session['crisis']>

/** The crisis line by name and number, as it stands inside a sentence of the locale; the first reply has a sentence of its own. */
const line = say('phrases.crisis-line', 0, { line: { call: 'crisis' } })

const asking = (session: Session): Asking => ({
  question: ask('crisis', session, { line }),
  pending: { kind: 'crisis' },
})

const speak = (session: Session, id: PhraseId, next: Asking = asking(session)): Draft => ({
  kind: 'help',
  from: `phrases#${id}`,
  facts: [],
  say: [phrase(id, session, { line, number: emergencyNumber })],
  ask: next,
})

/** The reply to words of self-harm: the crisis line and the number for danger now. */
export const crisisReply = (session: Session, whose: Whose): Draft =>
  whose === 'other'
    ? { ...speak(session, 'crisis-other'), remember: { crisis: whose } }
    : {
        ...speak(session, 'crisis'),
        say: [say('phrases.crisis', 0, { line: { call: 'crisis' }, number: emergencyNumber })],
        remember: { crisis: whose },
      }

/** Somebody has done something to themselves: whose words of self-harm it stands for; nothing where none was told. */
export function harmed({ move, told }: Meaning, { crisis }: Session): Whose | undefined {
  if (move === 'harm-done') return told.who === undefined ? (crisis ?? 'own') : 'other'
  return move === 'crisis-done' ? crisis : undefined
}

/** What is asked or told of it has a line of its own. */
const ownLines: { readonly [M in Move]?: PhraseId } = {
  'heard-me': 'crisis-heard',
  'crisis-tell': 'crisis-tell',
  'crisis-secret': 'crisis-secret',
  'crisis-away': 'crisis-away',
}

/** The reply where words of self-harm are heard, or where such words were meant after all; what is near has the number first. */
export function inCrisis({ move }: Meaning, session: Session): Draft | undefined {
  const { crisis } = session
  if (crisis && (move === 'self-harm' || move === 'crisis-near'))
    return { ...speak(session, 'crisis-now'), remember: { crisis } }
  if (move === 'self-harm') return crisisReply(session, 'own')
  if (move === 'self-harm-other') return crisisReply(session, 'other')
  if (crisis === undefined) return undefined
  const own = move && ownLines[move]
  if (own) return speak(session, own)
  return move === 'crisis-meant' ? crisisReply(session, crisis) : undefined
}

const again: readonly (Move | undefined)[] = ['repeat', 'slower', 'louder', 'explain', 'more']

/** Whether a turn speaks of twitches again. */
const isElsewhere = ({ topics, told }: Meaning): boolean =>
  topics.some(isTopic) || told.places.length + told.signs.length > 0 || told.duration !== undefined

/** Moves that go back to twitches. */
const onward: readonly (Move | undefined)[] = ['check-me', 'tips', 'ask-something', 'help', 'next', 'more']

/** Whether the last words were about self-harm, and no question has gone elsewhere since. */
const isHeld = ({ forms, move }: Meaning, { pending, said }: Session): boolean =>
  pending?.kind === 'crisis' ||
  (pending?.kind === 'open' && said.at(-1) === 'phrases.crisis-fine' && forms.length === 0 && !onward.includes(move))

/** What a crisis leaves to the end of the talk: its number is the one that is asked for, and a goodbye is kind. */
export function afterCrisis(meaning: Meaning, before: Session, session: Session): Draft | undefined {
  const { move, answer } = meaning
  if (session.crisis === undefined) return undefined
  if (move === 'emergency-number') return speak(session, 'crisis-again')
  if (move === 'crisis-talk') return speak(session, 'crisis-talk')
  if (move === 'stop' || move === 'goodbye') {
    const { ask: _, ...draft } = speak(session, 'crisis-bye')
    return { ...draft, kind: 'end' }
  }
  if (!isHeld(meaning, before) || isElsewhere(meaning) || move === 'start-over') return undefined
  if (again.includes(move)) return crisisReply(session, session.crisis)
  const isFine = move === 'crisis-fine' || move === 'thanks' || move === 'acknowledge' || move === 'seen-doctor'
  if (isFine || move === 'never-mind' || answer === 'no') return speak(session, 'crisis-fine', askElse(session))
  return answer === 'yes' ? speak(session, 'crisis-again') : speak(session, 'crisis-talk')
}
