/** Questions about those whom the knowledge is not about: children, babies, animals, and a baby that is expected. */
import type { Form } from '../../knowledge/forms'
import type { Told } from '../../triage/told'
import type { Meaning } from '../../understanding/meaning/meaning'
import { notCovered } from './uncovered'
import { tell } from './tell'
import { namesOnly } from '../talk/asks'
import type { Session } from '../talk/session'
import type { Draft } from '../talk/turn'
import { adviceReply } from '../doctor/advice'
import { isOfThem, isStranger, notForThem, people } from '../doctor/persons'

/** Forms of question that have the same answer for everybody. */
const knowledge: readonly Form[] = [
  'about',
  'compare',
  'mechanism',
  'list-causes',
  'list-rare-causes',
  'source',
  'privacy',
]

/** "Hold on, the dog's at the door" does not ask about a dog. */
const onlyMoves = ({ move, forms, topics, told }: Meaning): boolean =>
  move !== undefined && forms.length + topics.length + told.places.length === 0

const asksForThem = ({ forms }: Meaning): boolean => !forms.some((form) => knowledge.includes(form))

/** "Is that the same for a child": asked again, it is answered again. */
const asksWhetherForThem = (meaning: Meaning): meaning is Meaning & { told: { who: keyof typeof people } } => {
  const { topics, forms, told, answer, move } = meaning
  return (
    told.who !== undefined &&
    told.who in people &&
    namesOnly(meaning, 'twitch', 'eyelid') &&
    forms.every((form) => ofThem.includes(form)) &&
    (forms.length > 0 ||
      (topics.length === 0 && answer === undefined && (move === undefined || move === 'not-what-i-asked'))) &&
    told.places.length + told.signs.length === 0 &&
    told.duration === undefined
  )
}

/** What grown people do every day, and what helps them, is not told of those whom the knowledge is not about. */
const ofGrownUps: readonly Form[] = ['cause', 'list-causes', 'relief', 'cure', 'prevent', 'could-be', 'okay-to']

/** "What causes it", "eyelid then", once it was said whom the knowledge is not about: that stays so to the end of the talk. */
function stillNotForThem(meaning: Meaning, session: Session, news: boolean): Draft | undefined {
  const { who } = session.told
  const { forms, told, answer } = meaning
  const ofItself = namesOnly(meaning, 'twitch', 'eyelid', 'spasm', 'relief')
  const asks = forms.length > 0 && forms.every((form) => ofGrownUps.includes(form))
  const tells = forms.length === 0 && answer === undefined && told.places.length > 0 && told.signs.length === 0
  // after a word on a dog people speak of themselves again
  if (!isOfThem(who) || who === 'pet' || news || !ofItself || !(asks || tells)) return undefined
  return tell(session, 'doctor')
}

/** Forms of question that ask how it is with somebody. */
const ofThem: readonly Form[] = [
  'serious',
  'outlook',
  'could-be',
  'how-common',
  'about',
  'compare',
  'source',
  'okay-to',
]

/** The answer to a question about them, first asked, asked again or asked after something else; nothing where it is not about them. */
export function forThem(meaning: Meaning, session: Session, now: Told, news: boolean): Draft | undefined {
  // "is it bad for the baby": the one that is expected
  if (session.told.expecting && now.who === 'baby' && !news) return notCovered(session, 'pregnancy')
  if (isStranger(session, now.who) && asksForThem(meaning) && !onlyMoves(meaning))
    return news ? adviceReply(session) : notForThem(session, now.who)
  if (asksWhetherForThem(meaning)) return notForThem(session, meaning.told.who)
  return stillNotForThem(meaning, session, news)
}
