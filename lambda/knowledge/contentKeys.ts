/** Every line that a language must give words for, its placeholders, and the types of its keys. No words live here. */
import { concerns, questions } from './doctorQuestions'
import type { Concern, QuestionId } from './doctorQuestions'
import { forms } from './forms'
import type { Form } from './forms'
import { habits } from './habits'
import { idsOf } from './idsOf'
import type { HabitId } from './habits'
import { signs } from './signs'
import type { SignId } from './signs'
import type { Breath } from './topic'
import { pairs, topics } from './topics'
import type { PairId, TopicId } from './topics'
import { uncoveredTopics } from './uncoveredTopics'
import type { UncoveredId } from './uncoveredTopics'

/** The closed list of placeholders: names of topics and signs, numbers to call, a month, and counts. */
export const placeholders = [
  'topic',
  'first',
  'second',
  'third',
  'sign',
  'number',
  'line',
  'reviewed',
  'tip',
  'tips',
  'step',
  'steps',
] as const
/** A placeholder's name. */
export type Placeholder = (typeof placeholders)[number]

/** A line's rules: how many wordings at least, and which placeholders it may hold; `plural` lines have a form for each plural category. */
export type Rule = { wordings: 0 | 1 | 2 | 3; holds: readonly Placeholder[]; plural?: true }

const once = <const P extends readonly Placeholder[]>(...holds: P) => ({ wordings: 1, holds }) as const
const twice = <const P extends readonly Placeholder[]>(...holds: P) => ({ wordings: 2, holds }) as const
const varied = <const P extends readonly Placeholder[]>(...holds: P) => ({ wordings: 3, holds }) as const
const plural = { wordings: 1, holds: [], plural: true } as const

