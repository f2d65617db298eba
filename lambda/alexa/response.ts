/** A reply as Alexa's response: speech, card, the slot that the next words come in, and the screen. */
import { getRequestType } from 'ask-sdk-core'
import type { HandlerInput } from 'ask-sdk-core'
import type { Directive, Response } from 'ask-sdk-model'
import { elicitsWords, intents, openSlot } from '../contract'
import type { Line } from '../conversation/talk/line'
import type { Reply } from '../conversation/talk/turn'
import { screenFor } from '../screens/screen'
import type { Screen } from '../screens/screen'
import type { Words } from '../words'
import { screenOf } from './envelope'
import type { ErrorReply } from './errorReply'
import { toSsml } from './ssml'

/** Leaves a session to the next turn, where the request came in one. */
export const keepSession = ({ requestEnvelope, attributesManager }: HandlerInput, session: object): void => {
  if (requestEnvelope.session) attributesManager.setSessionAttributes({ ...session })
}

/** Fills the response to a turn. */
export function toResponse(input: HandlerInput, reply: Reply, words: Words): Response {
  const { responseBuilder, requestEnvelope } = input
  const { say, ask, card, session, slow } = reply
  const speech = (lines: readonly Line[]): string => {
    const ssml = lines.map((line) => toSsml(words.text(line), words.pronounce)).join(' ')
    return slow ? `<prosody rate="slow">${ssml}</prosody>` : ssml
  }
  responseBuilder.speak(speech(ask ? [...say, ask.text] : say))
  if (ask) responseBuilder.reprompt(speech([ask.reprompt]))
  if (card) responseBuilder.withSimpleCard(words.text(card.title), card.text.map((line) => words.text(line)).join(' '))
  if (takesWords(input, reply)) responseBuilder.addDirective(elicitation)
  const runtime = screenOf(requestEnvelope)
  if (runtime !== undefined) showOn(responseBuilder, screenFor(reply, words, runtime))
  keepSession(input, ask ? session : {})
  return responseBuilder.withShouldEndSession(!ask).getResponse()
}

/** Words are elicited after what was spoken: whether Alexa takes it after a launch or a touch is not known; a list is chosen from by intents. */
const takesWords = ({ requestEnvelope }: HandlerInput, { ask, asks }: Reply): boolean =>
  elicitsWords && ask !== undefined && asks !== 'choice' && getRequestType(requestEnvelope) === 'IntentRequest'

/** Asks for the open slot of an intent whose slots are empty: what was told stays in the session. */
const elicitation: Directive = {
  type: 'Dialog.ElicitSlot',
  slotToElicit: openSlot.slot,
  updatedIntent: {
    name: openSlot.intent,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(
      intents[openSlot.intent].slots.map((name) => [name, { name, confirmationStatus: 'NONE' }]),
    ),
  },
}

/** Shows a screen, where the reply has one. */
function showOn(responseBuilder: HandlerInput['responseBuilder'], screen: Screen | undefined): void {
  if (screen)
    responseBuilder.addDirective({ type: 'Alexa.Presentation.APL.RenderDocument', token: 'screen', ...screen })
}

/** Speaks an error reply; what was half made of another is not sent. */
export function speakError(input: HandlerInput, { say, reprompt, session }: ErrorReply): Response {
  const { responseBuilder } = input
  const response = responseBuilder.getResponse()
  delete response.outputSpeech
  delete response.reprompt
  delete response.card
  delete response.directives
  if (say === undefined && getRequestType(input.requestEnvelope) === 'SessionEndedRequest') return response
  if (say !== undefined) responseBuilder.speak(say)
  if (reprompt !== undefined) responseBuilder.reprompt(reprompt)
  keepSession(input, reprompt === undefined ? {} : (session ?? {}))
  return responseBuilder.withShouldEndSession(reprompt === undefined).getResponse()
}
