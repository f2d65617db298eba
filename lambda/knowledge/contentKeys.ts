/** Every prompt that a language must give words for, and the placeholders that each may hold. No words live here. */

/** The closed list of placeholders: names of topics, the emergency number, a month, and the count of tips or steps. */
export const placeholders = [
  'topic',
  'first',
  'second',
  'third',
  'number',
  'reviewed',
  'tip',
  'tips',
  'step',
  'steps',
] as const
/** A placeholder's name. */
export type Placeholder = (typeof placeholders)[number]

/** A prompt's rules: how many wordings at least (none where it may be left out), and which placeholders it holds. */
export type Prompt = { wordings: 0 | 1 | 3; holds: readonly Placeholder[] }

const once = (...holds: Placeholder[]): Prompt => ({ wordings: 1, holds })
const varied = (...holds: Placeholder[]): Prompt => ({ wordings: 3, holds })

/** What is said, by its key below `phrases`. */
export const says: Readonly<Record<string, Prompt>> = {
  welcome: once(),
  home: once(),
  disclaimer: once(),
  'help.general': once(),
  'help.dialog': once(),
  goodbye: varied(),
  'all-right': varied(),
  'nothing-offered': varied(),
  'dont-know': varied(),
  again: varied(),
  'no-more': varied('topic'),
  'same-for-all': varied(),
  'missing.signs': once('topic'),
  'missing.relief': once('topic'),
  'missing.outlook': once('topic'),
  'unknown.topic': varied('topic'),
  'unknown.detail': varied('topic'),
  'unknown.that': varied(),
  'missed.first': varied(),
  'missed.second': varied(),
  'missed.third': varied(),
  'source.article': once('reviewed'),
  'source.authorities': once('reviewed'),
  'worry.second': once('topic'),
  'worry.third': once('topic'),
  'worry.fourth': once('topic'),
  'worry.fifth': once('topic'),
  'tip.nth': once('tip', 'tips'),
  'tip.last': once('tip', 'tips'),
  'tip.none': once(),
  'check.again': varied(),
  'emergency.number': { wordings: 0, holds: [] },
  'emergency.breathing': once('number'),
  'emergency.stroke': once('number'),
  'emergency.minutes': once('number'),
  'emergency.passed': once('number'),
  'emergency.headache': once('number'),
  'emergency.chest': once('number'),
  'emergency.seizure': once('number'),
  'emergency.unsure': once('number'),
  'advice.sudden': once('number'),
  'advice.unsure-danger': once('number'),
  'advice.alarm': once('number'),
  'advice.signs': once(),
  'advice.despite': once(),
  'advice.duration': once(),
  'advice.spread': once(),
  'advice.unsure': once(),
  'advice.none': once(),
  'flag.sudden': once(),
  'flag.signs': once(),
  'flag.despite': once(),
  'flag.duration': once(),
  'flag.spread': once(),
  oops: once(),
}

/** What is asked, by its key below `phrases`: each has a question (`text`) and a shorter one for silence (`reprompt`). */
export const asks: Readonly<Record<string, Prompt>> = {
  'ask.launch': varied(),
  'ask.help': varied(),
  'ask.what': varied(),
  'ask.else': varied(),
  'ask.more': varied(),
  'ask.cause': varied(),
  'ask.relief': varied(),
  'ask.doctor': varied(),
  'ask.outlook': varied(),
  'ask.check': varied(),
  'ask.tips': varied(),
  'ask.next-tip': varied(),
  'ask.choose-2': varied('first', 'second'),
  'ask.choose-3': varied('first', 'second', 'third'),
  'ask.missed-first': varied(),
  'ask.missed-third': varied(),
  'check.danger': once(),
  'check.symptom': once(),
  'check.onset': once(),
  'check.duration': once(),
  'check.spread': once(),
}

/** A shorter question for silence where the question is a topic's own offer. */
export const topicReprompt = 'ask.topic.reprompt'

/** What is only shown, by its key below `screen`. */
export const shows: Readonly<Record<string, Prompt>> = {
  name: once(),
  hint: varied(),
  'facet.cause': once(),
  'facet.about': once(),
  'facet.signs': once(),
  'facet.relief': once(),
  'facet.doctor': once(),
  'facet.outlook': once(),
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
  more: once(),
  next: once(),
  previous: once(),
  tips: once(),
  check: once(),
  home: once(),
}
