/** The one file that imports the SDK: envelope → turn, reply → response. */
import { SkillBuilders, getRequestType } from 'ask-sdk-core'
import type { HandlerInput } from 'ask-sdk-core'
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model'
import { respond } from '../conversation/respond'
import { newSession } from '../conversation/talk/session'
import type { Reply } from '../conversation/talk/turn'
import type { LexiconSource } from '../understanding/lexicon/source'
import { createWordbook } from '../words'
import type { WordSource } from '../words'
import { apologyOf } from './apologies'
import type { Apologies } from './apologies'
import { cannot, fulfilment, readQuery } from './canFulfill'
import { attributesOf, isFor, localeOf, requestType } from './envelope'
import { errorReply } from './errorReply'
import { keepSession, speakError, toResponse } from './response'
import { readSession } from './session'
import { meaningOf, readTurn } from './turn'
import type { HeardTurn } from './turn'

/** What a skill is made of. Without `skillId` it answers for any skill; without `apologies` they are made from its words. */
export type SkillOptions = {
  words: WordSource
  lexicon: LexiconSource
  apologies?: () => Apologies
  skillId?: string
  /** Gets every turn and its reply, for measures and tests. */
  observe?: (turn: HeardTurn, reply: Reply, envelope: RequestEnvelope) => void
  /** Gets what was thrown. */
  failed?: (error: unknown, envelope: RequestEnvelope) => void
  /** Gets requests that are not answered because they are meant for another skill. */
  refused?: (envelope: RequestEnvelope) => void
}

/** A Lambda handler: two parameters, because Lambda's Node 24 refuses a callback. */
export type Handler = (event: RequestEnvelope, context: unknown) => Promise<ResponseEnvelope>

/** Builds the skill's handler. A ping, and what is meant for another skill, get an empty response. */
export function createHandler(options: SkillOptions): Handler {
  const { skillId, failed, refused } = options
  const wordbook = createWordbook(options.words)
  const skill = SkillBuilders.custom()
    .addRequestHandlers({ canHandle: () => true, handle: (input) => answer(input, wordbook, options) })
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input, error) => {
        failed?.(error, input.requestEnvelope)
        return apologise(input, wordbook, options)
      },
    })
    .create()
  return async (event, context) => {
    if (requestType(event) === '') return { version: '1.0', response: {} }
    if (skillId === undefined || isFor(event, skillId)) return skill.invoke(event, context)
    refused?.(event)
    return { version: '1.0', response: {} }
  }
}

type Wordbook = ReturnType<typeof createWordbook>

function answer(input: HandlerInput, wordbook: Wordbook, { lexicon, observe }: SkillOptions): Response {
  const { requestEnvelope, responseBuilder } = input
  const session = readSession(attributesOf(requestEnvelope))
  keepSession(input, getRequestType(requestEnvelope) === 'SessionEndedRequest' ? {} : session)
  const query = readQuery(requestEnvelope)
  if (query) {
    const fresh = newSession()
    const meaning = meaningOf(query.heard, fresh, requestEnvelope, lexicon)
    return responseBuilder.withCanFulfillIntent(fulfilment(query, respond({ meaning, session: fresh }))).getResponse()
  }
  const turn = readTurn(requestEnvelope, session, lexicon)
  if (!turn) return responseBuilder.getResponse()
  const reply = respond({ meaning: turn.meaning, session: turn.session })
  observe?.(turn, reply, requestEnvelope)
  return toResponse(input, reply, wordbook(localeOf(requestEnvelope)))
}

/** Something broke: one kind sentence in the listener's language, and the next turn goes on from there. */
function apologise(input: HandlerInput, wordbook: Wordbook, { lexicon, apologies }: SkillOptions): Response {
  const { requestEnvelope, responseBuilder } = input
  const type = getRequestType(requestEnvelope)
  if (type === 'CanFulfillIntentRequest') return responseBuilder.withCanFulfillIntent(cannot).getResponse()
  const locale = localeOf(requestEnvelope)
  const made = apologies?.()
  const apology = made?.[locale] ?? made?.['en-US'] ?? apologyOf(wordbook(locale))
  return speakError(input, errorReply(requestEnvelope, apology, lexicon))
}
