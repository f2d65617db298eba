/** Moves of the talk: thanks, wow, hold on, repeat, slower, never mind …: a human word each, then the thread. */
import type { FactId } from '../../knowledge/facts'
import type { Form } from '../../knowledge/forms'
import { isInLight } from '../../understanding/meaning/meaning'
import type { LightMove, Meaning, Move } from '../../understanding/meaning/meaning'
import { adviceReply } from '../doctor/advice'
import { more } from './more'
import { startDialog } from '../doctor/doctorDialog'
import { justOne } from '../answers/others'
import { briefFacts, briefKey } from '../answers/lookUp'
import { alarmReply, helpOnItsWay } from '../doctor/alarm'
import { crisisReply } from '../doctor/crisis'
import { emergencyNumber } from '../talk/line'
import { reassure } from '../doctor/reassurance'
import { feelFor, noted } from './feelings'
import { askAgain, lostThread, repeat } from './repair'
import { alreadyDo, noDoctor, plan, promise, worse } from './plans'
import { word } from './word'
import type { Handler } from './word'
import { askElse, askOpen, phrase, say } from '../talk/say'
import type { Session } from '../talk/session'
import { tell } from '../answers/tell'
import { tellTip } from '../answers/tips'
import type { Draft } from '../talk/turn'
import { advise } from '../../triage/rules'

/** Ends the talk. */
export const goodbye: Handler = (session) => ({
  kind: 'end',
  from: 'phrases#goodbye',
  facts: [],
  say: [phrase('goodbye', session)],
})

/** A word about calling for help, with the number to call. */
const withNumber =
  (id: 'emergency-number' | 'call-doubt', facts: readonly FactId[]): Handler =>
  (session) => ({
    kind: 'help',
    from: `phrases#${id}`,
    facts,
    say: [say(`phrases.${id}`, 0, { number: emergencyNumber })],
    ask: askElse(session),
  })

const home: Handler = (session) => ({
  kind: 'help',
  from: 'phrases#home',
  facts: [],
  say: [say('phrases.home')],
  ask: askOpen('launch', session),
})

const help: Handler = (session) => ({
  kind: 'help',
  from: 'phrases#help.general',
  facts: [],
  say: [say('phrases.help.general')],
  ask: askOpen('what', session),
  remember: { disclaimed: true },
})

const remedies: readonly Form[] = ['relief', 'cure', 'prevent']

/** Whether anything was said that could have been tried. */
const hasAdvised = ({ tip, focus, told }: Session): boolean =>
  tip !== undefined ||
  focus === undefined ||
  remedies.includes(focus.form) ||
  Object.values(told.habits).includes('changed')

/** It goes on although something was changed: a reason for a doctor, to the end of the talk. Where nothing was to be tried, it was the answer that did not help. */
const didNotHelp: Handler = (session, meaning) => {
  if (!hasAdvised(session)) return word('insult', 'what')(session, meaning)
  const told = { ...session.told, despite: true as const }
  const draft = adviceReply({ ...session, told })
  return { ...draft, remember: { ...draft.remember, told } }
}

/** The answer in one short sentence, where it has one. */
const shorter: Handler = (session) => {
  const { focus } = session
  if (advise(session.told).level !== 'home') return adviceReply(session)
  const part = focus?.form === 'relief' ? 'relief' : 'cause'
  const key = focus && briefKey(focus.topic, part)
  if (!key) return repeat(session)
  return {
    kind: 'answer',
    from: `topics/${focus.topic}#brief`,
    facts: briefFacts(focus.topic, part),
    say: [say(key)],
    ask: askElse(session),
  }
}

/** "What do you mean": how it works, or the same again. */
const explain: Handler = (session) => {
  const { focus } = session
  return focus ? tell(session, 'mechanism', focus.topic) : repeat(session)
}

