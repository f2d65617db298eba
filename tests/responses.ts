/** What Alexa accepts as a response of this skill: its types, with no key besides. */
import { z } from 'zod'

const speech = z.strictObject({
  type: z.literal('SSML'),
  ssml: z
    .string()
    .regex(/^<speak>[^]*<\/speak>$/)
    .max(8000),
})
const slot = z.strictObject({ name: z.string().min(1), confirmationStatus: z.literal('NONE') })
const elicit = z.strictObject({
  type: z.literal('Dialog.ElicitSlot'),
  slotToElicit: z.string().min(1),
  updatedIntent: z.strictObject({
    name: z.string().min(1),
    confirmationStatus: z.literal('NONE'),
    slots: z.record(z.string(), slot),
  }),
})
const show = z.strictObject({
  type: z.literal('Alexa.Presentation.APL.RenderDocument'),
  token: z.string().min(1).max(256),
  document: z.looseObject({ type: z.literal('APL'), version: z.string(), mainTemplate: z.looseObject({}) }),
  datasources: z.record(z.string(), z.unknown()),
})
const verdict = z.enum(['YES', 'NO', 'MAYBE'])
const fulfil = z.strictObject({
  canFulfill: verdict,
  slots: z.record(z.string(), z.strictObject({ canUnderstand: verdict, canFulfill: z.enum(['YES', 'NO']) })).optional(),
})

/** A response as Alexa's reference has it. */
export const responses = z.strictObject({
  version: z.literal('1.0'),
  userAgent: z.string(),
  sessionAttributes: z.record(z.string(), z.unknown()).optional(),
  response: z.strictObject({
    outputSpeech: speech.optional(),
    reprompt: z.strictObject({ outputSpeech: speech }).optional(),
    card: z
      .strictObject({ type: z.literal('Simple'), title: z.string().min(1), content: z.string().max(8000) })
      .optional(),
    directives: z
      .array(z.discriminatedUnion('type', [elicit, show]))
      .min(1)
      .optional(),
    shouldEndSession: z.boolean().optional(),
    canFulfillIntent: fulfil.optional(),
  }),
})
