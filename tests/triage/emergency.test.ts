/** What counts as an emergency: by itself, by where it is, by how it began, and in the doctor's dialog. */
import { dangerIn, emergencyIn, type EmergencySign } from '../../lambda/triage/emergency'
import { newSession, respond } from '../../lambda/conversation/respond'
import { signs, type SignId } from '../../lambda/knowledge/signs'
import type { Answers, Slots } from '../../lambda/conversation/turn'

const reported = (slots: Slots) => emergencyIn({ intent: 'ReportEmergency', slots, session: newSession() })
const told = (slots: Slots) => emergencyIn({ intent: 'WhenToSeeDoctor', slots, session: newSession() })

const cases: readonly [string, Slots, asked: EmergencySign | undefined, reported: EmergencySign | undefined][] = [
  ['trouble breathing', { symptom: 'breathing' }, 'breathing', 'breathing'],
  ['weakness', { symptom: 'weakness' }, undefined, undefined],
  ['weakness that came slowly', { symptom: 'weakness', onset: 'gradual' }, undefined, undefined],
  ['sudden weakness', { symptom: 'weakness', onset: 'sudden' }, undefined, 'sudden-weakness'],
  ['sudden numbness', { symptom: 'numbness', onset: 'sudden' }, undefined, 'sudden-weakness'],
  ['sudden tingling', { symptom: 'tingling', onset: 'sudden' }, undefined, undefined],
  ['weakness of one side', { symptom: 'weakness', place: 'one-side' }, 'one-side', 'one-side'],
  ['numbness of one side', { symptom: 'numbness', place: 'one-side' }, 'one-side', 'one-side'],
  ['weakness of the face', { symptom: 'weakness', place: 'face' }, 'face-droop', 'face-droop'],
  ['numbness of the face', { symptom: 'numbness', place: 'face' }, 'face-droop', 'face-droop'],
  ['weakness of the mouth', { symptom: 'weakness', place: 'mouth' }, 'face-droop', 'face-droop'],
  ['numbness of the mouth', { symptom: 'numbness', place: 'mouth' }, 'face-droop', 'face-droop'],
  ['pain of the chest', { symptom: 'pain', place: 'chest' }, 'chest-pain', 'chest-pain'],
  ['pain of the calf', { symptom: 'pain', place: 'calf' }, undefined, undefined],
  ['trouble seeing', { symptom: 'vision' }, undefined, undefined],
  ['sudden trouble seeing', { symptom: 'vision', onset: 'sudden' }, 'vision', 'vision'],
  ['trouble walking that came slowly', { symptom: 'walking', onset: 'gradual' }, undefined, undefined],
  ['sudden trouble walking', { symptom: 'walking', onset: 'sudden' }, 'walking', 'walking'],
  ['a sign that is not known', { strange: true }, undefined, undefined],
  ['a sudden sign that is not known', { strange: true, onset: 'sudden' }, undefined, 'help'],
  ['a sign of a child’s that is not known', { strange: true, person: 'child' }, undefined, 'help'],
  ['a sign of a pet’s that is not known', { strange: true, person: 'pet' }, undefined, undefined],
  ['no sign', {}, undefined, undefined],
]

test.each(cases)('%s: asked about, and reported', (_, slots, whenAsked, whenReported) => {
  expect([told(slots), reported(slots)]).toEqual([whenAsked, whenReported])
})

const answers: readonly [string, Answers, EmergencySign | undefined][] = [
  ['nothing', {}, undefined],
  ['a sudden start and no sign', { onset: 'sudden' }, undefined],
  ['pain and trouble breathing', { signs: ['pain', 'breathing'] }, 'breathing'],
  ['trouble seeing', { signs: ['vision'] }, undefined],
  ['trouble seeing that came suddenly', { signs: ['vision'], onset: 'sudden' }, 'vision'],
  ['trouble seeing that came slowly', { signs: ['vision'], onset: 'gradual' }, undefined],
]

test.each(answers)('in the dialog: %s', (_, all, expected) => {
  expect(dangerIn(all)).toBe(expected)
})

const always = (Object.keys(signs) as SignId[]).filter((sign) => signs[sign].always === 'emergency')

test.each(always)('%s: the act is said, its facts are cited, and the session ends', (symptom) => {
  const reply = respond({ intent: 'ReportEmergency', slots: { symptom }, session: newSession() })
  expect(reply).toMatchObject({ kind: 'emergency', level: 'emergency', session: { heard: [reply.from] } })
  expect(reply.say.map(({ key }) => key)).toEqual([reply.from.replace('#', '.')])
  expect(reply.facts.length).toBeGreaterThan(0)
  expect(reply).not.toHaveProperty('ask')
})
