import type { Context, Request, RequestEnvelope } from 'ask-sdk-model'
import { runtime, type Viewport } from './viewports'

/** Which skill is spoken to, on which device, by whom. */
export interface Setting {
  readonly locale: string
  readonly applicationId: string
  /** The device's screen, if it has one. */
  readonly screen?: Viewport | undefined
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
      supportedInterfaces: screen ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: runtime } } } : {},
    },
    apiEndpoint: 'https://api.amazonalexa.com',
    apiAccessToken: 'simulator',
  }
  return screen ? { System: system, Viewports: [viewportOf(screen)] } : { System: system }
}

const viewportOf = ({ width, height, round, mode = 'HUB' }: Viewport): NonNullable<Context['Viewports']>[number] => ({
  type: 'APL',
  id: 'main',
  shape: round ? 'ROUND' : 'RECTANGLE',
  dpi: 160,
  presentationType: 'STANDARD',
  canRotate: false,
  configuration: {
    current: { mode, size: { type: 'DISCRETE', pixelWidth: width, pixelHeight: height } },
  },
})
