/** Short ways to name lines and questions. */
import type { AskId, ContentKey, PhraseId, Placeholder } from '../../knowledge/contentKeys'
import type { QuestionId } from '../../knowledge/doctorQuestions'
import type { Concern } from '../../knowledge/doctorQuestions'
import type { HabitId } from '../../knowledge/habits'
import type { TopicId } from '../../knowledge/topics'
import type { Line, Value } from './line'
import type { Asking, Question } from './turn'
import type { Offer, Pending } from './sessionSchema'
import type { Session } from './session'

type Values = { readonly [P in Placeholder]?: Value }

/** A line of the contract, by its key. */
export const say = (key: ContentKey, nth = 0, values?: Values): Line => ({
  key,
  ...(nth > 0 && { nth }),
  ...(values && { values }),
})

/** A phrase in one of its wordings, chosen by the turn's number. */
export const phrase = (id: PhraseId, { turn }: Session, values?: Values): Line => say(`phrases.${id}`, turn, values)

/** A question that recurs, in one of its wordings. */
export const ask = (id: AskId, { turn }: Session, values?: Values): Question => ({
  text: say(`phrases.ask.${id}.text`, turn, values),
  reprompt: say(`phrases.ask.${id}.reprompt`, turn, values),
})

/** The open question at the end of an answer ("Anything else?"). */
export const askElse = (session: Session): Asking => ({ question: ask('else', session), pending: { kind: 'open' } })

/** An open question of a given wording. */
export const askOpen = (id: AskId, session: Session): Asking => ({
  question: ask(id, session),
  pending: { kind: 'open' },
})

/** A question of the doctor's dialog. */
export const askCheck = (question: QuestionId, retried = false): Asking => ({
  question: {
    text: say(`phrases.check.${question}.${retried ? 'again' : 'text'}`),
    reprompt: say(`phrases.check.${question}.reprompt`),
  },
  pending: { kind: 'question', question, ...(retried && { retried: true as const }) },
})

/** The one short question where danger may be meant. */
export const askConcern = (concern: Concern, then?: (Pending & { kind: 'concern' })['then']): Asking => ({
  question: { text: say(`phrases.concern.${concern}.text`), reprompt: say(`phrases.concern.${concern}.reprompt`) },
  pending: { kind: 'concern', concern, ...(then && { then }) },
})

/** A question about the listener's everyday life. */
export const askHabit = (habit: HabitId): Asking => ({
  question: { text: say(`habits.${habit}.text`), reprompt: say(`habits.${habit}.reprompt`) },
  pending: { kind: 'habit', habit },
})

const names = ([first, second, third]: readonly TopicId[]): Values => ({
  ...(first && { first: say(`topics.${first}.name`) }),
  ...(second && { second: say(`topics.${second}.name`) }),
  ...(third && { third: say(`topics.${third}.name`) }),
})

/** A short list to choose from; `fits` asks which of three sounds like the listener. */
export function askChoice(session: Session, options: readonly TopicId[], form?: Pending & { kind: 'choice' }): Asking {
  const id = form ? 'which-fits' : options.length > 2 ? 'choose-3' : 'choose-2'
  return {
    question: ask(id, session, names(options)),
    pending: form ?? { kind: 'choice', options: [...options] },
  }
}

const offerAsks = {
  more: 'more',
  tips: 'tips',
  'next-tip': 'next-tip',
  check: 'check',
} as const satisfies { readonly [K in Exclude<Offer['kind'], 'tell'>]: AskId }

const general = { relief: 'relief', doctor: 'doctor', cause: 'cause', outlook: 'outlook' } as const

const hasGeneral = (form: string): form is keyof typeof general => Object.hasOwn(general, form)

/** The question that makes an offer. */
export function askOffer(session: Session, offer: Offer): Asking {
  const pending: Pending = { kind: 'offer', offer }
  if (offer.kind !== 'tell') return { question: ask(offerAsks[offer.kind], session), pending }
  const { topic, form } = offer
  if (form !== undefined && hasGeneral(form)) return { question: ask(general[form], session), pending }
  const reprompt = say('phrases.ask.was-that-yes.reprompt', session.turn)
  return { question: { text: say(`topics.${topic}.offer`), reprompt }, pending }
}