/** What is said, by its key below `phrases`. */
export const phrases = {
  welcome: once(),
  home: once(),
  disclaimer: once(),
  'help.general': once(),
  'help.dialog': once(),
  goodbye: varied(),
  error: once(),
  // moves of the talk
  thanks: varied(),
  acknowledge: varied(),
  wow: varied(),
  laugh: twice(),
  greeting: once(),
  'all-right': varied(),
  sorry: twice(),
  'hold-on': twice(),
  'never-mind': twice(),
  'will-see-doctor': once(),
  'already-do': once(),
  'help-coming': once(),
  'seen-doctor': once(),
  'no-promise': once(),
  'no-doctor': once(),
  worse: once(),
  louder: once(),
  plan: twice(),
  maybe: twice(),
  thread: once('topic'),
  noted: twice(),
  'bad-news': once(),
  annoyed: once(),
  'emergency-number': once('number'),
  'call-doubt': once('number'),
  corrected: twice(),
  'here-i-am': once(),
  'go-ahead': twice(),
  insult: once(),
  'dont-know': twice(),
  'nothing-offered': twice(),
  // not understood, not known
  'missed.first': varied(),
  'missed.second': twice(),
  'missed.third': twice(),
  'unknown.topic': varied('topic'),
  'unknown.that': varied(),
  'all-said': varied(),
  'gap.rule': once(),
  'gap.which': once(),
  'gap.number': twice(),
  'gap.signs': once(),
  'gap.test': once(),
  'gap.mechanism': once(),
  'gap.how-common': once(),
  'gap.outlook': once(),
  'gap.cure': once(),
  'gap.ranking': twice(),
  'gap.compare': once(),
  // people
  'people.child': once(),
  'people.baby': once(),
  'people.pet': once(),
  // who says so
  'source.article': once('reviewed'),
  'source.authorities': once('reviewed'),
  privacy: once(),
  'are-you-a-doctor': once(),
  'diagnose-me': once(),
  'what-to-tell': once(),
  // worry
  'worry.first': once(),
  'worry.second': once(),
  'worry.third': once(),
  'worry.advised': once(),
  crisis: once('line', 'number'),
  'crisis-line': once('line'),
  'crisis-other': once('line', 'number'),
  'crisis-again': once('line', 'number'),
  'crisis-now': once('line', 'number'),
  'crisis-heard': once('line', 'number'),
  'crisis-talk': twice('line', 'number'),
  'crisis-tell': once('line', 'number'),
  'crisis-secret': once('line', 'number'),
  'crisis-away': once('line', 'number'),
  'crisis-fine': once('line', 'number'),
  'crisis-bye': once('line', 'number'),
  // two things in one breath
  either: twice(),
  // tips
  'tip.nth': once('tip', 'tips'),
  'tip.last': once('tip', 'tips'),
  'tip.none': once(),
  // emergencies: the act first
  'emergency.number': { wordings: 0, holds: [] },
  'emergency.breathing': once('number'),
  'emergency.stroke': once('number'),
  'emergency.minutes': once('number'),
  'emergency.passed': once('number'),
  'emergency.headache': once('number'),
  'emergency.chest': once('number'),
  'emergency.seizure': once('number'),
  'emergency.collapse': once('number'),
  'emergency.help': once('number'),
  'emergency.harm': once('number'),
  // while an alarm holds
  'alarm.still': twice('number'),
  'alarm.doubt': once('number'),
  'alarm.better': once('number'),
  'alarm.wait': once('number'),
  'alarm.keep': once('number'),
  'alarm.mouth': once('number'),
  'alarm.no': once('number'),
  'alarm.care': once('number'),
  'alarm.alone': once('number'),
  'alarm.there': once(),
  'alarm.called': twice(),
  'alarm.worth': once('number'),
  'alarm.scared': once('number'),
  'alarm.tell': once('number'),
  'alarm.news': once(),
  'alarm.ask-them': twice(),
  'alarm.right': once(),
  'alarm.keep-called': once(),
  'alarm.better-called': once(),
  'alarm.mouth-called': once(),
  'alarm.scared-called': once(),
  'alarm.tell-called': once(),
  'alarm.seizure-called': once(),
  'alarm.explained': once('number'),
  'alarm.long': once('number'),
  // dangers and signs that are asked about, and not told
  'danger-info.stroke': once('number'),
  'danger-info.seizure': once('number'),
  'danger-info.heart': once('number'),
  'if-so.doctor': once('number'),
  'if-so.too': once(),
  'if-so.emergency': once('number'),
  // how urgent it is, once an advice holds
  'urgent.prompt': once('number'),
  'urgent.doctor': once('number'),
  // advice, by its reason; once said, it is said shorter
  'advice.sudden': once('sign', 'number'),
  'advice.maybe-sudden': once('sign', 'number'),
  'advice.unsure-danger': once('number'),
  'advice.signs': once('sign'),
  'advice.despite': once(),
  'advice.duration': once(),
  'advice.spread': once(),
  'advice.unsure': once(),
  'advice.seen': once(),
  'advice.none': once(),
  'still.sudden': twice('sign'),
  'still.unsure-danger': once('number'),
  'still.signs': twice('sign'),
  'still.seen': twice(),
  'still.despite': once(),
  'still.duration': twice(),
  'still.spread': twice(),
  'still.unsure': once(),
  'short-so-far': once(),
  'one-place': once(),
  'nothing-else': once(),
  // how long, said back
  'duration.long.day': plural,
  'duration.long.week': plural,
  'duration.long.month': plural,
  'duration.long.year': plural,
  'duration.short.day': plural,
  'duration.short.week': plural,
  // the doctor's dialog
  'check.calm': once(),
  'check.start': once(),
  'check.left': once(),
  'concern.no': once(),
} as const satisfies Record<string, Rule>

/** A key below `phrases`. */
export type PhraseId = keyof typeof phrases

/** What is asked, by its key below `phrases.ask`: each has a question (`text`) and a shorter one for silence (`reprompt`). */
export const asks = {
  launch: varied(),
  what: varied(),
  else: varied(),
  more: varied(),
  relief: twice(),
  doctor: twice(),
  cause: twice(),
  outlook: twice(),
  check: twice(),
  tips: twice(),
  'next-tip': varied(),
  'choose-2': varied('first', 'second'),
  'choose-3': varied('first', 'second', 'third'),
  'which-fits': twice('first', 'second', 'third'),
  'was-that-yes': twice(),
  'way-out': twice(),
  calling: twice('number'),
  waiting: twice(),
  crisis: twice('line'),
} as const satisfies Record<string, Rule>

/** A key below `phrases.ask`. */
export type AskId = keyof typeof asks