/** "Why do you ask": how the habit that was asked about makes muscles twitch, and the same question again. */
const whyAsk: Handler = (session, meaning) =>
  session.pending?.kind === 'habit'
    ? { ...tell(session, 'mechanism', session.pending.habit), ask: askAgain(session) }
    : word('all-right', 'keep')(session, meaning)

/** The one thing to do: the doctor, where one is due. */
const justTheOne: Handler = (session, meaning) =>
  advise(session.told).level === 'home'
    ? (justOne(session) ?? word('all-right', 'open')(session, meaning))
    : adviceReply(session)

const handlers: Record<Exclude<Move, LightMove>, Handler> = {
  thanks: word('thanks', 'open'),
  acknowledge: word('acknowledge', 'open'),
  wow: word('wow', 'open'),
  scared: reassure,
  laugh: word('laugh', 'open'),
  'bad-news': feelFor('bad-news'),
  annoyed: feelFor('annoyed'),
  detail: noted,
  'already-do': alreadyDo,
  'did-not-help': didNotHelp,
  'not-what-i-asked': word('sorry', 'what'),
  'hold-on': word('hold-on', 'keep'),
  'never-mind': word('never-mind', 'open'),
  'will-see-doctor': word('will-see-doctor', 'open'),
  'help-coming': (session) => helpOnItsWay(session, undefined),
  explained: noted,
  'false-alarm': noted,
  'seen-doctor': word('seen-doctor', 'open'),
  'no-doctor': noDoctor,
  worse,
  plan,
  'just-one': justTheOne,
  promise,
  'lost-thread': lostThread,
  louder: word('louder', 'keep'),
  'emergency-number': withNumber('emergency-number', ['emergency-unsure']),
  'call-doubt': withNumber('call-doubt', [
    'emergency-face-arm-speech',
    'emergency-breathing',
    'emergency-passes',
    'emergency-unsure',
  ]),
  greeting: word('greeting', 'what'),
  goodbye,
  stop: goodbye,
  help,
  'start-over': home,
  repeat: (session) => repeat(session),
  shorter,
  slower: (session) => repeat(session, 'slow'),
  more: (session, meaning) => more(session, meaning),
  next: (session) => (session.tip === undefined ? more(session) : tellTip(session, session.tip + 1)),
  previous: (session) => (session.tip === undefined ? repeat(session) : tellTip(session, session.tip - 1)),
  tips: (session) => tellTip(session, session.tip === undefined ? 0 : session.tip + 1),
  'check-me': startDialog,
  'why-ask': whyAsk,
  explain,
  'self-harm': (session) => crisisReply(session, 'own'),
  'self-harm-other': (session) => crisisReply(session, 'other'),
  'harm-done': (session) => alarmReply(session, 'help'),
  'crisis-talk': word('go-ahead', 'what'),
  'crisis-meant': noted,
  insult: word('insult', 'what'),
  'test-call': word('here-i-am', 'keep'),
  'ask-something': word('go-ahead', 'what'),
}

/** Moves that end the talk or go before anything else. */
export const isLeaving = (move: Move | undefined): boolean => move === 'stop' || move === 'goodbye'

/** Answers a move; nothing where a turn holds none. */
export const answerMove = (meaning: Meaning, session: Session): Draft | undefined =>
  meaning.move && (isInLight(meaning.move) ? noted : handlers[meaning.move])(session, meaning)

/** "I don't want to make a fuss but it has twitched for weeks" tells of a twitch, and doubts no call. */
const tellsOfTwitch = ({ told }: Meaning): boolean =>
  told.places.length + told.signs.length > 0 || told.duration !== undefined

/** Whom to call, and whether to: answered before any other question in the same words. */
export function answerCall(meaning: Meaning, session: Session): Draft | undefined {
  const { move } = meaning
  const asksCall = move === 'emergency-number' || (move === 'call-doubt' && !tellsOfTwitch(meaning))
  return asksCall ? handlers[move](session, meaning) : undefined
}
