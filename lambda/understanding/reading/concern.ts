/** In doubt about danger: a faculty that danger concerns meets words that are not understood. */
import type { PlaceId } from '../../knowledge/body'
import type { Form } from '../../knowledge/forms'
import { signOf } from '../../knowledge/signs'
import type { SignId } from '../../knowledge/signs'
import type { TopicId } from '../../knowledge/topics'
import type { UncoveredId } from '../../knowledge/uncoveredTopics'
import { isInLight } from '../meaning/meaning'
import type { Move } from '../meaning/meaning'
import { share } from './content'
import { kinds } from '../lexicon/lexicon'
import type { Kind } from '../lexicon/lexicon'
import type { Found } from '../spotting/spans'
import { concerns } from '../../knowledge/doctorQuestions'
import type { Concern } from '../../knowledge/doctorQuestions'
import type { ScopeOf } from './scope'
import type { Spotted } from '../spotting/spot'
import { isImagined } from './told'
import type { Telling } from './told'
import { isItself } from './topics'

/** Parts of the body that danger concerns. */
const dangerous: readonly string[] = [
  'face',
  'mouth',
  'tongue',
  'throat',
  'chest',
  'head',
  'one-side',
] satisfies PlaceId[]

/** Parts that twitch as others do, where it is said that it is one of them only. */
const alone = ['mouth', 'tongue'] as const satisfies readonly PlaceId[]

const isAt = ({ all }: Spotted, one: Found, id: PlaceId): boolean =>
  all('place').some((place) => place.id === id && place.role === 'is' && share(place, one))

/** Forms of question that have a plain word near danger among their own words. */
const explaining: readonly string[] = ['privacy', 'doctor', 'which-doctor', 'okay-to'] satisfies Form[]

/** Moves that ask for what was said to be said otherwise. */
const ofTalk: readonly string[] = ['repeat', 'louder', 'slower'] satisfies Move[]

/** So near a word must stand to be about the faculty. */
const reach = 6

/** What danger may be meant; nothing where a sign was told, denied or only imagined, or where it is asked why it twitches there. */
export function concernIn(
  spotted: Spotted,
  scopeOf: ScopeOf,
  { told, signs, parts }: Telling,
  content: readonly number[],
  forms: readonly Form[],
): Concern | undefined {
  if (parts.some(({ place, of }) => place === 'chest' && of?.id === 'pain') && !told.signs.includes('chest-pain'))
    return 'chest'
  if (told.signs.length > 0 || told.denied.length > 0) return undefined
  // "what was that long word", "I can't hear you" are about the talk
  if (spotted.all('move').some(({ id, role }) => role === 'is' && ofTalk.includes(id))) return undefined
  const explained: Found[] = [
    ...signs,
    ...spotted.all('sign').filter((one) => one.role === 'not' || scopeOf(one) !== undefined),
    // "butt cheek" does not mean a face
    ...spotted.all('place').filter(({ role, id }) => role === 'is' && !dangerous.includes(id)),
    // "is my voice saved" asks about a recording, "do I have to see an optician" about a doctor
    ...spotted.all('form').filter(({ role, id }) => role === 'is' && explaining.includes(id)),
    ...(['topic', 'uncovered', 'habit', 'answer', 'move', 'scope'] as const).flatMap((kind) =>
      spotted.all(kind).filter(({ role, id }) => role !== 'not' && !isInLight(id)),
    ),
  ]
  const twitches = spotted.all('topic').length > 0
  const doubtful = spotted
    .all('concern')
    .filter(({ role }) => role === 'is')
    .filter((one) => !explained.some((other) => share(one, other)))
    // "it's just the lip" tells where it twitches
    .filter((one) => !(told.spread === 'one' && alone.some((id) => isAt(spotted, one, id))))
    .filter(
      (one) =>
        isBare(spotted, one) ||
        content.some(
          (at) => !inside(at, one) && Math.min(Math.abs(at - one.end + 1), Math.abs(one.start - at)) <= reach,
        ),
    )
  if (doubtful.length === 0 || (twitches && forms.length > 0) || forms.includes('about')) return undefined
  return concerns.find((id) => doubtful.some((one) => one.id === id))
}

/** Nothing was said but the plain word: "my heart". */
const isBare = ({ all }: Spotted, one: Found): boolean =>
  !kinds.some((kind) => !small.includes(kind) && all(kind).some((other) => other.role === 'is' && !share(other, one)))

const small: readonly Kind[] = [
  'stop',
  'filler',
  'subject',
  'negator',
  'opening',
  'number',
  'quantity',
  'and',
  'or',
  'range',
  'half',
  'concern',
  'place',
  'person',
  'break',
  'unit',
]

const inside = (at: number, { start, end }: Found): boolean => at >= start && at < end

/** What to do is asked with these. */
const asksWhatToDo: readonly Form[] = ['relief', 'doctor', 'how-urgent']

/** The danger that a sign stands for, by its name; a stroke where none is given. */
const dangers: { readonly [S in SignId]?: UncoveredId } = { seizure: 'seizures', 'chest-pain': 'heart' }

/** The topics of a question ("what would I do if my mouth drooped"), or the danger where only a sign of one is imagined and it is asked what to do. */
export function withImagined(
  topics: readonly (TopicId | UncoveredId)[],
  forms: readonly Form[],
  spotted: Spotted,
  scopeOf: ScopeOf,
): readonly (TopicId | UncoveredId)[] {
  if (!forms.some((form) => asksWhatToDo.includes(form)) || topics.some((id) => !isItself(id))) return topics
  const signs = spotted
    .all('sign')
    .filter((one) => one.role === 'is' && isImagined(scopeOf(one)))
    .map(({ id }) => id as SignId)
  const grave = signs.find((sign) => signOf(sign).always === 'emergency')
  return grave === undefined ? topics : [dangers[grave] ?? 'stroke']
}
