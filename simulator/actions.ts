import { z } from 'zod'
import type { Device, Exchange } from './device'
import type { Answer } from './openSkill'

/** What a listener may do in a turn, as JSON. */
export const element = z.union([
  z.string().refine((text) => text.trim() !== '', 'an utterance is empty'),
  z.strictObject({ intent: z.string(), slots: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ launch: z.literal(true) }),
  z.strictObject({ touch: z.array(z.unknown()) }),
  z.strictObject({ silence: z.literal(true) }),
])

/** What a listener does in one turn: says something, opens the skill, touches the screen, is silent, or sends an intent. */
export type Said = z.output<typeof element>

/** A whole conversation as `--batch` reads it. */
export const row = z.object({
  id: z.union([z.string(), z.number()]),
  locale: z.string().optional(),
  say: z.array(element).min(1, 'nothing is said'),
})

/** One turn as `--batch` prints it. */
export interface Turn {
  readonly heard: Said
  readonly intent: string
  readonly slots: Readonly<Record<string, string>>
  readonly meaning: Answer['meaning'] | undefined
  readonly kind: string
  readonly from: string
  readonly facts: readonly string[]
  readonly speech: string
  readonly reprompt: string
  /** What the closing question is for. */
  readonly asks: string | undefined
  readonly open: boolean
  readonly level: string | undefined
}

/** Does on a device what a listener does. */
export function act(device: Device, said: Said): Promise<Exchange> {
  if (typeof said === 'string') return device.say(said)
  if ('intent' in said) return device.intent(said.intent, said.slots)
  if ('touch' in said) return device.touch(said.touch)
  return 'launch' in said ? device.launch() : device.silence()
}

/** One turn as it is printed: what was heard and understood, and what was answered. */
export function turnOf(heard: Said, exchange: Exchange, answer: Answer | undefined): Turn {
  const { request, speech, reprompt, open } = exchange
  return {
    heard,
    intent: request.request.type === 'IntentRequest' ? request.request.intent.name : request.request.type,
    slots: slotsOf(exchange),
    meaning: answer?.meaning,
    kind: answer?.kind ?? 'none',
    from: answer?.from ?? '',
    facts: answer?.facts ?? [],
    speech,
    reprompt,
    asks: answer?.asks,
    open,
    level: answer?.level,
  }
}

/** The slots of a request: ids where the words were matched, else the words as they were heard. */
export function slotsOf({ request: { request } }: Exchange): Readonly<Record<string, string>> {
  const slots = request.type === 'IntentRequest' ? Object.values(request.intent.slots ?? {}) : []
  return Object.fromEntries(
    slots.flatMap(({ name, value, resolutions }) => {
      if (value === undefined) return []
      const ids = (resolutions?.resolutionsPerAuthority ?? []).flatMap(({ values }) =>
        values.map((one) => one.value.id),
      )
      return [[name, ids.join('|') || value]]
    }),
  )
}
