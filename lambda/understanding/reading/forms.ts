/** Which questions are put, the more particular first. */
import { forms as allForms } from '../../knowledge/forms'
import type { Form } from '../../knowledge/forms'
import { share } from './content'
import { isWithinSentence } from './moves'
import type { Move } from '../meaning/meaning'
import { tokensIn } from '../spotting/spans'
import type { Found } from '../spotting/spans'
import type { Spotted } from '../spotting/spot'
import type { Telling } from './told'
import { isItself } from './topics'

/** So many questions are answered in one reply. */
const most = 2

/** How particular a form is: where two were found in the same words, the more particular stands. */
const ranks: Readonly<Record<Form, 0 | 1 | 2>> = {
  cause: 1,
  about: 0,
  signs: 2,
  relief: 1,
  doctor: 1,
  outlook: 1,
  serious: 1,
  'how-long': 2,
  'how-common': 2,
  'how-urgent': 2,
  cure: 2,
  prevent: 2,
  test: 2,
  'which-doctor': 2,
  'doctor-visit': 2,
  'what-to-tell': 2,
  'how-much': 2,
  'which-likelier': 2,
  'could-be': 2,
  'okay-to': 2,
  which: 2,
  hurts: 2,
  compare: 2,
  mechanism: 2,
  'list-causes': 2,
  'list-rare-causes': 2,
  source: 2,
  privacy: 2,
  'are-you-a-doctor': 2,
  'diagnose-me': 2,
}

/** The forms of the questions that are put, in the order in which they are said. */
export function formsOf(spotted: Spotted): Form[] {
  // "going on for two weeks" tells how long; it does not ask
  const tellsLength = (one: Found) => spotted.lengths.some(({ span }) => one.start < span.end && span.start <= one.end)
  // who will go does not ask whether to
  const goes = spotted.all('move').some(({ id, role }) => role === 'is' && id === 'will-see-doctor')
  const denials = spotted.all('sign').filter(({ role }) => role === 'denied')
  const found = spotted
    .all('form')
    // "breathing is fine" denies; it does not ask whether it is fine
    .filter(
      (one) =>
        one.role === 'is' &&
        !isWithinSentence(one, spotted) &&
        !(one.id === 'doctor' && goes) &&
        !denials.some((sign) => share(sign, one)) &&
        !(one.id === 'how-long' && tellsLength(one)),
    )
    .flatMap((one) => {
      const form = allForms.find((id) => id === one.id)
      return form ? [{ one, form, size: tokensIn(one).length }] : []
    })
    .sort((a, b) => ranks[b.form] - ranks[a.form] || b.size - a.size)
  const kept: typeof found = []
  for (const next of found)
    if (!kept.some(({ one, form }) => form === next.form || share(one, next.one))) kept.push(next)
  return kept
    .slice(0, most)
    .sort((a, b) => a.one.start - b.one.start)
    .map(({ form }) => form)
}

/** Questions that ask no more than whether to go, where a doctor is named beside a twitch. */
const vague: readonly Form[] = ['about', 'diagnose-me', 'test']

/** Who goes to a doctor, or asks to be asked, does not ask whether to go. */
const going: readonly string[] = ['will-see-doctor', 'check-me'] satisfies Move[]

/** "My finger jumps, doctor or not": a doctor named beside a twitch, with nothing else asked or told, asks whether to go. */
export function asksForDoctor(
  spotted: Spotted,
  forms: readonly Form[],
  topics: readonly string[],
  { told, signs }: Telling,
): boolean {
  const ofTwitch = topics.some((id) => isItself(id)) || told.places.length > 0
  const other = topics.some((id) => !isItself(id)) || signs.length > 0 || told.despite === true
  const moves = spotted.all('move').some(({ role, id }) => role === 'is' && going.includes(id))
  if (!ofTwitch || other || moves || forms.some((form) => !vague.includes(form))) return false
  return spotted.tokens.some((_, at) => spotted.classAt('doctors', at))
}
