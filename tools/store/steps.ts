/** The steps that a tester goes through: what to say, and what is to be heard. */
import type { IntentId } from '../../lambda/contract'
import type { ReplyKind } from '../../lambda/conversation/talk/source'
import type { Position } from '../../lambda/knowledge/signs'
import type { TopicId } from '../../lambda/knowledge/topics'

/** One thing to say, and what is to be heard: in words for a tester, and as kinds of reply for a test. */
export type Step = {
  intent: IntentId
  slots?: { topic?: TopicId; position?: Position }
  hears: string
  kinds: readonly ReplyKind[]
}

const answer = ['answer'] as const
const some = ['answer', 'question', 'advice', 'help'] as const

/** What a tester says, one after the other, under headings. */
export const sections = [
  {
    heading: 'Opening, and questions about a topic',
    steps: [
      {
        intent: 'Launch',
        hears: 'It welcomes you, says that this is not medical advice, and asks a question.',
        kinds: ['help'],
      },
      {
        intent: 'AskCause',
        slots: { topic: 'caffeine' },
        hears: 'It answers, and ends with a question.',
        kinds: answer,
      },
      { intent: 'TellMore', hears: 'It stays on caffeine.', kinds: answer },
      { intent: 'AskRelief', slots: {}, hears: 'It stays on caffeine.', kinds: answer },
      { intent: 'ChangeTopic', slots: { topic: 'stress' }, hears: 'It goes on to stress.', kinds: answer },
      { intent: 'AskOutlook', slots: {}, hears: 'It says how it usually goes.', kinds: answer },
      { intent: 'AskSigns', slots: { topic: 'als' }, hears: 'It names the signs.', kinds: answer },
      { intent: 'DescribeTopic', slots: { topic: 'calcium' }, hears: 'It says what that is.', kinds: answer },
      { intent: 'CompareSpasmTwitch', hears: 'It says how the two differ.', kinds: answer },
      {
        intent: 'AskCause',
        slots: {},
        hears: 'It names the usual causes, and asks which of them it could be.',
        kinds: answer,
      },
      { intent: 'ChangeTopic', slots: { position: 'first' }, hears: 'It goes on to the first of them.', kinds: answer },
      { intent: 'ListCauses', hears: 'It lists causes.', kinds: answer },
      { intent: 'AskSource', hears: 'It names its source.', kinds: answer },
    ],
  },
  {
    heading: 'Moving about',
    steps: [
      { intent: 'AskRelief', slots: { topic: 'stress' }, hears: 'It says what may help.', kinds: answer },
      { intent: 'AMAZON.NextIntent', hears: 'It goes on, or says that this was all.', kinds: some },
      { intent: 'AMAZON.PreviousIntent', hears: 'It goes back, or says that this was all.', kinds: some },
      { intent: 'AMAZON.RepeatIntent', hears: 'It says the same again.', kinds: some },
      { intent: 'AMAZON.StartOverIntent', hears: 'It begins again.', kinds: ['help'] },
      { intent: 'AMAZON.HelpIntent', hears: 'It gives examples, and asks a question.', kinds: ['help'] },
      {
        intent: 'AMAZON.NavigateHomeIntent',
        hears: 'It begins again, or the device goes to its home screen.',
        kinds: ['help', 'end'],
      },
    ],
  },
  {
    heading: 'When to see a doctor',
    steps: [
      { intent: 'WhenToSeeDoctor', slots: {}, hears: 'It says when, and offers a few questions.', kinds: answer },
      {
        intent: 'AMAZON.YesIntent',
        hears: 'It asks one short question at a time. Nothing of this is kept.',
        kinds: ['question'],
      },
      { intent: 'AMAZON.NoIntent', hears: 'It asks the next question.', kinds: ['question'] },
      { intent: 'DontKnow', hears: 'It goes on, and ends with when to see a doctor.', kinds: ['question', 'advice'] },
    ],
  },
  {
    heading: 'Privacy, what it does not know, and danger',
    steps: [
      { intent: 'OpenQuestion', hears: 'It says that nothing is kept after the conversation.', kinds: answer },
      { intent: 'AMAZON.CancelIntent', hears: 'It says goodbye.', kinds: ['end', 'answer', 'help', 'question'] },
      { intent: 'Launch', hears: 'It welcomes you again; nothing is remembered.', kinds: ['help'] },
      {
        intent: 'AMAZON.FallbackIntent',
        hears: 'It says that it did not understand, and asks again.',
        kinds: ['unknown', 'question'],
      },
      { intent: 'AMAZON.StopIntent', hears: 'It says goodbye.', kinds: ['end'] },
      { intent: 'Launch', hears: 'It welcomes you.', kinds: ['help'] },
      {
        intent: 'ReportEmergency',
        slots: {},
        hears: 'It tells you to call the emergency number yourself, and ends. It does not place a call.',
        kinds: ['emergency'],
      },
    ],
  },
] as const satisfies readonly { heading: string; steps: readonly Step[] }[]

/** The intents that the script leaves out: one that the contract gains does not compile until it is said. */
type LeftOut = Exclude<IntentId, (typeof sections)[number]['steps'][number]['intent']>

/** Every step in its order. */
export const steps: [LeftOut] extends [never] ? readonly Step[] : LeftOut = sections.flatMap(
  (section): readonly Step[] => section.steps,
)
