import { createAligner } from './align'
import type { Learnt } from './listen'
import { readSample } from './samples'
import { telling } from './symbols'
import type { Text } from './text'
import { fallback, heardOf, type Elicited, type HeardSlot, type Understood } from './understood'

/** Another intent understood with less than this gives way to an answer to what was asked. */
const clearlyBetter = 0.75
/** An answer that names no known value has at most this many words. */
const shortAnswer = 4
/** Words beside the value that an answer to a question may have. */
const mostWords = 7

/** Takes an utterance for the answer to what the skill has just asked, unless it is clearly something else. */
export function heedElicitation(
  text: Text,
  elicited: Elicited,
  understood: Understood,
  learnt: Learnt,
  now: Date,
): Understood {
  const answer = answerOf(text, elicited, understood, learnt, now)
  if (!answer) return understood
  const others = understood.intent === elicited.intent ? understood.slots : {}
  return {
    intent: elicited.intent,
    slots: { ...others, [elicited.slot]: answer },
    confidence: Math.max(understood.confidence, clearlyBetter),
    ...(understood.intent !== elicited.intent && { runnerUp: understood.intent }),
    exact: false,
  }
}

function answerOf(
  text: Text,
  { intent, slot }: Elicited,
  understood: Understood,
  { model, reader, values, weights }: Learnt,
  now: Date,
): HeardSlot | undefined {
  const asked = model.intents.get(intent)?.slots.find(({ name }) => name === slot)
  if (!asked || understood.intent.startsWith('AMAZON.') !== (understood.intent === fallback)) return undefined
  const { tokens } = text
  const inPlace = understood.intent === intent ? understood.slots[slot] : undefined
  if (inPlace) return inPlace

  const known = values.find(tokens, now).filter(({ type }) => type === asked.type)
  const whole = known.find(({ start, end }) => start === 0 && end === tokens.length)
  if (whole) return heardOf(text, whole)
  if (understood.exact && understood.intent !== intent) return undefined
  if (understood.intent !== intent && understood.confidence >= clearlyBetter) return undefined

  const types = new Map([[slot, asked.type]])
  const aligned = createAligner(tokens, known, weights)
  const carried = asked.samples
    .map((sample) => aligned(readSample(intent, sample, types, reader, () => 'x')))
    .filter(({ coverage, fills }) => coverage >= 0.7 && fills.length > 0)
    .sort((a, b) => b.score - a.score)[0]?.fills[0]
  if (carried) return heardOf(text, carried.found ?? { ...carried, values: [] })

  const [best] = known
    .filter((one) => telling(weights, tokens, one) && tokens.length - (one.end - one.start) <= mostWords)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  if (best) return heardOf(text, best)

  const strange = understood.intent === fallback && model.types.has(asked.type)
  if (!strange || tokens.length === 0 || tokens.length > shortAnswer) return undefined
  return heardOf(text, { type: asked.type, start: 0, end: tokens.length, values: [] })
}
