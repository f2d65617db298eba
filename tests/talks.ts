/** Any talk that a listener, or whoever is not one, could have with the skill. */
import fc from 'fast-check'
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { loadWords, localesOf } from '../build/content'
import { ids, shipped } from '../interactionModels/ids'
import { builtIns, intents, slotTypes, type CustomIntent } from '../lambda/contract'
import { createHandler } from '../lambda/skill'
import type { Reply, Turn } from '../lambda/turn'
import { envelopeOf, intent, touch } from './envelopes'

/** Every locale that ships. */
export const locales = shipped.flatMap(localesOf)

/** Stands in every word that no contract knows, so that it can be found again. */
export const marker = 'zqmark'

/** What one turn sends; a new session begins with `launch`, and the old one ends with `silence`. */
export type Move =
  | { does: 'intent'; name: string; slots: Readonly<Record<string, string>> }
  | { does: 'touch'; args: unknown }
  | { does: 'launch' | 'silence' }
  | { does: 'garbage'; request: object }

/** One turn as it went: what was sent, what came back, and what the skill thought of it. */
export type Step = { move: Move; response: ResponseEnvelope; turn?: Turn; reply?: Reply; failed?: unknown }

const custom: Readonly<Record<string, readonly string[]>> = ids
const odd = ['', ' & <b>', '"]]>', ' {{number}}', ' $t(phrases.oops)', ' $&', '\u0007', ' 😀', ' עברית', '</speak>']
const strange = fc.constantFrom(...odd).map((tail) => `${marker}${tail}`)
const times = fc.constantFrom('P3D', 'P3W', 'PXM', 'PT5M', 'P1Y', '2026-11-20', '2026-W32', '2026-SU', 'PRESENT_REF')

const valueOf = (type: string): fc.Arbitrary<string> => {
  const known = custom[type]
  return known ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, strange) : fc.oneof(times, strange)
}

/** Any slots that an intent may carry, filled with ids, times and strange words. */
export const slotsFor = (name: CustomIntent): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.record(Object.fromEntries(intents[name].slots.map((slot) => [slot, valueOf(slotTypes[slot])])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, string>>

const own = fc
  .constantFrom(...(Object.keys(intents) as CustomIntent[]))
  .chain((name) => slotsFor(name).map((slots): Move => ({ does: 'intent', name, slots })))
const alexas = fc.constantFrom(...builtIns).map((name): Move => ({ does: 'intent', name, slots: {} }))
const pressed = fc
  .tuple(
    fc.constantFrom(...Object.keys(intents), ...builtIns, marker),
    fc.dictionary(fc.constantFrom('topic', 'place'), strange),
  )
  .map((args): Move => ({ does: 'touch', args }))
const rubbish = fc.oneof(
  fc.record({ type: fc.constant('IntentRequest'), intent: fc.jsonValue() }),
  fc.record({
    type: fc.oneof(fc.string(), fc.constant('Alexa.Presentation.APL.UserEvent')),
    arguments: fc.jsonValue(),
  }),
)

/** Any one turn. */
export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: own },
  { weight: 8, arbitrary: alexas },
  { weight: 2, arbitrary: pressed },
  { weight: 1, arbitrary: fc.constant<Move>({ does: 'launch' }) },
  { weight: 1, arbitrary: fc.constant<Move>({ does: 'silence' }) },
  { weight: 1, arbitrary: rubbish.map((request): Move => ({ does: 'garbage', request })) },
)

/** Any talk of up to thirty turns, in any locale that ships, with a screen or without. */
export const talks = fc.record({
  locale: fc.constantFrom(...locales),
  screen: fc.boolean(),
  moves: fc.array(moves, { minLength: 1, maxLength: 30, size: 'max' }),
})

const requestOf = (move: Move): object => {
  switch (move.does) {
    case 'intent':
      return intent(move.name, move.slots)
    case 'touch':
      return touch(move.args)
    case 'launch':
      return { type: 'LaunchRequest' }
    case 'silence':
      return { type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' }
    case 'garbage':
      return move.request
  }
}

/** A skill that is talked to turn by turn, and carries its session on as Alexa does. */
export function talkTo(
  locale: string,
  screen = false,
): { send: (move: Move) => Promise<Step>; session: () => unknown } {
  let attributes: Record<string, unknown> | undefined
  let seen: Pick<Step, 'turn' | 'reply' | 'failed'> = {}
  const handler = createHandler({
    words: loadWords,
    observe: (turn, reply) => (seen = { turn, reply }),
    failed: (failed) => (seen = { failed }),
  })
  const send = async (move: Move): Promise<Step> => {
    if (move.does === 'launch') attributes = undefined
    seen = {}
    const around = { locale, screen, fresh: attributes === undefined, attributes: attributes ?? {} }
    const event = JSON.parse(JSON.stringify(envelopeOf(requestOf(move), around))) as RequestEnvelope
    const response = JSON.parse(JSON.stringify(await handler(event, {}))) as ResponseEnvelope
    const over = response.response.shouldEndSession !== false
    attributes =
      over && (seen.reply !== undefined || move.does === 'silence') ? undefined : (response.sessionAttributes ?? {})
    return { move, response, ...seen }
  }
  return { send, session: () => attributes }
}

/** All steps of a talk. */
export async function steps({
  locale,
  screen,
  moves: list,
}: {
  locale: string
  screen: boolean
  moves: readonly Move[]
}) {
  const { send } = talkTo(locale, screen)
  const all: Step[] = []
  for (const move of list) all.push(await send(move))
  return all
}

/** A response's speech. */
export const ssmlOf = ({ response }: ResponseEnvelope): string =>
  response.outputSpeech?.type === 'SSML' ? response.outputSpeech.ssml : ''
