import type { Directive, RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model'
import type { Model } from './listening/model'

interface Answered {
  readonly request: RequestEnvelope
  readonly response: Response
  readonly model: Model
  readonly screen: boolean
}

type Complaint = (answered: Answered) => string | false | undefined

const mostSpeech = 8000
const mostBytes = 120 * 1024

/** What Alexa would refuse, or silently drop, of a response. */
const complaints: readonly Complaint[] = [
  ({ response }) =>
    response.shouldEndSession === false &&
    !response.outputSpeech &&
    'the session stays open, but nothing is said (outputSpeech)',
  ({ response }) =>
    response.shouldEndSession === false && !response.reprompt && 'the session stays open, but there is no reprompt',
  ({ response }) => [response.outputSpeech, response.reprompt?.outputSpeech].map(badSpeech).find(Boolean),
  ({ response }) =>
    JSON.stringify(response).length > mostBytes && `the response is larger than ${String(mostBytes)} bytes`,
  ({ request, response }) =>
    request.request.type === 'SessionEndedRequest' &&
    Boolean(response.outputSpeech ?? response.reprompt ?? response.card ?? response.directives?.[0]) &&
    'a session that has ended takes no answer',
  ({ response, screen }) =>
    !screen &&
    response.directives?.some(({ type }) => type.startsWith('Alexa.Presentation.')) &&
    'a screen directive was sent to a device without a screen',
  ({ response, model }) =>
    (response.directives ?? []).map((directive) => badElicitation(directive, response, model)).find(Boolean),
]

/** Throws where a handler's response is none that Alexa would take, saying what is wrong; else gives the response. */
export function accept(envelope: unknown, request: RequestEnvelope, model: Model, screen: boolean): ResponseEnvelope {
  if (!isEnvelope(envelope))
    throw new Error(`invalid response to ${nameOf(request)}: it is no response envelope (version, response)`)
  const wrong = complaints
    .map((complaint) => complaint({ request, response: envelope.response, model, screen }))
    .filter(Boolean)
  if (wrong.length > 0) throw new Error(`invalid response to ${nameOf(request)}: ${wrong.join('; ')}`)
  return envelope
}

function isEnvelope(envelope: unknown): envelope is ResponseEnvelope {
  if (typeof envelope !== 'object' || envelope === null) return false
  return (
    'version' in envelope &&
    typeof envelope.version === 'string' &&
    'response' in envelope &&
    typeof envelope.response === 'object'
  )
}

const nameOf = ({ request }: RequestEnvelope): string =>
  request.type === 'IntentRequest' ? `${request.type} ${request.intent.name}` : request.type

function badSpeech(speech: Response['outputSpeech']): string | undefined {
  if (!speech) return undefined
  const text = speech.type === 'SSML' ? speech.ssml : speech.text
  if (text.length > mostSpeech) return `speech is longer than ${String(mostSpeech)} characters`
  return speech.type === 'SSML' && !/^<speak>[^]*\S[^]*<\/speak>$/.test(text)
    ? 'SSML must be something within <speak>…</speak>'
    : undefined
}

function badElicitation(directive: Directive, { shouldEndSession }: Response, model: Model): string | undefined {
  if (directive.type !== 'Dialog.ElicitSlot') return undefined
  const name = directive.updatedIntent?.name
  if (shouldEndSession !== false) return `${directive.slotToElicit} is elicited, but the session ends`
  if (name === undefined) return undefined
  if (!model.dialog.has(name))
    return `Alexa ignores Dialog.ElicitSlot for ${name}: it is not in dialog.intents of ${model.locale}`
  const known = model.intents.get(name)?.slots.some((slot) => slot.name === directive.slotToElicit)
  return known ? undefined : `${name} has no slot ${directive.slotToElicit} to elicit`
}
