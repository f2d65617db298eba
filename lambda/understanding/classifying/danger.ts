/** Danger in words that no rule knows: where the classifier suspects it, it is asked about, and never taken for granted. */
import { concerns, isDangerQuestion } from '../../knowledge/doctorQuestions'
import type { Concern } from '../../knowledge/doctorQuestions'
import { signOf } from '../../knowledge/signs'
import { tellsAnything } from '../../triage/told'
import { isItself } from '../reading/topics'
import type { Guess } from '../lexicon/classifier'
import { isGrave } from '../meaning/meaning'
import type { Asked, Meaning } from '../meaning/meaning'

/** How likely danger has to be: where nothing else was understood, where something was, and where a twitch was told, which words for danger resemble. */
const least = { silent: 0.5, telling: 0.75, twitching: 0.92 } as const

/** The share that one kind of danger must have of all to be asked about by its name. */
const named = 0.5

/** Asks about danger itself, or holds an alarm: what is said then is an answer. */
const asksDanger = (asked: Asked | undefined): boolean =>
  asked?.kind === 'alarm' ||
  asked?.kind === 'crisis' ||
  asked?.kind === 'concern' ||
  (asked?.kind === 'question' && isDangerQuestion(asked.question))

/** What danger the words may speak of. */
export function suspected(
  meaning: Meaning,
  asked: Asked | undefined,
  guessed: () => Guess | undefined,
): Concern | undefined {
  const { told, forms, topics, move, concern, supposed, hypothetical } = meaning
  const isRead =
    concern !== undefined ||
    supposed !== undefined ||
    hypothetical !== undefined ||
    told.denied.length > 0 ||
    // what came suddenly has its own advice, which names the signs of danger
    told.onset !== undefined ||
    told.duration !== undefined ||
    (move !== undefined && isGrave(move)) ||
    told.signs.some((sign) => signOf(sign).always === 'emergency')
  if (isRead || asksDanger(asked)) return undefined
  const guess = guessed()
  if (!guess) return undefined
  const chances = concerns.map((one) => guess.chanceOf(`danger-${one}`))
  const all = chances.reduce((sum, chance) => sum + chance, 0)
  const isUnderstood = forms.length + topics.length > 0 || tellsAnything(told)
  const isTwitch = told.spread !== undefined || topics.some((id) => isItself(id))
  const needed = isTwitch ? least.twitching : isUnderstood ? least.telling : least.silent
  if (all < needed) return undefined
  const highest = Math.max(...chances)
  return highest < all * named ? 'unwell' : concerns[chances.indexOf(highest)]
}