/** What is only shown, by its key below `screen`. */
export const shows = {
  name: once(),
  hint: varied(),
  'level.home': once(),
  'level.doctor': once(),
  'level.prompt': once(),
  'level.emergency': once(),
  'compare.twitch': varied(),
  'compare.spasm': varied(),
  'not-covered': once(),
  step: once('step', 'steps'),
  yes: once(),
  no: once(),
  'dont-know': once(),
  long: once(),
  short: once(),
  one: once(),
  several: once(),
  more: once(),
  next: once(),
  previous: once(),
  tips: once(),
  check: once(),
  home: once(),
} as const satisfies Record<string, Rule>

/** How many tips there are; each is a line. */
export const tipCount = 5

type FormsOf<T extends TopicId> = Extract<keyof (typeof topics)[T]['answers'], Form>
type BriefOf<T extends TopicId> = (typeof topics)[T] extends { brief: infer B } ? Extract<keyof B, string> : never

/** The key of a line, as far as the contract knows it. */
export type ContentKey =
  | `phrases.${PhraseId}`
  | `phrases.ask.${AskId}.${'text' | 'reprompt'}`
  | `phrases.check.${QuestionId}.${'text' | 'reprompt' | 'again' | 'why'}`
  | `phrases.concern.${Concern}.${'text' | 'reprompt'}`
  | `screen.${keyof typeof shows}`
  | `screen.form.${Form}`
  | `signs.${SignId}`
  | `uncovered.${UncoveredId}`
  | `habits.${HabitId}.${'text' | 'reprompt' | 'yes' | 'no' | 'changed'}`
  | `pairs.${PairId}`
  | `tips.${number}`
  | {
      [T in TopicId]:
        | `topics.${T}.${'name' | 'title' | 'offer'}`
        | `topics.${T}.${FormsOf<T>}.${number}`
        | `topics.${T}.brief.${BriefOf<T>}`
    }[TopicId]

const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}.${String(at)}`)

const topicKeys = idsOf<TopicId>(topics).flatMap((topic) => {
  const { answers, ...row } = topics[topic]
  const brief = 'brief' in row ? Object.keys(row.brief) : []
  const told = Object.entries<readonly Breath[]>(answers).map(([form, { length }]) => [form, length] as const)
  return [
    ...['name', 'title', 'offer'].map((part) => `topics.${topic}.${part}`),
    ...told.flatMap(([form, count]) => numbered(`topics.${topic}.${form}`, count)),
    ...brief.map((part) => `topics.${topic}.brief.${part}`),
  ]
})

/** Signs that are said back in an advice. */
export const namedSigns = idsOf<SignId>(signs).filter((id) => id !== 'none' && id !== 'help')

const plain = once()

/** Every key of the contract with its rules: what a language must give words for. */
export const contentRules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...Object.entries(phrases).map(([key, rule]): [string, Rule] => [`phrases.${key}`, rule]),
  ...Object.entries(asks).flatMap(([key, rule]): [string, Rule][] =>
    ['text', 'reprompt'].map((part) => [`phrases.ask.${key}.${part}`, rule]),
  ),
  ...questions.flatMap((question): [string, Rule][] =>
    ['text', 'reprompt', 'again', 'why'].map((part) => [`phrases.check.${question}.${part}`, plain]),
  ),
  ...concerns.map((concern): [string, Rule] => [`phrases.concern.${concern}.text`, plain]),
  ...concerns.map((concern): [string, Rule] => [`phrases.concern.${concern}.reprompt`, plain]),
  ...Object.entries(shows).map(([key, rule]): [string, Rule] => [`screen.${key}`, rule]),
  ...forms.map((form): [string, Rule] => [`screen.form.${form}`, plain]),
  ...namedSigns.map((sign): [string, Rule] => [`signs.${sign}`, plain]),
  ...idsOf(uncoveredTopics).map((id): [string, Rule] => [`uncovered.${id}`, plain]),
  ...habits.flatMap((habit): [string, Rule][] =>
    ['text', 'reprompt', 'yes', 'no', 'changed'].map((part) => [`habits.${habit}.${part}`, plain]),
  ),
  ...idsOf<PairId>(pairs).map((pair): [string, Rule] => [`pairs.${pair}`, plain]),
  ...numbered('tips', tipCount).map((key): [string, Rule] => [key, plain]),
  ...topicKeys.map((key): [string, Rule] => [key, key.includes('.how-urgent.') ? once('number') : plain]),
])

/** Whether a text is a key of the contract, such as a session of an older release may not hold. */
export const isContentKey = (key: string): key is ContentKey => contentRules.has(key)
