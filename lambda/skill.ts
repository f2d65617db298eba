/** The one file that imports the SDK: envelope → turn, reply → response. */
import { SkillBuilders, getRequestType } from 'ask-sdk-core'
import type { HandlerInput, Skill } from 'ask-sdk-core'
import type { Directive, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model'
import { intents } from './contract'
import { localeOf, readTurn } from './envelope'
import { respond } from './respond'
import { toSsml } from './ssml'
import type { Line, Reply, Turn } from './turn'
import { createWordbook } from './words'
import type { Words, WordSource } from './words'

/** What a skill is made of; `observe` is told every turn and its reply, for measures and tests. */
export type SkillOptions = { words: WordSource; skillId?: string; observe?: (turn: Turn, reply: Reply) => void }

/** A Lambda handler: two parameters, because Lambda's Node 24 refuses a callback. */
export type Handler = (event: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>

/** Builds the skill's handler. */
export function createHandler({ words, skillId, observe }: SkillOptions): Handler {
  const wordbook = createWordbook(words)
  const builder = SkillBuilders.custom()
    .addRequestHandlers({
      canHandle: () => true,
      handle: (input) => answer(input, wordbook, observe),
    })
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input) => apologise(input, wordbook),
    })
  const skill: Skill = (skillId === undefined ? builder : builder.withSkillId(skillId)).create()
  return async (event, context) => skill.invoke(event, context)
}

type Wordbook = ReturnType<typeof createWordbook>

function answer(input: HandlerInput, wordbook: Wordbook, observe: SkillOptions['observe']): Response {
  const turn = readTurn(input.requestEnvelope)
  if (!turn) return input.responseBuilder.getResponse()
  const reply = respond(turn)
  observe?.(turn, reply)
  return toResponse(input, reply, wordbook(localeOf(input.requestEnvelope)))
}

/** Something broke: one kind sentence in the listener's language, and the session goes on as it was. */
function apologise(input: HandlerInput, wordbook: Wordbook): Response {
  if (getRequestType(input.requestEnvelope) === 'SessionEndedRequest') return input.responseBuilder.getResponse()
  const words = wordbook(localeOf(input.requestEnvelope))
  return input.responseBuilder
    .speak(speech(words, [{ key: 'phrases.oops' }]))
    .withShouldEndSession(true)
    .getResponse()
}

const speech = (words: Words, lines: readonly Line[]): string =>
  lines.map((line) => toSsml(words.text(line), words.pronounce)).join(' ')

function toResponse({ responseBuilder, attributesManager }: HandlerInput, reply: Reply, words: Words): Response {
  const { say, ask, card, elicit, session } = reply
  responseBuilder.speak(speech(words, ask ? [...say, ask.text] : say))
  if (ask) responseBuilder.reprompt(speech(words, [ask.reprompt]))
  if (card) responseBuilder.withSimpleCard(words.text(card), say.map((line) => words.text(line)).join(' '))
  if (ask && elicit) responseBuilder.addDirective(elicitation(elicit))
  attributesManager.setSessionAttributes(ask ? { ...session } : {})
  return responseBuilder.withShouldEndSession(!ask).getResponse()
}

/** Asks for one slot of an intent whose other slots are empty: what was told stays in the session. */
function elicitation({ intent, slot }: NonNullable<Reply['elicit']>): Directive {
  const slots = Object.fromEntries(
    intents[intent].slots.map((name) => [name, { name, confirmationStatus: 'NONE' as const }]),
  )
  return {
    type: 'Dialog.ElicitSlot',
    slotToElicit: slot,
    updatedIntent: { name: intent, confirmationStatus: 'NONE', slots },
  }
}
