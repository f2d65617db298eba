import type { RequestEnvelope } from 'ask-sdk-model'

/** What may be set of an envelope beside its request. */
export type Around = {
  locale?: string
  attributes?: unknown
  fresh?: boolean
  screen?: boolean
  timestamp?: string
}

/** An intent's request; a slot holds a word, which the contract may know as an id. */
export const intent = (name: string, slots: Readonly<Record<string, string>> = {}): object => ({
  type: 'IntentRequest',
  intent: {
    name,
    confirmationStatus: 'NONE',
    slots: Object.fromEntries(
      Object.entries(slots).map(([slot, value]) => [slot, { name: slot, value, confirmationStatus: 'NONE' }]),
    ),
  },
})

/** A touch on the screen. */
export const touch = (args: unknown): object => ({
  type: 'Alexa.Presentation.APL.UserEvent',
  token: 'screen',
  arguments: args,
  source: { type: 'TouchWrapper', handler: 'Press', id: '' },
})

/** A request as Alexa sends it. */
export function envelopeOf(request: object, around: Around = {}): RequestEnvelope {
  const {
    locale = 'en-US',
    attributes = {},
    fresh = false,
    screen = false,
    timestamp = '2026-11-22T12:00:00Z',
  } = around
  const application = { applicationId: 'amzn1.ask.skill.test' }
  const user = { userId: 'amzn1.ask.account.test' }
  const supportedInterfaces = screen ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.2' } } } : {}
  const device = { deviceId: 'amzn1.ask.device.test', supportedInterfaces }
  return {
    version: '1.0',
    session: { new: fresh, sessionId: 'amzn1.echo-api.session.test', application, user, attributes },
    context: { System: { application, user, device, apiEndpoint: 'https://api.amazonalexa.com' } },
    request: { requestId: 'amzn1.echo-api.request.test', timestamp, locale, ...request },
  } as unknown as RequestEnvelope
}
