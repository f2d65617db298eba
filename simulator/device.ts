import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model'
import { envelope } from './envelope'
import { createInvocation } from './invocation'
import { accept } from './validateResponse'
import { carriedOn, heard, type Session, type Unsent } from './session'
import type { Listener } from './listening/listen'
import type { Mood } from './listening/moods'
import { resolveSlots } from './listening/resolve'
import type { HeardSlot, Understood } from './listening/understood'
import type { Viewport } from './viewports'

/** A skill's entry, as AWS Lambda calls it. */
export type Handler = (event: RequestEnvelope, context: unknown) => Promise<unknown>

/** What a device needs: the skill, and a listener that knows its model. */
export interface DeviceOptions {
  readonly handler: Handler
  readonly listener: Listener
  /** How it listens. */
  readonly mood?: Mood | undefined
  /** The device's screen, if it has one. */
  readonly screen?: Viewport | undefined
  readonly now?: () => Date
  readonly applicationId?: string
}

/** One request and its response. */
export interface Exchange {
  readonly request: RequestEnvelope
  readonly response: ResponseEnvelope
  /** What the utterance was taken for, where something was said. */
  readonly understood?: Understood
  /** The speech and the reprompt as plain text. */
  readonly speech: string
  readonly reprompt: string
  /** Whether the session stays open. */
  readonly open: boolean
  readonly ms: number
}

/** A simulated Echo: a stand-in, whose understanding differs from Alexa's. */
export interface Device {
  /** "Alexa, open …"; a device may also forget to tell its locale. */
  launch(how?: { readonly nameless: boolean }): Promise<Exchange>
  /** Says something, with or without "Alexa, ask …" before it. */
  say(utterance: string): Promise<Exchange>
  /** Sends an intent without any understanding; a slot is given by a word or by an id. */
  intent(name: string, slots?: Readonly<Record<string, string>>): Promise<Exchange>
  /** Touches the screen. */
  touch(args: readonly unknown[]): Promise<Exchange>
  /** Says nothing: the reprompt is heard, then the session ends. */
  silence(): Promise<Exchange>
  /** Ends the session from outside. */
  end(): Promise<Exchange>
  readonly open: boolean
}

const anyone = 'amzn1.ask.skill.SIMULATOR'

/** Makes a device on which one skill is enabled. */
export function createDevice({
  handler,
  listener,
  mood,
  screen,
  now = () => new Date(),
  applicationId = anyone,
}: DeviceOptions): Device {
  const { model } = listener
  const setting = { locale: model.locale, applicationId, screen }
  const invoked = createInvocation(listener)
  let session: Session | undefined
  let sessions = 0
  let requests = 0

  const fresh = (): Session => {
    sessions += 1
    return { id: `amzn1.echo-api.session.${String(sessions)}`, isNew: true, attributes: {}, reprompt: '' }
  }

  const send = async (
    request: Unsent,
    understood?: Understood,
    where: { locale?: string } = { locale: model.locale },
  ): Promise<Exchange> => {
    requests += 1
    const at: Session = session ?? fresh()
    const requestId = `amzn1.echo-api.request.${String(requests)}`
    const timestamp = now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
    const event = envelope(setting, at, { ...request, requestId, timestamp, ...where })
    const started = performance.now()
    const answer: unknown = await handler(structuredClone(event), {})
    const ms = performance.now() - started
    const response = accept(JSON.parse(JSON.stringify(answer ?? null)), event, model, screen !== undefined)
    session = request.type === 'SessionEndedRequest' ? undefined : carriedOn(at, event, response)
    const speech = heard(response.response.outputSpeech)
    const reprompt = heard(response.response.reprompt?.outputSpeech)
    return {
      request: event,
      response,
      speech,
      reprompt,
      open: session !== undefined,
      ms,
      ...(understood && { understood }),
    }
  }

  const ask = (understood: Understood): Promise<Exchange> => {
    const { intent: name, slots } = understood
    const known = model.intents.get(name)
    if (!known)
      throw new Error(
        `the model of ${model.locale} has no intent ${name}: there are ${[...model.intents.keys()].join(', ')}`,
      )
    const stranger = Object.keys(slots).find((slot) => !known.slots.some((one) => one.name === slot))
    if (stranger !== undefined) throw new Error(`${name} has no slot ${stranger}`)
    const going = session?.elicited?.intent === name ? session.elicited : undefined
    const said = resolveSlots(known, slots, applicationId)
    const before = Object.fromEntries(Object.entries(going?.slots ?? {}).filter(([slot]) => slots[slot] === undefined))
    const dialogState = going ? 'IN_PROGRESS' : 'STARTED'
    return send(
      {
        type: 'IntentRequest',
        ...(model.dialog.has(name) && { dialogState }),
        intent: { name, confirmationStatus: 'NONE', ...(known.slots.length > 0 && { slots: { ...said, ...before } }) },
      },
      understood,
    )
  }

  const launch = ({ nameless } = { nameless: false }): Promise<Exchange> => {
    session = undefined
    return send({ type: 'LaunchRequest' }, undefined, nameless ? {} : { locale: model.locale })
  }

  return {
    launch,
    say: (utterance) => {
      const rest = invoked(utterance)
      if (rest === '') return launch()
      if (rest !== undefined) session = undefined
      const elicited = session?.elicited
      return ask(
        listener.listen(rest ?? utterance, {
          now: now(),
          ...(mood && { mood }),
          ...(elicited && { elicited }),
        }),
      )
    },
    intent: async (name, words = {}) => {
      const types = new Map(model.intents.get(name)?.slots.map((slot) => [slot.name, slot.type]))
      const value = (slot: string, word: string): HeardSlot => listener.value(types.get(slot) ?? '', word, now())
      const slots = Object.fromEntries(Object.entries(words).map(([slot, word]) => [slot, value(slot, word)]))
      return ask({ intent: name, slots, confidence: 1, exact: true })
    },
    touch: (args) =>
      send({
        type: 'Alexa.Presentation.APL.UserEvent',
        token: 'screen',
        arguments: [...args],
        source: { type: 'TouchWrapper', handler: 'Press', id: '' },
      }),
    silence: async () => {
      if (!session) throw new Error('there is no session to be silent in')
      const { reprompt } = session
      return { ...(await send({ type: 'SessionEndedRequest', reason: 'EXCEEDED_MAX_REPROMPTS' })), speech: reprompt }
    },
    end: async () => {
      if (!session) throw new Error('there is no session to end')
      return send({ type: 'SessionEndedRequest', reason: 'USER_INITIATED' })
    },
    get open() {
      return session !== undefined
    },
  }
}
