import type { Directive, Request, RequestEnvelope, ResponseEnvelope, Slot } from 'ask-sdk-model'
import type { OpenSession } from './envelope'
import { heardOf } from './ssmlText'
import type { SlotOf } from './listening/model'

/** A request before it is dated, numbered and sent. */
export type Unsent = Request extends infer One
  ? One extends Request
    ? Omit<One, 'requestId' | 'timestamp' | 'locale'>
    : never
  : never

/** The slot that was asked for, and what the intent's slots hold already. */
export interface Elicitation extends SlotOf {
  readonly slots: Readonly<Record<string, Slot>>
}

/** A session while it is open. */
export interface Session extends OpenSession {
  readonly elicited?: Elicitation
  readonly reprompt: string
}

/** The session after a response: none, unless the response keeps it open. */
export function carriedOn(
  session: Session,
  request: RequestEnvelope,
  { response, sessionAttributes }: ResponseEnvelope,
): Session | undefined {
  if (response.shouldEndSession !== false) return undefined
  const elicited = elicitation(response.directives ?? [], request)
  return {
    id: session.id,
    isNew: false,
    attributes: sessionAttributes ?? {},
    reprompt: heard(response.reprompt?.outputSpeech),
    ...(elicited && { elicited }),
  }
}

function elicitation(directives: readonly Directive[], { request }: RequestEnvelope): Elicitation | undefined {
  const intent = request.type === 'IntentRequest' ? request.intent : undefined
  for (const directive of directives) {
    if (directive.type !== 'Dialog.ElicitSlot') continue
    const updated = directive.updatedIntent ?? intent
    if (updated) return { intent: updated.name, slot: directive.slotToElicit, slots: updated.slots ?? {} }
  }
  return undefined
}

/** A response's speech as plain text. */
export const heard = (speech: ResponseEnvelope['response']['outputSpeech']): string =>
  !speech ? '' : speech.type === 'SSML' ? heardOf(speech.ssml) : speech.text
