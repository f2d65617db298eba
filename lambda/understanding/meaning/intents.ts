/** What the ids mean that came with a specific intent. */
import type { IntentId } from '../../contract'
import { topicOfPlace } from '../../knowledge/body'
import { signAt } from '../../triage/emergency'
import { nothingTold } from '../../triage/told'
import type { Told } from '../../triage/told'
import type { Form } from '../../knowledge/forms'
import type { Heard, Meaning, Move } from './meaning'

const asks =
  (...forms: Form[]) =>
  (heard: Heard): Meaning => ({ ...named(heard), forms })
const moves =
  (move: Move) =>
  (heard: Heard): Meaning => ({ ...named(heard), move })
const answers =
  (answer: NonNullable<Meaning['answer']>) =>
  (heard: Heard): Meaning => ({ ...named(heard), answer })

/** The topic and what was told, whatever was asked. */
const named = ({ ids: { topic, place, symptom, position }, duration }: Heard): Meaning => {
  const told: Told = {
    ...nothingTold,
    ...(symptom && { signs: [signAt(symptom, place)] }),
    // every twitch is a muscle's
    ...(place && place !== 'muscle' && { places: [place] }),
    ...(duration && { duration }),
  }
  return { forms: [], topics: topic ? [topic] : [], told, ...(position && { choice: position }) }
}

/** A question about a part of the body that has a topic of its own is about that topic. */
const asksOfPart =
  (form: Form) =>
  (heard: Heard): Meaning => {
    const meaning = asks(form)(heard)
    const topic = heard.ids.place && topicOfPlace(heard.ids.place)
    return topic && meaning.topics.length === 0 ? { ...meaning, topics: [topic] } : meaning
  }

/** "What causes twitching" is about the twitch, whatever was talked about before. */
const cause = (heard: Heard): Meaning => {
  const meaning = asksOfPart('cause')(heard)
  const { topics, told } = meaning
  const isBare = topics.length === 0 && told.places.length === 0 && heard.words === undefined
  return isBare ? { ...meaning, topics: ['twitch'] } : meaning
}

/** "Three weeks" alone tells how long; it does not ask when to see a doctor. */
const doctor = (heard: Heard): Meaning =>
  heard.duration !== undefined && heard.ids.place === undefined ? named(heard) : asks('doctor')(heard)

/** A sign that is reported; without a name it is a cry for help. */
const emergency = (heard: Heard): Meaning => {
  const { symptom = 'help', place } = heard.ids
  const told: Told = { ...nothingTold, signs: [signAt(symptom, place)] }
  return { forms: [], topics: [], told }
}

const table: Record<IntentId, (heard: Heard) => Meaning> = {
  AskCause: cause,
  AskRelief: asksOfPart('relief'),
  AskOutlook: asks('outlook'),
  AskSigns: asks('signs'),
  DescribeTopic: asks('about'),
  CompareSpasmTwitch: asks('compare'),
  WhenToSeeDoctor: doctor,
  ListCauses: (heard) => asks(heard.ids.group === 'less-common' ? 'list-rare-causes' : 'list-causes')(heard),
  AskSource: asks('source'),
  TellMore: moves('more'),
  ChangeTopic: (heard) =>
    heard.ids.topic || heard.ids.position ? named(heard) : { ...named(heard), move: 'never-mind' },
  ReportEmergency: emergency,
  DontKnow: answers('unsure'),
  OpenQuestion: named,
  Launch: named,
  'AMAZON.HelpIntent': moves('help'),
  'AMAZON.StopIntent': moves('stop'),
  'AMAZON.CancelIntent': moves('stop'),
  'AMAZON.NavigateHomeIntent': moves('stop'),
  'AMAZON.FallbackIntent': (heard) => ({ ...named(heard), unclear: true }),
  'AMAZON.YesIntent': answers('yes'),
  'AMAZON.NoIntent': answers('no'),
  'AMAZON.NextIntent': moves('next'),
  'AMAZON.PreviousIntent': moves('previous'),
  'AMAZON.RepeatIntent': moves('repeat'),
  'AMAZON.StartOverIntent': moves('start-over'),
}

/** What an intent means by its ids alone. */
export function meaningOfIds(heard: Heard): Meaning {
  const meaning = table[heard.intent](heard)
  const empty = heard.intent === 'OpenQuestion' && heard.words === undefined && meaning.topics.length === 0
  return empty ? { ...meaning, unclear: true } : meaning
}
