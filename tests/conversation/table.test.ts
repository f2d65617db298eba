/** The conversation as a table: in a state, what is said, and what kind of reply from which words asks what. */
import { talk } from '../fixtures/talks'

/** States of a talk, by what was said on the way there. */
const states = {
  start: [],
  answer: ['does coffee make muscles twitch'],
  open: ['how common is it'],
  cause: ['what causes twitching'],
  relief: ['what helps with twitching'],
  offer: ['when should i see a doctor'],
  choice: ['does pickle juice help'],
  tip: ['give me some tips'],
  check: ['when should i see a doctor', 'yes'],
  'check symptom': ['when should i see a doctor', 'yes', 'no', 'no'],
  'check spread': ['when should i see a doctor', 'yes', 'no', 'no', 'no', 'three days'],
  warned: ['my calf has been twitching for three weeks'],
  concern: ['something funny with my lungs'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type State = keyof typeof states
type Row = readonly [state: State, say: string, kind: string, from: string, asks: string | undefined]

const rows: readonly Row[] = [
  // questions
  ['start', 'why does my calf twitch', 'answer', 'topics/twitch#cause', 'choice'],
  ['start', 'why does my eyelid twitch', 'answer', 'topics/eyelid#cause', 'duration'],
  ['start', 'can stress cause twitching', 'answer', 'topics/stress#cause', 'offer'],
  ['start', 'what is als', 'answer', 'topics/als#about', 'offer'],
  ['start', 'how long does it last', 'answer', 'topics/twitch#how-long', 'duration'],
  ['start', 'how common is it', 'answer', 'topics/twitch#how-common', 'open'],
  ['start', 'is it serious', 'answer', 'topics/twitch#serious', 'duration'],
  ['start', 'where do you get this from', 'answer', 'phrases#source.article', 'open'],
  ['start', 'are you a doctor', 'answer', 'phrases#are-you-a-doctor', 'open'],
  ['start', 'do you record what i say', 'answer', 'phrases#privacy', 'open'],
  ['start', "what's the difference between a twitch and a spasm", 'answer', 'topics/twitch-or-spasm#compare', 'offer'],
  // two topics, two forms
  ['start', 'is it caffeine or stress', 'answer', 'topics/caffeine#brief', 'offer'],
  ['start', 'als or ms', 'answer', 'pairs#als-and-ms', 'open'],
  // another topic, another question
  ['answer', 'and stress', 'answer', 'topics/stress#cause', 'offer'],
  ['answer', 'what can i do about it', 'answer', 'topics/caffeine#relief', 'duration'],
  ['relief', 'and magnesium', 'answer', 'topics/magnesium#relief', 'open'],
  // habits
  ['answer', 'yes', 'answer', 'habits#caffeine', 'open'],
  ['answer', 'no', 'answer', 'habits#caffeine', 'open'],
  ['answer', "i've already cut out coffee and it still twitches", 'advice', 'phrases#advice.despite', 'symptom'],
  ['answer', "i don't know", 'question', 'phrases#dont-know', 'open'],
  ['answer', 'why do you ask', 'answer', 'topics/caffeine#mechanism', 'offer'],
  // choices
  ['cause', 'why do you ask', 'question', 'phrases#all-right', 'choice'],
  ['choice', 'the first one', 'answer', 'topics/relief#relief', 'duration'],
  ['choice', 'the last one', 'answer', 'topics/spasm#about', 'open'],
  ['choice', 'neither of those', 'question', 'phrases#all-right', 'open'],
  ['cause', 'the second one', 'answer', 'topics/caffeine#cause', 'offer'],
  ['cause', 'sleep', 'answer', 'topics/sleep#cause', 'offer'],
  ['cause', 'none of those', 'question', 'phrases#all-right', 'open'],
  ['cause', 'yes', 'question', 'phrases#ask', 'choice'],
  // tips
  ['tip', 'next', 'answer', 'tips#1', 'offer'],
  ['tip', 'yes', 'answer', 'tips#1', 'offer'],
  ['tip', 'no', 'question', 'phrases#all-right', 'open'],
  // moves
  ['open', 'thanks', 'question', 'phrases#thanks', 'open'],
  ['open', 'wow', 'question', 'phrases#wow', 'open'],
  ['answer', 'say that again', 'answer', 'topics/caffeine#cause', 'offer'],
  ['answer', 'hold on', 'question', 'phrases#hold-on', 'offer'],
  ['answer', 'stop', 'end', 'phrases#goodbye', undefined],
  ['start', 'help', 'help', 'phrases#help.general', 'open'],
  ['open', 'no', 'end', 'phrases#goodbye', undefined],
  ['open', 'start over', 'help', 'phrases#home', 'open'],
  // repair
  ['start', 'purple umbrella sandwich', 'unknown', 'phrases#missed.first', 'open'],
  ['offer', 'purple umbrella sandwich', 'unknown', 'phrases#missed.first', 'offer'],
  ['start', 'yes', 'question', 'phrases#ask', 'open'],
  // reassurance
  ['start', "i'm scared it's als", 'answer', 'topics/als#cause', 'offer'],
  ['start', "i'm really worried", 'answer', 'topics/twitch#serious', 'duration'],
  ['warned', "i'm really worried", 'advice', 'phrases#advice.duration', 'open'],
  // what is not covered, and for whom
  ['start', 'does pickle juice help', 'unknown', 'phrases#unknown.topic', 'choice'],
  ['start', 'what about restless legs', 'unknown', 'phrases#unknown.topic', 'choice'],
  ['start', "my baby's leg twitches", 'unknown', 'phrases#people.baby', 'open'],
  ['start', 'my dog twitches in his sleep', 'unknown', 'phrases#people.pet', 'open'],
  // doubt about danger
  ['start', 'something funny with my lungs', 'question', 'phrases#concern.breathing', 'danger-breathing'],
  ['concern', 'no', 'question', 'phrases#concern.no', 'open'],
  ['concern', 'yes', 'emergency', 'phrases#emergency.breathing', 'open'],
  ['concern', "i don't know", 'advice', 'phrases#advice.unsure-danger', 'open'],
  // the doctor's questions
  ['offer', 'yes', 'question', 'phrases#check.danger-breathing', 'danger-breathing'],
  ['offer', 'no', 'question', 'phrases#all-right', 'open'],
  ['check', 'no', 'question', 'phrases#check.danger-face', 'danger-face'],
  ['check', 'yes', 'emergency', 'phrases#emergency.breathing', 'open'],
  ['check', 'why do you ask', 'question', 'phrases#check.danger-breathing', 'danger-breathing'],
  ['check', 'what is als', 'answer', 'topics/als#about', 'danger-breathing'],
  ['check', 'my face is drooping', 'emergency', 'phrases#emergency.stroke', 'open'],
  ['check', 'never mind', 'end', 'phrases#goodbye', undefined],
  ['check', 'stop', 'end', 'phrases#goodbye', undefined],
  ['check symptom', 'some tingling', 'question', 'phrases#check.onset', 'onset'],
  ['check symptom', 'no', 'question', 'phrases#check.duration', 'duration'],
  ['check spread', 'just one place', 'advice', 'phrases#advice.none', 'open'],
  ['check spread', 'in several places', 'advice', 'phrases#advice.spread', 'open'],
  // after an alarm, though its session has ended
  ['start', "they're on their way can i give her some water", 'help', 'phrases#help-coming', 'open'],
  ['start', 'her speech is slurred but the ambulance is coming', 'emergency', 'phrases#help-coming', 'open'],
  ['start', "what's the emergency number", 'help', 'phrases#emergency-number', 'open'],
  ['start', 'do i really need to call them', 'help', 'phrases#call-doubt', 'open'],
  ['start', 'what would i do if my mouth drooped', 'answer', 'phrases#danger-info.stroke', 'open'],
  ['start', "if it's als i'd rather not wake up", 'help', 'phrases#crisis', 'open'],
  // more than a yes or a no
  ['open', "no i'm wondering about coffee", 'answer', 'topics/caffeine#cause', 'offer'],
  ['offer', 'yes and what about potassium', 'unknown', 'phrases#unknown.topic', 'open'],
  // what is put right
  ['warned', "it's not three weeks it's three days", 'advice', 'phrases#advice.none', 'open'],
  ['warned', "i'll make an appointment", 'question', 'phrases#will-see-doctor', 'open'],
  ['warned', 'my doctor said it is fine', 'question', 'phrases#seen-doctor', 'open'],
  ['warned', 'can it wait two months', 'advice', 'phrases#urgent.doctor', 'open'],
  // after a warning
  ['start', 'my calf has been twitching for three weeks', 'advice', 'phrases#advice.duration', 'symptom'],
  ['warned', 'is it serious', 'advice', 'phrases#advice.duration', 'open'],
]

test.each(rows)('%s · “%s” → %s %s asks %s', async (state, say, kind, from, asks) => {
  const turns = await talk([...states[state], say])
  const last = turns.at(-1)
  expect(turns).toHaveLength(states[state].length + 1)
  expect([last?.kind, last?.from, last?.asks]).toEqual([kind, from, asks])
})
