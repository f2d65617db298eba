import type { Context, Request, RequestEnvelope } from 'ask-sdk-model'

/** Which skill is spoken to, on which device, by whom. */
export interface Setting {
  readonly locale: string
  readonly applicationId: string
  /** Whether the device has a screen. */
  readonly screen: boolean
}

/** A session between two requests. */
export interface OpenSession {
  readonly id: string
  readonly isNew: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The account and the device that the simulator makes believe to be. */
export const simulated = { userId: 'amzn1.ask.account.SIMULATOR', deviceId: 'amzn1.ask.device.SIMULATOR' } as const

/** Puts a request into the envelope that Alexa sends. */
export function envelope(setting: Setting, session: OpenSession, request: Request): RequestEnvelope {
  const application = { applicationId: setting.applicationId }
  const user = { userId: simulated.userId }
  return {
    version: '1.0',
    session: { new: session.isNew, sessionId: session.id, application, user, attributes: { ...session.attributes } },
    context: contextOf(setting, application, user),
    request,
  }
}

function contextOf({ screen }: Setting, application: { applicationId: string }, user: { userId: string }): Context {
  const system = {
    application,
    user,
    device: {
      deviceId: simulated.deviceId,
      supportedInterfaces: screen ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.2' as const } } } : {},
    },
    apiEndpoint: 'https://api.amazonalexa.com',
    apiAccessToken: 'simulator',
  }
  return screen ? { System: system, Viewports: [hub] } : { System: system }
}

/** The screen of an Echo Show. */
const hub: NonNullable<Context['Viewports']>[number] = {
  type: 'APL',
  id: 'main',
  shape: 'RECTANGLE',
  dpi: 213,
  presentationType: 'STANDARD',
  canRotate: false,
  configuration: { current: { mode: 'HUB', size: { type: 'DISCRETE', pixelWidth: 1280, pixelHeight: 800 } } },
}
