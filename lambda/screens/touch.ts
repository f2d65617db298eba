/** What can be pressed on a screen: each press does what a spoken word does. */
import type { IntentId } from '../contract'
import type { Form } from '../knowledge/forms'
import type { TopicId } from '../knowledge/topics'
import type { Line } from '../conversation/talk/line'
import { say } from '../conversation/talk/say'
import type { Session } from '../conversation/talk/session'
import type { QuestionId } from '../knowledge/doctorQuestions'

/** What a press sends: an intent, and ids for its slots. */
export type Touch = readonly [intent: IntentId, ids?: Readonly<Record<string, string>>]

/** Something that can be pressed; `first` is what the voice offers. */
export type Button = { label: Line; touch: Touch; first?: true }

/** A form of question, as a label. */
export const formLabel = (form: Form): Line => say(`screen.form.${form}`)
const titleOf = (topic: TopicId): Line => say(`topics.${topic}.title`)

/** A button for a topic: to choose it from a list, or to hear of it. */
export const toTopic = (topic: TopicId): Button => ({ label: titleOf(topic), touch: ['ChangeTopic', { topic }] })

/** What a yes to the open question would do, as buttons. */
function offered({ pending }: Session): readonly Button[] {
  if (pending?.kind === 'choice') return pending.options.map(toTopic)
  if (pending?.kind === 'habit')
    return [
      { label: say('screen.yes'), touch: ['AMAZON.YesIntent'] },
      { label: say('screen.no'), touch: ['AMAZON.NoIntent'] },
    ]
  if (pending?.kind !== 'offer') return []
  const { offer } = pending
  const label: Line =
    offer.kind === 'more'
      ? say('screen.more')
      : offer.kind === 'tips'
        ? say('screen.tips')
        : offer.kind === 'next-tip'
          ? say('screen.next')
          : offer.kind === 'check'
            ? say('screen.check')
            : offer.form
              ? formLabel(offer.form)
              : titleOf(offer.topic)
  return [{ label, touch: ['AMAZON.YesIntent'] }]
}

/** Where one can go from anywhere. */
const elsewhere: readonly Button[] = [
  { label: formLabel('relief'), touch: ['AskRelief'] },
  { label: formLabel('doctor'), touch: ['WhenToSeeDoctor'] },
  { label: say('screen.home'), touch: ['AMAZON.StartOverIntent'] },
]

/** What the voice offers comes first, then what lies near. */
export function choices(session: Session): readonly Button[] {
  const { tip, focus } = session
  const first = offered(session).map((one): Button => ({ ...one, first: true }))
  const back: readonly Button[] =
    tip !== undefined && tip > 0 ? [{ label: say('screen.previous'), touch: ['AMAZON.PreviousIntent'] }] : []
  const taken = [...first.map(({ label }) => label.key), formLabel(focus?.form ?? 'about').key]
  return [...first, ...[...back, ...elsewhere].filter(({ label }) => !taken.includes(label.key))]
}

/** What can be asked, from the start. */
export const homeButtons: readonly Button[] = [
  { label: formLabel('cause'), touch: ['AskCause'], first: true },
  { label: formLabel('relief'), touch: ['AskRelief'], first: true },
  { label: formLabel('doctor'), touch: ['WhenToSeeDoctor'], first: true },
  { label: titleOf('twitch-or-spasm'), touch: ['CompareSpasmTwitch'] },
  toTopic('eyelid'),
  { label: formLabel('outlook'), touch: ['AskOutlook'] },
]

const unsure: Button = { label: say('screen.dont-know'), touch: ['DontKnow'] }

const yesNo: readonly Button[] = [
  { label: say('screen.yes'), touch: ['AMAZON.YesIntent'] },
  { label: say('screen.no'), touch: ['AMAZON.NoIntent'] },
  unsure,
]

/** The answers to each question of the doctor's dialog. */
export const answersTo: Record<QuestionId, readonly Button[]> = {
  'danger-breathing': yesNo,
  'danger-face': yesNo,
  symptom: yesNo,
  onset: yesNo,
  duration: [
    { label: say('screen.long'), touch: ['WhenToSeeDoctor', { span: 'long' }] },
    { label: say('screen.short'), touch: ['WhenToSeeDoctor', { span: 'short' }] },
    unsure,
  ],
  spread: [
    { label: say('screen.one'), touch: ['WhenToSeeDoctor', { spread: 'one' }] },
    { label: say('screen.several'), touch: ['WhenToSeeDoctor', { spread: 'several' }] },
    unsure,
  ],
}
