/** The one file that imports the SDK: envelope → turn, reply → response. */
import { SkillBuilders, getRequestType } from 'ask-sdk-core'
import type { HandlerInput, Skill } from 'ask-sdk-core'
import type { Directive, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model'
import { apologyFor } from './errorReply'
import { intents } from '../contract'
import { localeOf, readQuery, readTurn, screenOf } from './request'
import { cannot, fulfilment } from './canFulfill'
import { respond } from '../conversation/respond'
import { readSession } from './session'
import { screenFor } from '../screens/screen'
import type { Screen } from '../screens/screen'
import { escapeSsml, toSsml } from './ssml'
import type { Line, Reply, Turn } from '../conversation/turn'
import { createWordbook } from '../words'
import type { Words, WordSource } from '../words'

/** What a skill is made of; `observe` is told every turn and its reply, `failed` what was thrown, for measures and tests. */
export type SkillOptions = {
  words: WordSource
  skillId?: string
  observe?: (turn: Turn, reply: Reply, envelope: RequestEnvelope) => void
  failed?: (error: unknown, envelope: RequestEnvelope) => void
}

/** A Lambda handler: two parameters, because Lambda's Node 24 refuses a callback. */
export type Handler = (event: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>

/** Builds the skill's handler. */
export function createHandler({ words, skillId, observe, failed }: SkillOptions): Handler {
  const wordbook = createWordbook(words)
  const builder = SkillBuilders.custom()
    .addRequestHandlers({
      canHandle: () => true,
      handle: (input) => answer(input, wordbook, observe),
    })
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input, error) => {
        failed?.(error, input.requestEnvelope)
        return apologise(input)
      },
    })
  const skill: Skill = (skillId === undefined ? builder : builder.withSkillId(skillId)).create()
  return async (event, context) => skill.invoke(event, context)
}

type Wordbook = ReturnType<typeof createWordbook>

function answer(input: HandlerInput, wordbook: Wordbook, observe: SkillOptions['observe']): Response {
  const query = readQuery(input.requestEnvelope)
  keep(input, readSession(input.requestEnvelope.session?.attributes))
  if (query) return input.responseBuilder.withCanFulfillIntent(fulfilment(query)).getResponse()
  const turn = readTurn(input.requestEnvelope)
  if (!turn) return input.responseBuilder.getResponse()
  const reply = respond(turn)
  observe?.(turn, reply, input.requestEnvelope)
  return toResponse(input, reply, wordbook(localeOf(input.requestEnvelope)))
}

/** Something broke: one kind sentence in the listener's language, and the next turn goes on from there. */
function apologise(input: HandlerInput): Response {
  const { requestEnvelope, responseBuilder } = input
  const type = getRequestType(requestEnvelope)
  if (type === 'SessionEndedRequest') return responseBuilder.getResponse()
  if (type === 'CanFulfillIntentRequest') return responseBuilder.withCanFulfillIntent(cannot).getResponse()
  const { say, reprompt, session } = apologyFor(requestEnvelope)
  const response = responseBuilder.getResponse()
  delete response.outputSpeech
  delete response.reprompt
  delete response.card
  delete response.directives
  if (say !== undefined) responseBuilder.speak(escapeSsml(say))
  if (reprompt !== undefined) responseBuilder.reprompt(escapeSsml(reprompt))
  keep(input, session ?? {})
  return responseBuilder.withShouldEndSession(reprompt === undefined).getResponse()
}

/** Leaves a session to the next turn, where the request came in one. */
const keep = ({ requestEnvelope, attributesManager }: HandlerInput, session: object): void => {
  if (requestEnvelope.session) attributesManager.setSessionAttributes({ ...session })
}

const speech = (words: Words, lines: readonly Line[]): string =>
  lines.map((line) => toSsml(words.text(line), words.pronounce)).join(' ')

function toResponse(input: HandlerInput, reply: Reply, words: Words): Response {
  const { responseBuilder, requestEnvelope } = input
  const { say, ask, card, elicit, session } = reply
  responseBuilder.speak(speech(words, ask ? [...say, ask.text] : say))
  if (ask) responseBuilder.reprompt(speech(words, [ask.reprompt]))
  if (card) responseBuilder.withSimpleCard(words.text(card), say.map((line) => words.text(line)).join(' '))
  if (ask && elicit) responseBuilder.addDirective(elicitation(elicit))
  const runtime = screenOf(requestEnvelope)
  if (runtime !== undefined) showOn(responseBuilder, screenFor(reply, words, runtime))
  keep(input, ask ? session : {})
  return responseBuilder.withShouldEndSession(!ask).getResponse()
}

/** Shows a screen, where the reply has one. */
function showOn(responseBuilder: HandlerInput['responseBuilder'], screen: Screen | undefined): void {
  if (screen)
    responseBuilder.addDirective({ type: 'Alexa.Presentation.APL.RenderDocument', token: 'screen', ...screen })
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
